// Uploads.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// POST /predict — a form with the file in the part "file". 200 {"emotion","probabilities","audio_file",
/// "visualization"}, the address of a picture that is drawn when it is asked for. 400 {"error"}: "No file
/// uploaded", "No file selected", "Invalid file type", "Error processing audio file". With the name of a
/// profile in the part "speaker" it is analysed relative to that, and answers "speaker" too; 404 "Speaker not
/// found", 400 "Speaker profile cannot be used". For the pool's threads.
Answer predict(AnalysisService& service, const Request& request, std::stop_token stop);

/// POST /api/predict — the same without naming a picture. 200
/// {"emotion","confidence","probabilities","filename"}, figures rounded to three places.
Answer predictShort(AnalysisService& service, const Request& request, std::stop_token stop);

/// Analyses and remembers `bytes` under a name of their own, and answers as /predict does.
Answer predictNamingPicture(AnalysisService& service, AnalysisRequest request, std::stop_token stop);

}  // namespace sentisound::api
