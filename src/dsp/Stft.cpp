#include "dsp/Stft.h"

#include <cmath>
#include <numbers>

namespace sentisound {

std::vector<float> hannWindow(int size) {
  std::vector<float> window(static_cast<std::size_t>(size));
  for (int n = 0; n < size; ++n)
    window[static_cast<std::size_t>(n)] =
        static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * n / size));
  return window;
}

Stft::Stft(StftSpec spec)
    : spec_(spec),
      fft_(spec.fftSize),
      window_(hannWindow(spec.fftSize)),
      power_(static_cast<std::size_t>(fft_.bins())) {}

std::span<const float> Stft::power(std::span<const float> signal, std::size_t centre) {
  const auto input = fft_.input();
  const auto half = static_cast<std::ptrdiff_t>(input.size() / 2);
  const auto first = static_cast<std::ptrdiff_t>(centre) - half;
  const auto length = static_cast<std::ptrdiff_t>(signal.size());
  for (std::size_t i = 0; i < input.size(); ++i) {
    const std::ptrdiff_t at = first + static_cast<std::ptrdiff_t>(i);
    input[i] = at >= 0 && at < length ? signal[static_cast<std::size_t>(at)] * window_[i] : 0.0F;
  }
  const auto spectrum = fft_.transform();
  for (std::size_t bin = 0; bin < power_.size(); ++bin) power_[bin] = std::norm(spectrum[bin]);
  return power_;
}

bool Stft::forEachFrame(std::span<const float> signal,
                        const std::function<void(std::size_t, std::span<const float>)>& take,
                        const Progress& progress) {
  const std::size_t frames = frameCount(signal.size());
  for (std::size_t frame = 0; frame < frames; ++frame) {
    if (frame % 1024 == 0) {
      if (progress.stopped()) return false;
      progress.at(static_cast<double>(frame) / static_cast<double>(frames));
    }
    take(frame, power(signal, frame * static_cast<std::size_t>(spec_.hop)));
  }
  return true;
}

}  // namespace sentisound
