// The straight line: sound → features → prediction → analysis.
#pragma once

#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/Extractor.h"
#include "ml/EmotionModel.h"

namespace sentisound {

/// Everything known about one recording. A value; copying shares the audio.
struct Analysis {
  AudioBuffer audio;
  Features features{};
  Prediction prediction{};
};

/// Pure: the same audio and model give the same bits wherever it is called from. Errors: TooShort, Cancelled.
Result<Analysis> analyse(const AudioBuffer& audio, const EmotionModel& model, const Progress& progress = {});

}  // namespace sentisound
