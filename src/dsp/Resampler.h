// Sample-rate conversion (libsoxr, high quality: the converter librosa uses by default).
#pragma once

#include "core/AudioBuffer.h"

namespace sentisound {

/// The same sound at `rate`; the same buffer if it has that rate already. Deterministic (one thread, no
/// dither). TooShort if nothing is left at the new rate.
Result<AudioBuffer> resample(const AudioBuffer& audio, SampleRate rate);

}  // namespace sentisound
