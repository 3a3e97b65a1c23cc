#include <algorithm>

#include "core/NumberText.h"
#include "plot/Axes.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr double kRow = 1.7;       // height of a row, in lines of text
constexpr double kTightest = 1.1;  // the same before the text is made smaller

QFont bold(QFont font) {
  font.setBold(true);
  return font;
}

QString labelText(const Prediction& prediction, int index) {
  return QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(index)]);
}

struct Columns {
  double label = 0;  ///< width of the names, with a gap
  double bar = 0;
  double figure = 0;  ///< width of the figures, with a gap
};

Columns columnsFor(const QFontMetricsF& metrics, double width, const Prediction& prediction) {
  const double gap = 0.6 * metrics.height();
  Columns columns{.figure = metrics.horizontalAdvance(percentText(1)) + gap};
  for (int i = 0; i < prediction.probabilities.size(); ++i)
    columns.label = std::max(columns.label, metrics.horizontalAdvance(labelText(prediction, i)) + gap);
  columns.label = std::min(columns.label, std::max(0.0, 0.6 * (width - columns.figure)));
  columns.bar = width - columns.label - columns.figure;
  return columns;
}

/// Track and bar of one row; the outline keeps light colours visible on a light ground.
void paintBar(QPainter& painter, const QRectF& track, double share, const QColor& colour,
              const Palette& palette, double line) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.grid);
  painter.drawRect(track);
  if (share <= 0) return;
  painter.setPen(QPen(palette.axis, line));
  painter.setBrush(colour);
  painter.drawRect(QRectF(track.topLeft(), QSizeF(track.width() * std::min(1.0, share), track.height())));
}

}  // namespace

QString percentText(double share) {
  return QString::fromStdString(inPercent(share));
}

double probabilitiesHeight(const QFontMetricsF& metrics, int labels) {
  return kRow * metrics.height() * labels;
}

void paintProbabilities(QPainter& painter, const QRectF& area, const Prediction& prediction,
                        const Palette& palette) {
  const auto count = static_cast<int>(prediction.probabilities.size());
  if (area.isEmpty() || count == 0) return;
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  const double wanted = metricsOf(painter).height();
  const double row = std::min(area.height() / count, kRow * wanted);
  if (row < kTightest * wanted) painter.setFont(scaledFont(painter.font(), row / (kTightest * wanted)));
  const QFont plain = painter.font();
  const QFontMetricsF metrics(bold(plain), painter.device());
  const bool text = metrics.height() >= kSmallestText && area.width() > 8 * metrics.height();
  const auto columns = text ? columnsFor(metrics, area.width(), prediction) : Columns{.bar = area.width()};
  const double thin = lineWidth(metrics);

  double top = area.top();
  for (const int index : prediction.ranking()) {
    const double share = prediction.probabilities[index];
    const QRectF track(area.left() + columns.label, top + 0.2 * row, columns.bar - thin, 0.6 * row);
    paintBar(painter, track, share, labelColour(*prediction.labels, index), palette, thin);
    if (text) {
      painter.setFont(index == prediction.top ? bold(plain) : plain);
      painter.setPen(palette.text);
      const auto name = metrics.elidedText(labelText(prediction, index), Qt::ElideRight,
                                           columns.label - 0.5 * metrics.height());
      painter.drawText(QRectF(area.left(), top, columns.label, row), Qt::AlignLeft | Qt::AlignVCenter, name);
      painter.drawText(QRectF(area.right() - columns.figure, top, columns.figure, row),
                       Qt::AlignRight | Qt::AlignVCenter, percentText(share));
    }
    top += row;
  }
  painter.restore();
}

}  // namespace sentisound
