#include "gui/analysis/ReportDrag.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include "gui/common/Icons.h"

namespace sentisound {

ReportDrag::ReportDrag(JobQueue& jobs, QWidget* parent) : QLabel(parent), saver_(jobs) {
  setToolTip(tr("Drag this into a folder or a message: the report as a PDF file"));
  setAccessibleName(tr("Report, to be dragged out"));
  setCursor(Qt::OpenHandCursor);
  recolour();
  dragger_ = [this](QMimeData* content) {
    auto* drag = new QDrag(this);
    drag->setMimeData(content);
    drag->setPixmap(icon(Symbol::Pdf).pixmap(32, 32));
    drag->exec(Qt::CopyAction);
  };
  connect(&saver_, &FileSaver::saved, this, [this](const QString& path) {
    ready_ = path;
    dragIfReady();
  });
  connect(&saver_, &FileSaver::failed, this, &ReportDrag::failed);
}

void ReportDrag::setReport(const QString& fileName, FileSaver::Write write) {
  fileName_ = fileName;
  write_ = std::move(write);
  ready_.clear();
}

void ReportDrag::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !write_ || !folder_.isValid()) return;
  pressed_ = event->pos();
  down_ = true;
  moved_ = false;
  if (ready_.isEmpty() && !saver_.busy()) saver_.save(folder_.filePath(fileName_), write_);
}

void ReportDrag::mouseMoveEvent(QMouseEvent* event) {
  if (!down_ || (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance()) return;
  moved_ = true;
  dragIfReady();
}

void ReportDrag::mouseReleaseEvent(QMouseEvent*) {
  down_ = false;
}

void ReportDrag::dragIfReady() {
  // While the report of another analysis was still being written, this one's was not.
  if (!down_ || !moved_ || ready_ != folder_.filePath(fileName_)) return;
  down_ = false;
  auto* content = new QMimeData;
  content->setUrls({QUrl::fromLocalFile(ready_)});
  dragger_(content);
}

void ReportDrag::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) recolour();
  QLabel::changeEvent(event);
}

void ReportDrag::recolour() {
  const int side = fontMetrics().height() * 3 / 2;
  setPixmap(icon(Symbol::Pdf).pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace sentisound
