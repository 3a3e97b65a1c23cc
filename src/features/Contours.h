// Loudness, pitch, spectral shape and cepstrum of speech, frame by frame: what functionals and contour
// kernels are computed from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

inline constexpr SampleRate kProsodyRate{16'000};
inline constexpr int kContourHop = 160;     ///< samples at kProsodyRate: 100 frames a second
inline constexpr int kContourCepstra = 20;  ///< MFCC kept, from the 0th
inline constexpr double kContourActiveDb = 35;
inline constexpr double kVoicedHarmonicity = 0.5;

using Contour = std::vector<double>;  ///< one value per frame

/// Cut to the frames from first to last within kContourActiveDb of the loudest. All contours have the same
/// length ≥ 1.
struct SpeechContours {
  std::vector<Contour> rows{};  ///< as contourNames() names them
  Contour semitones{};          ///< F0 over 55 Hz, meaningless in unvoiced frames
  std::vector<bool> active{};   ///< within kContourActiveDb of the loudest frame
  std::vector<bool> voiced{};   ///< active, and harmonicity over kVoicedHarmonicity
};

/// Rows of SpeechContours::rows, e.g. "mfcc3", "energy_db", "harmonicity".
std::vector<std::string> contourNames();

/// Of a clip at kProsodyRate, peak-normalised first. Frames of 512 (periodic Hann, centred): 20 MFCC of 40
/// Slaney-mel bands 50–8000 Hz, every second of these bands in dB, energy in dB, log centroid, bandwidth and
/// roll-off (25, 50, 85 %), alpha ratio, spectral flux, harmonicity. Empty if stopped.
std::optional<SpeechContours> speechContours(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
