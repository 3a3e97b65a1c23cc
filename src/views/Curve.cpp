#include "views/Curve.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace sentisound {

Curve::Curve(std::vector<float> values, double hopSeconds) : values_(std::move(values)), hop_(hopSeconds) {
  assert(hop_ > 0);
  std::vector<Extent> finest(values_.size());
  for (std::size_t frame = 0; frame < values_.size(); ++frame) finest[frame].include(values_[frame]);
  extents_ = ExtentPyramid(std::move(finest));
}

std::optional<float> Curve::at(double seconds) const {
  const double frame = std::round(seconds / hop_);
  if (!(frame >= 0 && frame < static_cast<double>(values_.size()))) return std::nullopt;
  const float value = values_[static_cast<std::size_t>(frame)];
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

std::size_t Curve::firstFrameFrom(double seconds) const {
  const double frame =
      std::ceil(seconds / hop_ - 1e-9);  // one exactly on an edge belongs to what begins there
  return static_cast<std::size_t>(std::clamp(frame, 0.0, static_cast<double>(values_.size())));
}

Extent Curve::over(double fromSeconds, double toSeconds) const {
  return extents_.over(firstFrameFrom(fromSeconds), firstFrameFrom(toSeconds));
}

std::optional<Quartiles> Curve::quartiles(double fromSeconds, double toSeconds) const {
  const std::size_t from = firstFrameFrom(fromSeconds);
  const std::size_t to = firstFrameFrom(toSeconds);
  if (to <= from) return std::nullopt;
  // Multiples of the step, so that the same frames are looked at wherever the stretch begins.
  // Odd, so that what repeats every few frames is not always met in the same place.
  const std::size_t step = ((to - from + kMostRanked - 1) / kMostRanked) | 1;
  std::array<float, kMostRanked> ranked{};
  std::size_t count = 0;
  for (std::size_t frame = (from + step - 1) / step * step; frame < to; frame += step)
    if (std::isfinite(values_[frame])) ranked[count++] = values_[frame];
  if (count == 0) return std::nullopt;
  std::sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count));
  const auto at = [&](double share) {
    const double place = share * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(place);
    const float part = static_cast<float>(place - static_cast<double>(below));
    return std::lerp(ranked[below], ranked[std::min(below + 1, count - 1)], part);
  };
  return Quartiles{at(0.25), at(0.5), at(0.75)};
}

}  // namespace sentisound
