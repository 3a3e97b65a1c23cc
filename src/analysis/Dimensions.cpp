#include "analysis/Dimensions.h"

#include <algorithm>
#include <array>

namespace sentisound {
namespace {

struct Rating {
  std::string_view word{};
  double valence = 0;  // 1..9
  double arousal = 0;
};

constexpr std::array kRatings{
    Rating{"neutral", 5.50, 3.45}, Rating{"calm", 6.89, 1.67},      Rating{"happy", 8.47, 6.05},
    Rating{"sad", 2.10, 3.49},     Rating{"angry", 2.53, 6.20},     Rating{"fearful", 2.66, 5.45},
    Rating{"disgust", 3.32, 5.00}, Rating{"surprised", 6.57, 5.95},
};

constexpr double rescaled(double rating) {
  return (rating - 5) / 4;
}

}  // namespace

std::optional<Dimensions> emotionDimensions(std::string_view label) {
  const auto found = std::ranges::find(kRatings, label, &Rating::word);
  if (found == kRatings.end()) return std::nullopt;
  return Dimensions{.valence = rescaled(found->valence), .arousal = rescaled(found->arousal)};
}

Dimensions dimensionsOf(const LearntAffect& learnt) {
  return {.valence = 2 * learnt.valence - 1, .arousal = 2 * learnt.activation - 1, .derived = false};
}

std::optional<Dimensions> dimensionsOf(const Prediction& prediction) {
  if (prediction.affect) return dimensionsOf(*prediction.affect);
  Dimensions mean;
  for (std::size_t i = 0; i < prediction.labels->size(); ++i) {
    const auto own = emotionDimensions((*prediction.labels)[i]);
    if (!own) return std::nullopt;
    const double probability = prediction.probabilities[static_cast<Eigen::Index>(i)];
    mean.valence += probability * own->valence;
    mean.arousal += probability * own->arousal;
  }
  return mean;
}

}  // namespace sentisound
