// The history as the original service told it.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET /history — 200 {"history": […]}, oldest first. Returns at once; the store's thread answers.
void history(AnalysisService& service, Exchange exchange);

}  // namespace sentisound::api
