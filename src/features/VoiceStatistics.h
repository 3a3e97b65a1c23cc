// How a voice moves: statistics of voiced frames, melody, couplings of contours, pauses and rhythm.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "features/Contours.h"

namespace sentisound {

/// One name per value, e.g. "mfcc3.voiced_p80", "f0_semitones.rise", "energy_db.with_f0_slope",
/// "rhythm.pauses_per_second", "energy_db.modulation4".
std::vector<std::string> voiceStatisticsNames();

/// 249 values of a clip's contours, complementary to prosody():
///  - of 26 contours mean, sd and 20th and 80th percentile over the voiced frames (energy less its mean over
///    the active frames); of 20 mel bands, less the frame's energy, mean and sd over the voiced frames;
///  - F0 in semitones: percentiles less the median, mean size of rises and falls from frame to frame and the
///    share of rises, median and 90th percentile of the steps of F0 and of energy, mean and median second
///    difference, and of voiced stretches of 50 ms or more: range, sd of their means, slopes (semitones/s),
///    first and last mean, longest; where in the clip pitch and energy are highest (0..1);
///  - of 12 pairs of contours over the voiced frames: correlation, and slope of the second on the first. How
///    timbre goes with loudness and pitch says more of effort than either alone, and a channel hardly changes
///    it;
///  - energy: rises and falls over 20 ms, percentiles of the active frames, coefficient of variation;
///  - pauses (80 ms or more within 35 dB of nothing): per second, mean and longest length (frames), share;
///    peaks of the smoothed energy per second and per active second (syllables; P. Mermelstein, "Automatic
///    segmentation of speech into syllabic units", JASA 58, 1975), and how deep the dips before them are;
///  - of energy and of three bands (50–700, 700–2200, 2200–8000 Hz, about): power in nine bands of modulation
///    from 0.5 to 25 Hz over their sum, and that sum, in dB (N. Malyska et al., "Automatic dysphonia
///    recognition using biologically inspired amplitude-modulation features", ICASSP 2005, for the idea).
Eigen::VectorXf voiceStatistics(const SpeechContours& contours);

}  // namespace sentisound
