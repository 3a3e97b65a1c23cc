#include "views/FrequencyAxis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "dsp/MelFilterBank.h"

namespace sentisound {
namespace {

using Kind = FrequencyAxis::Kind;

double warped(Kind kind, double hz) {
  switch (kind) {
    case Kind::Mel:
      return hzToMel(std::max(hz, 0.0));
    case Kind::Log:
      return std::log(std::max(hz, FrequencyAxis::kLowestLogHz));
    case Kind::Linear:
      break;
  }
  return hz;
}

double unwarped(Kind kind, double place) {
  switch (kind) {
    case Kind::Mel:
      return melToHz(place);
    case Kind::Log:
      return std::exp(place);
    case Kind::Linear:
      break;
  }
  return place;
}

std::vector<double> evenTicks(const FrequencyAxis& axis, double leastShare) {
  const double range = axis.highHz - axis.lowHz;
  for (double power = 1; power <= range; power *= 10)
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double step = factor * power;
      if (step / range < leastShare) continue;
      std::vector<double> ticks;
      for (double k = std::ceil(axis.lowHz / step - 1e-9); k * step <= axis.highHz * (1 + 1e-9); ++k)
        ticks.push_back(k * step);
      return ticks;
    }
  return {};
}

}  // namespace

double FrequencyAxis::share(double hz) const {
  const double low = warped(kind, lowHz);
  return (warped(kind, hz) - low) / (warped(kind, highHz) - low);
}

double FrequencyAxis::hz(double share) const {
  const double low = warped(kind, lowHz);
  return unwarped(kind, low + share * (warped(kind, highHz) - low));
}

std::vector<double> FrequencyAxis::ticks(double leastShare) const {
  leastShare = std::max(leastShare, 0.01);
  if (kind == Kind::Linear) return evenTicks(*this, leastShare);
  // Powers of ten first, then what divides a decade roundly, as far as there is room.
  std::vector<double> placed;
  const auto offer = [&](double hz) {
    const double at = share(hz);
    if (hz < lowHz || hz > highHz * (1 + 1e-9) || at < -1e-9) return;
    const bool free =
        std::ranges::all_of(placed, [&](double other) { return std::abs(share(other) - at) >= leastShare; });
    if (free) placed.push_back(hz);
  };
  if (kind == Kind::Mel) offer(0);
  for (const double factor : {1.0, 5.0, 2.0, 3.0, 4.0, 6.0, 8.0, 1.5, 7.0, 9.0})
    for (double power = 10; power <= highHz; power *= 10)
      if (kind != Kind::Log || factor * power >= kLowestLogHz) offer(factor * power);
  std::ranges::sort(placed);
  return placed;
}

}  // namespace sentisound
