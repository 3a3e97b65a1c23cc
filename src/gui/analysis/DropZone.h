// The page while there is no recording: where to drop audio files, and other ways to begin.
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

  /// Files opened before, newest first; only the first few are shown.
  void showRecent(const QStringList& paths);

 Q_SIGNALS:
  /// Files and folders.
  void filesDropped(const QStringList& paths);
  void openRequested();
  void sampleRequested();
  /// One of those shown.
  void recentChosen(const QString& path);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void setHovered(bool hovered);

  std::unique_ptr<Ui::DropZone> ui_;
  QStringList recent_;
  bool hovered_ = false;
};

}  // namespace sentisound
