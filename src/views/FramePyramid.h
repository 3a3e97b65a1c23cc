// Columns of a matrix over time, such as MFCC, at any zoom.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace sentisound {

/// The first rows of a matrix [rows × frames], and means of 4, 16, 64 … of its frames: 4/3 of the memory of
/// those rows (32 MB for 13 MFCC of 3 h at 43 frames a second). Immutable.
class FramePyramid {
 public:
  FramePyramid() = default;
  /// Frame k is centred on k · hopSeconds.
  FramePyramid(const Eigen::MatrixXf& frames, double hopSeconds, int rows);

  struct Part {
    Eigen::MatrixXf
        values{};  ///< [rows × columns], with a column of context to both sides where there is one
    double firstSeconds = 0;   ///< centre of the first column
    double columnSeconds = 0;  ///< from one to the next
  };
  /// What lies in [from, to), in no more columns than twice `pixels`, and four of context.
  [[nodiscard]] Part part(double fromSeconds, double toSeconds, int pixels) const;

  [[nodiscard]] int rows() const { return levels_.empty() ? 0 : static_cast<int>(levels_.front().rows()); }
  /// Values of the first `rows` rows (below 1: of all) that leave `leftOut` of them (0..0.5) beyond each end,
  /// over a sample of the frames; without the first row if there are others: the level of the sound, ten
  /// times larger than the rest.
  struct Range {
    double low = -1;
    double high = 1;
  };
  [[nodiscard]] Range range(double leftOut = 0.02, int rows = -1) const;

 private:
  std::vector<Eigen::MatrixXf> levels_;
  double hop_ = 1;  ///< s
};

}  // namespace sentisound
