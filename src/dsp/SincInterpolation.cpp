#include "dsp/SincInterpolation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sentisound {
namespace {

/// Over `depth` samples that lie first, first + step, …, at distances d = distance, distance + 1, …: Σ y ·
/// (−1)^k / d · (½ + ½ cos πd/reach). The cosine turns by the same angle from sample to sample.
double oneSide(const double* first, std::ptrdiff_t step, std::ptrdiff_t depth, double distance) {
  const double turn = std::numbers::pi / (distance + static_cast<double>(depth));
  const double turnCos = std::cos(turn);
  const double turnSin = std::sin(turn);
  double windowCos = std::cos(turn * distance);
  double windowSin = std::sin(turn * distance);
  double sign = 1;
  double sum = 0;
  for (std::ptrdiff_t k = 0; k < depth; ++k) {
    sum += sign * first[k * step] / (distance + static_cast<double>(k)) * (0.5 + 0.5 * windowCos);
    const double next = windowCos * turnCos - windowSin * turnSin;
    windowSin = windowSin * turnCos + windowCos * turnSin;
    windowCos = next;
    sign = -sign;
  }
  return sum;
}

}  // namespace

double interpolatedAt(std::span<const double> y, double x, int depth) {
  const auto last = static_cast<std::ptrdiff_t>(y.size()) - 1;
  const auto left = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(std::floor(x)), 0, last);
  const double fraction = x - static_cast<double>(left);
  if (fraction < 1e-9 || left == last) return y[static_cast<std::size_t>(left)];
  const auto most = std::min<std::ptrdiff_t>({depth, left + 1, last - left});
  const double* at = y.data() + left;
  const double scale = std::sin(std::numbers::pi * fraction) / std::numbers::pi;
  return scale * (oneSide(at, -1, most, fraction) + oneSide(at + 1, 1, most, 1 - fraction));
}

InterpolatedPeak peakNear(std::span<const double> y, std::size_t at, int depth) {
  const auto middle = static_cast<double>(at);
  double x = middle + parabolaOffset(y[at - 1], y[at], y[at + 1]);
  // The interpolated curve holds nothing above half the rate: over a small step it is a parabola.
  for (const double step : {0.1, 0.01}) {
    x = std::clamp(x, middle - 1 + step, middle + 1 - step);
    const double offset = parabolaOffset(interpolatedAt(y, x - step, depth), interpolatedAt(y, x, depth),
                                         interpolatedAt(y, x + step, depth));
    x = std::clamp(x + step * std::clamp(offset, -5.0, 5.0), middle - 1, middle + 1);
  }
  return {x, interpolatedAt(y, x, depth)};
}

}  // namespace sentisound
