// /v1/analyses: the history.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// GET /v1/analyses: {"analyses":[…],"next"}, newest first unless order=oldest. Options: limit (1..200, 50),
/// cursor, order, and the filters q, from, until, emotion, verdict, model, speaker, corrected. "next" is the
/// address of the next page, null on the last; it stays good when rows come and go. Cacheable.
Answer listAnalyses(HistoryStore& store, const Request& request);

/// GET /v1/analyses/{id}: an analysis. Cacheable.
Answer oneAnalysis(HistoryStore& store, const Request& request);

/// PATCH /v1/analyses/{id}: a JSON Merge Patch (RFC 7396) of "label" and "note"; null or "" takes one away.
/// With If-Match only if nobody has changed it meanwhile (412 "changed"). Answers with the analysis. 400
/// "malformed-json", 415 "unsupported-media-type", 422 "bad-field".
Answer patchAnalysis(HistoryStore& store, const Request& request);

/// DELETE /v1/analyses/{id}: 204. Row and audio go for good when the program ends.
void deleteAnalysis(AnalysisService& service, const Request& request, Exchange exchange);

/// POST /v1/analyses: sound as upload (v1/Upload.h), options model, speaker, timeline, explain and keep, in
/// the query or the form. 201 with Location; with keep=false 200, and nothing is left of it. 415, 422 for
/// sound that cannot be read or analysed, 422 for models and speakers that cannot be used.
Answer analyse(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api::v1
