// How much sound a WAV file's header promises. FFmpeg goes by the file's size and forgets the promise.
#pragma once

#include <cstdint>
#include <optional>

#include "codec/SoundInput.h"

namespace sentisound {

/// Bytes of samples that the header of a RIFF/WAVE file claims. None for other files, and none where the
/// claim says nothing: a file written into a pipe claims 0 or the largest size there is.
std::optional<std::uint32_t> claimedSampleBytes(const SoundInput& input);

}  // namespace sentisound
