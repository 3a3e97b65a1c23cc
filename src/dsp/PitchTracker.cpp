#include "dsp/PitchTracker.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "dsp/Fft.h"

namespace sentisound {
namespace {

constexpr int kFftSize = 2048;

/// Symmetric Hann [size] (numpy.hanning).
std::vector<double> symmetricHann(int size) {
  std::vector<double> window(static_cast<std::size_t>(size));
  for (int n = 0; n < size; ++n)
    window[static_cast<std::size_t>(n)] = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * n / (size - 1));
  return window;
}

/// Autocorrelation through the power spectrum (Wiener–Khinchin): the inverse transform of a real, even
/// spectrum is its forward transform divided by the size.
class Autocorrelator {
 public:
  std::span<float> input() { return fft_.input(); }

  /// Of what is in input(); only lags below kFftSize − length are free of wrap-around.
  const std::vector<double>& compute(std::size_t lags) {
    const auto spectrum = fft_.transform();
    std::vector<float> power(spectrum.size());
    for (std::size_t bin = 0; bin < spectrum.size(); ++bin) power[bin] = std::norm(spectrum[bin]);
    const auto even = fft_.input();
    for (std::size_t bin = 0; bin < power.size(); ++bin) even[bin] = power[bin];
    for (std::size_t bin = power.size(); bin < even.size(); ++bin) even[bin] = power[even.size() - bin];
    const auto result = fft_.transform();
    lags_.resize(lags);
    for (std::size_t lag = 0; lag < lags; ++lag)
      lags_[lag] = result[lag].real() / static_cast<double>(kFftSize);
    return lags_;
  }

 private:
  Fft fft_{kFftSize};
  std::vector<double> lags_{};
};

}  // namespace

std::optional<PitchTrack> trackPitch(std::span<const float> signal, SampleRate rate, const PitchSpec& spec,
                                     const Progress& progress) {
  const auto width = static_cast<std::size_t>(spec.window);
  const auto window = symmetricHann(spec.window);
  const auto shortest = static_cast<std::size_t>(rate.hz() / spec.highHz);
  const auto longest = static_cast<std::size_t>(rate.hz() / spec.lowHz);
  Autocorrelator autocorrelator;

  std::ranges::fill(autocorrelator.input(), 0.0F);
  for (std::size_t n = 0; n < width; ++n) autocorrelator.input()[n] = static_cast<float>(window[n]);
  const std::vector<double> ofWindow = autocorrelator.compute(longest);

  const std::size_t frames = 1 + signal.size() / static_cast<std::size_t>(spec.hop);
  PitchTrack track{Eigen::VectorXd(static_cast<Eigen::Index>(frames)),
                   Eigen::VectorXd(static_cast<Eigen::Index>(frames))};
  std::vector<double> cut(width);
  for (std::size_t frame = 0; frame < frames; ++frame) {
    if (frame % 1024 == 0 && progress.stopped()) return std::nullopt;
    const auto first = static_cast<std::ptrdiff_t>(frame * static_cast<std::size_t>(spec.hop)) -
                       static_cast<std::ptrdiff_t>(width / 2);
    double mean = 0;
    for (std::size_t n = 0; n < width; ++n) {
      const auto at = first + static_cast<std::ptrdiff_t>(n);
      cut[n] = at >= 0 && at < static_cast<std::ptrdiff_t>(signal.size())
                   ? signal[static_cast<std::size_t>(at)]
                   : 0;
      mean += cut[n] / static_cast<double>(width);
    }
    const auto input = autocorrelator.input();
    std::ranges::fill(input, 0.0F);
    for (std::size_t n = 0; n < width; ++n) input[n] = static_cast<float>((cut[n] - mean) * window[n]);
    const auto& correlation = autocorrelator.compute(longest);

    double best = -1e30;
    std::size_t lag = shortest;
    for (std::size_t candidate = shortest; candidate < longest; ++candidate) {
      const double height = correlation[candidate] / std::max(correlation[0], 1e-12) /
                            std::max(ofWindow[candidate] / ofWindow[0], 1e-3);
      if (height > best) {
        best = height;
        lag = candidate;
      }
    }
    const auto at = static_cast<Eigen::Index>(frame);
    track.f0Hz[at] = static_cast<double>(rate.hz()) / static_cast<double>(lag);
    track.harmonicity[at] = std::clamp(best, 0.0, 1.0);
  }
  return track;
}

}  // namespace sentisound
