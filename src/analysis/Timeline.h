// A recording over time: where somebody speaks, and what a model says about windows of that speech.
#pragma once

#include <Eigen/Core>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/Extractor.h"
#include "features/VoiceActivity.h"
#include "ml/Prediction.h"

namespace sentisound {

struct TimelineSpec {
  double windowSeconds = 3;  ///< about a sentence: what the models were trained on
  double hopSeconds = 1;     ///< most that the beginnings of neighbouring windows of a segment are apart
  double leastSpeechSeconds = 0.5;  ///< less speech in a window says nothing
};

struct TimelineWindow {
  double fromSeconds = 0;
  double toSeconds = 0;
  double speechSeconds = 0;              ///< that speech takes of it
  Eigen::VectorXd probabilities{};       ///< [labels] of the model, sum 1
  std::optional<LearntAffect> affect{};  ///< if the model has learnt it
};

struct Timeline {
  std::vector<SpeechSegment> speech{};    ///< in order
  std::vector<TimelineWindow> windows{};  ///< in order of time; neighbours overlap
  double hopSeconds = 0;                  ///< TimelineSpec::hopSeconds

  [[nodiscard]] double speechSeconds() const;
};

/// Where to look, without probabilities. A segment longer than a window gets windows spread evenly from its
/// beginning to its end, at most a hop apart; a shorter one gets one window with the segment in its middle
/// (moved to lie within the recording), unless the window before covers it already. Windows with less speech
/// than leastSpeechSeconds are left out. In a recording shorter than a window, the window is the recording.
std::vector<TimelineWindow> placeWindows(std::span<const SpeechSegment> speech, double recordingSeconds,
                                         const TimelineSpec& spec = {});

/// One answer from all windows, of which there must be one: the mean of the logarithms of the probabilities
/// (none taken as less than 1/10 000, so that no single window can exclude a label), weighted by each
/// window's seconds of speech, and normalised to sum 1 — the logarithmic opinion pool (C. Genest & J. V.
/// Zidek, "Combining probability distributions: a critique and an annotated bibliography", 1986). Speech in
/// the overlap of two windows counts in both.
Eigen::VectorXd pooledProbabilities(std::span<const TimelineWindow> windows);

/// The mean of the log-odds of the windows' affect (of which none is taken as surer than 1 in 10 000),
/// weighted like the probabilities. Empty if a window has none.
std::optional<LearntAffect> pooledAffect(std::span<const TimelineWindow> windows);

/// How a model classifies the features of a window. Called from several threads at once.
using ClassifyWindow = std::function<Result<Prediction>(const Features&)>;

struct ClassifiedWindows {
  Eigen::VectorXf meanValues{};  ///< [dimensions], mean of the windows' features weighted by speech; empty
                                 ///< without windows
  Prediction last{};             ///< of the last window: model, labels, speaker
  std::vector<Eigen::VectorXf> kept{};  ///< [windows] what `keep` made of each; empty without it
};

/// What is kept of a window's features, to answer again. Called from several threads at once.
using KeepOfWindow = std::function<Eigen::VectorXf(const Features&)>;

/// Fills in the probabilities of `windows` on all cores. The same bits however many there are. Holds the
/// features of a few dozen windows at a time. Errors: Cancelled and those of `classify`.
Result<ClassifiedWindows> classifyWindows(std::span<TimelineWindow> windows, const AudioBuffer& audio,
                                          const FeatureSpec& spec, const ClassifyWindow& classify,
                                          const Progress& progress = {}, const KeepOfWindow& keep = {});

/// Indices of windows in order of which none overlaps another, as many as a walk from the first one finds, or
/// `most` of them spread evenly.
std::vector<std::size_t> apart(std::span<const TimelineWindow> windows, std::size_t most);

}  // namespace sentisound
