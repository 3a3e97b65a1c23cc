// How often a model is right about a speaker's own labelled clips before and after it has learnt from them.
#pragma once

#include <optional>
#include <utility>

#include "ml/Classifier.h"

namespace sentisound {

struct TeachingGain {
  int clips = 0;         ///< labelled ones, each tested once
  double before = 0;     ///< share that is right with nothing known of the speaker, 0..1
  double after = 0;      ///< … knowing all clips but the tested one
  double beforeLow = 0;  ///< 95 % interval (E. B. Wilson, "Probable inference", JASA 22, 1927)
  double beforeHigh = 0;
  double afterLow = 0;
  double afterHigh = 0;
  double logGain = 0;  ///< mean gain of the log-probability of the right label

  /// Not less often right than without, and with more probability on what is right.
  [[nodiscard]] bool helps() const { return after >= before && logGain > 0; }
};

/// Leaves each labelled clip out once: closed form. None with fewer than two labelled clips, or a classifier
/// that cannot adapt.
std::optional<TeachingGain> teachingGain(const Classifier& classifier, const SpeakerClips& clips);

/// [low, high] of a share of `clips`, 95 %.
std::pair<double, double> wilsonInterval(double share, int clips);

}  // namespace sentisound
