// The window "Measure files": the table of measures of many files.
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QSortFilterProxyModel;
class QTableView;
class QToolBar;

namespace sentisound {

class MeasureFilesController;
struct FileDialogs;

/// Shows what the controller says and tells it what the user does. Stays beside the main window; closing it
/// leaves the table as it is.
class MeasureFilesWindow : public QDialog {
  Q_OBJECT

 public:
  /// Both outlive the window.
  MeasureFilesWindow(MeasureFilesController& measures, const FileDialogs& dialogs, QWidget* parent);
  ~MeasureFilesWindow() override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void addBar();
  void addTable();
  void connectController();
  QAction* addCommand(const char* name, const QString& text, const QString& toolTip,
                      const QKeySequence& key = {});
  void showState();
  /// Of the selected rows, or of all if none is, in the order of the table.
  void copy() const;

  MeasureFilesController& measures_;
  const FileDialogs& dialogs_;
  QSortFilterProxyModel* sorted_;
  QToolBar* bar_;
  QLabel* hint_;
  QTableView* table_;
  QProgressBar* progress_;
  QLabel* note_;
  QLabel* settings_;
  QAction* cancel_ = nullptr;
  QAction* retry_ = nullptr;
  QAction* copy_ = nullptr;
  QAction* save_ = nullptr;
  QAction* clear_ = nullptr;
};

}  // namespace sentisound
