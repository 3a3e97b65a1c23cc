// What a lossy codec leaves of a sound: encoded and decoded again, in memory.
#pragma once

#include <string>

#include "core/AudioBuffer.h"

namespace sentisound {

struct LossyCodec {
  std::string encoder{};    ///< as libavcodec calls it, e.g. "libmp3lame"
  SampleRate rate{16'000};  ///< the sound is resampled to this before it is encoded
  int bitsPerSecond = 0;    ///< 0: what the codec takes by itself
};

/// Whether the FFmpeg of this machine has both the encoder and a decoder for what it writes.
bool canEncode(const LossyCodec& codec);

/// The sound as it comes out, mono, at the rate and with the number of samples it had, the codec's delay
/// taken off: what was at t is at t ± 25 ms. The same build of FFmpeg gives the same samples. Errors:
/// BadRequest (no such encoder here, or it refuses the rate or the bits per second), Corrupt (encoding or
/// decoding failed).
Result<AudioBuffer> codecRoundTrip(const AudioBuffer& audio, const LossyCodec& codec);

}  // namespace sentisound
