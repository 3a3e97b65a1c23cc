#include "report/ResultSummary.h"

#include <algorithm>
#include <cmath>

#include "core/Csv.h"
#include "core/NumberText.h"
#include "report/AnalysisText.h"
#include "report/ResultWords.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& texts, const char* separator) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : separator) + text;
  return all;
}

}  // namespace

ResultSummary summarise(const AnalysisOutcome& outcome) {
  const auto& analysis = outcome.analysis;
  ResultSummary summary{.name = outcome.name,
                        .prediction = analysis.prediction,
                        .verdict = analysis.verdict,
                        .ownBaseline = analysis.ownBaseline,
                        .seconds = analysis.audio.seconds(),
                        .warnings = outcome.warnings,
                        .historyId = outcome.historyId,
                        .channel = outcome.channel,
                        .channels = outcome.facts.channels};
  if (analysis.timeline) summary.speechSeconds = analysis.timeline->speechSeconds();
  return summary;
}

ordered_json summaryJson(const ResultSummary& summary) {
  const auto& prediction = summary.prediction;
  ordered_json json{{"file", summary.name.toStdString()},
                    {"emotion", prediction.label()},
                    {"confidence", prediction.confidence()},
                    {"probabilities", probabilitiesJson(prediction)}};
  addLearnt(json, prediction);
  json["model"] = prediction.modelId;
  json["seconds"] = summary.seconds;
  json["channel"] = channelWord(summary.channel);
  if (!prediction.speaker.empty()) json["speaker"] = prediction.speaker;
  if (summary.ownBaseline.asked()) json["own_baseline"] = name(summary.ownBaseline.state);
  if (summary.speechSeconds) json["speech_seconds"] = std::round(*summary.speechSeconds * 100) / 100;
  for (const auto& warning : summary.warnings) json["warnings"].push_back(cleaned(warning.english()));
  if (summary.historyId != 0) json["history_id"] = summary.historyId;
  json["verdict"] = name(summary.verdict.kind);
  json["reasons"] = reasonsJson(summary.verdict);
  return json;
}

std::string csvLine(const ResultSummary& summary, const std::vector<std::string>& labels) {
  const auto& prediction = summary.prediction;
  csv::Fields fields{summary.name.toStdString(), prediction.label(), exactText(prediction.confidence())};
  for (const auto& label : labels) {
    const auto found = std::find(prediction.labels->begin(), prediction.labels->end(), label);
    fields.push_back(found == prediction.labels->end()
                         ? std::string()
                         : exactText(prediction.probabilities[found - prediction.labels->begin()]));
  }
  std::vector<std::string> codes;
  for (const auto& reason : summary.verdict.reasons) codes.push_back(reason.code);
  fields.push_back({});
  fields.emplace_back(name(summary.verdict.kind));
  fields.push_back(joined(codes, " "));
  std::vector<std::string> set;
  for (const int index : prediction.set())
    set.push_back((*prediction.labels)[static_cast<std::size_t>(index)]);
  fields.push_back(joined(set, ";"));
  const auto at = prediction.affect ? dimensionsOf(prediction) : std::nullopt;
  fields.push_back(at ? exactText(at->arousal) : std::string());
  fields.push_back(at ? exactText(at->valence) : std::string());
  fields.push_back(channelWord(summary.channel));
  return csv::write(fields);
}

}  // namespace sentisound
