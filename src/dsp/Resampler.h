// Sample-rate conversion (libsoxr, high quality: the converter librosa uses by default).
#pragma once

#include "core/AudioBuffer.h"

namespace sentisound {

/// The same sound at `rate`; the same buffer if it has that rate already. Deterministic (one thread, no
/// dither). TooShort if nothing is left at the new rate.
/// `speed` > 1 plays it faster, pitch and tempo together.
Result<AudioBuffer> resample(const AudioBuffer& audio, SampleRate rate, double speed = 1);

}  // namespace sentisound
