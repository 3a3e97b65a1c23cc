// An analysis as JSON, CSV and text: the one place where its fields get their names and its figures their
// words.
#pragma once

#include <QDateTime>
#include <QString>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// {label: probability, …} in the model's order, figures exact.
nlohmann::ordered_json probabilitiesJson(const Prediction& prediction);
/// {"file","emotion","confidence","probabilities","model","seconds",["warnings"],["history_id"]}
nlohmann::ordered_json outcomeJson(const AnalysisOutcome& outcome);
/// {"file","error","code"}; bytes that are no UTF-8 are replaced.
nlohmann::ordered_json errorJson(const std::string& file, const Error& error);

/// For people at a terminal: several lines, the last one ended. Always says how far to trust it.
std::string outcomeText(const AnalysisOutcome& outcome);

/// file,emotion,confidence, one column per label, error. Records end with LF, figures are exact.
std::string csvHeader(const std::vector<std::string>& labels);
/// A label that the outcome's model does not know leaves its field empty.
std::string csvLine(const AnalysisOutcome& outcome, const std::vector<std::string>& labels);
std::string csvErrorLine(const std::string& file, const Error& error, const std::vector<std::string>& labels);

/// E.g. "low confidence; sad follows with 38.0 %".
QString confidenceWords(const Prediction& prediction);
/// How often the model that judged is right: honestSentence() of its card, or that it cannot be said.
QString accuracySentence(const AnalysisOutcome& outcome);
/// m:ss.s, from an hour up h:mm:ss.s
QString durationText(double seconds);
/// "2024-01-15 14:30:25 UTC+01:00"
QString timeText(const QDateTime& time);

}  // namespace sentisound
