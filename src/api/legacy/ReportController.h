// Printable reports.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET /download-report/<filename> — the newest analysis of that name as PDF, to be saved as
/// sentisound_report_<filename>.pdf. 404 {"error": "Report not found"} if there is none, or if its audio is
/// not kept (rows imported from the original service). For the pool's threads.
Answer downloadReport(AnalysisService& service, const Request& request, std::stop_token stop);

/// The newest remembered analysis of that name that the caller may see, with its audio. NotFound if there is
/// none.
Result<AnalysisOutcome> reopenNewest(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api
