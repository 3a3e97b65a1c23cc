// Learning a SpeakerAdaptive, and how far its answers can be relied on.
#pragma once

#include <memory>
#include <span>

#include "ml/Folds.h"
#include "ml/Recipe.h"
#include "ml/SpeakerAdaptive.h"

namespace sentisound {

/// From all rows of the table and their copies. A degraded copy weighs kDegradedWeight of its clip and is of
/// the same speaker; a copy at another speed weighs as much and is of a speaker of its own. Within that every
/// class of every corpus weighs as the square root of its clips. Also learns to tell voices apart
/// (ml/Voices.h), from the clips without their copies, and of three corpora or more which of them are homes:
/// a corpus that clips of each other one, not trained on, are hardly ever taken for. Reliance is measured on
/// clips of the splits' held parts, each answered by a classifier that was trained on the rest, under every
/// step of knowledge of their speaker; every corpus weighs the same. Without splits it is not measured.
Result<std::shared_ptr<const SpeakerAdaptive>> learnAdaptive(const Recipe& recipe, const FeatureTable& table,
                                                             std::span<const SpeakerSplit> splits,
                                                             std::uint64_t seed);

inline constexpr double kDegradedWeight = 0.5;

/// Reads what a SpeakerAdaptive of the recipe has saved.
Result<std::unique_ptr<Classifier>> loadAdaptive(const Recipe& recipe, const TensorFile& file);

}  // namespace sentisound
