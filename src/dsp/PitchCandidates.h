// Which periods the frames of a sound may have: what F0 is found from.
#pragma once

#include <memory>
#include <vector>

#include "core/AudioBuffer.h"
#include "dsp/FrameGrid.h"

namespace sentisound {

/// Mean, and largest distance from it, of all samples.
struct SoundLevel {
  double mean = 0;
  double peak = 0;
};
/// Reads the sound once, block by block.
SoundLevel levelOf(const AudioBuffer& audio);

struct PitchCandidate {
  double hz = 0;        ///< 0: unvoiced
  double strength = 0;  ///< 0..1, height of the peak of the correlation
};

struct PitchFrame {
  double intensity = 0;                      ///< 0..1, peak of the frame over that of the sound
  std::vector<PitchCandidate> candidates{};  ///< voiced ones, in order of falling frequency
};

struct PitchCandidateSpec {
  double floorHz = 75;       ///< the window holds three periods of it
  double stepSeconds = 0;    ///< 0: a quarter of the window
  std::size_t most = 14;     ///< candidates
  double threshold = 0.225;  ///< lower peaks are no candidates
  double octaveCost = 0.01;  ///< of too many candidates the shorter periods are kept, by that much an octave
};

/// Peaks of the autocorrelation of each frame under a Hann window, divided by that of the window (P. Boersma
/// 1993, dsp/SincInterpolation.h): Praat's "To Pitch (ac)". Of one thread; the sound outlives it.
class PitchCandidates {
 public:
  PitchCandidates(const AudioBuffer& audio, const SoundLevel& level, const PitchCandidateSpec& spec);
  ~PitchCandidates();

  /// Without frames where the sound is shorter than a window, or the floor too high for its rate.
  [[nodiscard]] const FrameGrid& grid() const;
  PitchFrame frame(std::size_t index);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sentisound
