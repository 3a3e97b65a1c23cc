// How much of a recording is of which emotion.
#pragma once

#include <vector>

#include "analysis/Timeline.h"
#include "views/TimelineCells.h"

namespace sentisound {

struct EmotionShare {
  int label = 0;     ///< index into the labels of the probabilities
  double share = 0;  ///< of the seconds of speech that have an answer; all sum to 1

  friend bool operator==(const EmotionShare&, const EmotionShare&) = default;
};

/// How much of the speech has which most likely label; the largest first, equal ones in order of label. Empty
/// without cells. `cells` are timelineCells(timeline).
std::vector<EmotionShare> emotionShares(const Timeline& timeline, const std::vector<TimelineCell>& cells);

}  // namespace sentisound
