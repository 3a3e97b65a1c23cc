#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "plot/Axes.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr int kMostEnvelopeColumns = 4096;

/// Samples joined by lines; x of the first is the left edge, as time 0 is.
QPolygonF sampleLine(const AudioBuffer& audio, const QRectF& plot, const Scale& amplitude) {
  QPolygonF line;
  const auto samples = audio.samples();
  line.reserve(static_cast<qsizetype>(samples.size()));
  for (std::size_t i = 0; i < samples.size(); ++i)
    line << QPointF(plot.left() + plot.width() * static_cast<double>(i) / static_cast<double>(samples.size()),
                    plot.bottom() - plot.height() * amplitude.share(static_cast<double>(samples[i])));
  return line;
}

/// The band between the smallest and the largest samples, as one closed shape of 2 · columns points.
QPolygonF band(const Envelope& envelope, int columns, const QRectF& plot, const Scale& amplitude) {
  const auto y = [&](float sample) {
    return plot.bottom() - plot.height() * amplitude.share(static_cast<double>(sample));
  };
  const auto available = envelope.high.size();
  const auto count = std::min(static_cast<std::size_t>(columns), available);
  QPolygonF upper;
  QPolygonF lower;
  for (std::size_t column = 0; column < count; ++column) {
    const auto begin = static_cast<std::ptrdiff_t>(column * available / count);
    const auto end = static_cast<std::ptrdiff_t>((column + 1) * available / count);
    const double x =
        plot.left() + plot.width() * (static_cast<double>(column) + 0.5) / static_cast<double>(count);
    upper << QPointF(x, y(*std::max_element(envelope.high.begin() + begin, envelope.high.begin() + end)));
    lower << QPointF(x, y(*std::min_element(envelope.low.begin() + begin, envelope.low.begin() + end)));
  }
  std::reverse(lower.begin(), lower.end());
  return upper + lower;
}

double peakOf(const Envelope& envelope) {
  double peak = 0;
  for (const auto& side : {&envelope.low, &envelope.high})
    for (const float value : *side) peak = std::max(peak, static_cast<double>(std::abs(value)));
  return peak;
}

int columnsFor(const QPainter& painter, const QRectF& plot) {
  const double width = painter.deviceTransform().mapRect(plot).width();
  return std::clamp(static_cast<int>(std::lround(width)), 1, kMostEnvelopeColumns);
}

void paint(QPainter& painter, const QRectF& area, const AudioBuffer& audio, const Envelope& envelope,
           const Palette& palette) {
  const auto metrics = metricsOf(painter);
  const auto layout = timeLayout(metrics, area);
  const auto time = timeScale(audio.seconds());
  const auto amplitude = amplitudeScale(peakOf(envelope));
  const int columns = columnsFor(painter, layout.plot);

  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  paintGrid(painter, layout, time, amplitude, palette);
  painter.save();
  painter.setClipRect(layout.plot, Qt::IntersectClip);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette.wave, lineWidth(metrics), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
  if (audio.size() < 4 * static_cast<std::size_t>(columns)) {
    painter.drawPolyline(sampleLine(audio, layout.plot, amplitude));
  } else {
    painter.setBrush(palette.wave);
    painter.drawPolygon(band(envelope, columns, layout.plot, amplitude));
  }
  painter.restore();
  paintAxes(painter, layout, time, amplitude, palette);
  painter.restore();
}

}  // namespace

void paintWaveform(QPainter& painter, const QRectF& area, const PictureData& data, const Palette& palette) {
  if (area.isEmpty()) return;
  paint(painter, area, data.audio, data.envelope, palette);
}

void paintWaveform(QPainter& painter, const QRectF& area, const AudioBuffer& audio, const Palette& palette) {
  if (area.isEmpty()) return;
  const auto columns =
      std::min<std::size_t>(audio.size(), static_cast<std::size_t>(columnsFor(painter, area)));
  paint(painter, area, audio, computeEnvelope(audio, static_cast<int>(columns)), palette);
}

}  // namespace sentisound
