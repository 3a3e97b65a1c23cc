// What can be made of a kept analysis: /v1/analyses/{id}/…
#pragma once

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

// All of them: 404 "not-found", or "no-audio" where only the result is known.

/// GET …/report.pdf: the printable report, as an attachment.
Answer analysisReport(AnalysisService& service, const Request& request, std::stop_token stop);
/// GET …/timeline: {"id","speech_seconds","windows":[{"from","to","speech","probabilities"}]}; or, as the
/// field Accept says, segments in a format of report/exchange/Exchange.h, as an attachment. 406
/// "not-acceptable"; 409 "model-gone".
Answer analysisTimeline(AnalysisService& service, const Request& request, std::stop_token stop);
/// GET …/features: {"id","feature_set","title","names","values"}, what the model saw; with frames=true also
/// "mfcc":{"hop_seconds","frames"}. 409 "model-gone" for a long recording.
Answer analysisFeatures(AnalysisService& service, const Request& request, std::stop_token stop);

/// GET …/measures: {"id","from","to","settings","measures"} of the kept audio, or of the stretch between the
/// options from and to, s. 400 "bad-parameter" also if no sound lies there.
Answer analysisMeasures(AnalysisService& service, const Request& request, std::stop_token stop);

/// GET …/waveform.png, …/spectrogram.png, …/mfcc.png. Options: width (100..4096, 1200), height (80..2160,
/// 400), theme (light, dark), and coefficients (1..40, 13) of the last.
Answer waveformPicture(AnalysisService& service, const Request& request, std::stop_token stop);
Answer spectrogramPicture(AnalysisService& service, const Request& request, std::stop_token stop);
Answer mfccPicture(AnalysisService& service, const Request& request, std::stop_token stop);

/// GET …/audio: the file as it was kept, or a range of it (206, 416 "bad-range"). Its tag is its sha256, so
/// If-None-Match and If-Range work. Above 64 MiB only by ranges of up to as much: 400 "range-needed".
Answer analysisAudio(AnalysisService& service, const Request& request, std::stop_token stop);

}  // namespace sentisound::api::v1
