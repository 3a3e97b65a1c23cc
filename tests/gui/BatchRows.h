// Results that nobody analysed.
#pragma once

#include <QString>

#include "gui/batch/BatchModel.h"

namespace sentisound::test {

inline FoundFile found(const QString& path) {
  return {path, path, 1000};
}

inline std::shared_ptr<const ResultSummary> madeUp(const std::string& label, double confidence,
                                                   Verdict::Kind kind = Verdict::Kind::Confident,
                                                   double seconds = 2) {
  static const auto labels =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"angry", "happy", "sad"});
  ResultSummary summary{.prediction = {.modelId = "field", .labels = labels}, .seconds = seconds};
  summary.prediction.probabilities = Eigen::VectorXd::Constant(3, (1 - confidence) / 2);
  for (int i = 0; i < 3; ++i)
    if ((*labels)[static_cast<std::size_t>(i)] == label) summary.prediction.top = i;
  summary.prediction.probabilities[summary.prediction.top] = confidence;
  summary.verdict.kind = kind;
  if (kind == Verdict::Kind::Uncertain) summary.verdict.reasons = {{"noisy", Message("there is much noise")}};
  if (kind == Verdict::Kind::NoSpeech) summary.verdict.reasons = {{"tone", Message("a steady tone")}};
  summary.historyId = 7;
  return std::make_shared<const ResultSummary>(std::move(summary));
}

/// The row of that id has that result.
inline void give(BatchModel& model, int id, std::shared_ptr<const ResultSummary> result) {
  model.change(id, [&](BatchRow& row) {
    row.state = BatchState::Done;
    row.result = std::move(result);
  });
  model.flush();
}

inline void fail(BatchModel& model, int id, Error error) {
  model.change(id, [&](BatchRow& row) {
    row.state = BatchState::Failed;
    row.error = std::make_shared<const Error>(std::move(error));
  });
  model.flush();
}

}  // namespace sentisound::test
