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

  /// Clips of no fold's test part are always trained on.
  [[nodiscard]] std::vector<int> trainingClips(std::size_t fold, std::size_t clips) const;
};

/// `name` is "actors" (RAVDESS, five folds: Luna-Jiménez et al. 2021), "emobox" (RAVDESS, six folds: Ma et
/// al., EmoBox, 2024), "random" (shuffled 5-fold by `seed`, speakers on both sides) or a JSON file with a
/// list of lists of speaker ids ("07", "7" and 7 are the same speaker). BadRequest if a named speaker has no
/// clip, stands twice, or a fold would be empty.
Result<FoldPlan> planFolds(std::string_view name, const FeatureTable& table, std::uint64_t seed);

}  // namespace sentisound
