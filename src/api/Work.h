// Long work for a request, away from the server's thread.
#pragma once

#include <functional>

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// What `work` answers, or 500 if it throws: no exception gets past this point.
Answer answerOf(const std::function<Answer()>& work);

/// Runs `work` in the service's pool and answers with what it returns. Work whose client has gone before it
/// began is left out.
void answerFromPool(AnalysisService& service, Exchange exchange, std::function<Answer()> work);

}  // namespace sentisound::api
