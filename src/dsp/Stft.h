// Short-time Fourier transform, frame by frame, so that a long recording needs no large matrix.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/AudioBuffer.h"
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
  /// The same frames; a compact buffer is read block by block.
  bool forEachFrame(const AudioBuffer& audio,
                    const std::function<void(std::size_t, std::span<const float>)>& take,
                    const Progress& progress = {});

 private:
  StftSpec spec_;
  Fft fft_;
  std::vector<float> window_;
  std::vector<float> power_;
};

/// The frames of sound that arrives in pieces: bit for bit those of Stft::forEachFrame. Holds little more
/// than one piece and one frame.
class StftStream {
 public:
  using Take = std::function<void(std::size_t frame, std::span<const float> power)>;
  StftStream(StftSpec spec, Take take) : spec_(spec), stft_(spec), take_(std::move(take)) {}

  void push(std::span<const float> samples);
  /// The frames that reach beyond the end. Call once, after the last piece.
  void finish();

 private:
  void takeNext();
  [[nodiscard]] std::size_t centre() const { return frame_ * static_cast<std::size_t>(spec_.hop); }

  StftSpec spec_;
  Stft stft_;
  Take take_;
  std::size_t frame_ = 0;    ///< the next one
  std::size_t arrived_ = 0;  ///< samples so far
  std::size_t first_ = 0;    ///< the sample that held_ begins with
  std::vector<float> held_;
};

}  // namespace sentisound
