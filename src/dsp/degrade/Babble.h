// The murmur of several voices.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "dsp/Draw.h"

namespace sentisound {

/// Other clips of the speaker of a clip, and of nobody else: so no split by speaker, corpus or language can
/// come to separate a degraded copy from what is in it. Who hands in the clips of others makes training and
/// test share sound. A clip whose speaker is not known has no others.
struct SameSpeakerClips {
  std::size_t count = 0;
  /// Samples of clip 0 … count − 1 at kChannelRate; empty if it cannot be read. Only those that are drawn are
  /// asked for.
  std::function<std::vector<float>(std::size_t)> clip{};
};

/// Three to seven clips, drawn, each from a drawn place on and over again to fill `samples`, equally loud; a
/// clip is drawn twice only where there are too few. Empty if there is no clip with sound in it.
std::vector<float> babble(std::size_t samples, const SameSpeakerClips& others, Draw& draw);

}  // namespace sentisound
