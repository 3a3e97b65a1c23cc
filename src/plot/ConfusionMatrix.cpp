#include "plot/ConfusionMatrix.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "plot/Axes.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

struct ConfusionMatrixTr {
  Q_DECLARE_TR_FUNCTIONS(ConfusionMatrix)
};

// In lines of text.
constexpr double kCellGap = 0.4;
constexpr double kChip = 0.7;
constexpr double kCell = 1.9;         // height
constexpr double kWidestCell = 7;     // two classes need no cells as wide as the window
constexpr double kLongestHeader = 8;  // of a label written upwards
constexpr double kRowLabels = 0.36;   // of the width, at most

QString title(const ConfusionTable& table, int index) {
  return emotionName(table.labels[static_cast<std::size_t>(index)]);
}

QString recallTitle() {
  return ConfusionMatrixTr::tr("Recall");
}

struct Layout {
  double line = 0;
  double rowLabels = 0;  ///< width
  double header = 0;     ///< height, with the caption above
  double cellWidth = 0;
  double cellHeight = 0;
  double recall = 0;     ///< width
  bool upright = false;  ///< column titles are written upwards

  [[nodiscard]] double height(int rows) const { return header + rows * cellHeight; }
  [[nodiscard]] QRectF cell(const QRectF& area, int row, int column) const {
    return {area.left() + rowLabels + column * cellWidth, area.top() + header + row * cellHeight, cellWidth,
            cellHeight};
  }
};

Layout layoutFor(const QFontMetricsF& metrics, const ConfusionTable& table, double width) {
  Layout layout{.line = metrics.height()};
  const double gap = kCellGap * layout.line;
  double widest = 0;
  for (int i = 0; i < table.size(); ++i)
    widest = std::max(widest, metrics.horizontalAdvance(title(table, i)));
  const double chip = kChip * layout.line + gap;
  layout.rowLabels =
      std::min(std::max(widest + chip, metrics.horizontalAdvance(ConfusionMatrixTr::tr("True"))) + gap,
               kRowLabels * width);
  layout.recall =
      std::max(metrics.horizontalAdvance(recallTitle()), metrics.horizontalAdvance(QStringLiteral("100 %"))) +
      2 * gap;
  const double room = std::max(0.0, width - layout.rowLabels - layout.recall);
  layout.cellWidth = std::min(room / std::max(1, table.size()), kWidestCell * layout.line);
  layout.cellHeight = kCell * layout.line;
  layout.upright = widest + chip + gap > layout.cellWidth;
  const double titles =
      layout.upright ? std::min(widest + chip, kLongestHeader * layout.line) + gap : 1.5 * layout.line;
  layout.header = 1.3 * layout.line + titles;
  return layout;
}

void paintChip(QPainter& painter, const QRectF& place, const QColor& colour, const Palette& palette,
               double thin) {
  painter.setPen(QPen(palette.axis, thin));
  painter.setBrush(colour);
  painter.drawRect(place);
}

/// Chip and name in a row of text that begins at the left edge of `place`.
void paintName(QPainter& painter, const QRectF& place, const ConfusionTable& table, int index,
               const Palette& palette) {
  const auto metrics = metricsOf(painter);
  const double side = kChip * metrics.height();
  const double gap = kCellGap * metrics.height();
  paintChip(painter, {place.left() + 1, place.center().y() - side / 2, side, side},
            labelColour(table.labels, index), palette, lineWidth(metrics));
  const QRectF text = place.adjusted(side + gap, 0, 0, 0);
  painter.setPen(palette.text);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(title(table, index), Qt::ElideRight, text.width()));
}

void paintHeader(QPainter& painter, const QRectF& area, const ConfusionTable& table, const Layout& layout,
                 const Palette& palette) {
  const double caption = 1.3 * layout.line;
  painter.setPen(palette.axis);
  painter.drawText(QRectF(area.left(), area.top() + layout.header - 1.3 * layout.line, layout.rowLabels,
                          1.3 * layout.line),
                   Qt::AlignLeft | Qt::AlignVCenter, ConfusionMatrixTr::tr("True"));
  painter.drawText(
      QRectF(area.left() + layout.rowLabels, area.top(), table.size() * layout.cellWidth, caption),
      Qt::AlignHCenter | Qt::AlignVCenter, ConfusionMatrixTr::tr("Classified as"));
  const double recallAt = area.left() + layout.rowLabels + table.size() * layout.cellWidth;
  painter.drawText(
      QRectF(recallAt, area.top() + layout.header - 1.3 * layout.line, layout.recall, 1.3 * layout.line),
      Qt::AlignRight | Qt::AlignVCenter, recallTitle());
  for (int column = 0; column < table.size(); ++column) {
    const QRectF place(area.left() + layout.rowLabels + column * layout.cellWidth, area.top() + caption,
                       layout.cellWidth, layout.header - caption);
    if (!layout.upright) {
      paintName(painter, place.adjusted(kCellGap * layout.line, 0, 0, 0), table, column, palette);
      continue;
    }
    painter.save();
    painter.translate(place.bottomLeft());
    painter.rotate(-90);
    paintName(painter,
              {kCellGap * layout.line / 2, 0, place.height() - kCellGap * layout.line / 2, place.width()},
              table, column, palette);
    painter.restore();
  }
}

void paintCells(QPainter& painter, const QRectF& area, const ConfusionTable& table, const Layout& layout,
                ColourMap map) {
  const QFont plain = painter.font();
  const auto metrics = metricsOf(painter);
  const double widest = metrics.horizontalAdvance(QStringLiteral("100")) + 0.2 * layout.line;
  if (widest > layout.cellWidth) painter.setFont(scaledFont(plain, layout.cellWidth / widest));
  const bool figures = metricsOf(painter).height() >= kSmallestText;
  for (int row = 0; row < table.size(); ++row)
    for (int column = 0; column < table.size(); ++column) {
      const QRectF cell = layout.cell(area, row, column);
      const double share = table.share(row, column);
      const QColor ground = QColor::fromRgb(colourAt(map, share));
      painter.fillRect(cell.adjusted(0, 0, -1, -1), ground);
      if (!figures || table.clips(row) == 0) continue;
      painter.setPen(readableOn(ground));
      painter.drawText(cell.adjusted(0, 0, -1, -1), Qt::AlignCenter,
                       QString::number(std::lround(share * 100)));
    }
  painter.setFont(plain);
}

double luminance(const QColor& colour) {
  const auto linear = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

double ConfusionTable::share(int row, int column) const {
  const int all = clips(row);
  return all == 0 ? 0 : static_cast<double>(counts(row, column)) / all;
}

QColor readableOn(const QColor& ground) {
  // Contrast with white (1.05 / (L + 0.05)) against that with black ((L + 0.05) / 0.05).
  const double light = luminance(ground) + 0.05;
  return 1.05 / light >= light / 0.05 ? QColor(Qt::white) : QColor(Qt::black);
}

double confusionHeight(const QFontMetricsF& metrics, const ConfusionTable& table, double width) {
  return std::ceil(layoutFor(metrics, table, width).height(table.size()));
}

void paintConfusion(QPainter& painter, const QRectF& area, const ConfusionTable& table,
                    const Palette& palette, ColourMap map) {
  if (area.isEmpty() || table.size() == 0) return;
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  const double wanted = confusionHeight(metricsOf(painter), table, area.width());
  if (wanted > area.height()) painter.setFont(scaledFont(painter.font(), area.height() / wanted));
  if (metricsOf(painter).height() < kSmallestText) {
    painter.restore();
    return;
  }
  const auto layout = layoutFor(metricsOf(painter), table, area.width());
  paintHeader(painter, area, table, layout, palette);
  paintCells(painter, area, table, layout, map);
  for (int row = 0; row < table.size(); ++row) {
    const QRectF first = layout.cell(area, row, 0);
    paintName(painter,
              {area.left(), first.top(), layout.rowLabels - kCellGap * layout.line / 2, layout.cellHeight},
              table, row, palette);
    painter.setPen(palette.text);
    const QRectF recall(area.left() + layout.rowLabels + table.size() * layout.cellWidth, first.top(),
                        layout.recall, layout.cellHeight);
    painter.drawText(recall, Qt::AlignRight | Qt::AlignVCenter,
                     table.clips(row) == 0
                         ? QStringLiteral("–")
                         : QStringLiteral("%1 %").arg(std::lround(table.share(row, row) * 100)));
  }
  painter.restore();
}

std::optional<ConfusionCell> confusionCellAt(const QFontMetricsF& metrics, const QRectF& area,
                                             const ConfusionTable& table, const QPointF& point) {
  const auto layout = layoutFor(metrics, table, area.width());
  for (int row = 0; row < table.size(); ++row)
    for (int column = 0; column < table.size(); ++column)
      if (layout.cell(area, row, column).contains(point)) return ConfusionCell{row, column};
  return std::nullopt;
}

}  // namespace sentisound
