#include "views/Curve.h"

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

Extent Curve::over(double fromSeconds, double toSeconds) const {
  const auto frameFrom = [&](double seconds) {  // a frame exactly on an edge belongs to what begins there
    const double frame = std::ceil(seconds / hop_ - 1e-9);
    return static_cast<std::size_t>(std::clamp(frame, 0.0, static_cast<double>(values_.size())));
  };
  return extents_.over(frameFrom(fromSeconds), frameFrom(toSeconds));
}

}  // namespace sentisound
