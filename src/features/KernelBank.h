// Banks of small random filters over a picture (rows × frames), and how each of them answers to it.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

namespace sentisound {

/// Taps in time of every kernel; `dilation` frames lie between neighbouring taps.
inline constexpr int kKernelTaps = 9;

/// Kernels of one dilation: one matrix product answers for all of them.
struct KernelGroup {
  int dilation = 1;
  Eigen::MatrixXf weights{};  ///< [kernels × (rows · kKernelTaps)], all rows of the first tap, then the next
};

/// A kernel as it is drawn, before kernels of one dilation are put together.
struct Kernel {
  int dilation = 1;
  Eigen::VectorXf weights{};  ///< [rows · kKernelTaps]
};

/// By rising dilation; kernels of one dilation stay in their order.
std::vector<KernelGroup> groupKernels(const std::vector<Kernel>& kernels);

/// What lies beyond the first and last frame.
enum class Border { Zero, Repeat };

/// Four values per kernel in the order of the groups: mean, sd, maximum and share of positive values of its
/// answer at every frame. `picture` [rows × frames ≥ 1]. After A. Dempster et al., "ROCKET: exceptionally
/// fast and accurate time series classification using random convolutional kernels", 2020.
Eigen::VectorXf kernelResponses(const std::vector<KernelGroup>& groups, const Eigen::MatrixXf& picture,
                                Border border);

/// The names of the values of kernelResponses, e.g. "level17.sd".
std::vector<std::string> kernelNames(const std::string& prefix, int count);

}  // namespace sentisound
