// /v1/models: what can classify.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// GET /v1/models: {"active","models":[…]}, those that cannot be used among them.
Answer listModels(AnalysisService& service, const Request& request, std::stop_token stop);
/// GET /v1/models/{id}; 404 "not-found".
Answer oneModel(AnalysisService& service, const Request& request, std::stop_token stop);
/// POST /v1/models/{id}/activate: what requests without a model get from now on, until the program ends.
/// Answers with the model; 404 "not-found", 409 "unusable-model".
Answer activateModel(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api::v1
