// Feature sets: what a model sees of a clip. A set is never edited, only superseded by one with a new id.
#pragma once

#include <Eigen/Core>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

struct FeatureSpec {
  std::string id{};
  std::string title{};               ///< e.g. "MFCC (mean, 40 dims)", as the original service names it
  SampleRate rate{16'000};           ///< audio is resampled to this first
  std::vector<std::string> names{};  ///< one per value
  std::vector<std::string> parts{};  ///< of a joined set: the sets side by side in it, all at the same rate
  /// The values [names] of a clip at `rate`; empty if stopped. Bit-identical for the same build and input.
  std::function<std::optional<Eigen::VectorXf>(const AudioBuffer& audio, const Progress& progress)> compute{};
  /// The same values from mfcc40()'s MFCC [coefficients × frames], of a set that is made of nothing else.
  std::function<Eigen::VectorXf(const Eigen::MatrixXf& mfcc)> ofMfcc{};

  [[nodiscard]] int dimensions() const { return static_cast<int>(names.size()); }
};

/// All sets this build can compute: mfcc40-v1, prosody-v1, kernels-v1 and the joined ones.
std::span<const FeatureSpec> featureSpecs();
/// nullptr if there is none of that id.
const FeatureSpec* findFeatureSpec(std::string_view id);

/// Where the values of `part` begin in those of `spec`: 0 for the set itself, −1 if it is not in it.
int firstValueOf(std::string_view part, const FeatureSpec& spec);

}  // namespace sentisound
