// Arousal and valence, derived from the probabilities of the emotions.
#pragma once

#include <optional>
#include <string_view>

#include "ml/Prediction.h"

namespace sentisound {

/// Nobody measured these: they are where the probabilities point to in published coordinates of the labels.
struct Dimensions {
  double valence = 0;  ///< −1 unpleasant .. 1 pleasant
  double arousal = 0;  ///< −1 calm .. 1 excited
  bool derived = true;
};

/// Where the word of an emotion lies. Mean ratings from 1 to 9 (V.Mean.Sum and A.Mean.Sum) in A. B. Warriner,
/// V. Kuperman & M. Brysbaert, "Norms of valence, arousal, and dominance for 13,915 English lemmas", Behavior
/// Research Methods 45 (2013), read from a public copy of its table and rescaled to −1..1 by (rating − 5)
/// / 4. They say how readers feel about the word, which is not how a voice of that emotion sounds; for words
/// the middle of arousal lies below 5, so "neutral" is on the calm side. Only the eight labels of ours are
/// known.
std::optional<Dimensions> emotionDimensions(std::string_view label);

/// The mean of the labels' coordinates, weighted by their probabilities. Empty if any label has none.
std::optional<Dimensions> dimensionsOf(const Prediction& prediction);

}  // namespace sentisound
