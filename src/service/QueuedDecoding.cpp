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

Result<DecodedSound> decodeInQueue(JobQueue& jobs, const EncodedSound& source, const DecodeLimits& limits,
                                   const LongSound& longSound, JobQueue::Admission& room,
                                   const Progress& progress) {
  const auto waitForRoom = [&](const SoundLength& length) -> Status {
    const bool isLong = length.seconds.value_or(limits.maxSeconds) > longSound.aboveSeconds;
    room.release();
    auto got = jobs.admit(isLong, samplesOf(length, limits, longSound, isLong), progress.stop);
    if (!got) return got.error();
    room = std::move(*got);
    return {};
  };
  return decodeFile(source, {.limits = limits, .longSound = longSound, .onLength = waitForRoom}, progress);
}

}  // namespace sentisound
