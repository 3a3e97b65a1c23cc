// The API under /v1, whose errors are problem documents (RFC 9457).
#pragma once

#include "api/Router.h"
#include "api/StoreHealth.h"
#include "api/Work.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// Adds them. What they are given outlives the router.
void addVersionedRoutes(Router& router, AnalysisService& service, WorkQueue& work, StoreHealth& store);

}  // namespace sentisound::api
