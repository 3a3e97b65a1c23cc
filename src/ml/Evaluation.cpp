#include "ml/Evaluation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <span>

#include "ml/Calibration.h"

namespace sentisound {
namespace {

constexpr int kReliabilityBins = 10;

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
  Eigen::VectorXd probabilities{};  ///< [classes of the table]
  int label = 0;
  int draw = 0;

  [[nodiscard]] Eigen::Index top() const {
    Eigen::Index index = 0;
    probabilities.maxCoeff(&index);
    return index;
  }
  [[nodiscard]] double confidence() const { return probabilities.maxCoeff(); }
  [[nodiscard]] bool right() const { return top() == label; }
};

double shareRight(std::span<const Judged> judged) {
  if (judged.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(judged, &Judged::right)) /
         static_cast<double>(judged.size());
}

/// How far the probabilities can be trusted.
void addTrust(std::vector<Judged> judged, Evaluation& evaluation) {
  if (judged.empty()) return;
  std::ranges::stable_sort(judged, std::greater{}, &Judged::confidence);
  Eigen::MatrixXd probabilities(static_cast<Eigen::Index>(judged.size()),
                                judged.front().probabilities.size());
  std::vector<int> labels;
  std::vector<ReliabilityBin> bins(kReliabilityBins);
  for (std::size_t i = 0; i < judged.size(); ++i) {
    probabilities.row(static_cast<Eigen::Index>(i)) = judged[i].probabilities.transpose();
    labels.push_back(judged[i].label);
    auto& bin =
        bins[std::min(static_cast<std::size_t>(judged[i].confidence() * kReliabilityBins), bins.size() - 1)];
    ++bin.clips;
    bin.meanProbability += judged[i].confidence();
    bin.accuracy += judged[i].right() ? 1 : 0;
  }
  for (auto& bin : bins) {
    bin.meanProbability /= std::max(1, bin.clips);
    bin.accuracy /= std::max(1, bin.clips);
  }
  evaluation.reliability = std::move(bins);
  evaluation.calibrationError = expectedCalibrationError(probabilities, labels);
  const std::span all(judged);
  for (int tenth = 1; tenth <= 10; ++tenth)
    evaluation.coverage.push_back(
        {tenth / 10.0, shareRight(all.first((all.size() * static_cast<std::size_t>(tenth) + 9) / 10))});
  evaluation.accuracyOfSurerHalf = shareRight(all.first((all.size() + 1) / 2));
}

double populationSd(const std::vector<double>& values) {
  double mean = 0;
  double squares = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  return values.empty() ? 0 : std::sqrt(squares / static_cast<double>(values.size()));
}

/// The mean rows of the speakers of `clips`, from `baseline.clips` of each one's clips.
std::map<std::string, Eigen::VectorXf> speakerMeans(const FeatureTable& table, const std::vector<int>& clips,
                                                    int count, std::mt19937_64& random) {
  std::map<std::string, std::vector<int>> clipsOf;
  for (const int clip : clips) clipsOf[table.speakers[static_cast<std::size_t>(clip)]].push_back(clip);
  std::map<std::string, Eigen::VectorXf> means;
  for (auto& [speaker, own] : clipsOf) {
    const std::size_t wanted =
        count == Baseline::kAll ? own.size() : std::min(own.size(), static_cast<std::size_t>(count));
    // Fisher–Yates by hand: std::shuffle's result differs between standard libraries.
    for (std::size_t i = 0; i < wanted; ++i) std::swap(own[i], own[i + random() % (own.size() - i)]);
    own.resize(wanted);
    std::ranges::sort(own);
    means[speaker] = table.rows(own, Eigen::all).cast<double>().colwise().mean().transpose().cast<float>();
  }
  return means;
}

/// Probabilities over a model's labels, spread to those of the table; 0 for a label it has not learnt.
Eigen::VectorXd spread(const Eigen::VectorXd& probabilities, const std::vector<int>& labelOf,
                       std::size_t labels) {
  Eigen::VectorXd all = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(labels));
  for (std::size_t i = 0; i < labelOf.size(); ++i)
    all[labelOf[i]] = probabilities[static_cast<Eigen::Index>(i)];
  return all;
}

/// All answers of one fold.
Result<std::vector<Judged>> judgeFold(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                                      std::size_t fold, std::uint64_t seed, const Baseline& baseline) {
  std::vector<int> labelOf;
  const auto training = table.subset(plan.trainingClips(fold, table.clips())).withOccurringLabels(labelOf);
  const View view = baseline.clips == 0 ? View::Plain : View::Relative;
  const auto model = fitView(recipe, training, view, seed);
  if (!model) return model.error();

  std::vector<Judged> judged;
  const int draws = baseline.clips > 0 ? baseline.draws : 1;
  for (int draw = 0; draw < draws; ++draw) {
    std::mt19937_64 random(seed + 1000 * static_cast<std::uint64_t>(draw) + fold);
    const auto means = view == View::Plain ? std::map<std::string, Eigen::VectorXf>{}
                                           : speakerMeans(table, plan.test[fold], baseline.clips, random);
    for (const int clip : plan.test[fold]) {
      Eigen::VectorXf features = table.rows.row(clip).transpose();
      if (view == View::Relative) features -= means.at(table.speakers[static_cast<std::size_t>(clip)]);
      judged.push_back({spread((*model)->probabilities(features), labelOf, table.labelNames.size()),
                        table.labels[static_cast<std::size_t>(clip)], draw});
    }
  }
  return judged;
}

Eigen::MatrixXi confusionOf(std::span<const Judged> judged, Eigen::Index classes) {
  Eigen::MatrixXi confusion = Eigen::MatrixXi::Zero(classes, classes);
  for (const auto& one : judged) ++confusion(one.label, one.top());
  return confusion;
}

std::vector<double> drawAccuracies(const std::vector<Judged>& judged) {
  std::map<int, std::vector<Judged>> draws;
  for (const auto& one : judged) draws[one.draw].push_back(one);
  std::vector<double> accuracies;
  for (const auto& [number, draw] : draws) accuracies.push_back(shareRight(draw));
  return accuracies;
}

}  // namespace

Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Baseline& baseline, const Progress& progress) {
  const auto classes = static_cast<Eigen::Index>(table.labelNames.size());
  Evaluation evaluation{.recipe = recipe.id,
                        .protocol = plan.protocol,
                        .speakerIndependent = plan.speakerIndependent,
                        .baseline = baseline,
                        .labels = table.labelNames,
                        .confusion = Eigen::MatrixXi::Zero(classes, classes)};
  std::vector<Judged> judged;
  std::vector<double> foldAccuracies;
  for (std::size_t fold = 0; fold < plan.test.size(); ++fold) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(fold) / static_cast<double>(plan.test.size()));
    auto answers = judgeFold(recipe, table, plan, fold, seed, baseline);
    if (!answers) return answers.error();
    const auto confusion = confusionOf(*answers, classes);
    foldAccuracies.push_back(accuracyOf(confusion));
    evaluation.folds.push_back({plan.names.empty() ? std::string() : plan.names[fold], confusion.sum(),
                                foldAccuracies.back(), uarOf(confusion)});
    evaluation.confusion += confusion;
    std::ranges::move(*answers, std::back_inserter(judged));
  }
  evaluation.accuracy = accuracyOf(evaluation.confusion);
  evaluation.uar = uarOf(evaluation.confusion);
  evaluation.recall = recalls(evaluation.confusion);
  evaluation.foldSd = populationSd(foldAccuracies);
  evaluation.drawSd = populationSd(drawAccuracies(judged));
  addTrust(std::move(judged), evaluation);
  progress.at(1);
  return evaluation;
}

}  // namespace sentisound
