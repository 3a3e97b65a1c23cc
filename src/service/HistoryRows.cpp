#include "service/HistoryRows.h"

namespace sentisound {
namespace {

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

HistoryRow rowOf(const AnalysisRequest& request, const AnalysisOutcome& outcome) {
  HistoryRow row{.id = outcome.historyId,
                 .createdAt = outcome.createdAt,
                 .name = outcome.name,
                 .origin = request.origin,
                 .audioSha256 = outcome.audioSha256,
                 .seconds = outcome.analysis.audio.seconds(),
                 .modelId = QString::fromStdString(outcome.model->model.card().id),
                 .modelSha256 = outcome.model->sha256,
                 .emotion = QString::fromStdString(outcome.analysis.prediction.label()),
                 .confidence = outcome.analysis.prediction.confidence(),
                 .warnings = outcome.warnings,
                 .speaker = QString::fromStdString(outcome.analysis.prediction.speaker),
                 .verdict = textOf(name(outcome.analysis.verdict.kind)),
                 .reasons = outcome.analysis.verdict.reasons,
                 .owner = request.owner,
                 .channel = outcome.channel};
  const auto& prediction = outcome.analysis.prediction;
  for (std::size_t i = 0; i < prediction.labels->size(); ++i)
    row.probabilities.emplace_back(QString::fromStdString((*prediction.labels)[i]),
                                   prediction.probabilities[static_cast<Eigen::Index>(i)]);
  for (const int label : prediction.set())
    row.predictionSet << QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(label)]);
  if (prediction.affect) {
    row.activation = prediction.affect->activation;
    row.valence = prediction.affect->valence;
  }
  return row;
}

Prediction rememberedPrediction(const HistoryRow& row) {
  std::vector<std::string> labels;
  Prediction prediction{.modelId = row.modelId.toStdString(), .speaker = row.speaker.toStdString()};
  prediction.probabilities.resize(static_cast<Eigen::Index>(row.probabilities.size()));
  for (std::size_t i = 0; i < row.probabilities.size(); ++i) {
    const auto& [label, probability] = row.probabilities[i];
    if (label == row.emotion) prediction.top = static_cast<int>(i);
    labels.push_back(label.toStdString());
    prediction.probabilities[static_cast<Eigen::Index>(i)] = probability;
  }
  prediction.labels = std::make_shared<const std::vector<std::string>>(std::move(labels));
  if (row.activation && row.valence) prediction.affect = LearntAffect{*row.activation, *row.valence};
  return prediction;
}

std::optional<Verdict> rememberedVerdict(const HistoryRow& row) {
  const auto kind = verdictKind(row.verdict.toStdString());
  if (!kind) return std::nullopt;
  return Verdict{.kind = *kind, .reasons = row.reasons};
}

}  // namespace sentisound
