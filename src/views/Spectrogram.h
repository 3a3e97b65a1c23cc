// What the pictures show of the sound itself: level per column, and energy over time and frequency.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

struct Spectrogram {
  Eigen::MatrixXf db{};  ///< [bins × columns], dB relative to the clip's maximum, 0 at most
  double maxHz = 0;      ///< frequency of the last bin; bins are linear from 0 Hz
  double seconds = 0;    ///< time covered by all columns
};

/// Hann-windowed STFT of about 40 ms. At most `maxColumns` columns: a long recording is shown by frames
/// further apart, not by a larger matrix. Empty if stopped.
std::optional<Spectrogram> computeSpectrogram(const AudioBuffer& audio, int maxColumns = 2000,
                                              const Progress& progress = {});

/// Smallest and largest sample of each of `columns` equal stretches of time.
struct Envelope {
  std::vector<float> low{};   ///< [columns]
  std::vector<float> high{};  ///< [columns]
};
Envelope computeEnvelope(const AudioBuffer& audio, int columns);

}  // namespace sentisound
