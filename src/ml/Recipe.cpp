#include "ml/Recipe.h"

#include <array>

#include "ml/LinearClassifier.h"
#include "ml/RandomForest.h"
#include "ml/ShrinkageLda.h"
#include "ml/Standardised.h"

namespace sentisound {

namespace {

using Learnt = Result<std::unique_ptr<Classifier>>;

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
             .learn = learnLda,
             .load = [](const TensorFile& file) { return LinearClassifier::load(file, ""); }},
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

  const auto clips = table.rows.rows();
  Eigen::MatrixXf rows(clips * static_cast<Eigen::Index>(1 + table.copies.size()), table.rows.cols());
  rows.topRows(clips) = table.rows;
  std::vector<int> labels = table.labels;
  for (std::size_t copy = 0; copy < table.copies.size(); ++copy) {
    rows.middleRows(clips * static_cast<Eigen::Index>(copy + 1), clips) = table.copies[copy];
    labels.insert(labels.end(), table.labels.begin(), table.labels.end());
  }
  auto learnt = recipe.learn(rows, labels, static_cast<int>(table.labelNames.size()), seed);
  if (!learnt) return learnt.error();
  return FittedModel{std::move(*learnt)};
}

}  // namespace sentisound
