#include "features/FeatureSpec.h"

#include <array>

namespace sentisound {

std::vector<std::string> FeatureSpec::names() const {
  std::vector<std::string> names;
  for (int i = 1; i <= coefficients; ++i) names.push_back("mfcc_" + std::to_string(i) + "_mean");
  return names;
}

std::span<const FeatureSpec> featureSpecs() {
  // mfcc40-v1: the original service's features, which are librosa.feature.mfcc(y, sr=22050,
  // n_mfcc=40).mean(axis=1).
  static const std::array specs{FeatureSpec{.id = "mfcc40-v1", .title = "MFCC (mean, 40 dims)"}};
  return specs;
}

const FeatureSpec* findFeatureSpec(std::string_view id) {
  for (const auto& spec : featureSpecs())
    if (spec.id == id) return &spec;
  return nullptr;
}

}  // namespace sentisound
