#include "features/KernelBank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/LinearAlgebra.h"

namespace sentisound {
namespace {

constexpr std::array kStatistics{"mean", "sd", "max", "positive"};

/// Columns of the product: [rows · taps × frames], each column the patch that the kernels see at a frame.
Eigen::MatrixXf patches(const Eigen::MatrixXf& picture, int dilation, Border border) {
  const Eigen::Index frames = picture.cols();
  Eigen::MatrixXf columns = Eigen::MatrixXf::Zero(picture.rows() * kKernelTaps, frames);
  for (int tap = 0; tap < kKernelTaps; ++tap) {
    const Eigen::Index shift = static_cast<Eigen::Index>(tap - kKernelTaps / 2) * dilation;
    for (Eigen::Index frame = 0; frame < frames; ++frame) {
      Eigen::Index seen = frame + shift;
      if (border == Border::Repeat) seen = std::clamp<Eigen::Index>(seen, 0, frames - 1);
      if (seen >= 0 && seen < frames)
        columns.col(frame).segment(tap * picture.rows(), picture.rows()) = picture.col(seen);
    }
  }
  return columns;
}

}  // namespace

std::vector<KernelGroup> groupKernels(const std::vector<Kernel>& kernels) {
  std::map<int, std::vector<const Kernel*>> byDilation;
  for (const auto& kernel : kernels) byDilation[kernel.dilation].push_back(&kernel);
  std::vector<KernelGroup> groups;
  for (const auto& [dilation, members] : byDilation) {
    auto& group = groups.emplace_back(
        KernelGroup{dilation, Eigen::MatrixXf(members.size(), members.front()->weights.size())});
    for (std::size_t i = 0; i < members.size(); ++i)
      group.weights.row(static_cast<Eigen::Index>(i)) = members[i]->weights.transpose();
  }
  return groups;
}

Eigen::VectorXf kernelResponses(const std::vector<KernelGroup>& groups, const Eigen::MatrixXf& picture,
                                Border border) {
  useOneBlasThread();
  Eigen::Index kernels = 0;
  for (const auto& group : groups) kernels += group.weights.rows();
  Eigen::MatrixXf values(static_cast<Eigen::Index>(kStatistics.size()), kernels);
  const auto frames = static_cast<float>(picture.cols());
  Eigen::Index done = 0;
  for (const auto& group : groups) {
    const Eigen::MatrixXf answers =
        patches(picture, group.dilation, border).transpose() * group.weights.transpose();
    for (Eigen::Index kernel = 0; kernel < answers.cols(); ++kernel) {
      const auto answer = answers.col(kernel).array();
      const float mean = answer.mean();
      values.col(done++) << mean, std::sqrt((answer - mean).square().mean()), answer.maxCoeff(),
          static_cast<float>((answer > 0).count()) / frames;
    }
  }
  return values.reshaped();
}

std::vector<std::string> kernelNames(const std::string& prefix, int count) {
  std::vector<std::string> names;
  for (int kernel = 0; kernel < count; ++kernel)
    for (const char* statistic : kStatistics)
      names.push_back(prefix + std::to_string(kernel) + "." + statistic);
  return names;
}

}  // namespace sentisound
