// Random kernels over the log-mel picture: colour, level and their patterns over time and frequency.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "features/KernelBank.h"
#include "features/LogMel.h"

namespace sentisound {

/// `count` kernels over kLogMelBands bands from a seed: height 2^U(1,6) bands at a random band, dilation
/// 2^U(0,4) rounded down, weights N(0,1) less their mean, over √(height · taps).
std::vector<KernelGroup> logMelKernels(int count, std::uint64_t seed);

inline constexpr int kLevelKernels = 3000;

/// kLevelKernels kernels on the picture less its one overall mean, divided by 8: colour and relative level of
/// the bands stay in it. 4 · kLevelKernels values. Empty if stopped.
std::optional<Eigen::VectorXf> levelKernels(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
