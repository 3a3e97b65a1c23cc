#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <functional>

#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr double kEnergyRangeDb = 60;
constexpr int kBand = 80;  // opacity of the middle half, of 255

/// From 0 at the bottom to 1 at the top.
using ShareOf = std::function<double(double value)>;

/// Up or down to a multiple of `step`.
double above(double value, double step) {
  return std::ceil(value / step) * step;
}

bool joined(float a, float b, double upTo) {
  if (std::isinf(upTo)) return true;
  const auto [low, high] = std::minmax(a, b);
  return static_cast<double>(high) <= upTo * static_cast<double>(low);
}

class CurvePainter {
 public:
  CurvePainter(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
               const ShareOf& share, const CurveStyle& style)
      : painter_(painter), plot_(plot), view_(view), curve_(curve), share_(share), style_(style) {
    width_ = style.width * lineWidth(metricsOf(painter));
  }

  /// Frames further apart than pixels.
  void paintFrames() {
    painter_.setRenderHint(QPainter::Antialiasing);
    const auto& frames = curve_.values();
    const double hop = curve_.hopSeconds();
    const double last = static_cast<double>(frames.size()) - 1;
    const auto frameAt = [&](double seconds) {
      return static_cast<std::size_t>(std::clamp(std::floor(seconds / hop), 0.0, std::max(0.0, last)));
    };
    QPolygonF line;
    float before = 0;
    const std::size_t first = frameAt(view_.fromSeconds() - hop);
    const std::size_t end = std::min(frames.size(), frameAt(view_.toSeconds()) + 3);
    for (std::size_t frame = first; frame < end; ++frame) {
      const float value = frames[frame];
      const bool gap = !std::isfinite(value);
      if (gap || (!line.isEmpty() && !joined(before, value, style_.joinUpTo))) flush(line);
      if (gap) continue;
      line << QPointF(view_.xOf(static_cast<double>(frame) * hop, plot_), y(value));
      before = value;
    }
    flush(line);
  }

  /// Several frames in a pixel.
  void paintColumns(int columns) {
    painter_.setRenderHint(QPainter::Antialiasing, false);
    const double width = plot_.width() / columns;
    const double perColumn = view_.seconds() / columns;
    std::vector<QRectF> bars;
    Extent before;
    for (int column = 0; column < columns; ++column) {
      const double from = view_.fromSeconds() + column * perColumn;
      const Extent own = curve_.over(from, from + perColumn);
      if (!own.empty()) {
        Extent extent = own;
        if (!before.empty() && before.high < own.low && joined(before.high, own.low, style_.joinUpTo))
          extent.low = before.high;
        if (!before.empty() && before.low > own.high && joined(before.low, own.high, style_.joinUpTo))
          extent.high = before.low;
        bars.emplace_back(plot_.left() + column * width, y(extent.high) - width_ / 2, width,
                          y(extent.low) - y(extent.high) + width_);
      }
      before = own;
    }
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(style_.colour);
    painter_.drawRects(bars.data(), static_cast<int>(bars.size()));
  }

  /// The same, as what most of them are.
  void paintQuartiles(int columns) {
    const double width = plot_.width() / columns;
    const double perColumn = view_.seconds() / columns;
    std::vector<QRectF> band;
    std::vector<QPolygonF> medians(1);
    float before = 0;
    for (int column = 0; column < columns; ++column) {
      const double from = view_.fromSeconds() + column * perColumn;
      const auto found = curve_.quartiles(from, from + perColumn);
      if (!found || (!medians.back().isEmpty() && !joined(before, found->median, style_.joinUpTo)))
        medians.emplace_back();
      if (!found) continue;
      const double left = plot_.left() + column * width;
      band.emplace_back(left, y(found->high), width, y(found->low) - y(found->high));
      medians.back() << QPointF(left + width / 2, y(found->median));
      before = found->median;
    }
    QColor pale = style_.colour;
    pale.setAlpha(kBand);
    painter_.setRenderHint(QPainter::Antialiasing, false);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(pale);
    painter_.drawRects(band.data(), static_cast<int>(band.size()));
    painter_.setRenderHint(QPainter::Antialiasing);
    for (auto& line : medians) flush(line);
  }

 private:
  [[nodiscard]] double y(float value) const {
    return plot_.bottom() - plot_.height() * share_(static_cast<double>(value));
  }

  void flush(QPolygonF& line) {
    if (line.size() == 1) {
      painter_.setPen(Qt::NoPen);
      painter_.setBrush(style_.colour);
      painter_.drawEllipse(line.first(), 0.8 * width_, 0.8 * width_);
    } else if (line.size() > 1) {
      painter_.setPen(QPen(style_.colour, width_, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawPolyline(line);
    }
    line.clear();
  }

  QPainter& painter_;
  const QRectF& plot_;
  const TimeView& view_;
  const Curve& curve_;
  const ShareOf& share_;
  const CurveStyle& style_;
  double width_ = 1;
};

void paintShares(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
                 const ShareOf& share, const CurveStyle& style) {
  if (plot.isEmpty() || curve.values().empty()) return;
  const int columns = deviceColumns(painter, plot);
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  CurvePainter curvePainter(painter, plot, view, curve, share, style);
  if (view.seconds() / columns < curve.hopSeconds())
    curvePainter.paintFrames();
  else if (style.quartiles)
    curvePainter.paintQuartiles(columns);
  else
    curvePainter.paintColumns(columns);
  painter.restore();
}

}  // namespace

void paintCurve(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
                const Scale& values, const CurveStyle& style) {
  paintShares(
      painter, plot, view, curve, [&](double value) { return values.share(value); }, style);
}

void paintCurve(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
                const FrequencyAxis& axis, const CurveStyle& style) {
  paintShares(
      painter, plot, view, curve, [&](double hz) { return axis.share(hz); }, style);
}

Scale pitchScale(const Curve& f0Hz) {
  const Extent all = f0Hz.all();
  Scale scale{.low = 50, .high = 400, .title = QStringLiteral("F0 (Hz)")};
  if (all.empty()) return scale;
  scale.low = std::max(0.0, -above(-0.9 * static_cast<double>(all.low), 25));
  scale.high = std::max(scale.low + 50, above(1.05 * static_cast<double>(all.high), 25));
  return scale;
}

Scale energyScale(const Curve& energyDb) {
  const Extent all = energyDb.all();
  Scale scale{.low = -kEnergyRangeDb, .high = 0, .title = QStringLiteral("Energy (dB)")};
  if (all.empty()) return scale;
  scale.high = above(static_cast<double>(all.high), 10);
  const double lowest = -above(-static_cast<double>(all.low), 10);
  scale.low = std::clamp(lowest, scale.high - kEnergyRangeDb, scale.high - 10);
  return scale;
}

}  // namespace sentisound
