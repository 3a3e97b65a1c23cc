// One recording with everything that its rows of pictures draw, made off the GUI thread, immutable, shared.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/Analysis.h"
#include "analysis/FramePyramid.h"
#include "analysis/TimelineCells.h"
#include "analysis/WaveformPyramid.h"

namespace sentisound {

struct SoundScene {
  WaveformPyramid waveform;  ///< with the sound itself
  Eigen::MatrixXf mfcc{};    ///< [coefficients × frames] that the features hold; row 0 is the first
  double mfccHopSeconds = 0;
  FramePyramid mfccFrames{};  ///< of all of them
  std::optional<Timeline> timeline{};
  std::vector<TimelineCell> cells{};  ///< of the timeline
  std::vector<std::string> labels{};  ///< of its probabilities

  [[nodiscard]] const AudioBuffer& audio() const { return waveform.audio(); }
};

using SoundScenePtr = std::shared_ptr<const SoundScene>;

/// nullptr if stopped. Pure; for the pool's threads. Reads the sound once.
SoundScenePtr makeScene(const Analysis& analysis, const Progress& progress = {});

}  // namespace sentisound
