// One recording with everything that its rows of pictures draw, made off the GUI thread, immutable, shared.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/Analysis.h"
#include "core/Channel.h"
#include "views/FramePyramid.h"
#include "views/TimelineCells.h"
#include "views/TimelineSegments.h"
#include "views/WaveformPyramid.h"

namespace sentisound {

/// First of the sound alone; what its analysis adds comes with another scene of the same sound.
struct SoundScene {
  std::shared_ptr<const WaveformPyramid> sound;  ///< never nullptr; with the samples themselves
  /// Each channel by itself, if there are several, at whatever rate.
  std::vector<std::shared_ptr<const WaveformPyramid>> lanes{};
  int channel = kMix;      ///< that `sound` is
  bool analysed = false;   ///< what follows is known
  Eigen::MatrixXf mfcc{};  ///< [coefficients × frames] that the features hold; row 0 is the first
  double mfccHopSeconds = 0;
  FramePyramid mfccFrames{};  ///< of all of them
  std::optional<Timeline> timeline{};
  std::vector<TimelineCell> cells{};        ///< of the timeline
  std::vector<TimelineSegment> segments{};  ///< of the timeline
  std::vector<std::string> labels{};        ///< of its probabilities

  [[nodiscard]] const WaveformPyramid& waveform() const { return *sound; }
  [[nodiscard]] const AudioBuffer& audio() const { return sound->audio(); }
  /// Another view of the very sound that `other` is of.
  [[nodiscard]] bool isOfSameSound(const SoundScene& other) const { return sound == other.sound; }
};

using SoundScenePtr = std::shared_ptr<const SoundScene>;

/// These are pure, for the pool's threads, and give nullptr if stopped. Reads the sound once, and its lanes.
SoundScenePtr makeScene(const AudioBuffer& audio, const Progress& progress = {},
                        const std::vector<AudioBuffer>& lanes = {}, int channel = kMix);
/// Does not read the sound: what `analysis` of it adds.
SoundScenePtr withAnalysis(const SoundScene& scene, const Analysis& analysis, const Progress& progress = {});

}  // namespace sentisound
