// For each emotion two bars, one below the other, with their figures and the difference.
#pragma once

#include <QWidget>
#include <vector>

#include "gui/compare/Comparison.h"

namespace sentisound {

/// The upper bar is the left side's, filled; the lower one the right side's, hatched.
class PairedBars : public QWidget {
  Q_OBJECT

 public:
  explicit PairedBars(QWidget* parent = nullptr);

  void show(std::vector<PairedShare> shares);
  using QWidget::show;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int rowHeight() const;
  std::vector<PairedShare> shares_;
};

}  // namespace sentisound
