#include "ml/Recipe.h"

#include <algorithm>
#include <array>

#include "ml/Calibration.h"
#include "ml/LinearClassifier.h"
#include "ml/RandomForest.h"
#include "ml/ShrinkageLda.h"
#include "ml/Standardised.h"

namespace sentisound {

namespace {

using Learnt = Result<std::unique_ptr<Classifier>>;

constexpr std::size_t kInnerFolds = 4;

Learnt learnForest(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                   std::uint64_t seed) {
  auto scaler = StandardScaler::fit(rows);
  auto forest = RandomForest::train(scaler.transformRows(rows), labels, classes, {.seed = seed});
  if (!forest) return forest.error();
  return std::unique_ptr<Classifier>(std::make_unique<Standardised>(std::move(scaler), std::move(*forest)));
}

Learnt learnLda(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                std::uint64_t /*seed*/) {
  auto weights = fitShrinkageLda(rows, labels, classes);
  if (!weights) return weights.error();
  return std::unique_ptr<Classifier>(std::make_unique<LinearClassifier>(std::move(*weights)));
}

/// Learns from the table's rows and their copies.
Learnt learnFrom(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  const auto clips = table.rows.rows();
  Eigen::MatrixXf rows(clips * static_cast<Eigen::Index>(1 + table.copies.size()), table.rows.cols());
  rows.topRows(clips) = table.rows;
  std::vector<int> labels = table.labels;
  for (std::size_t copy = 0; copy < table.copies.size(); ++copy) {
    rows.middleRows(clips * static_cast<Eigen::Index>(copy + 1), clips) = table.copies[copy];
    labels.insert(labels.end(), table.labels.begin(), table.labels.end());
  }
  return recipe.learn(rows, labels, static_cast<int>(table.labelNames.size()), seed);
}

/// Judges every clip by a model that has not learnt from its speaker, and fits the temperature to that.
Result<double> innerTemperature(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  const auto speakers = table.distinctSpeakers();
  const std::size_t groups = std::min(kInnerFolds, speakers.size());
  if (groups < 2) return 1.0;  // nobody to judge a stranger by
  Eigen::MatrixXd probabilities(table.rows.rows(), static_cast<Eigen::Index>(table.labelNames.size()));
  for (std::size_t group = 0; group < groups; ++group) {
    std::vector<int> held;
    std::vector<int> rest;
    for (std::size_t clip = 0; clip < table.clips(); ++clip) {
      const auto speaker = std::ranges::lower_bound(speakers, table.speakers[clip]) - speakers.begin();
      (static_cast<std::size_t>(speaker) % groups == group ? held : rest).push_back(static_cast<int>(clip));
    }
    const auto model = learnFrom(recipe, table.subset(rest), seed);
    if (!model) return model.error();
    for (const int clip : held)
      probabilities.row(clip) = (*model)->probabilities(table.rows.row(clip)).transpose();
  }
  return fitTemperature(probabilities, table.labels);
}

}  // namespace

std::span<const Recipe> recipes() {
  static const std::array all{
      Recipe{.id = "mfcc40-rf",
             .title = "Random forest on mean MFCC (the original service's model)",
             .modelType = "RandomForestClassifier",
             .featureSet = "mfcc40-v1",
             .learn = learnForest,
             .load =
                 [](const TensorFile& file) {
                   return Standardised::load(file, "", RandomForest::load(file, ""));
                 }},
      Recipe{.id = "prosody-lda",
             .title = "Shrinkage LDA on prosody functionals",
             .modelType = "LinearDiscriminantAnalysis",
             .featureSet = "prosody-v1",
             .speeds = {0.9, 1.1},
             .calibrated = true,
             .learn = learnLda,
             .load =
                 [](const TensorFile& file) {
                   return Tempered::load(file, "", LinearClassifier::load(file, ""));
                 }},
  };
  return all;
}

const Recipe* findRecipe(std::string_view id) {
  for (const auto& recipe : recipes())
    if (recipe.id == id) return &recipe;
  return nullptr;
}

Result<FittedModel> fit(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  if (table.featureSet != recipe.featureSet)
    return fail(Errc::BadRequest,
                "the recipe learns from " + recipe.featureSet + ", not from " + table.featureSet, recipe.id);
  if (table.clips() == 0) return fail(Errc::BadRequest, "there is no clip to learn from", recipe.id);

  if (table.copies.size() != recipe.speeds.size())
    return fail(Errc::BadRequest, "the recipe also learns from copies at other speeds, which the table lacks",
                recipe.id);

  auto learnt = learnFrom(recipe, table, seed);
  if (!learnt) return learnt.error();
  if (!recipe.calibrated) return FittedModel{std::move(*learnt)};
  const auto temperature = innerTemperature(recipe, table, seed);
  if (!temperature) return temperature.error();
  // Through float, as a saved model keeps it: fitted and loaded models answer alike.
  return FittedModel{std::make_unique<Tempered>(static_cast<float>(*temperature), std::move(*learnt))};
}

}  // namespace sentisound
