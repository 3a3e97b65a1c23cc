// Where a result lies on activation (calm to excited) and valence (unpleasant to pleasant).
#pragma once

#include <QWidget>
#include <optional>

#include "analysis/Dimensions.h"

namespace sentisound {

/// Hidden without dimensions.
class AffectView : public QWidget {
  Q_OBJECT

 public:
  explicit AffectView(QWidget* parent = nullptr);

  void show(const std::optional<Dimensions>& dimensions);
  using QWidget::show;

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QFont smallFont() const;

  std::optional<Dimensions> dimensions_;
};

}  // namespace sentisound
