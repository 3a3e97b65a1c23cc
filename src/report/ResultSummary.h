// What is left of an analysis when its sound and its features are released: enough for a table of many, as
// CSV and as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// A few hundred bytes, however long the recording was.
struct ResultSummary {
  QString name{};  ///< of the recording, as the outcome says it
  Prediction prediction{};
  Verdict verdict{};
  OwnBaseline ownBaseline{};
  double seconds = 0;
  std::optional<double> speechSeconds{};  ///< of a recording analysed by windows
  Messages warnings{};
  qint64 historyId = 0;  ///< 0: not kept
  int channel = kMix;    ///< that was heard …
  int channels = 0;      ///< … of so many
};

ResultSummary summarise(const AnalysisOutcome& outcome);

/// {"file","emotion","confidence","probabilities",["set","set_coverage"],
/// ["dimensions":{"valence","arousal","derived","confidence":{"arousal","valence"}}],"model","seconds",
/// "channel",["speaker"],["own_baseline"],["speech_seconds"],["warnings"],["history_id"],"verdict","reasons"}:
/// what outcomeJson() begins with. Set and dimensions are there if the model has measured the one and learnt
/// the other.
nlohmann::ordered_json summaryJson(const ResultSummary& summary);
/// As csvLine() of an outcome.
std::string csvLine(const ResultSummary& summary, const std::vector<std::string>& labels);

}  // namespace sentisound
