#include "ml/Evaluation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <span>

#include "ml/AffectSides.h"
#include "ml/Calibration.h"
#include "ml/Confusion.h"
#include "ml/RelativeTo.h"

namespace sentisound {
namespace {

constexpr int kReliabilityBins = 10;

/// One out-of-fold answer.
struct Classified {
  Eigen::VectorXd probabilities{};  ///< [classes of the table]
  int label = 0;
  int draw = 0;
  std::size_t fold = 0;
  std::optional<Reliance> reliance{};
  std::optional<LearntAffect> affect{};

  [[nodiscard]] Eigen::Index top() const {
    Eigen::Index index = 0;
    probabilities.maxCoeff(&index);
    return index;
  }
  [[nodiscard]] double confidence() const { return probabilities.maxCoeff(); }
  [[nodiscard]] bool right() const { return top() == label; }
};

double shareRight(std::span<const Classified> classified) {
  if (classified.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(classified, &Classified::right)) /
         static_cast<double>(classified.size());
}

/// How far the probabilities can be trusted.
void addTrust(std::vector<Classified> classified, Evaluation& evaluation) {
  if (classified.empty()) return;
  std::ranges::stable_sort(classified, std::greater{}, &Classified::confidence);
  Eigen::MatrixXd probabilities(static_cast<Eigen::Index>(classified.size()),
                                classified.front().probabilities.size());
  std::vector<int> labels;
  std::vector<ReliabilityBin> bins(kReliabilityBins);
  for (std::size_t i = 0; i < classified.size(); ++i) {
    probabilities.row(static_cast<Eigen::Index>(i)) = classified[i].probabilities.transpose();
    labels.push_back(classified[i].label);
    auto& bin = bins[std::min(static_cast<std::size_t>(classified[i].confidence() * kReliabilityBins),
                              bins.size() - 1)];
    ++bin.clips;
    bin.meanProbability += classified[i].confidence();
    bin.accuracy += classified[i].right() ? 1 : 0;
  }
  for (auto& bin : bins) {
    bin.meanProbability /= std::max(1, bin.clips);
    bin.accuracy /= std::max(1, bin.clips);
  }
  evaluation.reliability = std::move(bins);
  evaluation.calibrationError = expectedCalibrationError(probabilities, labels);
  const std::span all(classified);
  for (int tenth = 1; tenth <= 10; ++tenth)
    evaluation.coverage.push_back(
        {tenth / 10.0, shareRight(all.first((all.size() * static_cast<std::size_t>(tenth) + 9) / 10))});
  evaluation.accuracyAtHalfCoverage = shareRight(all.first((all.size() + 1) / 2));
}

double populationSd(const std::vector<double>& values) {
  double mean = 0;
  double squares = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  return values.empty() ? 0 : std::sqrt(squares / static_cast<double>(values.size()));
}

/// Probabilities over a model's labels, spread to those of the table; 0 for a label it has not learnt.
Eigen::VectorXd spread(const Eigen::VectorXd& probabilities, const std::vector<int>& labelOf,
                       std::size_t labels) {
  Eigen::VectorXd all = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(labels));
  for (std::size_t i = 0; i < labelOf.size(); ++i)
    if (labelOf[i] >= 0) all[labelOf[i]] = probabilities[static_cast<Eigen::Index>(i)];
  return all;
}

/// A fold's model, and which of the table's labels each of its own is.
struct FoldModel {
  std::shared_ptr<const Classifier> plain{};
  std::shared_ptr<const Classifier> relative{};  ///< if the recipe learns one
  std::vector<int> labelOf{};

  [[nodiscard]] int own(int label) const {
    const auto found = std::ranges::find(labelOf, label);
    return found == labelOf.end() ? -1 : static_cast<int>(found - labelOf.begin());
  }
};

/// The tested clips under one condition, each put into the model's compact form once: they are answered many
/// times.
class TestedClips {
 public:
  TestedClips(const FoldModel& model, const Eigen::MatrixXf& rows, const std::vector<int>& clips)
      : rows_(rows) {
    if (model.plain->compactCount() == 0) return;
    for (const int clip : clips) compact_.emplace(clip, model.plain->compact(rows.row(clip)));
  }
  [[nodiscard]] const Eigen::MatrixXf& rows() const { return rows_; }
  /// Of a model that adapts.
  [[nodiscard]] const Eigen::VectorXf& compact(int clip) const { return compact_.at(clip); }
  [[nodiscard]] ClassifierAnswer answer(const Classifier& classifier, int clip) const {
    if (const auto own = compact_.find(clip); own != compact_.end())
      return classifier.answerOfCompact(own->second);
    return classifier.answer(rows_.row(clip));
  }

 private:
  const Eigen::MatrixXf& rows_;
  std::map<int, Eigen::VectorXf> compact_{};
};

/// The classifier for a speaker of whom these clips are known.
std::shared_ptr<const Classifier> knowing(const FoldModel& model, const DrawnClips& drawn,
                                          const TestedClips& heard) {
  if (drawn.known.empty()) return model.plain;
  if (model.plain->compactCount() == 0) {
    const Eigen::VectorXf mean =
        heard.rows()(drawn.known, Eigen::all).cast<double>().colwise().mean().transpose().cast<float>();
    return std::make_shared<RelativeTo>(model.relative, mean);
  }
  SpeakerClips clips{
      .compact = Eigen::MatrixXf(static_cast<Eigen::Index>(drawn.known.size()), model.plain->compactCount())};
  for (std::size_t i = 0; i < drawn.known.size(); ++i) {
    clips.compact.row(static_cast<Eigen::Index>(i)) = heard.compact(drawn.known[i]).transpose();
    clips.labels.push_back(drawn.labels[i] < 0 ? -1 : model.own(drawn.labels[i]));
  }
  return model.plain->knowing(clips);
}

/// All answers to the clips `tested` of one fold.
std::vector<Classified> answersOf(const FoldModel& model, const FeatureTable& table, const TestedClips& heard,
                                  const std::vector<int>& tested, std::size_t fold, std::uint64_t seed,
                                  const Baseline& baseline) {
  std::map<std::string, std::vector<int>> clipsOf;
  for (const int clip : tested) clipsOf[table.speakers[static_cast<std::size_t>(clip)]].push_back(clip);
  std::vector<Classified> classified;
  for (int draw = 0; draw < (baseline.random() ? baseline.draws : 1); ++draw) {
    std::mt19937_64 random(seed + 1000 * static_cast<std::uint64_t>(draw) + fold);
    for (const auto& [speaker, clips] : clipsOf) {
      const auto drawn = drawKnown(clips, table.labels, baseline, random);
      const auto classifier = knowing(model, drawn, heard);
      for (const int clip : drawn.tested) {
        const auto answer = heard.answer(*classifier, clip);
        classified.push_back({spread(answer.probabilities, model.labelOf, table.labelNames.size()),
                              table.labels[static_cast<std::size_t>(clip)], draw, fold, answer.reliance,
                              answer.affect});
      }
    }
  }
  return classified;
}

Result<FoldModel> fitFold(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                          std::size_t fold, std::uint64_t seed, std::span<const Baseline> baselines) {
  FoldModel model;
  const auto training =
      table.subset(plan.trainingClips(fold, table.clips())).withOccurringLabels(model.labelOf);
  const bool plain = recipe.adaptive || std::ranges::any_of(baselines, &Baseline::nothing);
  const bool relative = !recipe.adaptive && !std::ranges::all_of(baselines, &Baseline::nothing);
  for (const View view : {View::Plain, View::Relative}) {
    if (!(view == View::Plain ? plain : relative)) continue;
    auto fitted = fitView(recipe, training, view, seed);
    if (!fitted) return fitted.error();
    (view == View::Plain ? model.plain : model.relative) = std::move(*fitted);
  }
  if (!model.plain) model.plain = model.relative;  // never asked without a speaker
  return model;
}

Eigen::MatrixXi confusionOf(std::span<const Classified> classified, Eigen::Index classes) {
  Eigen::MatrixXi confusion = Eigen::MatrixXi::Zero(classes, classes);
  for (const auto& one : classified) ++confusion(one.label, one.top());
  return confusion;
}

std::vector<double> drawAccuracies(const std::vector<Classified>& classified) {
  std::map<int, std::vector<Classified>> draws;
  for (const auto& one : classified) draws[one.draw].push_back(one);
  std::vector<double> accuracies;
  for (const auto& [number, draw] : draws) accuracies.push_back(shareRight(draw));
  return accuracies;
}

/// UAR of the two sides over the clips of a fold; none where a side has no clip.
std::optional<double> sideUar(std::span<const Classified> classified, std::size_t fold,
                              const std::vector<int>& sides, double LearntAffect::*side) {
  std::array<double, 2> clips{};
  std::array<double, 2> right{};
  for (const auto& one : classified) {
    const int truth = sides[static_cast<std::size_t>(one.label)];
    if (one.fold != fold || truth < 0 || !one.affect) continue;
    const auto at = static_cast<std::size_t>(truth);
    ++clips[at];
    right[at] += (*one.affect.*side > 0.5) == (truth == 1) ? 1 : 0;
  }
  if (clips[0] == 0 || clips[1] == 0) return std::nullopt;
  return (right[0] / clips[0] + right[1] / clips[1]) / 2;
}

double meanSideUar(std::span<const Classified> classified, std::size_t folds, const std::vector<int>& sides,
                   double LearntAffect::*side) {
  double sum = 0;
  int count = 0;
  for (std::size_t fold = 0; fold < folds; ++fold)
    if (const auto uar = sideUar(classified, fold, sides, side)) {
      sum += *uar;
      ++count;
    }
  return count == 0 ? 0 : sum / count;
}

bool inSet(const Classified& one) {
  return std::ranges::count(predictionSet(one.probabilities, one.reliance->setThreshold), one.label) > 0;
}

std::optional<RelianceFigures> relianceFigures(std::span<const Classified> classified, std::size_t folds,
                                               const std::vector<std::string>& labels) {
  if (classified.empty() || !classified.front().reliance) return std::nullopt;
  RelianceFigures figures;
  const auto all = static_cast<double>(classified.size());
  double confident = 0;
  for (const auto& one : classified) {
    figures.setSize +=
        static_cast<double>(predictionSet(one.probabilities, one.reliance->setThreshold).size()) / all;
    figures.setCoverage += inSet(one) ? 1 / all : 0;
    if (one.confidence() < one.reliance->confidentFrom) continue;
    ++confident;
    figures.confidentRight += one.right() ? 1 : 0;
  }
  figures.confidentShare = confident / all;
  figures.confidentRight /= std::max(1.0, confident);
  const auto sides = affectSides(labels);
  figures.activationUar = meanSideUar(classified, folds, sides.activation, &LearntAffect::activation);
  figures.valenceUar = meanSideUar(classified, folds, sides.valence, &LearntAffect::valence);
  return figures;
}

FoldScore scoreOf(std::span<const Classified> classified, const std::string& tested,
                  const Eigen::MatrixXi& confusion) {
  FoldScore score{
      .tested = tested, .clips = confusion.sum(), .accuracy = accuracyOf(confusion), .uar = uarOf(confusion)};
  if (classified.empty()) return score;
  Eigen::MatrixXd probabilities(static_cast<Eigen::Index>(classified.size()),
                                classified.front().probabilities.size());
  std::vector<int> labels;
  for (const auto& one : classified) {
    probabilities.row(static_cast<Eigen::Index>(labels.size())) = one.probabilities.transpose();
    labels.push_back(one.label);
    if (one.reliance) score.setCoverage += inSet(one) ? 1 / static_cast<double>(classified.size()) : 0;
  }
  score.calibrationError = expectedCalibrationError(probabilities, labels);
  return score;
}

/// Everything that one baseline under one condition has gathered.
struct Gathered {
  std::vector<Classified> classified{};
  std::vector<double> foldAccuracies{};
  Evaluation evaluation{};

  void add(std::vector<Classified> answers, const std::string& tested) {
    const auto confusion = confusionOf(answers, evaluation.confusion.rows());
    evaluation.folds.push_back(scoreOf(answers, tested, confusion));
    foldAccuracies.push_back(evaluation.folds.back().accuracy);
    evaluation.confusion += confusion;
    std::ranges::move(answers, std::back_inserter(classified));
  }
  Evaluation finish() {
    evaluation.accuracy = accuracyOf(evaluation.confusion);
    evaluation.uar = uarOf(evaluation.confusion);
    evaluation.recall = recalls(evaluation.confusion);
    evaluation.foldSd = populationSd(foldAccuracies);
    evaluation.drawSd = populationSd(drawAccuracies(classified));
    evaluation.reliance = relianceFigures(classified, evaluation.folds.size(), evaluation.labels);
    addTrust(std::move(classified), evaluation);
    return std::move(evaluation);
  }
};

std::vector<Gathered> emptyOnes(const std::string& recipe, const std::string& protocol, bool independent,
                                const FeatureTable& table, std::span<const Baseline> baselines,
                                std::span<const TestRows> conditions) {
  const auto classes = static_cast<Eigen::Index>(table.labelNames.size());
  std::vector<Gathered> all;
  for (const auto& condition : conditions)
    for (const auto& baseline : baselines)
      all.push_back({.evaluation = {.recipe = recipe,
                                    .protocol = protocol,
                                    .speakerIndependent = independent,
                                    .baseline = baseline,
                                    .condition = condition.condition,
                                    .labels = table.labelNames,
                                    .confusion = Eigen::MatrixXi::Zero(classes, classes)}});
  return all;
}

std::vector<Evaluation> finished(std::vector<Gathered>& all) {
  std::vector<Evaluation> evaluations;
  for (auto& one : all) evaluations.push_back(one.finish());
  return evaluations;
}

}  // namespace

Result<std::vector<Evaluation>> evaluateAll(const Recipe& recipe, const FeatureTable& table,
                                            const FoldPlan& plan, std::uint64_t seed,
                                            std::span<const Baseline> baselines,
                                            std::span<const TestRows> conditions, const Progress& progress) {
  for (const auto& baseline : baselines) {
    if (baseline.taught > 0 && !recipe.adaptive)
      return fail(Errc::BadRequest, "it cannot be taught labelled clips of a speaker; take speech",
                  recipe.id);
    if (!baseline.nothing() && !learnsSpeakers(recipe))
      return fail(Errc::BadRequest, "it does not learn relative to the speaker; take speech", recipe.id);
  }
  auto all = emptyOnes(recipe.id, plan.protocol, plan.speakerIndependent, table, baselines, conditions);
  for (std::size_t fold = 0; fold < plan.test.size(); ++fold) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(fold) / static_cast<double>(plan.test.size()));
    const auto model = fitFold(recipe, table, plan, fold, seed, baselines);
    if (!model) return model.error();
    std::size_t at = 0;
    for (const auto& condition : conditions) {
      const TestedClips heard(*model, *condition.rows, plan.test[fold]);
      for (const auto& baseline : baselines)
        all[at++].add(answersOf(*model, table, heard, plan.test[fold], fold, seed, baseline),
                      plan.names.empty() ? std::string() : plan.names[fold]);
    }
  }
  progress.at(1);
  return finished(all);
}

Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Baseline& baseline, const Progress& progress) {
  const TestRows asTheyAre{.rows = &table.rows};
  auto evaluations = evaluateAll(recipe, table, plan, seed, {&baseline, 1}, {&asTheyAre, 1}, progress);
  if (!evaluations) return evaluations.error();
  return std::move(evaluations->front());
}

Result<std::vector<Evaluation>> evaluateModel(const FittedModel& model, const std::vector<int>& labelOf,
                                              const FeatureTable& table, std::uint64_t seed,
                                              std::span<const Baseline> baselines) {
  const FoldModel fold{model.classifier, model.relative, labelOf};
  for (const auto& baseline : baselines)
    if ((!baseline.nothing() && !model.relative && model.classifier->compactCount() == 0) ||
        (baseline.taught > 0 && model.classifier->compactCount() == 0))
      return fail(Errc::BadRequest, "the model gains nothing from clips of the speaker");
  const TestRows asTheyAre{.rows = &table.rows};
  auto all = emptyOnes("", "model", true, table, baselines, {&asTheyAre, 1});
  std::map<std::string, std::vector<int>> clipsOf;
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    clipsOf[table.corpora.empty() ? std::string() : table.corpora[clip]].push_back(static_cast<int>(clip));
  std::size_t number = 0;
  for (const auto& [corpus, clips] : clipsOf) {
    const TestedClips heard(fold, table.rows, clips);
    for (std::size_t i = 0; i < baselines.size(); ++i)
      all[i].add(answersOf(fold, table, heard, clips, number, seed, baselines[i]), corpus);
    ++number;
  }
  return finished(all);
}

}  // namespace sentisound
