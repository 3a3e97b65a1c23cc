// The API under /v1, whose errors are problem documents (RFC 9457).
#pragma once

#include <memory>

#include "api/Router.h"
#include "api/StoreHealth.h"
#include "api/Work.h"
#include "api/v1/WebhookPlan.h"
#include "api/v1/WebhookTargets.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// How batches are announced.
struct WebhookOptions {
  std::shared_ptr<const v1::WebhookTargets> targets = std::make_shared<v1::WebhookTargets>();
  v1::WebhookTimes times{};
};

/// Adds them, in the server's thread. What they are given outlives the router.
void addVersionedRoutes(Router& router, AnalysisService& service, WorkQueue& work, StoreHealth& store,
                        const WebhookOptions& webhooks);

}  // namespace sentisound::api
