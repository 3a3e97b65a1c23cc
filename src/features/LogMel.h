// The picture that random kernels look at: log-mel bands of the spoken part of a clip.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

inline constexpr SampleRate kLogMelRate{16'000};
inline constexpr int kLogMelBands = 64;

struct LogMel {
  Eigen::MatrixXf bands{};       ///< [kLogMelBands × frames], natural log of power + 1e-6
  Eigen::Index firstFrame = 0;   ///< of the clip, where the cut begins
  Eigen::VectorXf activeMean{};  ///< [kLogMelBands], over the frames within 40 dB of the loudest
};

/// Log-mel of a clip at kLogMelRate, peak-normalised first: frames of 1024 with hop 200 (80 a second;
/// periodic Hann, centred), 64 Slaney-mel bands 50–8000 Hz, cut to the frames from first to last within 40 dB
/// of the loudest, with a margin of 4. Empty if stopped.
std::optional<LogMel> logMelOfSpeech(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
