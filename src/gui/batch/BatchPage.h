// The page of many files: what to do with them, how far they are, and the table of them.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

namespace sentisound {

class BatchController;
class BatchFilter;
struct BatchTally;
struct FileDialogs;

namespace Ui {
class BatchPage;
}

/// Shows what the controller says and tells it what the user does.
class BatchPage : public QWidget {
  Q_OBJECT

 public:
  /// Both outlive the page.
  BatchPage(BatchController& batch, const FileDialogs& dialogs, QWidget* parent = nullptr);
  ~BatchPage() override;

 Q_SIGNALS:
  /// A result that is in the history is to be shown.
  void openRequested(qint64 historyId, const QString& name);
  /// The selected files.
  void measureRequested(const QStringList& paths);
  /// For people.
  void failed(const QString& text);
  /// Good news, for a while.
  void told(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void setUpTable();
  void setUpBar();
  void connectCommands();
  void connectFilter();
  void connectController();
  void exportAll();
  void paste();
  void openCurrent();
  void showChoices();
  void showBatch();
  void showCommands(const BatchTally& tally);
  void showRowCommands();
  void showFilters(const BatchTally& tally);
  void showFit();
  [[nodiscard]] std::vector<int> selected() const;

  BatchController& batch_;
  const FileDialogs& dialogs_;
  std::unique_ptr<BatchFilter> filter_;
  std::unique_ptr<Ui::BatchPage> ui_;
  bool hovered_ = false;
};

}  // namespace sentisound
