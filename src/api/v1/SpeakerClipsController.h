// /v1/speakers/{name}/clips and /corrections: teaching a profile.
#pragma once

#include <stop_token>

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// POST /v1/speakers/{name}/clips: a form with parts "file" and, of all of them, "label"; or JSON
/// {"analysis_id" or "audio" (data URL or base64), "label", "name"}. The profile is made if there is none.
/// 200 with what it holds now, 201 with Location if it was made. 404 "not-found", "no-audio" of the analysis;
/// 409 "model-does-not-adapt"; 413; 422 "bad-name", "unknown-label", "bad-field", "no-usable-clip".
Answer teachSpeakerClips(AnalysisService& service, const Request& request, std::stop_token stop);
/// DELETE /v1/speakers/{name}/clips/{id}: 204; 404 "not-found".
Answer deleteSpeakerClip(HistoryStore& store, const Request& request);
/// POST /v1/speakers/{name}/corrections: learns from corrected labels of analyses made with the profile, or
/// of those in the JSON {"analysis_ids":[…]}. 200; 404, 409 and 422 as above, 422 "no-corrections".
Answer learnSpeakerCorrections(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api::v1
