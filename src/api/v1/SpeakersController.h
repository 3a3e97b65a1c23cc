// /v1/speakers: profiles of people's voices.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// GET /v1/speakers: {"speakers":[…]} in order of name.
Answer listSpeakers(HistoryStore& store, const Request& request);
/// GET /v1/speakers/{name}, whatever the case, with what it holds for the model in use; 404 "not-found".
Answer oneSpeaker(AnalysisService& service, const Request& request, std::stop_token stop);
/// DELETE /v1/speakers/{name}: 204. What was analysed relative to it stays.
Answer deleteSpeaker(HistoryStore& store, const Request& request);

/// POST /v1/speakers: a form with the text part "name" and recordings of that person, any moods, in parts
/// "file". 201 with Location, and what the profile was made of; 409 "speaker-exists"; 422 "bad-name", and as
/// any upload; 415, 422 if no recording can be used.
Answer createSpeaker(AnalysisService& service, const Request& request, std::stop_token stop);
/// PUT /v1/speakers/{name}: the same without "name"; replaces the profile that there is: 200.
Answer replaceSpeaker(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api::v1
