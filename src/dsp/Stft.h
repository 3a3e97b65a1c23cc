// Short-time Fourier transform, frame by frame, so that a long recording needs no large matrix.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/Progress.h"
#include "dsp/Fft.h"

namespace sentisound {

/// Frames are centred on multiples of `hop` samples; the signal is zero padded by fftSize/2 at both ends; the
/// window is a periodic Hann. These are librosa's defaults (librosa.stft, center=True, pad_mode="constant").
struct StftSpec {
  int fftSize = 2048;  ///< samples
  int hop = 512;       ///< samples
};

/// Periodic Hann window [size]: 0.5 − 0.5·cos(2πn/size).
std::vector<float> hannWindow(int size);

class Stft {
 public:
  explicit Stft(StftSpec spec);

  [[nodiscard]] int bins() const { return fft_.bins(); }
  [[nodiscard]] std::size_t frameCount(std::size_t samples) const {
    return 1 + samples / static_cast<std::size_t>(spec_.hop);
  }

  /// Power |X|² [bins] of the frame centred on sample `centre`; valid until the next call.
  std::span<const float> power(std::span<const float> signal, std::size_t centre);

  /// Calls `take(frame, power [bins])` for every frame in order. Answers false if `progress.stop` ended it
  /// early.
  bool forEachFrame(std::span<const float> signal,
                    const std::function<void(std::size_t, std::span<const float>)>& take,
                    const Progress& progress = {});

 private:
  StftSpec spec_;
  Fft fft_;
  std::vector<float> window_;
  std::vector<float> power_;
};

}  // namespace sentisound
