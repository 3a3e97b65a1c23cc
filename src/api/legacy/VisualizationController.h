// Pictures: waveform, spectrogram and MFCC of every upload.
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// GET /visualizations/<file> — the picture that /predict and /record named, as PNG; drawn anew from the
/// history if the file is gone. 404 {"error": "Visualization not found"} for everything else. For the pool's
/// threads.
Answer visualization(AnalysisService& service, const Request& request, std::stop_token stop);

/// "<name>_analysis.png"
QString pictureName(const QString& name);

/// Draws the analysis and keeps the picture (atomically) in the folder of pictures. Answers its bytes.
/// Cancelled, Storage.
Result<QByteArray> drawPicture(const AnalysisService& service, const AnalysisOutcome& outcome,
                               std::stop_token stop);

}  // namespace sentisound::api
