// Smallest and largest value of any stretch of a long row of values, in time that does not depend on how long
// the stretch is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace sentisound {

/// From the smallest to the largest of some values; of none at first.
struct Extent {
  float low = std::numeric_limits<float>::infinity();
  float high = -std::numeric_limits<float>::infinity();

  [[nodiscard]] bool empty() const { return low > high; }
  void include(float value) {  // not a number: changes nothing
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  void include(const Extent& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
  }
  friend bool operator==(const Extent&, const Extent&) = default;
};

/// Of all values; values that are no number count as absent.
Extent extentOf(std::span<const float> values);

/// Levels of cells, each cell the extent of four of the level below: 4/3 of the memory of the finest level.
class ExtentPyramid {
 public:
  static constexpr std::size_t kFactor = 4;

  ExtentPyramid() = default;
  explicit ExtentPyramid(std::vector<Extent> finest);

  [[nodiscard]] std::size_t size() const { return levels_.empty() ? 0 : levels_.front().size(); }
  /// Of the finest cells from, from + 1, … to − 1; what lies beyond the last is ignored. Looks at no more
  /// than six cells of a level.
  [[nodiscard]] Extent over(std::size_t from, std::size_t to) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  std::vector<std::vector<Extent>> levels_;  ///< [levels][cells], the finest first
};

}  // namespace sentisound
