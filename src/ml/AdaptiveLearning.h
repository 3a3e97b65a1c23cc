// Learning a SpeakerAdaptive, and how far its answers can be relied on.
#pragma once

#include <memory>
#include <span>

#include "ml/Folds.h"
#include "ml/Recipe.h"
#include "ml/SpeakerAdaptive.h"

namespace sentisound {

/// Whether it also learns to tell voices apart (ml/Voices.h), from the clips without their copies.
enum class LearnVoices { No, Yes };

/// From all rows of the table and their copies, with reliance still to be measured. A degraded copy weighs
/// kDegradedWeight of its clip and is of the same speaker; a copy at another speed weighs as much and is of a
/// speaker of its own. Within that every class of every corpus weighs as the square root of its clips.
Result<std::shared_ptr<const SpeakerAdaptive>> learnAdaptive(const Recipe& recipe, const FeatureTable& table,
                                                             LearnVoices voices = LearnVoices::Yes);

inline constexpr double kDegradedWeight = 0.5;

/// Of the clips of the splits' held parts, each answered by a classifier that has learnt from the rest, under
/// every step of knowledge of their speaker. Every corpus weighs the same.
Result<SpeakerAdaptive::RelianceSteps> measureReliance(const Recipe& recipe, const FeatureTable& table,
                                                       std::span<const SpeakerSplit> splits,
                                                       std::uint64_t seed);

/// Reads what a SpeakerAdaptive of the recipe has saved.
Result<std::unique_ptr<Classifier>> loadAdaptive(const Recipe& recipe, const TensorFile& file);

}  // namespace sentisound
