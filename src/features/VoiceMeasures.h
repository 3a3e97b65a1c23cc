// What phoneticians measure of a voice: F0, intensity, formants, jitter, shimmer, HNR, pauses, syllables,
// spectrum.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/VoiceTracks.h"

namespace sentisound {

/// Definitions are Praat's (docs/MEASURES.md). What cannot be measured, as F0 where nothing is voiced, is
/// missing.
struct VoiceMeasures {
  double fromSeconds = 0;  ///< what was measured, in the sound
  double toSeconds = 0;

  std::optional<double> f0MeanHz{};  ///< of voiced frames, as all of F0
  std::optional<double> f0MedianHz{};
  std::optional<double> f0SdHz{};
  std::optional<double> f0MinHz{};
  std::optional<double> f0MaxHz{};
  std::optional<double> f0SlopeHzPerSecond{};  ///< sum of all steps, up or down, from the first to the last
                                               ///< voiced frame: "mean absolute slope"
  double voicedSeconds = 0;

  std::optional<double> intensityMeanDb{};  ///< of power
  std::optional<double> intensityMaxDb{};

  std::array<std::optional<double>, kFormants> formantHz{};  ///< means of voiced frames
  std::array<std::optional<double>, kFormants> bandwidthHz{};

  std::optional<double> jitterLocal{};   ///< 0.01 is 1 %
  std::optional<double> shimmerLocal{};  ///< likewise
  std::optional<double> hnrDb{};

  double speechSeconds = 0;  ///< features/VoiceActivity.h
  double pauseSeconds = 0;   ///< between the first and the last speech
  std::size_t syllables = 0;
  std::optional<double> syllablesPerSecond{};  ///< of speech

  std::optional<double> spectralCentreHz{};
  std::optional<double> spectralTiltDb{};

  [[nodiscard]] double durationSeconds() const { return toSeconds - fromSeconds; }
};

/// One figure with its name in JSON, CSV and documents, which never changes, and its unit ("" for a ratio or
/// a count).
struct NamedMeasure {
  const char* name;
  const char* unit;
  std::optional<double> value;
};
/// All of them, always as many and in the same order.
std::vector<NamedMeasure> namedMeasures(const VoiceMeasures& measures);

/// BadRequest if floors and ceilings make no sense: floors from 20 to 600 Hz, pitch ceiling at most 2000 Hz
/// and at least twice its floor, formant ceiling from 2000 to 12 000 Hz.
Status checkSettings(const VoiceSettings& settings);

struct MeasuredRange {
  double fromSeconds = 0;
  double toSeconds = 1e9;  ///< at most the end of the sound
};

/// The range is measured as a sound of its own, cut out at its borders; only speech is told from noise by the
/// five seconds around it too. A long recording is read piece by piece. Errors: BadRequest (settings; nothing
/// lies between the two times), Cancelled.
Result<VoiceMeasures> measureVoice(const AudioBuffer& audio, const MeasuredRange& range = {},
                                   const VoiceSettings& settings = {}, const Progress& progress = {});

}  // namespace sentisound
