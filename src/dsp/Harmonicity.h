// How much of a voice is periodic.
#pragma once

#include <memory>
#include <optional>

#include "core/AudioBuffer.h"
#include "dsp/FrameGrid.h"
#include "dsp/PitchCandidates.h"

namespace sentisound {

struct HarmonicitySpec {
  double floorHz = 75;  ///< a frame holds two periods of it: one, and what it is compared with
  double stepSeconds = 0.01;
  double silenceThreshold = 0.1;  ///< of the sound's peak: quieter frames have no value, and up to twice that
                                  ///< only those with a correlation above 2 − peak / threshold
};

/// The highest peak of the normalised cross-correlation of each frame, r, as the ratio of what repeats to
/// what does not, 10 · log10(r / (1 − r)) (Boersma 1993, eq. 4): Praat's "To Harmonicity (cc)" with one
/// period a window. Of one thread; the sound outlives it.
class Harmonicity {
 public:
  Harmonicity(const AudioBuffer& audio, const SoundLevel& level, const HarmonicitySpec& spec);
  ~Harmonicity();

  [[nodiscard]] const FrameGrid& grid() const;
  /// dB, −150 … 150; nothing where it is too quiet.
  std::optional<double> db(std::size_t frame);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sentisound
