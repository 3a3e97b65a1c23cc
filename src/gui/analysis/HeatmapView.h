// Shows a picture made by one of plot's painters.
#pragma once

#include <QPixmap>
#include <QWidget>
#include <functional>

#include "plot/Palette.h"

namespace sentisound {

/// Paints once per size and palette and keeps the result.
class HeatmapView : public QWidget {
  Q_OBJECT

 public:
  using Paint = std::function<void(QPainter&, const QRectF& area, const Palette& palette)>;

  explicit HeatmapView(QWidget* parent = nullptr);

  void setPaint(Paint paint);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  Paint paint_;
  QPixmap drawn_;
};

}  // namespace sentisound
