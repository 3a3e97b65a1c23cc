// A sound as a long recording is kept.
#pragma once

#include "core/AudioBuffer.h"

namespace sentisound::test {

inline AudioBuffer kept(const AudioBuffer& audio) {
  CompactPcm compact;
  compact.append(audio.samples());
  return *AudioBuffer::create(std::move(compact), audio.rate());
}

}  // namespace sentisound::test
