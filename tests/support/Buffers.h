// Synthetic sound for tests, as buffers.
#pragma once

#include <cmath>
#include <numbers>
#include <random>
#include <stdexcept>
#include <vector>

#include "core/AudioBuffer.h"

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

}  // namespace sentisound::test
