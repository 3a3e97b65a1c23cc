// Pitch and energy of a whole recording, to look at.
#pragma once

#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "views/Curve.h"

namespace sentisound {

struct VoiceCurveSpec {
  double lowHz = 70;  ///< search range of F0
  double highHz = 600;
  double leastHarmonicity = 0.5;  ///< of a voiced frame, 0..1
  double silenceDb = 40;          ///< frames this far below the loudest are not voiced
  double leap = 1.25;    ///< from frame to frame: voices do not glide as fast, trackers err by octaves
  int fewestFrames = 3;  ///< shorter voiced stretches, and shorter ones between leaps, are chance
};

struct VoiceCurves {
  Curve f0Hz{};      ///< a gap where nobody's voice sounds
  Curve energyDb{};  ///< mean square in dB: 0 is a square wave of full scale, −3 a sine; −100 at least
};

inline constexpr double kVoiceCurveHop = 0.01;  ///< s
inline constexpr float kLeastEnergyDb = -100;

/// F0 of dsp/PitchTracker frame by frame (one at the very edge of the search range is no peak of the
/// autocorrelation but the flank of another, and counts as not voiced), energy over 25 ms. Reads the sound
/// once at 16 kHz in pieces of ten seconds; the frames are bit for bit those of the whole in one piece. Empty
/// if stopped.
std::optional<VoiceCurves> computeVoiceCurves(const AudioBuffer& audio, const VoiceCurveSpec& spec = {},
                                              const Progress& progress = {});

}  // namespace sentisound
