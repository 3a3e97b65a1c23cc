// How many syllables somebody speaks: peaks of intensity with a voice in them.
#pragma once

#include <vector>

#include "features/VoiceTracks.h"

namespace sentisound {

inline constexpr double kSyllableFloorHz = 50;         ///< of the intensity
inline constexpr double kSyllableStepSeconds = 0.016;  ///< of the intensity

/// Times of their nuclei, s: frames of `intensityDb` that are louder than their neighbours, at most 25 dB
/// below the loudest one in a hundred, voiced, and with a dip of at least 2 dB between one and the next; of
/// two without a dip the louder (N. de Jong, T. Wempe, "Praat script to detect syllable nuclei and measure
/// speech rate automatically", Behavior Research Methods 41, 2009).
std::vector<double> syllableNuclei(const VoiceTrack& intensityDb, const VoiceTrack& f0Hz);

}  // namespace sentisound
