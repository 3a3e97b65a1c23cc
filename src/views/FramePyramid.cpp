#include "views/FramePyramid.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sentisound {
namespace {

constexpr Eigen::Index kFactor = 4;
constexpr Eigen::Index kFewestColumns = 64;  // of a level worth having
constexpr Eigen::Index kAskedFrames = 20'000;

Eigen::MatrixXf coarser(const Eigen::MatrixXf& below) {
  Eigen::MatrixXf level(below.rows(), (below.cols() + kFactor - 1) / kFactor);
  for (Eigen::Index column = 0; column < level.cols(); ++column) {
    const auto count = std::min(kFactor, below.cols() - column * kFactor);
    level.col(column) = below.middleCols(column * kFactor, count).rowwise().mean();
  }
  return level;
}

}  // namespace

FramePyramid::FramePyramid(const Eigen::MatrixXf& frames, double hopSeconds, int rows) : hop_(hopSeconds) {
  assert(hop_ > 0);
  const auto kept = std::clamp<Eigen::Index>(rows, 0, frames.rows());
  if (kept == 0 || frames.cols() == 0) return;
  levels_.emplace_back(frames.topRows(kept));
  while (levels_.back().cols() > kFewestColumns) levels_.push_back(coarser(levels_.back()));
}

FramePyramid::Part FramePyramid::part(double fromSeconds, double toSeconds, int pixels) const {
  if (levels_.empty() || !(toSeconds > fromSeconds)) return {};
  std::size_t level = 0;
  double column = hop_;
  while (level + 1 < levels_.size() && (toSeconds - fromSeconds) / column > 2.0 * std::max(1, pixels)) {
    ++level;
    column *= kFactor;
  }
  const auto& values = levels_[level];
  // The first column of a level is the mean of frames 0 … 4^level − 1.
  const double firstCentre = (column - hop_) / 2;
  const auto indexAt = [&](double seconds) {
    const double index = std::floor((seconds - firstCentre) / column);
    return static_cast<Eigen::Index>(std::clamp(index, 0.0, static_cast<double>(values.cols() - 1)));
  };
  const auto first = std::max<Eigen::Index>(0, indexAt(fromSeconds) - 1);
  const auto last = std::min<Eigen::Index>(values.cols() - 1, indexAt(toSeconds) + 2);
  return {.values = values.middleCols(first, last - first + 1),
          .firstSeconds = firstCentre + static_cast<double>(first) * column,
          .columnSeconds = column};
}

FramePyramid::Range FramePyramid::range(double leftOut, int rows) const {
  if (levels_.empty()) return {};
  const auto all = levels_.front().rows();
  const auto frames = levels_.front().topRows(rows < 1 ? all : std::min<Eigen::Index>(rows, all));
  const Eigen::Index skipped = frames.rows() > 1 ? 1 : 0;
  const Eigen::Index step = 1 + frames.cols() / kAskedFrames;
  std::vector<float> values;
  for (Eigen::Index column = 0; column < frames.cols(); column += step)
    for (Eigen::Index row = skipped; row < frames.rows(); ++row) values.push_back(frames(row, column));
  const auto quantile = [&](double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return static_cast<double>(values[static_cast<std::size_t>(place)]);
  };
  const double low = quantile(leftOut);
  const double high = quantile(1 - leftOut);
  return high - low > 1e-6 ? Range{low, high} : Range{low - 1, high + 1};
}

}  // namespace sentisound
