// A finished analysis with everything its page draws. Made off the GUI thread, immutable, shared.
#pragma once

#include <memory>

#include "gui/sound/SoundScene.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct ShownAnalysis {
  AnalysisOutcome outcome;
  SoundScenePtr scene;
};

using ShownAnalysisPtr = std::shared_ptr<const ShownAnalysis>;

/// nullptr if stopped. Pure; for the pool's threads.
ShownAnalysisPtr prepareShown(AnalysisOutcome outcome, const Progress& progress);

}  // namespace sentisound
