#include "ml/Evaluation.h"

#include <cmath>

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

}  // namespace

Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Progress& progress) {
  const auto classes = static_cast<Eigen::Index>(table.labelNames.size());
  Evaluation evaluation{.recipe = recipe.id,
                        .protocol = plan.protocol,
                        .speakerIndependent = plan.speakerIndependent,
                        .labels = table.labelNames,
                        .confusion = Eigen::MatrixXi::Zero(classes, classes)};
  for (std::size_t fold = 0; fold < plan.test.size(); ++fold) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(fold) / static_cast<double>(plan.test.size()));
    const auto model = fit(recipe, table.subset(plan.trainingClips(fold, table.clips())), seed);
    if (!model) return model.error();

    Eigen::MatrixXi confusion = Eigen::MatrixXi::Zero(classes, classes);
    for (const int clip : plan.test[fold]) {
      Eigen::Index predicted = 0;
      model->probabilities(table.rows.row(clip).transpose()).maxCoeff(&predicted);
      ++confusion(table.labels[static_cast<std::size_t>(clip)], predicted);
    }
    evaluation.folds.push_back({confusion.sum(), accuracyOf(confusion), uarOf(confusion)});
    evaluation.confusion += confusion;
  }
  evaluation.accuracy = accuracyOf(evaluation.confusion);
  evaluation.uar = uarOf(evaluation.confusion);
  evaluation.recall = recalls(evaluation.confusion);

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
