// A timeline as people read it: who sounds how from when to when.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "analysis/Timeline.h"

namespace sentisound {

/// A stretch of speech whose windows have the same most probable label.
struct TimelineSegment {
  double fromSeconds = 0;
  double toSeconds = 0;
  int top = 0;                           ///< index of that label in the model's
  Eigen::VectorXd probabilities{};       ///< [labels], pooledProbabilities() of its windows
  std::optional<LearntAffect> affect{};  ///< pooledAffect() of them
};

/// In order, without overlap: the timelineCells(), with neighbours of one label joined unless silence, or
/// speech that no window covers, lies between them.
std::vector<TimelineSegment> timelineSegments(const Timeline& timeline);

}  // namespace sentisound
