#include "report/exchange/TierDocument.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/NumberText.h"

namespace sentisound {
namespace {

constexpr std::string_view kNotes = " notes";

Error wrongAt(const Tier& tier, double seconds, const std::string& what) {
  return fail(Errc::BadRequest,
              Message("on the tier \"%1\", at %2 s, %3", tier.name, exactText(seconds), what));
}

bool hasZero(std::string_view text) {
  return text.find('\0') != std::string_view::npos;
}

bool hasZero(const TierDocument& document) {
  const auto inText = [](const std::string& text) { return hasZero(std::string_view(text)); };
  const auto inTexts = [&](const std::vector<std::string>& texts) {
    return std::ranges::any_of(texts, inText);
  };
  return hasZero(std::string_view(document.recording)) ||
         std::ranges::any_of(document.about,
                             [&](const auto& one) { return inText(one.first) || inText(one.second); }) ||
         std::ranges::any_of(document.tiers, [&](const Tier& tier) {
           return inText(tier.name) || inTexts(tier.vocabulary) || inTexts(tier.figures) ||
                  std::ranges::any_of(tier.intervals, [&](const TierInterval& interval) {
                    return inText(interval.label) || inText(interval.note);
                  });
         });
}

Status checkIntervals(const Tier& tier) {
  double before = 0;
  for (const auto& interval : tier.intervals) {
    if (!std::isfinite(interval.begin) || !std::isfinite(interval.end))
      return fail(Errc::BadRequest, Message("on the tier \"%1\" a time is no number", tier.name));
    if (interval.begin < 0) return wrongAt(tier, interval.begin, "an interval begins before the recording");
    if (interval.end < interval.begin)
      return wrongAt(tier, interval.begin, "an interval ends before it begins");
    if (interval.end > kLatestSecond) return wrongAt(tier, interval.begin, "an interval ends after 46 days");
    if (interval.begin < before) return wrongAt(tier, interval.begin, "two intervals overlap");
    if (!interval.figures.empty() && interval.figures.size() != tier.figures.size())
      return wrongAt(tier, interval.begin, "an interval has not as many figures as the tier");
    before = interval.end;
  }
  return {};
}

/// Where the tier has an interval from `begin` to `end`; end() if nowhere.
std::vector<TierInterval>::iterator find(Tier& tier, double begin, double end) {
  auto found = std::ranges::lower_bound(tier.intervals, begin, {}, &TierInterval::begin);
  while (found != tier.intervals.end() && found->begin == begin && found->end != end) ++found;
  return found != tier.intervals.end() && found->begin == begin ? found : tier.intervals.end();
}

bool areNotesOf(const Tier& notes, Tier& tier) {
  return std::ranges::all_of(notes.intervals, [&](const TierInterval& note) {
    const auto found = find(tier, note.begin, note.end);
    return note.note.empty() && found != tier.intervals.end() && found->note.empty();
  });
}

}  // namespace

std::string_view TierDocument::aboutValue(std::string_view name) const {
  for (const auto& [key, value] : about)
    if (key == name) return value;
  return {};
}

double TierDocument::lastSecond() const {
  double last = seconds;
  for (const auto& tier : tiers)
    if (!tier.intervals.empty()) last = std::max(last, tier.intervals.back().end);
  return last;
}

Status checkTiers(const TierDocument& document) {
  if (!(document.seconds >= 0 && document.seconds <= kLatestSecond))
    return fail(Errc::BadRequest, "the length of the recording is no number of seconds up to 46 days");
  if (document.tiers.size() > kMostTiers) return fail(Errc::TooLarge, "it has more than 1000 tiers");
  std::set<std::string_view> names;
  std::size_t intervals = 0;
  for (const auto& tier : document.tiers) {
    if (tier.name.empty()) return fail(Errc::BadRequest, "a tier has no name");
    if (!names.insert(tier.name).second)
      return fail(Errc::BadRequest, Message("two tiers are called \"%1\"", tier.name));
    intervals += tier.intervals.size();
    if (intervals > kMostIntervals) return tooManyIntervals();
    if (const auto status = checkIntervals(tier); !status) return status;
  }
  if (hasZero(document)) return fail(Errc::BadRequest, "there is a character of zero in a text");
  return {};
}

Error tooManyIntervals() {
  return fail(Errc::TooLarge, "it has more than a million intervals");
}

void sortIntervals(Tier& tier) {
  std::ranges::stable_sort(tier.intervals, [](const TierInterval& a, const TierInterval& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
}

void nameTiers(TierDocument& document) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < document.tiers.size(); ++i) {
    auto& name = document.tiers[i].name;
    if (name.empty()) name = "tier " + std::to_string(i + 1);
    const std::string wanted = name;
    for (int number = 2; !names.insert(name).second; ++number) name = wanted + ' ' + std::to_string(number);
  }
}

TierDocument withNotesAsTiers(TierDocument document) {
  std::set<std::string> names;
  for (const auto& tier : document.tiers) names.insert(tier.name);
  std::vector<Tier> tiers;
  for (auto& tier : document.tiers) {
    Tier notes{.name = tier.name + std::string(kNotes)};
    for (auto& interval : tier.intervals)
      if (!interval.note.empty())
        notes.intervals.push_back(
            {.begin = interval.begin, .end = interval.end, .label = std::exchange(interval.note, {})});
    tiers.push_back(std::move(tier));
    if (notes.intervals.empty()) continue;
    while (!names.insert(notes.name).second) notes.name += '_';
    tiers.push_back(std::move(notes));
  }
  document.tiers = std::move(tiers);
  return document;
}

void takeNotesBack(TierDocument& document) {
  auto& tiers = document.tiers;
  for (std::size_t i = 0; i < tiers.size();) {
    auto& notes = tiers[i];
    const auto owner = std::ranges::find_if(
        tiers, [&](const Tier& tier) { return notes.name == tier.name + std::string(kNotes); });
    if (owner == tiers.end() || notes.intervals.empty() || !areNotesOf(notes, *owner)) {
      ++i;
      continue;
    }
    for (auto& note : notes.intervals) find(*owner, note.begin, note.end)->note = std::move(note.label);
    tiers.erase(tiers.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace sentisound
