// Probabilities without and with a profile, as pairs of bars.
#pragma once

#include <QWidget>
#include <optional>

#include "plot/PairedProbabilities.h"

namespace sentisound {

class PairedBarsView : public QWidget {
  Q_OBJECT

 public:
  explicit PairedBarsView(QWidget* parent = nullptr);

  void show(PairedProbabilities pair);
  using QWidget::show;
  [[nodiscard]] const std::optional<PairedProbabilities>& shown() const { return pair_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::optional<PairedProbabilities> pair_;
};

}  // namespace sentisound
