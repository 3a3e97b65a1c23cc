// codec/FileDecoder.h on a file in memory. How it is asked to be kept depends on the number of bytes, so that
// the corpus is of files that any player opens.
#include <algorithm>
#include <cmath>

#include "Fuzz.h"
#include "codec/FileDecoder.h"

namespace sentisound {
namespace {

using fuzz::require;

constexpr double kMostSeconds = 2;
constexpr double kLongSeconds = 0.2;

DecodeOptions optionsFor(std::size_t size) {
  DecodeOptions options{.limits = {.maxSeconds = kMostSeconds}};
  if (size % 4 == 1) options.rate = SampleRate(22'050);
  if (size % 4 == 2) options.limits.maxRateHz = 8000;
  if (size % 4 == 3) options.longSound = LongSound{.aboveSeconds = kLongSeconds, .rate = SampleRate(16'000)};
  return options;
}

void requireUsable(const DecodedSound& sound, const DecodeOptions& options) {
  const auto& audio = sound.audio;
  require(audio.size() > 0 && audio.rate().hz() > 0, "a sound has samples and a rate");
  require(audio.rate().hz() <= std::max(options.limits.maxRateHz, options.rate.value_or(SampleRate(1)).hz()),
          "no rate is above the limit");
  require(audio.seconds() <= kMostSeconds + 0.1, "no sound is longer than the limit");
  if (options.rate) require(audio.rate() == *options.rate, "the rate is the one asked for");
  if (options.longSound) require(audio.compact() || audio.seconds() <= kLongSeconds + 0.1, "long is compact");
  if (!options.longSound) require(!audio.compact(), "only long sound is compact");
  require(std::ranges::all_of(audio.samples(), [](float sample) { return std::isfinite(sample); }),
          "every sample is a number");
  require(!sound.facts.container.empty() && sound.facts.rateHz > 0 && sound.facts.channels > 0,
          "a sound says what it was");
}

void requireSaid(const Error& error) {
  require(error.code == Errc::Unsupported || error.code == Errc::Corrupt || error.code == Errc::TooShort ||
              error.code == Errc::TooLarge,
          "only the file can be at fault");
  require(!error.detail.empty(), "a refusal has a reason");
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  const auto options = optionsFor(size);
  const auto sound = decodeFile(EncodedSound::memory({data, size}), options);
  if (sound)
    requireUsable(*sound, options);
  else
    requireSaid(sound.error());
  if (size % 16 != 0) return 0;  // twice costs time
  const auto again = decodeFile(EncodedSound::memory({data, size}), options);
  fuzz::require(again.ok() == sound.ok(), "the same bytes are read the same way");
  if (again)
    fuzz::require(std::ranges::equal(again->audio.samples(), sound->audio.samples()),
                  "the same bytes are the same sound");
  return 0;
}
