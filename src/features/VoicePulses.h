// Each vibration of the vocal folds: where it is, and how it differs from the next.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "features/VoiceTracks.h"

namespace sentisound {

/// Seconds, ascending. Praat's "To PointProcess (periodic, cc)": in each voiced stretch of `f0Hz` from its
/// loudest extreme in the middle outwards, each time to where the waveform of one period correlates best with
/// the one before, 0.8 to 1.25 periods away. Empty if stopped.
std::optional<std::vector<double>> findPulses(const AudioBuffer& audio, const VoiceTrack& f0Hz,
                                              const Progress& progress = {});

/// Periods of 0.1 to 20 ms count, and two in a row if neither is more than 1.3 times the other.

/// Mean difference of periods in a row over the mean period: "jitter (local)". Nothing with fewer than two.
std::optional<double> localJitter(std::span<const double> pulses);
/// The same of the amplitudes of periods, each the RMS under a Hann window of 0.4 periods around a pulse; two
/// in a row count if neither is more than 1.6 times the other: "shimmer (local)".
std::optional<double> localShimmer(const AudioBuffer& audio, std::span<const double> pulses);

}  // namespace sentisound
