// Random kernels over the contours of speech: how loudness, pitch, voice and timbre move together.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "features/Contours.h"
#include "features/KernelBank.h"

namespace sentisound {

inline constexpr int kContourChannels = 14;
inline constexpr int kContourKernels = 6000;

/// [kContourChannels × frames], 50 frames a second, each channel less its mean and scaled to about unit size:
/// energy (at most 45 dB below the loudest), F0 (median of five frames, interpolated over unvoiced ones),
/// voicing, harmonicity, log centroid, flux and the first eight MFCC. Smoothed over three frames of 100 a
/// second before every second is taken.
Eigen::MatrixXf contourPicture(const SpeechContours& contours);

/// `count` kernels from a seed: 2^U(0, log₂ 15) of the channels, rounded down, dilation one of 1, 2, 3, 5, 7,
/// 10, 14, 20 (spanning 0.16 to 3.2 s), weights N(0,1) less their mean in each channel, so that they see
/// movement and not level, over √(channels · taps).
std::vector<KernelGroup> contourKernelBank(int count, std::uint64_t seed);

/// 4 · kContourKernels values of a clip at kProsodyRate. Empty if stopped.
std::optional<Eigen::VectorXf> contourKernels(const AudioBuffer& audio, const Progress& progress = {});

inline constexpr int kFewContourKernels = 2000;
/// 4 · kFewContourKernels values of contours that are there already.
Eigen::VectorXf fewContourKernels(const SpeechContours& contours);

}  // namespace sentisound
