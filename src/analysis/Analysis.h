// The straight line: sound → features → prediction → verdict → analysis.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/Dimensions.h"
#include "analysis/Explanation.h"
#include "analysis/OwnBaseline.h"
#include "analysis/Timeline.h"
#include "analysis/Verdict.h"
#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/Extractor.h"
#include "ml/EmotionModel.h"

namespace sentisound {

/// Everything known about one recording. A value; copying shares the audio.
struct Analysis {
  AudioBuffer audio;
  Features features{};  ///< of a long recording the values are the mean of its windows' weighted by speech
  Prediction prediction{};
  Verdict verdict{};
  std::optional<Explanation> explanation{};  ///< what moved the prediction, if the model can tell
  std::optional<Dimensions> dimensions{};    ///< if every label has coordinates
  std::optional<Timeline> timeline{};        ///< of every long recording; of others if asked for
  OwnBaseline ownBaseline{};                 ///< whether it was compared with itself
};

/// What is known beside the sound, and what is wanted of it.
struct AnalysisOptions {
  KnownSpeaker speaker{};                        ///< whose voice it is; nobody known: no profile
  BaselineWish ownBaseline = BaselineWish::Off;  ///< where nobody is known and the model tells voices apart
  bool explainRegions = false;  ///< also which stretches of time moved it: eight times the extraction
  bool timeline = false;        ///< of a short clip too
};

/// Up to here a recording is classified as one clip: of the 3071 clips of RAVDESS, EMO-DB and NEMO, one is
/// longer.
inline constexpr double kLongestClipSeconds = 8;
inline bool isLong(const AudioBuffer& audio) {
  return audio.seconds() > kLongestClipSeconds;
}

/// Pure: the same audio, model and options give the same bits wherever it is called from. A recording longer
/// than kLongestClipSeconds is classified by windows of its speech (analysis/Timeline.h) and their pooled
/// answer. As its own baseline (OwnBaseline) its windows are first classified without a profile; if they are
/// of one voice they are classified again, as clips of a speaker called kOwnBaseline of whom these very
/// windows are known, and that is the answer; if not, the first answer stays. Without speech in it, its
/// beginning is classified and the verdict says so. Errors: TooShort, Cancelled.
Result<Analysis> analyse(const AudioBuffer& audio, const EmotionModel& model,
                         const AnalysisOptions& options = {}, const Progress& progress = {});

}  // namespace sentisound
