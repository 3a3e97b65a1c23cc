// The history as the original service told it.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET /history — 200 {"history": […]}, oldest first. Cacheable. Returns at once; the store's thread answers.
void history(AnalysisService& service, const Request& request, Exchange exchange);

}  // namespace sentisound::api
