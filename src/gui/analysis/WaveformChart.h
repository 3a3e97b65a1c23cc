// The sound itself: smallest and largest sample of each stretch of time.
#pragma once

#include <QChartView>

#include "analysis/Spectrogram.h"

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace sentisound {

class WaveformChart : public QChartView {
  Q_OBJECT

 public:
  explicit WaveformChart(QWidget* parent = nullptr);

  /// An envelope that covers `seconds`.
  void show(const Envelope& envelope, double seconds);
  using QWidget::show;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void recolour();

  QLineSeries* high_;
  QLineSeries* low_;
  QAreaSeries* area_;
  QValueAxis* time_;
  QValueAxis* amplitude_;
};

}  // namespace sentisound
