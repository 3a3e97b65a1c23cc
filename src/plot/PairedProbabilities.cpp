#include "plot/PairedProbabilities.h"

#include <algorithm>

#include "plot/Axes.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

// In lines of text.
constexpr double kBarRow = 1.05;  // height of one bar's row
constexpr double kBetween = 0.7;
constexpr double kLegend = 1.7;

QFont weighted(QFont font, bool bold) {
  font.setBold(bold);
  return font;
}

QString title(const Prediction& prediction, int index) {
  return emotionName((*prediction.labels)[static_cast<std::size_t>(index)]);
}

enum class Fill { Hollow, Full };

void paintBar(QPainter& painter, const QRectF& track, double share, const QColor& colour, Fill fill,
              const Palette& palette, double thin) {
  painter.fillRect(track, palette.grid);
  const QRectF bar(track.topLeft(), QSizeF(track.width() * std::clamp(share, 0.0, 1.0), track.height()));
  if (bar.width() < thin) return;
  painter.fillRect(bar, fill == Fill::Full ? QBrush(colour) : QBrush(palette.background));
  if (fill == Fill::Hollow) painter.fillRect(bar, QBrush(colour, Qt::BDiagPattern));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(fill == Fill::Full ? palette.axis : colour, thin));
  painter.drawRect(bar.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2));
}

void paintLegend(QPainter& painter, const QRectF& area, const PairedProbabilities& pair,
                 const Palette& palette) {
  const auto metrics = metricsOf(painter);
  const double line = metrics.height();
  const double thin = lineWidth(metrics);
  double left = area.left();
  for (const auto fill : {Fill::Hollow, Fill::Full}) {
    const QString& name = fill == Fill::Hollow ? pair.firstName : pair.secondName;
    const QRectF swatch(left, area.top() + 0.35 * line, 1.6 * line, 0.7 * line);
    paintBar(painter, swatch, 1, palette.axis, fill, palette, thin);
    const double room = std::max(
        0.0, area.left() + area.width() * (fill == Fill::Hollow ? 0.5 : 1) - swatch.right() - 0.4 * line);
    const QString text = metrics.elidedText(name, Qt::ElideMiddle, room);
    painter.setPen(palette.text);
    painter.drawText(QRectF(swatch.right() + 0.4 * line, area.top(), room, 1.4 * line),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    left = swatch.right() + 0.4 * line + metrics.horizontalAdvance(text) + 1.2 * line;
  }
}

}  // namespace

double pairedHeight(const QFontMetricsF& metrics, int labels) {
  return (kLegend + labels * (2 * kBarRow + kBetween)) * metrics.height();
}

void paintPaired(QPainter& painter, const QRectF& area, const PairedProbabilities& pair,
                 const Palette& palette) {
  const auto count = static_cast<int>(pair.first.probabilities.size());
  if (area.isEmpty() || count == 0 || pair.second.probabilities.size() != count) return;
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  const double wanted = pairedHeight(metricsOf(painter), count);
  if (wanted > area.height()) painter.setFont(scaledFont(painter.font(), area.height() / wanted));
  const QFont plain = painter.font();
  const QFontMetricsF metrics(weighted(plain, true), painter.device());
  const double line = metrics.height();
  if (line < kSmallestText) {
    painter.restore();
    return;
  }
  paintLegend(painter, area, pair, palette);

  const double gap = 0.5 * line;
  double names = 0;
  for (int i = 0; i < count; ++i)
    names = std::max(names, metrics.horizontalAdvance(title(pair.first, i)) + gap);
  names = std::min(names, 0.4 * area.width());
  const double figure = metrics.horizontalAdvance(percentWords(1)) + gap;
  const double bar = std::max(0.0, area.width() - names - figure);
  double top = area.top() + kLegend * line;
  for (int label = 0; label < count; ++label) {
    const bool answer = label == pair.first.top || label == pair.second.top;
    painter.setFont(weighted(plain, answer));
    painter.setPen(palette.text);
    painter.drawText(
        QRectF(area.left(), top, names - gap, 2 * kBarRow * line), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(title(pair.first, label), Qt::ElideRight, std::max(0.0, names - gap)));
    for (const auto fill : {Fill::Hollow, Fill::Full}) {
      const Prediction& shown = fill == Fill::Hollow ? pair.first : pair.second;
      const double share = shown.probabilities[label];
      const QRectF track(area.left() + names, top + 0.12 * line, bar, 0.8 * line);
      paintBar(painter, track, share, labelColour(*pair.first.labels, label), fill, palette,
               lineWidth(metrics));
      painter.setFont(weighted(plain, label == shown.top));
      painter.setPen(palette.text);
      painter.drawText(QRectF(track.right(), top, figure, kBarRow * line), Qt::AlignRight | Qt::AlignVCenter,
                       percentWords(share));
      top += kBarRow * line;
    }
    top += kBetween * line;
  }
  painter.restore();
}

}  // namespace sentisound
