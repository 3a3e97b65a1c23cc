#include "plot/Taps.h"

#include <algorithm>
#include <cmath>

namespace sentisound {

Taps::Taps(Eigen::Index inputs, std::span<const Pixel> pixels) {
  const auto last = static_cast<double>(inputs - 1);
  for (const auto& pixel : pixels) {
    begin_.push_back(weights_.size());
    addTriangle(std::clamp(pixel.centre, 0.0, last), std::max(1.0, pixel.reach), last);
  }
  begin_.push_back(weights_.size());
}

Taps::Taps(Eigen::Index inputs, int outputs, double from, double to, bool smooth) {
  const double perPixel = (to - from) / outputs;
  const double reach = std::max(1.0, std::abs(perPixel));
  const auto last = static_cast<double>(inputs - 1);
  for (int pixel = 0; pixel < outputs; ++pixel) {
    const double centre = std::clamp(from + (pixel + 0.5) * perPixel, 0.0, last);
    begin_.push_back(weights_.size());
    if (smooth) {
      addTriangle(centre, reach, last);
    } else {
      first_.push_back(static_cast<Eigen::Index>(std::lround(centre)));
      weights_.push_back(1);
    }
  }
  begin_.push_back(weights_.size());
}

/// A triangle as wide as two pixels or two cells, whichever is wider: linear interpolation when enlarging,
/// a smooth average when reducing.
void Taps::addTriangle(double centre, double reach, double last) {
  const double begin = std::max(0.0, std::ceil(centre - reach));
  const double end = std::min(last, std::floor(centre + reach));
  first_.push_back(static_cast<Eigen::Index>(begin));
  double sum = 0;
  for (double cell = begin; cell <= end; ++cell) sum += 1 - std::abs(cell - centre) / reach;
  for (double cell = begin; cell <= end; ++cell)
    weights_.push_back(static_cast<float>((1 - std::abs(cell - centre) / reach) / sum));
}

}  // namespace sentisound
