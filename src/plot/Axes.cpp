#include "plot/Axes.h"

#include <QImage>
#include <algorithm>
#include <cmath>

#include "plot/AxisParts.h"
#include "plot/ColourMap.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

using axis::kBar;
using axis::kGap;
using axis::kTick;
using axis::onWholeUnits;
using axis::paintUpwards;

Ticks ticksAlongX(const Scale& scale, double length, const QFontMetricsF& metrics) {
  return placeTicks(scale, length, [&](const QString& label) {
    return metrics.horizontalAdvance(label) + 1.2 * metrics.height();
  });
}

Ticks ticksAlongY(const Scale& scale, double length, const QFontMetricsF& metrics) {
  return placeTicks(scale, length, [&](const QString&) { return 1.7 * metrics.height(); });
}

double xOf(const QRectF& plot, const Scale& scale, double value) {
  return plot.left() + scale.share(value) * plot.width();
}

double yOf(const QRectF& plot, const Scale& scale, double value) {
  return plot.bottom() - scale.share(value) * plot.height();
}

QString titleOf(const Scale& scale, const Palette& palette) {
  return palette.windowLanguage ? inWindowLanguage(scale.title) : scale.title;
}

QString labelOf(const Scale& scale, double value, double step, const Palette& palette) {
  const QString label = scale.label(value, step);
  return palette.windowLanguage ? localised(label) : label;
}

void paintXLabels(QPainter& painter, const PlotLayout& layout, const Scale& x, const Ticks& ticks,
                  const QString& title, const QFontMetricsF& metrics, const Palette& palette) {
  const double line = metrics.height();
  const double top = layout.plot.bottom() + (kTick + kGap / 2) * line;
  for (const double value : ticks.at) {
    const auto label = labelOf(x, value, ticks.step, palette);
    const double width = metrics.horizontalAdvance(label) + line;
    painter.drawText(QRectF(xOf(layout.plot, x, value) - width / 2, top, width, line), Qt::AlignCenter,
                     label);
  }
  if (layout.titles)
    painter.drawText(QRectF(layout.plot.left(), top + 1.05 * line, layout.plot.width(), line),
                     Qt::AlignCenter, title);
}

void paintYLabels(QPainter& painter, const QRectF& axis, double right, const Scale& y, const Ticks& ticks,
                  const QFontMetricsF& metrics, const Palette& palette) {
  const double line = metrics.height();
  for (const double value : ticks.at)
    painter.drawText(QRectF(right - 20 * line, yOf(axis, y, value) - line / 2, 20 * line, line),
                     Qt::AlignRight | Qt::AlignVCenter, labelOf(y, value, ticks.step, palette));
}

}  // namespace

QFont scaledFont(QFont font, double factor) {
  if (font.pixelSize() > 0)
    font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor)));
  else
    font.setPointSizeF(std::max(0.5, font.pointSizeF() * factor));
  return font;
}

QFontMetricsF metricsOf(const QPainter& painter) {
  return {painter.font(), painter.device()};
}

double lineWidth(const QFontMetricsF& metrics) {
  return std::max(1.0, std::floor(metrics.height() / 15));
}

PlotLayout timeLayout(const QFontMetricsF& metrics, const QRectF& area) {
  const double line = metrics.height();
  const double label = metrics.horizontalAdvance(QStringLiteral("\u22120.005"));
  const double barLabel = metrics.horizontalAdvance(QStringLiteral("\u2212888"));
  const double clock = metrics.horizontalAdvance(QStringLiteral("0:00:00")) / 2;
  const double left = label + (kTick + 2 * kGap) * line;
  const double bar = (0.7 + kBar + kTick + 3.5 * kGap) * line + barLabel;
  const double below = (kTick + kGap + 1) * line;

  struct Choice {
    bool labels, bar, titles;
    double width, height;  // the smallest plot that it is worth it for, in lines
  };
  for (const auto& choice : {Choice{true, true, true, 10, 4}, Choice{true, true, false, 9, 2.2},
                             Choice{true, false, false, 4, 2.2}}) {
    const double title = choice.titles ? 1.05 * line : 0;
    const auto plot = onWholeUnits(area.adjusted(
        left + title, 0.6 * line, -(choice.bar ? std::max(bar + title, clock) : clock), -(below + title)));
    if (plot.width() < choice.width * line || plot.height() < choice.height * line) continue;
    PlotLayout layout{.plot = plot, .labels = true, .titles = choice.titles};
    if (choice.bar)
      layout.colourBar =
          onWholeUnits(QRectF(plot.right() + 0.7 * line, plot.top(), kBar * line, plot.height()));
    return layout;
  }
  return {.plot = onWholeUnits(area.adjusted(1, 1, -1, -1))};
}

void paintGrid(QPainter& painter, const PlotLayout& layout, const Scale& x, const Scale& y,
               const Palette& palette) {
  if (!layout.labels) return;
  const auto metrics = metricsOf(painter);
  const auto& plot = layout.plot;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(palette.grid, lineWidth(metrics)));
  for (const double value : ticksAlongX(x, plot.width(), metrics).at)
    painter.drawLine(QPointF(xOf(plot, x, value), plot.top()), QPointF(xOf(plot, x, value), plot.bottom()));
  for (const double value : ticksAlongY(y, plot.height(), metrics).at)
    painter.drawLine(QPointF(plot.left(), yOf(plot, y, value)), QPointF(plot.right(), yOf(plot, y, value)));
  painter.restore();
}

void paintAxes(QPainter& painter, const PlotLayout& layout, const Scale& x, const Scale& y,
               const Palette& palette) {
  const auto metrics = metricsOf(painter);
  const auto& plot = layout.plot;
  const double tick = kTick * metrics.height();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette.axis, lineWidth(metrics), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(plot);
  if (layout.labels) {
    const auto xTicks = ticksAlongX(x, plot.width(), metrics);
    const auto yTicks = ticksAlongY(y, plot.height(), metrics);
    for (const double value : xTicks.at)
      painter.drawLine(QPointF(xOf(plot, x, value), plot.bottom()),
                       QPointF(xOf(plot, x, value), plot.bottom() + tick));
    for (const double value : yTicks.at)
      painter.drawLine(QPointF(plot.left() - tick, yOf(plot, y, value)),
                       QPointF(plot.left(), yOf(plot, y, value)));
    painter.setPen(palette.text);
    paintXLabels(painter, layout, x, xTicks, titleOf(x, palette), metrics, palette);
    paintYLabels(painter, plot, plot.left() - tick - kGap * metrics.height(), y, yTicks, metrics, palette);
    if (layout.titles) {
      const double left = plot.left() - tick - 2 * kGap * metrics.height() -
                          metrics.horizontalAdvance(QStringLiteral("\u22120.005"));
      paintUpwards(painter, QPointF(left - metrics.height() / 2, plot.center().y()),
                   plot.height() + metrics.height(), titleOf(y, palette), metrics);
    }
  }
  painter.restore();
}

void paintColourBar(QPainter& painter, const PlotLayout& layout, const Scale& values, const Palette& palette,
                    ColourMap map) {
  const auto& bar = layout.colourBar;
  if (bar.isEmpty()) return;
  const auto metrics = metricsOf(painter);
  const double line = metrics.height();
  const auto& colours = colourTable(map);
  QImage gradient(1, static_cast<int>(colours.size()), QImage::Format_RGB32);
  for (int row = 0; row < gradient.height(); ++row)
    gradient.setPixel(0, row, colours[colours.size() - 1 - static_cast<std::size_t>(row)]);

  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.drawImage(bar, gradient);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette.axis, lineWidth(metrics), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(bar);
  const auto ticks = ticksAlongY(values, bar.height(), metrics);
  for (const double value : ticks.at)
    painter.drawLine(QPointF(bar.right(), yOf(bar, values, value)),
                     QPointF(bar.right() + kTick * line, yOf(bar, values, value)));
  painter.setPen(palette.text);
  const double labelRight =
      bar.right() + (kTick + kGap) * line + metrics.horizontalAdvance(QStringLiteral("\u2212888"));
  paintYLabels(painter, bar, labelRight, values, ticks, metrics, palette);
  if (layout.titles)
    paintUpwards(painter, QPointF(labelRight + 2 * kGap * line + line / 2, bar.center().y()),
                 bar.height() + line, titleOf(values, palette), metrics);
  painter.restore();
}

}  // namespace sentisound
