// An analysis as labels over time.
#pragma once

#include "report/exchange/TierDocument.h"
#include "service/AnalysisService.h"
#include "store/LabelStore.h"

namespace sentisound {

/// Two tiers, times to the millisecond. "emotion": timelineSegments() with their most probable label, its
/// probability as the note ("57.3 %"), and as figures to 0.0001 the probability of every label, and arousal
/// and valence from −1 to 1 if the model has learnt them; without intervals where no emotion may be named.
/// "speech": where somebody speaks. In `about`: program, analysed_at, model, model_sha256, feature_set,
/// speaker, window_seconds, hop_seconds, verdict, audio_sha256, as far as they are known. NotFound if it has
/// no timeline, because the model that classified it is not there any more.
Result<TierDocument> tiersOf(const AnalysisOutcome& outcome);

/// What a person has marked: a tier "labels" with any labels, and notes.
Tier labelTier(const std::vector<LabelledStretch>& labels);
/// Adds it to what tiersOf() gives, if there are any.
void addLabels(TierDocument& document, const std::vector<LabelledStretch>& labels);
/// A document of that tier alone.
TierDocument labelDocument(const std::vector<LabelledStretch>& labels, const std::string& recording,
                           double seconds);

/// The stretches of a tier as labels of a recording of that length (s): without what has no label or no
/// length or lies outside of it, longer texts cut, overlapping rests of milliseconds cut off.
std::vector<LabelledStretch> labelsOfTier(const Tier& tier, double seconds);

}  // namespace sentisound
