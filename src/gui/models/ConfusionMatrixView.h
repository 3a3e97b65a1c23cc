// The confusion matrix as a widget: as high as its width asks for, with each cell in words under the pointer.
#pragma once

#include <QWidget>

#include "ml/Evaluation.h"
#include "plot/ConfusionMatrix.h"

namespace sentisound {

class ConfusionMatrixView : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionMatrixView(QWidget* parent = nullptr);

  void show(const Evaluation& evaluation);
  using QWidget::show;
  [[nodiscard]] const ConfusionTable& table() const { return table_; }
  /// "Of 192 clips of sad, 24 (12 %) were classified as calm."; empty beside the cells.
  [[nodiscard]] QString wordsAt(const QPointF& point) const;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  ConfusionTable table_;
};

}  // namespace sentisound
