// Sound with several channels, each of its own.
#pragma once

#include <algorithm>

#include "support/WavBytes.h"

namespace sentisound::test {

/// Samples [channels][n]; a shorter channel ends in silence.
inline Bytes channelsWav(const std::vector<std::vector<double>>& channels, int hz) {
  const WavFormat format{1, 16, static_cast<int>(channels.size()), hz};
  std::size_t longest = 0;
  for (const auto& channel : channels) longest = std::max(longest, channel.size());
  std::vector<double> interleaved;
  for (std::size_t n = 0; n < longest; ++n)
    for (const auto& channel : channels) interleaved.push_back(n < channel.size() ? channel[n] : 0.0);
  return wavBytes(format, pcmBytes(format, interleaved));
}

inline std::vector<double> negated(std::vector<double> samples) {
  for (double& sample : samples) sample = -sample;
  return samples;
}

}  // namespace sentisound::test
