// Sample-rate conversion (libsoxr, high quality: the converter librosa uses by default).
#pragma once

#include <functional>
#include <span>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

/// The same sound at `rate`; the same buffer if it has that rate already. Deterministic (one thread, no
/// dither). TooShort if nothing is left at the new rate.
/// `speed` > 1 plays it faster, pitch and tempo together. A compact buffer gives a compact one.
Result<AudioBuffer> resample(const AudioBuffer& audio, SampleRate rate, double speed = 1);

/// The same sound at `rate`, block by block, so that a long recording is never there twice. Errors:
/// Cancelled; Corrupt if it cannot be resampled.
Status forEachBlockAt(SampleRate rate, const AudioBuffer& audio,
                      const std::function<void(std::span<const float>)>& take, const Progress& progress = {});

}  // namespace sentisound
