// The filters of the history as options of a request.
#pragma once

#include "api/v1/Parameters.h"
#include "store/HistoryQuery.h"

namespace sentisound::api::v1 {

/// q, from, until, emotion, verdict, model, speaker and corrected; and of what the caller may see.
HistoryFilter filterOf(const Request& request, Parameters& parameters);

}  // namespace sentisound::api::v1
