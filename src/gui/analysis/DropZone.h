// Where audio files are dropped; while they are analysed it shows how far that is.
#pragma once

#include <QFrame>
#include <QStringList>
#include <memory>

namespace sentisound {

namespace Ui {
class DropZone;
}

class DropZone : public QFrame {
  Q_OBJECT

 public:
  explicit DropZone(QWidget* parent = nullptr);
  ~DropZone() override;

  void showIdle();
  /// `activity` in people's words, e.g. "talk.wav (2 of 3)".
  void showWorking(const QString& activity);
  /// 0..1000
  void setProgress(int permille);

 Q_SIGNALS:
  /// Files and folders.
  void filesDropped(const QStringList& paths);
  void openRequested();
  void cancelRequested();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void setHovered(bool hovered);

  std::unique_ptr<Ui::DropZone> ui_;
  bool hovered_ = false;
};

}  // namespace sentisound
