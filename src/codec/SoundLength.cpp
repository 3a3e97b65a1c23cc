#include "codec/SoundLength.h"

namespace sentisound {

std::optional<double> walkedSeconds(SoundTrack& track, double most, const std::stop_token& stop) {
  constexpr int kMostFailedReads = 16;  // in a row that failed
  const ffmpeg::Packet packet(av_packet_alloc());
  if (!packet) return std::nullopt;
  double seconds = 0;
  for (int failed = 0; failed < kMostFailedReads && seconds <= most && !stop.stop_requested();) {
    const int got = track.read(*packet);
    if (got == AVERROR_EOF || got == AVERROR_EXIT) break;
    if (got < 0) {
      ++failed;
      continue;
    }
    failed = 0;
    const bool ours = track.isOurs(*packet);
    const auto lasts = track.lastsSeconds(*packet);
    av_packet_unref(packet.get());
    if (!ours) continue;
    if (!lasts) return std::nullopt;
    seconds += *lasts;
  }
  if (seconds <= 0) return std::nullopt;
  return seconds;
}

}  // namespace sentisound
