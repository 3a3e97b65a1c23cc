#include "plot/StackAxes.h"

#include <algorithm>
#include <cmath>

#include "plot/AxisParts.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

using axis::kBar;
using axis::kGap;
using axis::kTick;

constexpr double kPadding = 0.3;       // above and below the plot of a row, in lines
constexpr double kLabelsFrom = 16;     // lines of width that a row needs for labels
constexpr double kLineSpacing = 1.05;  // from the labels of the time axis to its title

double valueLabelWidth(const QFontMetricsF& metrics) {
  return metrics.horizontalAdvance(QStringLiteral("\u22120.005"));
}

Ticks timeTicks(const TimeView& view, double width, const QFontMetricsF& metrics) {
  return placeTicks(timeScale(view), width, [&](const QString& label) {
    return metrics.horizontalAdvance(label) + 1.2 * metrics.height();
  });
}

QPen thinPen(const QColor& colour, const QFontMetricsF& metrics) {
  return QPen(colour, lineWidth(metrics), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

QString numberText(double value) {
  return QString::number(value, 'g', 4);
}

}  // namespace

PlotLayout rowLayout(const QFontMetricsF& metrics, const QRectF& row) {
  const double line = metrics.height();
  if (row.width() < kLabelsFrom * line) return {.plot = axis::onWholeUnits(row)};
  const double left = valueLabelWidth(metrics) + (kTick + 2 * kGap + kLineSpacing) * line;
  const double right = metrics.horizontalAdvance(QStringLiteral("\u2212888")) +
                       (0.4 + kBar + kTick + 3 * kGap + kLineSpacing) * line;
  PlotLayout layout{.plot = axis::onWholeUnits(row.adjusted(left, kPadding * line, -right, -kPadding * line)),
                    .labels = true,
                    .titles = true};
  layout.colourBar = axis::onWholeUnits(
      QRectF(layout.plot.right() + 0.4 * line, layout.plot.top(), kBar * line, layout.plot.height()));
  return layout;
}

double timeAxisHeight(const QFontMetricsF& metrics) {
  return (kTick + kGap + 1 + kLineSpacing) * metrics.height();
}

void paintTimeAxis(QPainter& painter, const QRectF& area, const TimeView& view, const Palette& palette) {
  const auto metrics = metricsOf(painter);
  const auto plot = rowLayout(metrics, area).plot;
  const double line = metrics.height();
  const auto scale = timeScale(view);
  const auto ticks = timeTicks(view, plot.width(), metrics);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(thinPen(palette.axis, metrics));
  painter.drawLine(QPointF(plot.left(), area.top()), QPointF(plot.right(), area.top()));
  for (const double value : ticks.at) {
    const double x = view.xOf(value, plot);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.top() + kTick * line));
  }
  painter.setPen(palette.text);
  const double top = area.top() + (kTick + kGap / 2) * line;
  for (const double value : ticks.at) {
    const auto label = localised(scale.label(value, ticks.step));
    const double width = metrics.horizontalAdvance(label) + line;
    painter.drawText(QRectF(view.xOf(value, plot) - width / 2, top, width, line), Qt::AlignCenter, label);
  }
  painter.drawText(QRectF(plot.left(), top + kLineSpacing * line, plot.width(), line), Qt::AlignCenter,
                   inWindowLanguage(scale.title));
  painter.restore();
}

void paintTimeGrid(QPainter& painter, const QRectF& plot, const TimeView& view, const Palette& palette) {
  const auto metrics = metricsOf(painter);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(thinPen(palette.grid, metrics));
  for (const double value : timeTicks(view, plot.width(), metrics).at) {
    const double x = view.xOf(value, plot);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
  }
  painter.restore();
}

std::vector<AxisTick> axisTicks(const Scale& scale, double length, const QFontMetricsF& metrics) {
  const auto ticks = placeTicks(scale, length, [&](const QString&) { return 1.7 * metrics.height(); });
  std::vector<AxisTick> placed;
  for (const double value : ticks.at)
    placed.push_back({.share = scale.share(value), .label = localised(scale.label(value, ticks.step))});
  return placed;
}

std::vector<AxisTick> axisTicks(const FrequencyAxis& axis, double length, const QFontMetricsF& metrics) {
  if (!(length > 0)) return {};
  const double unit = axis.highHz >= 2000 ? 1000 : 1;
  std::vector<AxisTick> placed;
  for (const double hz : axis.ticks(1.5 * metrics.height() / length))
    placed.push_back({.share = axis.share(hz), .label = localised(numberText(hz / unit))});
  return placed;
}

QString frequencyTitle(const FrequencyAxis& axis) {
  return inWindowLanguage(frequencyScale(axis.highHz).title);
}

void paintValueGrid(QPainter& painter, const QRectF& plot, const std::vector<AxisTick>& ticks,
                    const Palette& palette) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(thinPen(palette.grid, metricsOf(painter)));
  for (const auto& tick : ticks) {
    const double y = plot.bottom() - tick.share * plot.height();
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
  }
  painter.restore();
}

void paintFrame(QPainter& painter, const QRectF& plot, const Palette& palette) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(thinPen(palette.axis, metricsOf(painter)));
  painter.drawRect(plot);
  painter.restore();
}

void paintValueAxis(QPainter& painter, const PlotLayout& layout, AxisSide side,
                    const std::vector<AxisTick>& ticks, const QString& title, const Palette& palette,
                    const QColor& text) {
  if (!layout.labels) return;
  const auto metrics = metricsOf(painter);
  const auto& plot = layout.plot;
  const double line = metrics.height();
  const bool left = side == AxisSide::Left;
  const double outwards = left ? -1 : 1;
  const double edge = left ? plot.left() : plot.right();
  const double labels = edge + outwards * (kTick + kGap) * line;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(thinPen(palette.axis, metrics));
  double widest = 0;
  for (const auto& tick : ticks) {
    const double y = plot.bottom() - tick.share * plot.height();
    painter.drawLine(QPointF(edge, y), QPointF(edge + outwards * kTick * line, y));
    widest = std::max(widest, metrics.horizontalAdvance(tick.label));
  }
  painter.setPen(text.isValid() ? text : palette.text);
  for (const auto& tick : ticks) {
    // Moved a little at the ends, so that a label does not reach into the row above or below.
    const double highest = plot.top() + (0.5 - kPadding) * line;
    const double lowest = std::max(highest, plot.bottom() - (0.5 - kPadding) * line);
    const double y = std::clamp(plot.bottom() - tick.share * plot.height(), highest, lowest);
    painter.drawText(QRectF(left ? labels - 20 * line : labels, y - line / 2, 20 * line, line),
                     (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, tick.label);
  }
  const double reserved = left ? valueLabelWidth(metrics) : widest;
  axis::paintUpwards(painter,
                     QPointF(labels + outwards * (reserved + (kGap + 0.5) * line), plot.center().y()),
                     plot.height() + 2 * kPadding * line, title, metrics);
  painter.restore();
}

}  // namespace sentisound
