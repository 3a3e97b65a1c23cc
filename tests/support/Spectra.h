// How much of a sound lies in a band.
#pragma once

#include <algorithm>
#include <cmath>
#include <complex>
#include <span>
#include <vector>

#include "dsp/Fft.h"

namespace sentisound::test {

/// Mean square of the samples as far as it lies in [lowHz, highHz).
inline double bandPower(std::span<const float> samples, int rateHz, double lowHz, double highHz) {
  Fft fft(static_cast<int>(samples.size()));
  std::copy(samples.begin(), samples.end(), fft.input().begin());
  const auto spectrum = fft.transform();
  const auto size = static_cast<double>(samples.size());
  double power = 0;
  for (std::size_t bin = 1; bin < spectrum.size(); ++bin) {
    const double hz = static_cast<double>(bin) * rateHz / size;
    if (hz >= lowHz && hz < highHz)
      power += 2.0 * static_cast<double>(std::norm(spectrum[bin])) / (size * size);
  }
  return power;
}

inline double meanSquare(std::span<const float> samples) {
  double sum = 0;
  for (const float sample : samples) sum += static_cast<double>(sample) * static_cast<double>(sample);
  return sum / static_cast<double>(samples.size());
}

/// By how many samples `heard` lags behind `sent`, at most `most` either way: where their correlation, over
/// the product of their lengths, is highest.
struct Match {
  int lag = 0;
  double correlation = 0;
};
inline Match bestMatch(std::span<const float> sent, std::span<const float> heard, int most) {
  const double whole = std::sqrt(meanSquare(sent) * static_cast<double>(sent.size()) * meanSquare(heard) *
                                 static_cast<double>(heard.size()));
  Match best;
  for (int lag = -most; lag <= most; ++lag) {
    double sum = 0;
    for (std::ptrdiff_t n = 0; n < std::ssize(sent); ++n)
      if (const auto at = n + lag; at >= 0 && at < std::ssize(heard))
        sum += static_cast<double>(sent[static_cast<std::size_t>(n)]) *
               static_cast<double>(heard[static_cast<std::size_t>(at)]);
    if (sum / whole > best.correlation) best = {lag, sum / whole};
  }
  return best;
}

}  // namespace sentisound::test
