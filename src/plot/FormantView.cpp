// Formants over a spectrogram.
#include <algorithm>
#include <cmath>

#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr double kLeastPixels = 2;  // between the frames that are drawn
constexpr double kDot = 1.3;        // radius, in thin lines

}  // namespace

void paintFormants(QPainter& painter, const QRectF& plot, const TimeView& view,
                   std::span<const std::shared_ptr<const FormantPiece>> pieces, const Curve& energyDb,
                   const FrequencyAxis& axis, const QColor& colour, const QColor& outline) {
  const Extent visible = energyDb.over(view.fromSeconds(), view.toSeconds());
  if (plot.isEmpty() || visible.empty()) return;
  const double radius = kDot * lineWidth(metricsOf(painter));
  std::vector<QPointF> dots;
  for (const auto& piece : pieces) {
    if (!piece || piece->frames() == 0) continue;
    const double pixels = piece->stepSeconds / view.seconds() * plot.width();
    const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil(kLeastPixels / pixels)));
    for (std::size_t frame = 0; frame < piece->frames(); frame += step) {
      const double seconds = piece->seconds(frame);
      if (seconds < view.fromSeconds() || seconds > view.toSeconds()) continue;
      const auto energy = energyDb.at(seconds);
      if (!energy || *energy < visible.high - kFormantRangeDb) continue;
      const double x = view.xOf(seconds, plot);
      for (const auto& track : piece->hz)
        if (const double share = axis.share(static_cast<double>(track[frame])); share >= 0 && share <= 1)
          dots.emplace_back(x, plot.bottom() - plot.height() * share);
    }
  }
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto draw = [&](double size, const QColor& with) {
    painter.setPen(QPen(with, 2 * size, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots.data(), static_cast<int>(dots.size()));
  };
  draw(1.7 * radius, outline);
  draw(radius, colour);
  painter.restore();
}

}  // namespace sentisound
