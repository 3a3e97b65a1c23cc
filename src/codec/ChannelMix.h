// Whether the mix of a recording's channels still holds its sound.
#pragma once

#include <vector>

#include "core/Message.h"

namespace sentisound {

/// How loud channels and their mix are: sums of squares.
struct ChannelPowers {
  std::vector<double> channels{};  ///< [channels], as many as any frame had; empty: there was no mixing
  double mix = 0;
};

/// The loudest channel if they cancel each other out in the mix, as those of one sound in opposite phase do;
/// kMix if they do not.
[[nodiscard]] int insteadOfMix(const ChannelPowers& powers);
/// What to tell of a recording that `channel` was taken of instead.
[[nodiscard]] Message mixVanished(int channel);
/// That only one of several channels carries sound, which makes the mix quieter than the channel; empty if
/// several do, or none.
[[nodiscard]] Message oneSided(const ChannelPowers& powers);

}  // namespace sentisound
