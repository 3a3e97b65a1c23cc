#include "views/TimelineCells.h"

#include <algorithm>

namespace sentisound {
namespace {

double middle(const TimelineWindow& window) {
  return (window.fromSeconds + window.toSeconds) / 2;
}

}  // namespace

std::vector<TimelineCell> timelineCells(const Timeline& timeline) {
  const auto& windows = timeline.windows;
  std::vector<TimelineCell> cells;
  std::size_t firstNear = 0;  // windows before this one end before every segment to come
  for (const auto& segment : timeline.speech) {
    while (firstNear < windows.size() && windows[firstNear].toSeconds <= segment.fromSeconds) ++firstNear;
    for (std::size_t i = firstNear; i < windows.size() && windows[i].fromSeconds < segment.toSeconds; ++i) {
      // The border between two windows lies halfway between their middles.
      double from = std::max(segment.fromSeconds, windows[i].fromSeconds);
      double to = std::min(segment.toSeconds, windows[i].toSeconds);
      if (i > firstNear && windows[i - 1].toSeconds > from)
        from = std::max(
            from, std::min((middle(windows[i - 1]) + middle(windows[i])) / 2, windows[i - 1].toSeconds));
      if (i + 1 < windows.size() && windows[i + 1].fromSeconds < to)
        to = std::min(
            to, std::max((middle(windows[i]) + middle(windows[i + 1])) / 2, windows[i + 1].fromSeconds));
      if (to > from) cells.push_back({from, to, i});
    }
  }
  return cells;
}

std::optional<TimelineCell> cellAt(const std::vector<TimelineCell>& cells, double seconds) {
  const auto after = std::ranges::upper_bound(cells, seconds, {}, &TimelineCell::fromSeconds);
  if (after == cells.begin()) return std::nullopt;
  const auto& cell = *std::prev(after);
  if (seconds >= cell.toSeconds) return std::nullopt;
  return cell;
}

}  // namespace sentisound
