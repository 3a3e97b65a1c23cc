#include "ml/Evaluation.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ml/Calibration.h"

namespace sentisound {
namespace {

std::vector<double> recalls(const Eigen::MatrixXi& confusion) {
  std::vector<double> recall;
  for (Eigen::Index label = 0; label < confusion.rows(); ++label) {
    const int clips = confusion.row(label).sum();
    recall.push_back(clips == 0 ? 0.0 : static_cast<double>(confusion(label, label)) / clips);
  }
  return recall;
}

double accuracyOf(const Eigen::MatrixXi& confusion) {
  return static_cast<double>(confusion.trace()) / std::max(1, confusion.sum());
}

double uarOf(const Eigen::MatrixXi& confusion) {
  const auto recall = recalls(confusion);
  double sum = 0;
  int occurring = 0;
  for (Eigen::Index label = 0; label < confusion.rows(); ++label) {
    if (confusion.row(label).sum() == 0) continue;
    sum += recall[static_cast<std::size_t>(label)];
    ++occurring;
  }
  return occurring == 0 ? 0.0 : sum / occurring;
}

/// One out-of-fold answer.
struct Judged {
  Eigen::VectorXd probabilities{};
  int label = 0;
  double confidence = 0;
};

/// How far the probabilities can be trusted.
void addTrust(std::vector<Judged> judged, Evaluation& evaluation) {
  if (judged.empty()) return;
  std::ranges::stable_sort(judged, std::greater{}, &Judged::confidence);
  Eigen::MatrixXd probabilities(static_cast<Eigen::Index>(judged.size()),
                                judged.front().probabilities.size());
  std::vector<int> labels;
  int right = 0;
  const std::size_t half = (judged.size() + 1) / 2;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    Eigen::Index top = 0;
    judged[i].probabilities.maxCoeff(&top);
    if (i < half && top == judged[i].label) ++right;
    probabilities.row(static_cast<Eigen::Index>(i)) = judged[i].probabilities.transpose();
    labels.push_back(judged[i].label);
  }
  evaluation.calibrationError = expectedCalibrationError(probabilities, labels);
  evaluation.accuracyOfSurerHalf = static_cast<double>(right) / static_cast<double>(half);
}

}  // namespace

Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Progress& progress) {
  const auto classes = static_cast<Eigen::Index>(table.labelNames.size());
  Evaluation evaluation{.recipe = recipe.id,
                        .protocol = plan.protocol,
                        .speakerIndependent = plan.speakerIndependent,
                        .labels = table.labelNames,
                        .confusion = Eigen::MatrixXi::Zero(classes, classes)};
  std::vector<Judged> judged;
  for (std::size_t fold = 0; fold < plan.test.size(); ++fold) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(fold) / static_cast<double>(plan.test.size()));
    const auto model = fit(recipe, table.subset(plan.trainingClips(fold, table.clips())), seed);
    if (!model) return model.error();

    Eigen::MatrixXi confusion = Eigen::MatrixXi::Zero(classes, classes);
    for (const int clip : plan.test[fold]) {
      Eigen::Index predicted = 0;
      const Eigen::VectorXd probabilities = model->probabilities(table.rows.row(clip).transpose());
      judged.push_back(
          {probabilities, table.labels[static_cast<std::size_t>(clip)], probabilities.maxCoeff(&predicted)});
      ++confusion(table.labels[static_cast<std::size_t>(clip)], predicted);
    }
    evaluation.folds.push_back({confusion.sum(), accuracyOf(confusion), uarOf(confusion)});
    evaluation.confusion += confusion;
  }
  evaluation.accuracy = accuracyOf(evaluation.confusion);
  evaluation.uar = uarOf(evaluation.confusion);
  evaluation.recall = recalls(evaluation.confusion);

  addTrust(judged, evaluation);

  double mean = 0;
  double squares = 0;
  for (const auto& fold : evaluation.folds)
    mean += fold.accuracy / static_cast<double>(evaluation.folds.size());
  for (const auto& fold : evaluation.folds) squares += (fold.accuracy - mean) * (fold.accuracy - mean);
  evaluation.foldSd = std::sqrt(squares / static_cast<double>(evaluation.folds.size()));
  progress.at(1);
  return evaluation;
}

}  // namespace sentisound
