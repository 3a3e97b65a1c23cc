// Synthetic sound for tests.
#pragma once

#include <cmath>
#include <numbers>
#include <random>
#include <stdexcept>
#include <vector>

#include "core/AudioBuffer.h"
#include "dsp/Fft.h"

namespace sentisound::test {

inline AudioBuffer buffer(std::vector<float> samples, int hz) {
  auto audio = AudioBuffer::create(std::move(samples), SampleRate(hz));
  if (!audio) throw std::runtime_error(describe(audio.error()));
  return *audio;
}

inline AudioBuffer tone(double frequency, double seconds, int hz, double amplitude = 0.5) {
  std::vector<float> samples(SampleRate(hz).samples(seconds));
  for (std::size_t n = 0; n < samples.size(); ++n)
    samples[n] = static_cast<float>(amplitude *
                                    std::sin(2 * std::numbers::pi * frequency * static_cast<double>(n) / hz));
  return buffer(std::move(samples), hz);
}

inline AudioBuffer noise(double seconds, int hz, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> level(-0.5F, 0.5F);
  std::vector<float> samples(SampleRate(hz).samples(seconds));
  for (auto& sample : samples) sample = level(random);
  return buffer(std::move(samples), hz);
}

/// Frequency of the strongest of the first 4096 samples' FFT bins.
inline double strongestHz(const AudioBuffer& audio) {
  Fft fft(4096);
  for (std::size_t n = 0; n < 4096; ++n) fft.input()[n] = n < audio.size() ? audio.samples()[n] : 0.0F;
  const auto spectrum = fft.transform();
  std::size_t best = 0;
  for (std::size_t bin = 1; bin < spectrum.size(); ++bin)
    if (std::norm(spectrum[bin]) > std::norm(spectrum[best])) best = bin;
  return static_cast<double>(best) * audio.rate().hz() / 4096;
}

}  // namespace sentisound::test
