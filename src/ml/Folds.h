// Who is tested when: the parts of a cross-validation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/Result.h"
#include "ml/FeatureTable.h"

namespace sentisound {

struct FoldPlan {
  std::string protocol{};                ///< "actors", "emobox", "random" or the file's name
  bool speakerIndependent = true;        ///< no speaker on both sides of any split
  std::vector<std::vector<int>> test{};  ///< clip numbers tested in each fold; the rest is trained on

  std::vector<std::string> names{};       ///< of the folds, where they have one, e.g. corpora
  std::vector<std::vector<int>> train{};  ///< clip numbers trained on, where that is not simply all others

  /// Clips of no fold's test part are always trained on, unless `train` says otherwise.
  [[nodiscard]] std::vector<int> trainingClips(std::size_t fold, std::size_t clips) const;
};

/// `name` is one of
///  - "actors": RAVDESS in five folds, "emobox": RAVDESS in six; the lists of actors are in Folds.cpp;
///  - "speakers": any data set, its speakers dealt into five folds (fewer if there are fewer) by `seed`;
///  - "random": shuffled 5-fold by `seed`, speakers on both sides: only to explain other people's figures;
///  - "cross-corpus": each corpus is tested once on what all others teach, over the classes that both have;
///  - a JSON file with a list of lists of speaker ids ("07", "7" and 7 are the same speaker).
/// BadRequest if a named speaker has no clip, stands twice, or a fold would be empty.
Result<FoldPlan> planFolds(std::string_view name, const FeatureTable& table, std::uint64_t seed);

/// The clips of one inner fold and all others; a speaker is wholly on one side.
struct SpeakerSplit {
  std::vector<int> held{};
  std::vector<int> rest{};
};

/// Speakers dealt into four inner folds, fewer if there are fewer; none if there is only one: then none is
/// unseen. Labels play no part.
std::vector<SpeakerSplit> innerSplits(const FeatureTable& table);

}  // namespace sentisound
