#include "report/ResultSummary.h"

#include <QByteArrayList>
#include <algorithm>
#include <cmath>

#include "report/AnalysisText.h"
#include "report/ResultWords.h"
#include "store/Csv.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

QByteArray exact(double figure) {
  return QByteArray::number(figure, 'g', QLocale::FloatingPointShortest);
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
                        .historyId = outcome.historyId};
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
  if (!prediction.speaker.empty()) json["speaker"] = prediction.speaker;
  if (summary.ownBaseline.asked()) json["own_baseline"] = name(summary.ownBaseline.state);
  if (summary.speechSeconds) json["speech_seconds"] = std::round(*summary.speechSeconds * 100) / 100;
  if (!summary.warnings.isEmpty()) {
    json["warnings"] = ordered_json::array();
    for (const auto& warning : summary.warnings) json["warnings"].push_back(warning.toStdString());
  }
  if (summary.historyId != 0) json["history_id"] = summary.historyId;
  json["verdict"] = name(summary.verdict.kind);
  json["reasons"] = reasonsJson(summary.verdict);
  return json;
}

std::string csvLine(const ResultSummary& summary, const std::vector<std::string>& labels) {
  const auto& prediction = summary.prediction;
  csv::Fields fields{summary.name.toUtf8(), QByteArray::fromStdString(prediction.label()),
                     exact(prediction.confidence())};
  for (const auto& label : labels) {
    const auto found = std::find(prediction.labels->begin(), prediction.labels->end(), label);
    fields.push_back(found == prediction.labels->end()
                         ? QByteArray()
                         : exact(prediction.probabilities[found - prediction.labels->begin()]));
  }
  QByteArrayList codes;
  for (const auto& reason : summary.verdict.reasons) codes << QByteArray::fromStdString(reason.code);
  const auto kind = name(summary.verdict.kind);
  fields.push_back({});
  fields.push_back(QByteArray(kind.data(), static_cast<qsizetype>(kind.size())));
  fields.push_back(codes.join(' '));
  QByteArrayList set;
  for (const int index : prediction.set())
    set << QByteArray::fromStdString((*prediction.labels)[static_cast<std::size_t>(index)]);
  fields.push_back(set.join(';'));
  const auto at = prediction.affect ? dimensionsOf(prediction) : std::nullopt;
  fields.push_back(at ? exact(at->arousal) : QByteArray());
  fields.push_back(at ? exact(at->valence) : QByteArray());
  return csv::write(fields).toStdString();
}

}  // namespace sentisound
