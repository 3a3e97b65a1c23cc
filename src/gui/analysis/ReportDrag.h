// A handle by which the report is dragged out of the window, as a PDF file.
#pragma once

#include <QLabel>
#include <QTemporaryDir>
#include <functional>

#include "gui/common/FileSaver.h"
#include "gui/common/Jobs.h"

class QMimeData;

namespace sentisound {

/// The report is drawn in the pool when the button goes down; the drag begins when the pointer has moved and
/// the file is there. The file lies in a folder of the program's own until the handle goes away.
class ReportDrag : public QLabel {
  Q_OBJECT

 public:
  /// `pool` outlives it.
  explicit ReportDrag(JobQueue& jobs, QWidget* parent = nullptr);

  /// What a drag would take along, under which file name. An empty `write` takes nothing.
  void setReport(const QString& fileName, FileSaver::Write write);
  /// Replaced in tests, which cannot drag across a desktop. Owns the data.
  void setDragger(std::function<void(QMimeData* data)> dragger) { dragger_ = std::move(dragger); }

 Q_SIGNALS:
  void failed(const QString& text);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void recolour();
  void dragIfReady();

  QTemporaryDir folder_;
  FileSaver saver_;
  QString fileName_;
  FileSaver::Write write_;
  std::function<void(QMimeData*)> dragger_;
  QString ready_;  ///< path of the file, once it is there
  QPoint pressed_;
  bool down_ = false;
  bool moved_ = false;
};

}  // namespace sentisound
