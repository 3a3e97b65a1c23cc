// Pictures: waveform, spectrogram and MFCC of every upload.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET /visualizations/<file> — the picture that /predict and /record named, as PNG: of the newest analysis
/// of that name, drawn from its kept audio when it is first asked for and kept as AnalysisService::pictures()
/// says. 404 {"error": "Visualization not found"} for everything else, also where the audio is not kept. For
/// the pool's threads.
Answer visualization(AnalysisService& service, const Request& request, std::stop_token stop);

/// "<name>_analysis.png"
QString pictureName(const QString& name);

}  // namespace sentisound::api
