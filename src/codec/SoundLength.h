// How long a recording is, without decoding it.
#pragma once

#include <optional>
#include <stop_token>

#include "codec/SoundTrack.h"

namespace sentisound {

/// Walks through the track's packets, which is over a hundred times as fast as decoding them, and adds up
/// what they say they last, until that is more than `most` (or the end, or `stop`). s; none where packets do
/// not say it. The track is of no use afterwards.
std::optional<double> walkedSeconds(SoundTrack& track, double most, const std::stop_token& stop);

}  // namespace sentisound
