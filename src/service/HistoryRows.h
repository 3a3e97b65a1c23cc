// What the history keeps of an analysis, and what an analysis was by what the history kept.
#pragma once

#include <optional>

#include "analysis/Verdict.h"
#include "ml/Prediction.h"
#include "service/AnalysisService.h"
#include "store/HistoryStore.h"

namespace sentisound {

/// The row that the history keeps of it; id and audio as the outcome says, 0 and empty where it was not kept.
HistoryRow rowOf(const AnalysisRequest& request, const AnalysisOutcome& outcome);

/// The prediction as it was remembered, not made anew. Labels of imported rows may be fewer than the
/// model's.
Prediction rememberedPrediction(const HistoryRow& row);

/// The verdict as it was remembered; none in a row from before verdicts were kept.
std::optional<Verdict> rememberedVerdict(const HistoryRow& row);

}  // namespace sentisound
