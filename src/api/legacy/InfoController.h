// What the service says about itself.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET / — a page that tries the service with a file or the microphone; one answer, needs nothing from
/// elsewhere (resources/api).
Answer indexPage();
/// GET /health — 200 {"status": "ok"}, or 503 if the history is not `reachable`.
Answer health(bool reachable);
/// GET /models/info — the model that a request is classified by. 500 if it cannot be loaded. For the pool's
/// threads.
Answer modelInfo(AnalysisService& service);

}  // namespace sentisound::api
