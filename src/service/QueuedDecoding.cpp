#include "service/QueuedDecoding.h"

#include <algorithm>

namespace sentisound {
namespace {

/// Decoded samples that sound of that length is about to take; the most there can be if it does not say.
double samplesOf(const SoundLength& length, const DecodeLimits& limits, const LongSound& longSound,
                 bool isLong) {
  const int rate = isLong ? longSound.rate.hz() : std::min(length.rateHz, limits.maxRateHz);
  return std::min(length.seconds.value_or(limits.maxSeconds), limits.maxSeconds) * rate;
}

}  // namespace

Result<DecodedSound> decodeInQueue(JobQueue& jobs, const EncodedSound& source, DecodeOptions options,
                                   JobQueue::Admission& room, const Progress& progress) {
  const auto limits = options.limits;
  const auto longSound = options.longSound.value_or(LongSound{});
  options.longSound = longSound;
  options.onLength = [&](const SoundLength& length) -> Status {
    const bool isLong = length.seconds.value_or(limits.maxSeconds) > longSound.aboveSeconds;
    room.release();
    auto got = jobs.admit(isLong, samplesOf(length, limits, longSound, isLong), progress.stop);
    if (!got) return got.error();
    room = std::move(*got);
    return {};
  };
  return decodeFile(source, options, progress);
}

}  // namespace sentisound
