// How somebody speaks: pitch, loudness, voice quality and tempo, as statistics over a clip.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/Contours.h"

namespace sentisound {

/// One name per value, e.g. "mfcc3.p80", "f0_semitones.mean", "voiced_share".
std::vector<std::string> prosodyNames();

/// 660 values of a clip at kProsodyRate, from speechContours(): 12 functionals of each over the active
/// frames; sd and mean absolute value of 21 gradients; functionals of F0 in semitones over 55 Hz and of its
/// gradient over the voiced frames; six values of timing. Empty if stopped.
std::optional<Eigen::VectorXf> prosody(const AudioBuffer& audio, const Progress& progress = {});
/// The same of contours that are there already.
Eigen::VectorXf prosodyOf(const SpeechContours& contours);

}  // namespace sentisound
