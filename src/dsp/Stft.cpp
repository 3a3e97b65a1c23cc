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

bool Stft::forEachFrame(const AudioBuffer& audio,
                        const std::function<void(std::size_t, std::span<const float>)>& take,
                        const Progress& progress) {
  if (!audio.compact()) return forEachFrame(audio.samples(), take, progress);
  StftStream frames(spec_, take);
  const bool complete = audio.forEachBlock([&](std::size_t from, std::span<const float> samples) {
    if (progress.stopped()) return false;
    progress.at(static_cast<double>(from) / static_cast<double>(audio.size()));
    frames.push(samples);
    return true;
  });
  if (complete) frames.finish();
  return complete;
}

void StftStream::push(std::span<const float> samples) {
  const auto half = static_cast<std::size_t>(spec_.fftSize / 2);
  // Frames further apart than they are long: what lies between them is not kept.
  if (held_.empty()) first_ = arrived_;
  held_.insert(held_.end(), samples.begin(), samples.end());
  arrived_ += samples.size();
  while (centre() + half <= arrived_) takeNext();
  const std::size_t wanted = std::min(arrived_, centre() - std::min(half, centre()));
  if (wanted <= first_) return;
  held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(wanted - first_));
  first_ = wanted;
}

void StftStream::finish() {
  while (centre() <= arrived_) takeNext();
}

void StftStream::takeNext() {
  take_(frame_, stft_.power(held_, centre() - first_));
  ++frame_;
}

}  // namespace sentisound
