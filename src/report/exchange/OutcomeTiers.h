// An analysis as labels over time.
#pragma once

#include "report/exchange/TierDocument.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// Two tiers, times to the millisecond. "emotion": timelineSegments() with their most probable label, its
/// probability as the note ("57.3 %"), and as figures to 0.0001 the probability of every label, and arousal
/// and valence from −1 to 1 if the model has learnt them; without intervals where no emotion may be named.
/// "speech": where somebody speaks. In `about`: program, analysed_at, model, model_sha256, feature_set,
/// speaker, window_seconds, hop_seconds, verdict, audio_sha256, as far as they are known. NotFound if it has
/// no timeline, because the model that classified it is not there any more.
Result<TierDocument> tiersOf(const AnalysisOutcome& outcome);

}  // namespace sentisound
