// /v1/statistics: the history in figures.
#pragma once

#include "api/Request.h"
#include "store/HistoryStore.h"

namespace sentisound::api::v1 {

/// GET /v1/statistics: {"total","by_day":[{"value","count","share"}],"by_emotion","by_verdict","by_model",
/// "by_speaker"} of the analyses that GET /v1/analyses lists with the same filters. Cacheable.
Answer historyStatistics(HistoryStore& store, const Request& request);

}  // namespace sentisound::api::v1
