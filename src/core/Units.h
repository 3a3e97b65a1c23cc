// Units and the conversions between them. Every other file uses these, none writes its own.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sentisound {

/// Samples per second. A type of its own, so that it is never mixed up with a count of samples.
class SampleRate {
 public:
  constexpr explicit SampleRate(int hz) : hz_(hz) {}
  [[nodiscard]] constexpr int hz() const { return hz_; }
  [[nodiscard]] constexpr double seconds(std::size_t samples) const {
    return static_cast<double>(samples) / hz_;
  }
  [[nodiscard]] constexpr std::size_t samples(double seconds) const {
    return seconds <= 0 ? 0 : static_cast<std::size_t>(seconds * hz_);
  }
  [[nodiscard]] constexpr double nyquistHz() const { return hz_ / 2.0; }
  friend constexpr bool operator==(SampleRate, SampleRate) = default;

 private:
  int hz_;
};

/// Power ratio to decibels; `floor` keeps the logarithm finite (librosa's amin).
inline float powerToDb(float power, float floor = 1e-10F) {
  return 10.0F * std::log10(std::max(floor, power));
}

/// Amplitude relative to full scale (1.0) to decibels.
inline float amplitudeToDb(float amplitude, float floor = 1e-5F) {
  return 20.0F * std::log10(std::max(floor, std::abs(amplitude)));
}

}  // namespace sentisound
