// The page of earlier analyses: search and filters, the table, and what can be done with its rows.
#pragma once

#include <QSet>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "store/HistoryQuery.h"

class QImage;
class QScrollArea;

namespace sentisound {

class HistoryActions;
class HistoryController;
class HistoryModel;
class StatisticsView;

namespace Ui {
class HistoryPage;
}

class HistoryPage : public QWidget {
  Q_OBJECT

 public:
  /// Both outlive the page.
  HistoryPage(HistoryModel& model, HistoryController& controller, QWidget* parent = nullptr);
  ~HistoryPage() override;

  /// Reads the history again and gives the list the keyboard.
  void refresh();
  /// Charts over what the filters let through in the place of the table, or the table again.
  void showStatistics(bool shown);
  [[nodiscard]] bool showsStatistics() const { return showsStatistics_; }
  /// What is being written about a row and was not saved yet is saved.
  void saveChanges();

 Q_SIGNALS:
  void reopenRequested(qint64 id, const QString& name);
  /// Once for each selected analysis.
  void reanalyseRequested(qint64 id, const QString& name, const QString& modelId);
  /// In the order of the table.
  void compareRequested(qint64 left, qint64 right);
  /// The selected ones, with their names.
  void measureRequested(const std::vector<std::pair<qint64, QString>>& idsAndNames);
  void exportTableRequested(const std::vector<qint64>& ids);
  void exportTrainingRequested(const std::vector<qint64>& ids);
  /// showsStatistics() has changed.
  void statisticsShown(bool shown);
  void savePictureRequested(const QImage& picture);
  void saveStatisticsRequested(const QByteArray& csv);

 private:
  void prepareTable();
  void connectActions();
  void connectController();
  void addStatistics();
  [[nodiscard]] std::vector<qint64> selectedIds() const;
  [[nodiscard]] QString nameOf(qint64 id) const;
  /// The selected ones, or all that are found if fewer than two are selected.
  [[nodiscard]] std::vector<qint64> idsToExport() const;
  void openCurrent();
  void correctSelected();
  void rememberPlace();
  void restorePlace();
  void showState();
  void showSelection();

  HistoryModel& model_;
  HistoryController& controller_;
  std::unique_ptr<Ui::HistoryPage> ui_;
  HistoryActions* actions_ = nullptr;
  StatisticsView* statistics_ = nullptr;
  QScrollArea* statisticsArea_ = nullptr;
  bool showsStatistics_ = false;
  std::optional<HistoryFilter> before_;  ///< the filter of the charts that a bar was chosen in
  // Before a reload, to be found again after it.
  QSet<qint64> selected_;
  qint64 current_ = 0;
  int currentRow_ = 0;
  qint64 next_ = 0;  ///< the first one from there on that was not selected
  qint64 top_ = 0;
  bool reset_ = false;
  bool toTop_ = false;
};

}  // namespace sentisound
