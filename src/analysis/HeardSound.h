// What is heard of a recording before any model is asked: once, for features, timeline and verdict.
#pragma once

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/SoundKind.h"
#include "features/VoiceActivity.h"

namespace sentisound {

/// A value; copying shares the audio.
struct HeardSound {
  AudioBuffer audio;  ///< at the rate of its file
  /// The same at kVoiceRate, to listen to. A compact recording is that itself, at its own rate: it is
  /// resampled piece by piece each time, for another copy of it would be larger than all else.
  AudioBuffer at16kHz;
  SoundKindResult kind{};
  VoiceActivity voice{};   ///< whatever kind it is; a quiet recording has a quieter background too
  double upperBandDb = 0;  ///< features/SoundDefects.h
  double clippedShare = 0;

  /// What a feature set of that rate is to be computed from.
  [[nodiscard]] const AudioBuffer& atOrNear(SampleRate rate) const {
    return rate == at16kHz.rate() ? at16kHz : audio;
  }
};

/// Pure. Errors: TooShort (nothing left at kVoiceRate), Cancelled.
Result<HeardSound> hearSound(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
