// Mel-frequency cepstral coefficients as librosa computes them.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/FeatureSpec.h"

namespace sentisound {

/// Log-mel spectrogram in dB [mel bands × frames]: 10·log10(max(1e-10, mel power)), raised to maximum −
/// spec.topDb. `audio` must have spec.rate. Empty if `progress.stop` ended it.
std::optional<Eigen::MatrixXf> logMelDb(const FeatureSpec& spec, const AudioBuffer& audio,
                                        const Progress& progress = {});

/// MFCC [coefficients × frames] from a log-mel spectrogram: orthonormal DCT-II over the bands.
Eigen::MatrixXf mfcc(const FeatureSpec& spec, const Eigen::MatrixXf& logMel);

}  // namespace sentisound
