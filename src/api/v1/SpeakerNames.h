// Which profile a request is about.
#pragma once

#include "api/Answer.h"
#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// The name in the path.
QString nameOf(const Request& request);

/// Errors: those of the store but NotFound.
Result<bool> isThere(AnalysisService& service, const QString& name);

Answer noSuchSpeakerProfile();

}  // namespace sentisound::api::v1
