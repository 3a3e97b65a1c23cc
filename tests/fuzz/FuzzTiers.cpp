// report/exchange/Exchange.h: the first line names a format, the rest is a file of it.
#include <algorithm>
#include <string>

#include "Fuzz.h"
#include "report/exchange/Exchange.h"

namespace sentisound {
namespace {

using fuzz::require;

/// Of a document that was read, what is written is read again in every format …
void isWritten(const TierDocument& document) {
  if (document.lastSecond() > kLatestSecond - 2000)
    return;  // a point that lasts a millisecond may be too late
  for (const auto& facts : tierFormats()) {
    const auto text = writeTiers(document, facts.format);
    const auto again = readTiers(text, facts.format);
    if (!again) require(again.error().code == Errc::TooLarge, "what is written can be read");
  }
}

/// … and says the same where the format has room for everything.
void isTheSameInJson(const TierDocument& document) {
  const bool figures =
      std::ranges::any_of(document.tiers, [](const Tier& tier) { return !tier.figures.empty(); });
  if (figures) return;  // a missing one is no number, and that is never the same
  for (const auto format : {TierFormat::Json, TierFormat::JsonLines}) {
    const auto again = readTiers(writeTiers(document, format), format);
    require(again && again->tiers == document.tiers, "JSON says it all");
  }
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  const auto input = fuzz::textOf(data, size);
  const auto end = std::min(input.find('\n'), input.size());
  const auto format = tierFormatNamed(input.substr(0, end));
  if (!format) return 0;
  const auto document = readTiers(input.substr(std::min(end + 1, input.size())), *format);
  if (!document) {
    fuzz::require(!document.error().detail.empty(), "a refusal has a reason");
    return 0;
  }
  fuzz::require(checkTiers(*document).ok(), "what is read is in order");
  isWritten(*document);
  isTheSameInJson(*document);
  return 0;
}
