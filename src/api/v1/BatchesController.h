// /v1/batches: many recordings at once.
#pragma once

#include "api/v1/Batches.h"
#include "api/v1/WebhookTargets.h"

namespace sentisound::api::v1 {

inline constexpr int kMostBatchItems = 1000;

/// POST /v1/batches: a form with many parts "file" and the options model, speaker and webhook, or JSON
/// {"items":[ids of analyses to analyse again],"model","webhook"}. 202 with Location, and the batch. 400,
/// 413, 415 as any upload; 422 "bad-field", "unknown-model", "unusable-model", "unknown-speaker",
/// "unusable-speaker", "webhook-not-allowed"; 503 "busy".
Answer beginBatch(Batches& batches, AnalysisService& service, const WebhookTargets& targets,
                  const Request& request);

/// GET /v1/batches
Answer listBatches(const Batches& batches, const Request& request);
/// GET /v1/batches/{id}: as Batches::json().
Answer oneBatch(const Batches& batches, const Request& request);
/// GET /v1/batches/{id}/events: as Batches::watch(); the field Last-Event-ID says what was had already.
void batchEvents(Batches& batches, const Request& request, Exchange exchange);
/// DELETE /v1/batches/{id}: 204. Stops it, or, if it is finished, deletes it with all that is kept of it;
/// what was analysed stays.
void cancelBatch(Batches& batches, AnalysisService& service, const Request& request, Exchange exchange);

}  // namespace sentisound::api::v1
