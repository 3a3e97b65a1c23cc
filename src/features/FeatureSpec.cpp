#include "features/FeatureSpec.h"

#include <cassert>

#include "features/ContourKernels.h"
#include "features/Mfcc.h"
#include "features/Prosody.h"
#include "features/RandomKernels.h"

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

/// Sets side by side.
FeatureSpec joined(std::string id, std::string title, std::vector<FeatureSpec> parts) {
  FeatureSpec spec{.id = std::move(id), .title = std::move(title), .rate = parts.front().rate};
  for (const auto& part : parts) {
    assert(part.rate == spec.rate);
    spec.parts.push_back(part.id);
    spec.names.insert(spec.names.end(), part.names.begin(), part.names.end());
  }
  spec.compute = [parts = std::move(parts), size = spec.dimensions()](
                     const AudioBuffer& audio, const Progress& progress) -> std::optional<Eigen::VectorXf> {
    Eigen::VectorXf values(size);
    Eigen::Index done = 0;
    for (const auto& part : parts) {
      const auto own = part.compute(audio, {.stop = progress.stop});
      if (!own) return std::nullopt;
      values.segment(done, own->size()) = *own;
      done += own->size();
      progress.at(static_cast<double>(done) / static_cast<double>(size));
    }
    return values;
  };
  return spec;
}

std::vector<FeatureSpec> makeSpecs() {
  const FeatureSpec prosodyValues{.id = "prosody-v1",
                                  .title = "Prosody (functionals, 660 dims)",
                                  .rate = kProsodyRate,
                                  .names = prosodyNames(),
                                  .compute = prosody};
  const FeatureSpec kernels{.id = "kernels-v1",
                            .title = "Random kernels on log-mel (3000, 12000 dims)",
                            .rate = kLogMelRate,
                            .names = kernelNames("level", kLevelKernels),
                            .compute = levelKernels};
  const FeatureSpec contours{.id = "contours-v1",
                             .title = "Random kernels on contours (6000, 24000 dims)",
                             .rate = kProsodyRate,
                             .names = kernelNames("contour", kContourKernels),
                             .compute = contourKernels};
  return {mfccMeans(),
          prosodyValues,
          kernels,
          contours,
          joined("prosody-kernels-v1", "Prosody and random kernels on log-mel (12660 dims)",
                 {prosodyValues, kernels}),
          joined("fusion-v1", "Prosody and random kernels (36660 dims)", {prosodyValues, kernels, contours})};
}

}  // namespace

std::span<const FeatureSpec> featureSpecs() {
  static const auto specs = makeSpecs();
  return specs;
}

const FeatureSpec* findFeatureSpec(std::string_view id) {
  for (const auto& spec : featureSpecs())
    if (spec.id == id) return &spec;
  return nullptr;
}

int firstValueOf(std::string_view part, const FeatureSpec& spec) {
  if (part == spec.id) return 0;
  int first = 0;
  for (const auto& id : spec.parts) {
    if (id == part) return first;
    first += findFeatureSpec(id)->dimensions();
  }
  return -1;
}

}  // namespace sentisound
