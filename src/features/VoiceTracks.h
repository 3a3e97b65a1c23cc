// F0, intensity and formants of a voice over time, as Praat defines them.
#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "dsp/FrameGrid.h"

namespace sentisound {

/// Praat's defaults.
struct VoiceSettings {
  double pitchFloorHz = 75;        ///< longest period sought; what is lower, is found an octave off
  double pitchCeilingHz = 600;     ///< 300 suits a man, 500 a woman
  double formantCeilingHz = 5500;  ///< five formants lie below it: 5500 for a woman, 5000 for a man
  double intensityFloorHz = 100;   ///< slower changes of level are followed

  friend bool operator==(const VoiceSettings&, const VoiceSettings&) = default;
};

inline constexpr SampleRate kLowestMeasuredRate{8000};
inline constexpr std::size_t kFormants = 4;

/// One value per frame: [grid.frames]; what is not a number is a gap. 4 bytes a frame.
struct VoiceTrack {
  FrameGrid grid{};
  std::vector<float> values{};

  /// Of the nearest frame, drawn towards its neighbour where that has a value too; nothing in a gap and
  /// outside.
  [[nodiscard]] std::optional<double> at(double seconds) const;
};

/// F1 … F4 and their bandwidths in Hz, each [grid.frames].
struct FormantTracks {
  FrameGrid grid{};
  std::array<std::vector<float>, kFormants> hz{};
  std::array<std::vector<float>, kFormants> bandwidthHz{};
};

/// Of one sound. An hour at the defaults takes 26 MB.
struct VoiceTracks {
  VoiceTrack f0Hz{};         ///< every 10 ms (¾ of the longest period); gaps: unvoiced
  VoiceTrack intensityDb{};  ///< every 8 ms (0.8 periods of the floor), re 2e-5 with a sample of 1 as 1 Pa
  FormantTracks formants{};  ///< every 6.25 ms, of voiceless frames too
};

// Each reads the sound once, piece by piece; empty if stopped. Times are those of the sound. A sound shorter
// than a window has no frames.

/// "To Pitch (ac)": dsp/PitchCandidates.h and dsp/PitchPath.h.
std::optional<VoiceTrack> trackF0(const AudioBuffer& audio, const VoiceSettings& settings = {},
                                  const Progress& progress = {});
/// "To Intensity", mean subtracted: power under a Kaiser window (β = 2π²) of 6.4 periods of the floor, whose
/// side lobes lie 190 dB down.
std::optional<VoiceTrack> trackIntensity(const AudioBuffer& audio, double floorHz, double stepSeconds = 0,
                                         const Progress& progress = {});
/// "To Formant (burg)": resampled to twice the ceiling, pre-emphasis of 6 dB an octave from 50 Hz, a Gaussian
/// window of 50 ms, ten poles.
std::optional<FormantTracks> trackFormants(const AudioBuffer& audio, const VoiceSettings& settings = {},
                                           const Progress& progress = {});
/// All three.
std::optional<VoiceTracks> trackVoice(const AudioBuffer& audio, const VoiceSettings& settings = {},
                                      const Progress& progress = {});

}  // namespace sentisound
