#include "report/AnalysisText.h"

#include <cmath>

#include "core/NumberText.h"
#include "plot/Painters.h"
#include "report/ResultSummary.h"
#include "report/ResultWords.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

constexpr double kFigures = 10'000;

ordered_json explanationJson(const Explanation& explanation) {
  ordered_json json{{"sentence", explanation.sentence},
                    {"method", explanation.method},
                    {"compared_with", explanation.comparedWith},
                    {"groups", ordered_json::array()}};
  for (const auto& group : explanation.groups) {
    ordered_json one{{"group", group.group}, {"words", group.words}, {"value", group.value}};
    if (group.deviation) one["deviation"] = *group.deviation;
    json["groups"].push_back(std::move(one));
  }
  for (const auto& region : explanation.regions)
    json["regions"].push_back(
        {{"from", region.fromSeconds}, {"to", region.toSeconds}, {"value", region.value}});
  return json;
}

double rounded(double figure, double steps) {
  return std::round(figure * steps) / steps;
}

QString twoDigits(qint64 number) {
  return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

}  // namespace

std::string cleaned(const std::string& bytes) {
  return QString::fromStdString(bytes).toStdString();
}

ordered_json probabilitiesJson(const Prediction& prediction) {
  ordered_json json = ordered_json::object();
  for (Eigen::Index i = 0; i < prediction.probabilities.size(); ++i)
    json[(*prediction.labels)[static_cast<std::size_t>(i)]] = prediction.probabilities[i];
  return json;
}

ordered_json reasonsJson(const Verdict& verdict) {
  ordered_json json = ordered_json::array();
  for (const auto& reason : verdict.reasons)
    json.push_back({{"code", reason.code}, {"text", cleaned(reason.text.english())}});
  return json;
}

ordered_json timelineJson(const Timeline& timeline, const std::vector<std::string>& labels) {
  ordered_json windows = ordered_json::array();
  for (const auto& window : timeline.windows) {
    ordered_json json{{"from", rounded(window.fromSeconds, 100)},
                      {"to", rounded(window.toSeconds, 100)},
                      {"speech", rounded(window.speechSeconds, 100)},
                      {"probabilities", ordered_json::object()}};
    for (std::size_t i = 0; i < labels.size(); ++i)
      json["probabilities"][labels[i]] =
          rounded(window.probabilities[static_cast<Eigen::Index>(i)], kFigures);
    if (window.affect) {
      const auto at = dimensionsOf(*window.affect);
      json["arousal"] = rounded(at.arousal, kFigures);
      json["valence"] = rounded(at.valence, kFigures);
    }
    windows.push_back(std::move(json));
  }
  return windows;
}

ordered_json outcomeJson(const AnalysisOutcome& outcome, Detail detail, bool timeline) {
  ordered_json json = summaryJson(summarise(outcome));
  const auto& found = outcome.analysis.timeline;
  if (timeline && found) json["timeline"] = timelineJson(*found, *outcome.analysis.prediction.labels);
  if (detail == Detail::Plain) return json;
  if (const auto& explanation = outcome.analysis.explanation)
    json["explanation"] = explanationJson(*explanation);
  if (const auto& at = outcome.analysis.dimensions; at && !json.contains("dimensions"))
    json["dimensions"] = dimensionsJson(*at);
  return json;
}

ordered_json errorJson(const std::string& file, const Error& error, int channel) {
  ordered_json json{{"file", cleaned(file)}, {"error", cleaned(describe(error))}, {"code", name(error.code)}};
  if (channel != kMix) json["channel"] = channelWord(channel);
  return json;
}

QString verdictSentence(const AnalysisOutcome& outcome) {
  return QString::fromStdString(sentence(outcome.analysis.verdict));
}

QString noSpeechTitle() {
  return QString::fromUtf8(word(Verdict::Kind::NoSpeech));
}

QString noSpeechReason(const AnalysisOutcome& outcome) {
  QStringList words;
  for (const auto& reason : outcome.analysis.verdict.reasons)
    words << QString::fromStdString(reason.text.english());
  auto text = words.join(QStringLiteral("; "));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text + QLatin1Char('.');
}

QString noSpeechNote() {
  return QStringLiteral(
      "The model has an answer for any sound. Without speech it means nothing, so it is not shown.");
}

QString accuracySentence(const AnalysisOutcome& outcome) {
  // A remembered analysis may have been made by a model that is gone or has been replaced.
  if (!outcome.model || outcome.model->model.card().id != outcome.analysis.prediction.modelId)
    return QStringLiteral(
        "The model that classified this is not installed any more: how often it is right cannot be said.");
  return QString::fromStdString(speakerIndependentSentence(outcome.model->model.card()));
}

QString durationText(double seconds) {
  return QString::fromStdString(clockText(seconds, 1));
}

QString speechText(const Analysis& analysis) {
  if (!analysis.timeline) return {};
  const auto windows = analysis.timeline->windows.size();
  return QStringLiteral("%1 of %2, in %3 %4")
      .arg(durationText(analysis.timeline->speechSeconds()), durationText(analysis.audio.seconds()))
      .arg(windows)
      .arg(windows == 1 ? QStringLiteral("window") : QStringLiteral("windows"));
}

QString timeText(const QDateTime& time) {
  const int minutes = time.offsetFromUtc() / 60;
  return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
         QStringLiteral(" UTC%1%2:%3")
             .arg(minutes < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"),
                  twoDigits(std::abs(minutes) / 60), twoDigits(std::abs(minutes) % 60));
}

}  // namespace sentisound
