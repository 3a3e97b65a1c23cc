// Arousal (activation) and valence: learnt by the model, or derived from the probabilities of the emotions.
#pragma once

#include <cmath>
#include <optional>
#include <string_view>

#include "ml/Prediction.h"

namespace sentisound {

/// Learnt: 2 p − 1 of the probability p of the high side. Derived: nobody measured these; they are where the
/// probabilities point to in published coordinates of the labels.
struct Dimensions {
  double valence = 0;  ///< −1 unpleasant .. 1 pleasant
  double arousal = 0;  ///< −1 calm .. 1 excited
  bool derived = true;

  /// Of a learnt one: the probability of the side it is on, 0.5..1.
  [[nodiscard]] double arousalConfidence() const { return 0.5 + std::abs(arousal) / 2; }
  [[nodiscard]] double valenceConfidence() const { return 0.5 + std::abs(valence) / 2; }
};

/// Where the word of an emotion lies. Mean ratings from 1 to 9 (V.Mean.Sum and A.Mean.Sum) in A. B. Warriner,
/// V. Kuperman & M. Brysbaert, "Norms of valence, arousal, and dominance for 13,915 English lemmas", Behavior
/// Research Methods 45 (2013), read from a public copy of its table and rescaled to −1..1 by (rating − 5)
/// / 4. They say how readers feel about the word, which is not how a voice of that emotion sounds; for words
/// the middle of arousal lies below 5, so "neutral" is on the calm side. Only the eight labels of ours are
/// known.
std::optional<Dimensions> emotionDimensions(std::string_view label);

Dimensions dimensionsOf(const LearntAffect& learnt);

/// What the model has learnt, if it has; else the mean of the labels' coordinates, weighted by their
/// probabilities, and empty if any label has none.
std::optional<Dimensions> dimensionsOf(const Prediction& prediction);

}  // namespace sentisound
