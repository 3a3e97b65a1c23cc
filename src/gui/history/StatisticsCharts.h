// The two charts of the statistics: emotions by their share, and mean activation.
#pragma once

#include <QChartView>

#include "gui/history/Statistics.h"

class QAbstractBarSeries;
class QBarCategoryAxis;
class QValueAxis;

namespace sentisound {

/// A bar for each of a table, from 0 to 100 %, in the colours of the palette.
class StatisticsChart : public QChartView {
  Q_OBJECT

 public:
  explicit StatisticsChart(QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;
  /// Shows `series` over the titles of the table's bars.
  void showSeries(QAbstractBarSeries* series, const StatisticsTable& table);
  virtual void restyle();

 private:
  QBarCategoryAxis* titles_;
  QValueAxis* percent_;
};

/// Stacked, a colour for each emotion.
class ShareChart final : public StatisticsChart {
  Q_OBJECT

 public:
  explicit ShareChart(QWidget* parent);
  void show(const StatisticsTable& table);

 Q_SIGNALS:
  /// By the user: places in the table.
  void chosen(int bar, int emotion);

 protected:
  void restyle() override;
};

/// No bar where none is known.
class ActivationChart final : public StatisticsChart {
  Q_OBJECT

 public:
  explicit ActivationChart(QWidget* parent);
  void show(const StatisticsTable& table);

 Q_SIGNALS:
  /// By the user: a place in the table.
  void chosen(int bar);
};

/// "Happy"; for an empty one: no speech.
QString statisticsEmotion(const QString& emotion);

}  // namespace sentisound
