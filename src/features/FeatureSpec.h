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
  /// The values [names] of a clip at `rate`; empty if stopped. Bit-identical for the same build and input.
  std::function<std::optional<Eigen::VectorXf>(const AudioBuffer& audio, const Progress& progress)> compute{};

  [[nodiscard]] int dimensions() const { return static_cast<int>(names.size()); }
};

/// All sets this build can compute: mfcc40-v1, prosody-v1.
std::span<const FeatureSpec> featureSpecs();
/// nullptr if there is none of that id.
const FeatureSpec* findFeatureSpec(std::string_view id);

}  // namespace sentisound
