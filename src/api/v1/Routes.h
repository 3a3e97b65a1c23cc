// The API under /v1, whose errors are problem documents (RFC 9457).
#pragma once

#include "api/Router.h"
#include "api/Work.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// Adds them. Service and queue outlive the router.
void addVersionedRoutes(Router& router, AnalysisService& service, WorkQueue& work);

}  // namespace sentisound::api
