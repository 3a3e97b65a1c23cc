#include "features/RandomKernels.h"

#include <algorithm>
#include <cmath>

#include "dsp/Draw.h"

namespace sentisound {
namespace {

constexpr std::uint64_t kLogMelSeed = 1;
constexpr float kScale = 8;  // brings natural logarithms of power to about unit size

}  // namespace

std::vector<KernelGroup> logMelKernels(int count, std::uint64_t seed) {
  Draw draw(seed);
  std::vector<Kernel> kernels;
  for (int i = 0; i < count; ++i) {
    const int height = std::clamp(static_cast<int>(std::exp2(draw.uniform(1, 6.01))), 2, kLogMelBands);
    const int lowest = draw.below(kLogMelBands - height + 1);
    const int dilation = static_cast<int>(std::exp2(draw.uniform(0, 4)));
    Eigen::MatrixXd weights(height, kKernelTaps);
    for (int tap = 0; tap < kKernelTaps; ++tap)
      for (int band = 0; band < height; ++band) weights(band, tap) = draw.normal();
    weights = (weights.array() - weights.mean()) / std::sqrt(static_cast<double>(height * kKernelTaps));
    Kernel kernel{dilation, Eigen::VectorXf::Zero(kLogMelBands * kKernelTaps)};
    for (int tap = 0; tap < kKernelTaps; ++tap)
      kernel.weights.segment(tap * kLogMelBands + lowest, height) = weights.col(tap).cast<float>();
    kernels.push_back(std::move(kernel));
  }
  return groupKernels(kernels);
}

std::optional<Eigen::VectorXf> levelKernels(const AudioBuffer& audio, const Progress& progress) {
  static const auto groups = logMelKernels(kLevelKernels, kLogMelSeed);
  const auto picture = logMelOfSpeech(audio, progress);
  if (!picture) return std::nullopt;
  const auto mean = static_cast<float>(picture->bands.cast<double>().mean());
  return kernelResponses(groups, (picture->bands.array() - mean) / kScale, Border::Zero);
}

}  // namespace sentisound
