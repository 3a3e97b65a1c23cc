#include "gui/compare/SidePictures.h"

#include <QEvent>
#include <QPainter>

#include "gui/common/Theme.h"

namespace sentisound {
namespace {

constexpr double kWaveformShare = 0.4;

}  // namespace

SidePictures::SidePictures(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidePictures::show(SideBySidePtr comparison, bool left) {
  comparison_ = std::move(comparison);
  left_ = left;
  drawn_ = {};
  update();
}

QSize SidePictures::sizeHint() const {
  return {30 * fontMetrics().averageCharWidth(), 18 * fontMetrics().height()};
}

void SidePictures::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    drawn_ = {};
    update();
  }
  QWidget::changeEvent(event);
}

void SidePictures::paintEvent(QPaintEvent*) {
  if (!comparison_ || width() < 1 || height() < 1) return;
  const QSize pixels = size() * devicePixelRatioF();
  if (drawn_.size() != pixels) {
    drawn_ = QPixmap(pixels);
    drawn_.setDevicePixelRatio(devicePixelRatioF());
    const Palette colours = theme::pictures(palette());
    drawn_.fill(colours.background);
    const auto& pictures = (left_ ? comparison_->left : comparison_->right).pictures;
    QPainter painter(&drawn_);
    painter.setFont(font());
    const double above = height() * kWaveformShare;
    paintWaveform(painter, QRectF(0, 0, width(), above), pictures, colours);
    paintSpectrogram(painter, QRectF(0, above, width(), height() - above), pictures.spectrogram, colours);
  }
  QPainter(this).drawPixmap(0, 0, drawn_);
}

}  // namespace sentisound
