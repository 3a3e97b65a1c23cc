// Which window of a timeline speaks for which moment.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/Timeline.h"

namespace sentisound {

/// A stretch of speech and the window that speaks for it.
struct TimelineCell {
  double fromSeconds = 0;
  double toSeconds = 0;
  std::size_t window = 0;  ///< index into Timeline::windows
};

/// In order, without overlap: of the windows that cover a moment of speech the one whose middle is nearest.
/// Silence has no cell, nor has speech that no window covers.
std::vector<TimelineCell> timelineCells(const Timeline& timeline);

/// The cell at a time; none in silence. In logarithmic time.
std::optional<TimelineCell> cellAt(const std::vector<TimelineCell>& cells, double seconds);

}  // namespace sentisound
