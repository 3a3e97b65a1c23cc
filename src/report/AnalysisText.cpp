#include "report/AnalysisText.h"

#include <cmath>

#include "plot/Painters.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

constexpr double kHigh = 0.75;
constexpr double kModerate = 0.5;

/// Valid UTF-8 whatever came in; JSON allows nothing else.
std::string cleaned(const std::string& bytes) {
  return QString::fromStdString(bytes).toStdString();
}

QString labelOf(const Prediction& prediction, int index) {
  return QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(index)]);
}

QString twoDigits(qint64 number) {
  return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

}  // namespace

ordered_json probabilitiesJson(const Prediction& prediction) {
  ordered_json json = ordered_json::object();
  for (Eigen::Index i = 0; i < prediction.probabilities.size(); ++i)
    json[(*prediction.labels)[static_cast<std::size_t>(i)]] = prediction.probabilities[i];
  return json;
}

ordered_json outcomeJson(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  ordered_json json{{"file", outcome.name.toStdString()},    {"emotion", prediction.label()},
                    {"confidence", prediction.confidence()}, {"probabilities", probabilitiesJson(prediction)},
                    {"model", prediction.modelId},           {"seconds", outcome.analysis.audio.seconds()}};
  if (!outcome.warnings.isEmpty()) {
    json["warnings"] = ordered_json::array();
    for (const auto& warning : outcome.warnings) json["warnings"].push_back(warning.toStdString());
  }
  if (outcome.historyId != 0) json["history_id"] = outcome.historyId;
  return json;
}

ordered_json errorJson(const std::string& file, const Error& error) {
  return {{"file", cleaned(file)}, {"error", cleaned(describe(error))}, {"code", name(error.code)}};
}

QString confidenceWords(const Prediction& prediction) {
  const double confidence = prediction.confidence();
  auto words = confidence >= kHigh       ? QStringLiteral("high confidence")
               : confidence >= kModerate ? QStringLiteral("moderate confidence")
                                         : QStringLiteral("low confidence");
  const auto ranking = prediction.ranking();
  if (ranking.size() > 1)
    words += QStringLiteral("; %1 follows with %2")
                 .arg(labelOf(prediction, ranking[1]), percentText(prediction.probabilities[ranking[1]]));
  return words;
}

QString accuracySentence(const AnalysisOutcome& outcome) {
  // A remembered analysis may have been made by a model that is gone or has been replaced.
  if (!outcome.model || outcome.model->model.card().id != outcome.analysis.prediction.modelId)
    return QStringLiteral(
        "The model that judged this is not installed any more: how often it is right cannot be said.");
  return QString::fromStdString(honestSentence(outcome.model->model.card()));
}

QString durationText(double seconds) {
  const auto tenths = static_cast<qint64>(std::llround(seconds * 10));  // first, or 59.96 s becomes "0:60.0"
  const auto whole = tenths / 10;
  const auto rest = QStringLiteral("%1.%2").arg(twoDigits(whole % 60)).arg(tenths % 10);
  if (whole < 3600) return QStringLiteral("%1:%2").arg(whole / 60).arg(rest);
  return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(twoDigits(whole / 60 % 60), rest);
}

QString timeText(const QDateTime& time) {
  const int minutes = time.offsetFromUtc() / 60;
  return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
         QStringLiteral(" UTC%1%2:%3")
             .arg(minutes < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"),
                  twoDigits(std::abs(minutes) / 60), twoDigits(std::abs(minutes) % 60));
}

}  // namespace sentisound
