// The history in charts, and the same figures as a table.
#pragma once

#include <QWidget>

#include "gui/history/StatisticsController.h"

class QComboBox;
class QImage;
class QLabel;
class QTableWidget;

namespace sentisound {

class ActivationChart;
class ShareChart;

class StatisticsView : public QWidget {
  Q_OBJECT

 public:
  /// `statistics` outlives it.
  StatisticsView(StatisticsController& statistics, QWidget* parent = nullptr);

  /// Counts what `filter` lets through.
  void ask(const HistoryFilter& filter);
  /// Gives the table the keyboard.
  void focusFigures();

 Q_SIGNALS:
  /// By the user: the history is to show these.
  void narrowRequested(const sentisound::HistoryFilter& filter);
  void savePictureRequested(const QImage& picture);
  void saveTableRequested(const QByteArray& csv);

 private:
  void addControls();
  void addFigures();
  [[nodiscard]] HistoryGroup group() const;
  void showTable();
  void showFigures();
  void choose(int bar, std::optional<int> emotion);
  [[nodiscard]] QImage picture() const;

  StatisticsController& statistics_;
  HistoryFilter filter_;
  QComboBox* by_ = nullptr;
  QWidget* charts_;
  ShareChart* shares_;
  ActivationChart* activation_;
  QLabel* noActivation_;
  QTableWidget* figures_ = nullptr;
};

}  // namespace sentisound
