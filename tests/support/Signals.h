// Synthetic sound for tests, and what is in a sound.
#pragma once

#include <complex>

#include "dsp/Fft.h"
#include "support/Buffers.h"

namespace sentisound::test {

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
