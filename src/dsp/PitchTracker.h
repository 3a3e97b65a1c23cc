// Fundamental frequency (F0) by normalised autocorrelation.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>

#include "core/Progress.h"
#include "core/Units.h"

namespace sentisound {

struct PitchSpec {
  int window = 640;   ///< samples, Hann; zero padded to 2048 for the transform
  int hop = 160;      ///< samples; frames are centred on its multiples
  double lowHz = 70;  ///< search range of F0
  double highHz = 600;
};

struct PitchTrack {
  Eigen::VectorXd f0Hz{};  ///< [frames], rate / lag of the highest peak, meaningless where harmonicity is low
  Eigen::VectorXd harmonicity{};  ///< [frames], 0..1, height of that peak
};

/// Autocorrelation of each windowed frame divided by the window's own (P. Boersma, "Accurate short-term
/// analysis of the fundamental frequency …", 1993), searched for its highest value in the lag range; no
/// smoothing over time. Empty if stopped.
std::optional<PitchTrack> trackPitch(std::span<const float> signal, SampleRate rate,
                                     const PitchSpec& spec = {}, const Progress& progress = {});

}  // namespace sentisound
