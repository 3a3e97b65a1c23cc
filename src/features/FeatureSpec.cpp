#include "features/FeatureSpec.h"

#include <array>

#include "features/Mfcc.h"
#include "features/Prosody.h"

namespace sentisound {
namespace {

/// The original service's features, which are librosa.feature.mfcc(y, sr=22050, n_mfcc=40).mean(axis=1).
FeatureSpec mfccMeans() {
  FeatureSpec spec{.id = "mfcc40-v1", .title = "MFCC (mean, 40 dims)", .rate = mfcc40().rate};
  for (int i = 1; i <= mfcc40().coefficients; ++i)
    spec.names.push_back("mfcc_" + std::to_string(i) + "_mean");
  spec.compute = [](const AudioBuffer& audio, const Progress& progress) -> std::optional<Eigen::VectorXf> {
    const auto logMel = logMelDb(mfcc40(), audio, progress);
    if (!logMel) return std::nullopt;
    return mfcc(mfcc40(), *logMel).cast<double>().rowwise().mean().cast<float>();  // float sums drift over
                                                                                   // hours
  };
  return spec;
}

}  // namespace

std::span<const FeatureSpec> featureSpecs() {
  static const std::array specs{mfccMeans(), FeatureSpec{.id = "prosody-v1",
                                                         .title = "Prosody (functionals, 660 dims)",
                                                         .rate = kProsodyRate,
                                                         .names = prosodyNames(),
                                                         .compute = prosody}};
  return specs;
}

const FeatureSpec* findFeatureSpec(std::string_view id) {
  for (const auto& spec : featureSpecs())
    if (spec.id == id) return &spec;
  return nullptr;
}

}  // namespace sentisound
