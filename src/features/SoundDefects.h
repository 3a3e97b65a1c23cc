// What recording and transport do to a voice: overdriven stretches, a missing upper band.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

/// Share of the samples that are cut off, 0..1: those in runs of three or more that lie on the highest or the
/// lowest level of the recording. On it means within 0.1 % of it: no wave of a voice stays there so long, and
/// a later change of volume with its rounding does not lift a sample off it. `audio` must be at the rate of
/// its file, for resampling rounds the plateaus. A recording below −40 dBFS has steps too coarse to tell.
///
/// What a lossy codec made of cut-off samples is not found: it leaves no plateau.
double clippedShare(const AudioBuffer& audio);

inline constexpr SampleRate kUpperBandRate{16'000};

/// Level of the loudest frames from 4.1 to 7.2 kHz over that of the loudest from 0.3 to 3.4 kHz, dB. `audio`
/// at any rate is listened to at kUpperBandRate. Fricatives hold it up in speech; after a telephone line, or
/// at 8 kHz, nothing is left up there. 0 in silence. Empty if stopped.
std::optional<double> upperBandDb(const AudioBuffer& audio, const Progress& progress = {});

/// The same of frames that others compute.
class UpperBand {
 public:
  /// A frame's power [fftSize / 2 + 1] of kVoiceFrames at kUpperBandRate.
  void add(std::span<const float> power);
  /// 0 without frames.
  [[nodiscard]] double db() const;

 private:
  std::vector<double> upper_{};
  std::vector<double> lower_{};
};

}  // namespace sentisound
