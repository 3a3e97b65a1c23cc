#include "api/Json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "api/HttpStatus.h"
#include "report/AnalysisText.h"

namespace sentisound::api {
namespace {

using nlohmann::ordered_json;

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

ordered_json speakerJson(const Prediction& prediction) {
  if (prediction.speaker.empty()) return nullptr;
  return prediction.speaker;
}

}  // namespace

QByteArray jsonBytes(const ordered_json& json) {
  // Names come from strangers: a byte that is no UTF-8 becomes U+FFFD instead of an exception.
  return QByteArray::fromStdString(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) + '\n';
}

ordered_json accuracyJson(const ModelCard& card) {
  const auto* figure = card.speakerIndependentFigure();
  if (!figure) return nullptr;
  return {{"protocol", figure->protocol}, {"speaker_independent", figure->speakerIndependent},
          {"folds", figure->folds},       {"mean", figure->accuracy},
          {"fold_sd", figure->foldSd},    {"uar", figure->uar}};
}

QByteArray errorBody(const QString& text, const QString& detail) {
  ordered_json json{{"error", text.toStdString()}};
  if (!detail.isEmpty()) json["detail"] = detail.toStdString();
  return jsonBytes(json);
}

QByteArray problemBody(int status, const QByteArray& code, const QString& detail) {
  ordered_json json{{"type", "urn:sentisound:problem:" + code.toStdString()},
                    {"title", reasonPhrase(status).toStdString()},
                    {"status", status}};
  if (!detail.isEmpty()) json["detail"] = detail.toStdString();
  json["code"] = code.toStdString();
  return jsonBytes(json);
}

QByteArray predictionBody(const AnalysisOutcome& outcome, const QString& visualization, bool ofSpeaker) {
  const auto& prediction = outcome.analysis.prediction;
  ordered_json json{{"emotion", prediction.label()},
                    {"probabilities", probabilitiesJson(prediction)},
                    {"audio_file", outcome.name.toStdString()},
                    {"visualization", visualization.toStdString()},
                    {"verdict", name(outcome.analysis.verdict.kind)},
                    {"reasons", reasonsJson(outcome.analysis.verdict)}};
  if (ofSpeaker) json["speaker"] = speakerJson(prediction);
  return jsonBytes(json);
}

QByteArray shortPredictionBody(const AnalysisOutcome& outcome, bool ofSpeaker) {
  const auto& prediction = outcome.analysis.prediction;
  auto probabilities = probabilitiesJson(prediction);
  for (auto& value : probabilities) value = rounded(value.get<double>());
  ordered_json json{{"emotion", prediction.label()},
                    {"confidence", rounded(prediction.confidence())},
                    {"probabilities", std::move(probabilities)},
                    {"filename", outcome.name.toStdString()},
                    {"verdict", name(outcome.analysis.verdict.kind)},
                    {"reasons", reasonsJson(outcome.analysis.verdict)}};
  if (ofSpeaker) json["speaker"] = speakerJson(prediction);
  return jsonBytes(json);
}

QByteArray historyBody(const std::vector<HistoryRow>& rows) {
  ordered_json list = ordered_json::array();
  for (const auto& row : rows) {
    const QStringList fields = legacyFields(row);
    bool isNumber = false;
    const double confidence = fields[3].toDouble(&isNumber);
    list.push_back({{"timestamp", fields[0].toStdString()},
                    {"filename", fields[1].toStdString()},
                    {"predicted_emotion", fields[2].toStdString()},
                    {"confidence", isNumber ? confidence : row.confidence},
                    {"top_3_probabilities", fields[4].toStdString()}});
  }
  return jsonBytes({{"history", std::move(list)}});
}

QByteArray modelBody(const LoadedModel& loaded) {
  const auto& card = loaded.model.card();
  const auto& spec = loaded.model.featureSpec();
  return jsonBytes({{"model_type", card.modelType},
                    {"classes", card.labels},
                    {"n_features", spec.dimensions()},
                    {"trained_on", card.trainedOn},
                    {"feature_type", spec.title},
                    {"scaler", "StandardScaler"},
                    {"id", card.id},
                    {"title", card.title},
                    {"sha256", loaded.sha256.toStdString()},
                    {"accuracy", accuracyJson(card)},
                    {"licence", card.licence},
                    {"languages", card.languages}});
}

}  // namespace sentisound::api
