// Everything that fixes the numbers of a feature set. A set is never edited, only superseded by one with a
// new id.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/Units.h"
#include "dsp/Stft.h"

namespace sentisound {

struct FeatureSpec {
  std::string id{};
  std::string title{};      ///< as the original service names it, e.g. "MFCC (mean, 40 dims)"
  SampleRate rate{22'050};  ///< audio is resampled to this first
  StftSpec stft{};
  int melBands = 128;     ///< Slaney mel, 0 Hz to Nyquist
  int coefficients = 40;  ///< MFCC kept, from the 0th
  float topDb = 80;       ///< log-mel values lower than the clip's maximum − topDb are raised to it

  /// Number of values per clip.
  [[nodiscard]] int dimensions() const { return coefficients; }
  /// One name per value, e.g. "mfcc_1_mean".
  [[nodiscard]] std::vector<std::string> names() const;
};

/// All sets this build can compute.
std::span<const FeatureSpec> featureSpecs();
/// nullptr if there is none of that id.
const FeatureSpec* findFeatureSpec(std::string_view id);

}  // namespace sentisound
