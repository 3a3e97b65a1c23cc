#include "gui/analysis/DropZone.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QPainter>

#include "gui/common/DroppedFiles.h"
#include "gui/common/Icons.h"
#include "gui/common/Theme.h"
#include "ui_DropZone.h"

namespace sentisound {

DropZone::DropZone(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::DropZone>()) {
  ui_->setupUi(this);
  ui_->open->setIcon(icon(Symbol::Open));
  connect(ui_->open, &QPushButton::clicked, this, &DropZone::openRequested);
  connect(ui_->cancel, &QPushButton::clicked, this, &DropZone::cancelRequested);
  showIdle();
}

DropZone::~DropZone() = default;

void DropZone::showIdle() {
  ui_->stack->setCurrentWidget(ui_->idle);
}

void DropZone::showWorking(const QString& activity) {
  ui_->activity->setText(activity);
  ui_->stack->setCurrentWidget(ui_->working);
}

void DropZone::setProgress(int permille) {
  ui_->progress->setValue(permille);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedPaths(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
  setHovered(false);
}

void DropZone::dropEvent(QDropEvent* event) {
  setHovered(false);
  const QStringList paths = droppedPaths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  Q_EMIT filesDropped(paths);
}

void DropZone::setHovered(bool hovered) {
  hovered_ = hovered;
  update();
}

void DropZone::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor fill = palette().color(QPalette::Highlight);
  fill.setAlphaF(hovered_ ? 0.25F : 0.0F);
  const QColor edge = hovered_ ? palette().color(QPalette::Highlight) : theme::outline(palette());
  painter.setBrush(fill);
  painter.setPen(QPen(edge, hovered_ ? 2 : 1.5, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

}  // namespace sentisound
