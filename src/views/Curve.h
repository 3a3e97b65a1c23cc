// One value per frame over a recording, with gaps, drawn at any zoom.
#pragma once

#include <optional>
#include <vector>

#include "views/ExtentPyramid.h"

namespace sentisound {

/// The middle half of some values.
struct Quartiles {
  float low = 0;  ///< 25 % lie below it
  float median = 0;
  float high = 0;
};

/// Frame k is centred on k · hopSeconds. 4 bytes a frame, and 11 for the extents: 16 MB for 3 h at 100 frames
/// a second. Immutable.
class Curve {
 public:
  Curve() = default;
  /// `values` [frames]; what is not a number is a gap.
  Curve(std::vector<float> values, double hopSeconds);

  [[nodiscard]] const std::vector<float>& values() const { return values_; }
  [[nodiscard]] double hopSeconds() const { return hop_; }
  /// Of the frame nearest to a time; none in a gap and outside.
  [[nodiscard]] std::optional<float> at(double seconds) const;
  /// Of the frames k with from ≤ k · hop < to; empty if all are gaps.
  [[nodiscard]] Extent over(double fromSeconds, double toSeconds) const;
  /// Of the same frames; of no more than kMostRanked of them, evenly spread, whichever stretch is asked for.
  /// None if all of them are gaps.
  [[nodiscard]] std::optional<Quartiles> quartiles(double fromSeconds, double toSeconds) const;
  static constexpr std::size_t kMostRanked = 64;
  [[nodiscard]] Extent all() const { return extents_.over(0, values_.size()); }

 private:
  [[nodiscard]] std::size_t firstFrameFrom(double seconds) const;

  std::vector<float> values_;
  double hop_ = 0.01;  ///< s
  ExtentPyramid extents_;
};

}  // namespace sentisound
