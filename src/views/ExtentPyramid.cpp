#include "views/ExtentPyramid.h"

#include <array>

namespace sentisound {

Extent extentOf(std::span<const float> values) {
  // Four at a time, so that a comparison need not wait for the one before.
  std::array<Extent, 4> lanes;
  std::size_t i = 0;
  for (; i + lanes.size() <= values.size(); i += lanes.size())
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) lanes[lane].include(values[i + lane]);
  for (; i < values.size(); ++i) lanes[0].include(values[i]);
  for (std::size_t lane = 1; lane < lanes.size(); ++lane) lanes[0].include(lanes[lane]);
  return lanes[0];
}

ExtentPyramid::ExtentPyramid(std::vector<Extent> finest) {
  if (finest.empty()) return;
  levels_.push_back(std::move(finest));
  while (levels_.back().size() > kFactor) {
    const auto& below = levels_.back();
    std::vector<Extent> level((below.size() + kFactor - 1) / kFactor);
    for (std::size_t cell = 0; cell < below.size(); ++cell) level[cell / kFactor].include(below[cell]);
    levels_.push_back(std::move(level));
  }
}

Extent ExtentPyramid::over(std::size_t from, std::size_t to) const {
  Extent extent;
  to = std::min(to, size());
  // Up the levels: what does not fill a cell of the next level is taken from this one.
  for (std::size_t level = 0; from < to; ++level, from /= kFactor, to /= kFactor) {
    const auto& cells = levels_[level];
    const bool last = level + 1 == levels_.size();
    while (from < to && (last || from % kFactor != 0)) extent.include(cells[from++]);
    while (from < to && to % kFactor != 0) extent.include(cells[--to]);
  }
  return extent;
}

std::size_t ExtentPyramid::bytes() const {
  std::size_t sum = 0;
  for (const auto& level : levels_) sum += level.capacity() * sizeof(Extent);
  return sum;
}

}  // namespace sentisound
