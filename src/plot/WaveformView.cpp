#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <vector>

#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr int kMostViewColumns = 8192;
constexpr double kLineBelow = 2;    // samples a pixel
constexpr double kDotsApart = 6;    // pixels between samples, from which on each gets its dot
constexpr double kDotRadius = 2.2;  // thin lines

class AmplitudeAxis {
 public:
  AmplitudeAxis(const QRectF& plot, const Scale& scale) : plot_(plot), scale_(scale) {}
  [[nodiscard]] double y(float sample) const {
    return plot_.bottom() - plot_.height() * scale_.share(static_cast<double>(sample));
  }

 private:
  const QRectF& plot_;
  const Scale& scale_;
};

void paintColumns(QPainter& painter, const QRectF& plot, const Envelope& envelope, const AmplitudeAxis& axis,
                  const QColor& colour, double thin) {
  const auto count = envelope.low.size();
  const double width = plot.width() / static_cast<double>(count);
  std::vector<QRectF> bars;
  bars.reserve(count);
  for (std::size_t column = 0; column < count; ++column) {
    float low = envelope.low[column];
    float high = envelope.high[column];
    if (column > 0) {  // the sound does not jump from one column to the next: close the gap
      low = std::min(low, envelope.high[column - 1]);
      high = std::max(high, envelope.low[column - 1]);
    }
    const double top = axis.y(high);
    bars.emplace_back(plot.left() + static_cast<double>(column) * width, top - thin / 2, width,
                      axis.y(low) - top + thin);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRects(bars.data(), static_cast<int>(bars.size()));
}

void paintSamples(QPainter& painter, const QRectF& plot, const TimeView& view, const AudioBuffer& audio,
                  const AmplitudeAxis& axis, const QColor& colour, double thin, double samplesPerPixel) {
  const double hz = audio.rate().hz();
  const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(view.fromSeconds() * hz) - 1));
  const auto end = static_cast<std::size_t>(std::ceil(view.toSeconds() * hz) + 2);
  std::vector<float> scratch;
  const auto samples = audio.read(first, end - first, scratch);
  QPolygonF line;
  line.reserve(static_cast<qsizetype>(samples.size()));
  for (std::size_t i = 0; i < samples.size(); ++i)
    line << QPointF(view.xOf(audio.rate().seconds(first + i), plot), axis.y(samples[i]));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 1.3 * thin, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
  painter.drawPolyline(line);
  if (samplesPerPixel * kDotsApart > 1) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  for (const auto& point : line) painter.drawEllipse(point, kDotRadius * thin, kDotRadius * thin);
}

}  // namespace

int deviceColumns(const QPainter& painter, const QRectF& plot) {
  const double width = painter.deviceTransform().mapRect(plot).width();
  return std::clamp(static_cast<int>(std::lround(width)), 1, kMostViewColumns);
}

void paintWaveform(QPainter& painter, const QRectF& plot, const TimeView& view,
                   const WaveformPyramid& waveform, const Scale& amplitude, const Palette& palette) {
  if (plot.isEmpty()) return;
  const auto& audio = waveform.audio();
  const int columns = deviceColumns(painter, plot);
  const double thin = lineWidth(metricsOf(painter));
  const double samplesPerPixel = view.samplesPerPixel(audio.rate(), columns);
  const AmplitudeAxis axis(plot, amplitude);
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  if (samplesPerPixel < kLineBelow) {
    paintSamples(painter, plot, view, audio, axis, palette.wave, thin, samplesPerPixel);
  } else {
    const double hz = audio.rate().hz();
    paintColumns(painter, plot, waveform.envelope(view.fromSeconds() * hz, view.toSeconds() * hz, columns),
                 axis, palette.wave, thin);
  }
  painter.restore();
}

}  // namespace sentisound
