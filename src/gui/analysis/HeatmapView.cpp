#include "gui/analysis/HeatmapView.h"

#include <QEvent>
#include <QPainter>

#include "gui/Theme.h"

namespace sentisound {

HeatmapView::HeatmapView(QWidget* parent) : QWidget(parent) {}

void HeatmapView::setPaint(Paint paint) {
  paint_ = std::move(paint);
  drawn_ = {};
  update();
}

void HeatmapView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) drawn_ = {};
  QWidget::changeEvent(event);
}

void HeatmapView::paintEvent(QPaintEvent*) {
  const double scale = devicePixelRatioF();
  const QSize pixels = (QSizeF(size()) * scale).toSize();
  const Palette colours = theme::pictures(palette());
  if (drawn_.size() != pixels) {
    drawn_ = QPixmap(pixels);
    drawn_.setDevicePixelRatio(scale);
    drawn_.fill(colours.background);
    if (paint_) {
      QPainter painter(&drawn_);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setFont(font());
      paint_(painter, QRectF(rect()).adjusted(4, 4, -4, -4), colours);
    }
  }
  QPainter(this).drawPixmap(0, 0, drawn_);
}

}  // namespace sentisound
