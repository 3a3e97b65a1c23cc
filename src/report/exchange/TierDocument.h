// What is said about stretches of a recording: labels on tiers, whichever file they come from or go to.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/Result.h"

namespace sentisound {

/// Texts are UTF-8 without characters of zero, as everywhere here.
struct TierInterval {
  double begin = 0;  ///< s from the beginning of the recording
  double end = 0;    ///< s; the same as `begin`: a point in time
  std::string label{};
  std::string note{};             ///< empty: none
  std::vector<double> figures{};  ///< one for each of Tier::figures, NaN where there is none; or empty

  bool operator==(const TierInterval&) const = default;
};

struct Tier {
  std::string name{};
  std::vector<std::string> vocabulary{};  ///< labels that may occur; empty: any
  std::vector<std::string> figures{};     ///< names of TierInterval::figures, e.g. "happy", "arousal"
  std::vector<TierInterval> intervals{};  ///< in order of time; none overlaps another

  bool operator==(const Tier&) const = default;
};

struct TierDocument {
  std::string recording{};  ///< file name without folder; empty: not known
  double seconds = 0;       ///< length of the recording; 0: not known
  /// How it was made: program, model, its sha256, settings …, by names of a-z, 0-9 and _.
  std::vector<std::pair<std::string, std::string>> about{};
  std::vector<Tier> tiers{};

  /// Of that name in `about`; empty if it is not there.
  [[nodiscard]] std::string_view aboutValue(std::string_view name) const;
  /// s: `seconds`, or where the last interval ends if that is later.
  [[nodiscard]] double lastSecond() const;

  bool operator==(const TierDocument&) const = default;
};

inline constexpr double kLatestSecond = 4'000'000;  ///< 46 days: what milliseconds in 32 bits hold
inline constexpr std::size_t kMostTiers = 1000;
inline constexpr std::size_t kMostIntervals = 1'000'000;  ///< of all tiers together

/// Whether it is what is said above, within these limits: BadRequest names tier and time of the first fault,
/// TooLarge.
Status checkTiers(const TierDocument& document);

/// TooLarge, for readers that stop before it is.
Error tooManyIntervals();

/// For files in which order means nothing.
void sortIntervals(Tier& tier);

/// For files whose tiers need no names of their own: one without a name becomes "tier 2", a second "words"
/// becomes "words 2".
void nameTiers(TierDocument& document);

/// For formats that have no notes: behind a tier with notes comes another one, "NAME notes", whose labels
/// they are.
TierDocument withNotesAsTiers(TierDocument document);
/// The opposite: a tier of that name, each interval of which is one of the other tier's, becomes its notes.
void takeNotesBack(TierDocument& document);

}  // namespace sentisound
