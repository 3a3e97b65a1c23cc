#include "features/SpectralShape.h"

#include <bit>
#include <cmath>
#include <vector>

#include "dsp/Stft.h"

namespace sentisound {
namespace {

constexpr double kSpectrumSeconds = 0.032;  // rounded up to a power of two of samples
constexpr double kTiltEdgeHz = 1000;
constexpr double kUpperHz = 4000;

double meanBetween(const std::vector<double>& power, double hzPerBin, double fromHz, double toHz) {
  double sum = 0;
  int bins = 0;
  for (std::size_t bin = 0; bin < power.size(); ++bin) {
    const double hz = static_cast<double>(bin) * hzPerBin;
    if (hz < fromHz || hz >= toHz) continue;
    sum += power[bin];
    ++bins;
  }
  return bins > 0 ? sum / bins : 0;
}

}  // namespace

std::optional<SpectralShape> spectralShape(const AudioBuffer& audio, const Progress& progress) {
  const auto size = static_cast<int>(std::bit_ceil(audio.rate().samples(kSpectrumSeconds) + 2));
  Stft stft({.fftSize = size, .hop = size / 4});
  std::vector<double> power(static_cast<std::size_t>(stft.bins()), 0.0);
  const bool complete = stft.forEachFrame(
      audio,
      [&power](std::size_t, std::span<const float> frame) {
        for (std::size_t bin = 0; bin < power.size(); ++bin) power[bin] += static_cast<double>(frame[bin]);
      },
      progress);
  if (!complete) return std::nullopt;
  const double hzPerBin = static_cast<double>(audio.rate().hz()) / size;
  double sum = 0;
  double moment = 0;
  for (std::size_t bin = 0; bin < power.size(); ++bin) {
    sum += power[bin];
    moment += power[bin] * static_cast<double>(bin) * hzPerBin;
  }
  const double low = meanBetween(power, hzPerBin, 0, kTiltEdgeHz);
  const double high = meanBetween(power, hzPerBin, kTiltEdgeHz, kUpperHz);
  if (!(sum > 0) || !(low > 0) || !(high > 0)) return SpectralShape{};
  return SpectralShape{moment / sum, 10 * std::log10(high / low)};
}

}  // namespace sentisound
