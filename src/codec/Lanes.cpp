#include "codec/Lanes.h"

#include <algorithm>

namespace sentisound {

Status Lanes::add(const AVFrame& frame) {
  const int channels = frame.ch_layout.nb_channels;
  if (!begun_ && maxRateHz_ > 0 && channels > 1)
    for (int channel = 1; channel <= std::min(channels, kMostLanes); ++channel)
      streams_.emplace_back(
          MonoStream::Options{.maxRateHz = maxRateHz_, .compact = true, .channel = channel});
  begun_ = true;
  for (auto& stream : streams_)
    if (const auto added = stream.add(frame); !added) return added;
  return {};
}

Result<std::vector<AudioBuffer>> Lanes::take() {
  std::vector<AudioBuffer> taken;
  for (auto& stream : streams_) {
    if (const auto done = stream.finish(); !done) return done.error();
    auto audio = stream.take();
    if (!audio) return audio.error();
    taken.push_back(std::move(*audio));
  }
  return taken;
}

}  // namespace sentisound
