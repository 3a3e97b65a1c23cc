// Sound sent inside JSON.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// POST /record — {"audio": data URL or bare base64, ["speaker": name]}, any format the decoder reads.
/// Answers as /predict; kept as recording_YYYYMMDD_HHMMSS.wav, two in one second under two names. 400
/// {"error"}: "No audio data received", "Error processing audio file". For the pool's threads.
Answer record(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api
