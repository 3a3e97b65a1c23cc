// How somebody speaks: pitch, loudness, voice quality and tempo, as statistics over a clip.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

inline constexpr SampleRate kProsodyRate{16'000};

/// One name per value, e.g. "mfcc3.p80", "f0_semitones.mean", "voiced_share".
std::vector<std::string> prosodyNames();

/// 660 values of a clip at kProsodyRate, peak-normalised first. Frames of 512 with hop 160 (periodic Hann,
/// centred). Per frame: 20 MFCC of 40 Slaney-mel bands 50–8000 Hz, every second of these bands in dB, energy
/// in dB, log centroid, bandwidth and roll-off (25, 50, 85 %), alpha ratio, spectral flux, harmonicity; 12
/// functionals of each over the active frames (within 35 dB of the loudest, cut from first to last); sd and
/// mean absolute value of 21 gradients; functionals of F0 in semitones over 55 Hz and of its gradient over
/// the voiced frames (harmonicity > 0.5); six values of timing. Empty if stopped.
std::optional<Eigen::VectorXf> prosody(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
