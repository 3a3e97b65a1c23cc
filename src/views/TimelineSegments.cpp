#include "views/TimelineSegments.h"

#include "views/TimelineCells.h"

namespace sentisound {
namespace {

constexpr double kSameMoment = 1e-6;  // s

int mostProbable(const TimelineWindow& window) {
  Eigen::Index top = 0;
  window.probabilities.maxCoeff(&top);
  return static_cast<int>(top);
}

}  // namespace

std::vector<TimelineSegment> timelineSegments(const Timeline& timeline) {
  std::vector<TimelineSegment> segments;
  std::vector<TimelineWindow> windows;  // of the last segment
  const auto finish = [&] {
    if (segments.empty()) return;
    segments.back().probabilities = pooledProbabilities(windows);
    segments.back().affect = pooledAffect(windows);
    windows.clear();
  };
  for (const auto& cell : timelineCells(timeline)) {
    const auto& window = timeline.windows[cell.window];
    const int top = mostProbable(window);
    const bool goesOn = !segments.empty() && segments.back().top == top &&
                        cell.fromSeconds - segments.back().toSeconds < kSameMoment;
    if (!goesOn) {
      finish();
      segments.push_back({.fromSeconds = cell.fromSeconds, .top = top});
    }
    segments.back().toSeconds = cell.toSeconds;
    windows.push_back(window);
  }
  finish();
  return segments;
}

}  // namespace sentisound
