// Mel-frequency cepstral coefficients as librosa computes them.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "core/Units.h"
#include "dsp/Stft.h"

namespace sentisound {

struct MfccSpec {
  SampleRate rate{22'050};
  StftSpec stft{};
  int melBands = 128;     ///< Slaney mel, 0 Hz to Nyquist
  int coefficients = 40;  ///< kept, from the 0th
  float topDb = 80;       ///< log-mel values lower than the clip's maximum − topDb are raised to it
};

/// librosa's defaults with 40 coefficients: the features of mfcc40-v1, and what the pictures show.
const MfccSpec& mfcc40();

/// Log-mel spectrogram in dB [mel bands × frames]: 10·log10(max(1e-10, mel power)), raised to maximum −
/// spec.topDb. `audio` is resampled to spec.rate on the way. Empty if `progress.stop` ended it.
std::optional<Eigen::MatrixXf> logMelDb(const MfccSpec& spec, const AudioBuffer& audio,
                                        const Progress& progress = {});

/// MFCC [coefficients × frames] from a log-mel spectrogram: orthonormal DCT-II over the bands.
Eigen::MatrixXf mfcc(const MfccSpec& spec, const Eigen::MatrixXf& logMel);

}  // namespace sentisound
