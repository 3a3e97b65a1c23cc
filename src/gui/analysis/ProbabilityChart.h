// One bar per emotion, the most probable on top.
#pragma once

#include <QChartView>

#include "ml/Prediction.h"

class QBarCategoryAxis;
class QValueAxis;

namespace sentisound {

class ProbabilityChart : public QChartView {
  Q_OBJECT

 public:
  explicit ProbabilityChart(QWidget* parent = nullptr);

  void show(const Prediction& prediction);
  using QWidget::show;

 protected:
  void changeEvent(QEvent* event) override;
  /// Writes the names: Qt Charts itself would write "..." where bars are close together.
  void drawForeground(QPainter* painter, const QRectF& rect) override;

 private:
  void restyle();

  QBarCategoryAxis* labels_;
  QValueAxis* percent_;
};

}  // namespace sentisound
