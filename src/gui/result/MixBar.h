// How much of the speech is of each emotion, as a bar in their colours.
#pragma once

#include <QWidget>
#include <vector>

#include "gui/result/ResultText.h"

namespace sentisound {

/// Hidden without parts.
class MixBar : public QWidget {
  Q_OBJECT

 public:
  explicit MixBar(QWidget* parent = nullptr);

  void show(std::vector<MixPart> mix);
  using QWidget::show;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<MixPart> mix_;
};

}  // namespace sentisound
