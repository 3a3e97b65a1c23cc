#include "dsp/MelFilterBank.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sentisound {
namespace {

constexpr double kBreakHz = 1000.0;
constexpr double kLinearHzPerMel = 200.0 / 3.0;
constexpr double kBreakMel = kBreakHz / kLinearHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

}  // namespace

double hzToMel(double hz) {
  return hz < kBreakHz ? hz / kLinearHzPerMel : kBreakMel + std::log(hz / kBreakHz) / kLogStep;
}

double melToHz(double mel) {
  return mel < kBreakMel ? mel * kLinearHzPerMel : kBreakHz * std::exp(kLogStep * (mel - kBreakMel));
}

MelFilterBank::MelFilterBank(SampleRate rate, int fftSize, int bands, double lowHz, double highHz) {
  if (highHz <= 0) highHz = rate.nyquistHz();
  assert(bands > 0 && lowHz < highHz);
  const double lowMel = hzToMel(lowHz);
  const double step = (hzToMel(highHz) - lowMel) / (bands + 1);
  const auto edge = [&](int i) { return melToHz(lowMel + step * i); };
  const double hzPerBin = static_cast<double>(rate.hz()) / fftSize;

  filters_.resize(static_cast<std::size_t>(bands));
  for (int band = 0; band < bands; ++band) {
    const double left = edge(band);
    const double centre = edge(band + 1);
    const double right = edge(band + 2);
    auto& filter = filters_[static_cast<std::size_t>(band)];
    for (int bin = 0; bin <= fftSize / 2; ++bin) {
      const double hz = bin * hzPerBin;
      const double height = std::min((hz - left) / (centre - left), (right - hz) / (right - centre));
      if (height <= 0) {
        if (!filter.weights.empty()) break;
        continue;
      }
      if (filter.weights.empty()) filter.firstBin = static_cast<std::size_t>(bin);
      filter.weights.push_back(static_cast<float>(height * 2.0 / (right - left)));
    }
  }
}

void MelFilterBank::apply(std::span<const float> power, std::span<float> bandPower) const {
  assert(bandPower.size() == filters_.size());
  for (std::size_t band = 0; band < filters_.size(); ++band) {
    const auto& [first, weights] = filters_[band];
    float sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * power[first + i];
    bandPower[band] = sum;
  }
}

float MelFilterBank::weight(int band, int bin) const {
  const auto& filter = filters_[static_cast<std::size_t>(band)];
  const auto at = static_cast<std::size_t>(bin);
  if (at < filter.firstBin || at >= filter.firstBin + filter.weights.size()) return 0;
  return filter.weights[at - filter.firstBin];
}

}  // namespace sentisound
