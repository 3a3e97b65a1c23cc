// Which label was taken for which, as a picture: a row per true label, a column per answer.
#pragma once

#include <Eigen/Core>
#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <optional>
#include <string>
#include <vector>

#include "plot/ColourMap.h"
#include "plot/Palette.h"

namespace sentisound {

struct ConfusionTable {
  std::vector<std::string> labels{};
  Eigen::MatrixXi counts{};  ///< [true × predicted], clips

  [[nodiscard]] int size() const { return static_cast<int>(labels.size()); }
  /// Clips of a true label.
  [[nodiscard]] int clips(int row) const { return counts.row(row).sum(); }
  /// Of the clips of `row` those answered `column`, 0..1; 0 where there are none. On the diagonal: recall.
  [[nodiscard]] double share(int row, int column) const;
};

struct ConfusionCell {
  int row = 0;
  int column = 0;
};

/// How high the picture is at that width when it need not be squeezed.
double confusionHeight(const QFontMetricsF& metrics, const ConfusionTable& table, double width);
/// Shares of the rows in whole per cent, as shade and as figure, and the recall of each row beside it. Draws
/// into `area` and nowhere else; in one that is too low everything gets smaller.
void paintConfusion(QPainter& painter, const QRectF& area, const ConfusionTable& table,
                    const Palette& palette, ColourMap map = ColourMap::Viridis);
/// The cell under a point of the same picture; none beside the cells.
std::optional<ConfusionCell> confusionCellAt(const QFontMetricsF& metrics, const QRectF& area,
                                             const ConfusionTable& table, const QPointF& point);
/// Black or white, whichever is read better on `ground` (WCAG 2 contrast).
QColor readableOn(const QColor& ground);

}  // namespace sentisound
