// "See what it changes": a recording analysed without and with the chosen profile.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>

namespace sentisound {

class ComparisonController;

namespace Ui {
class ComparePanel;
}

class ComparePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ComparePanel(QWidget* parent = nullptr);
  ~ComparePanel() override;

  /// Outlives the panel. Once.
  void use(ComparisonController& comparison);
  /// The profile to analyse relative to; what was compared with another is taken away.
  void setSpeaker(const QString& name);
  /// Asks for audio files, of which the first is compared. Replaced in tests.
  void setFilesDialog(std::function<QStringList(QWidget* parent)> dialog) {
    filesDialog_ = std::move(dialog);
  }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void showRows();
  void showWorking(bool working);
  void showComparison();
  void compareFile(const QString& path);

  std::unique_ptr<Ui::ComparePanel> ui_;
  ComparisonController* comparison_ = nullptr;
  QString speaker_;
  std::function<QStringList(QWidget* parent)> filesDialog_;
};

}  // namespace sentisound
