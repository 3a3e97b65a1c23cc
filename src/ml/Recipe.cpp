#include "ml/Recipe.h"

#include <array>

#include "ml/RandomForest.h"

namespace sentisound {

std::span<const Recipe> recipes() {
  static const std::array all{
      Recipe{
          .id = "mfcc40-rf",
          .title = "Random forest on mean MFCC (the original service's model)",
          .modelType = "RandomForestClassifier",
          .featureSet = "mfcc40-v1",
          .learn =
              [](const Eigen::MatrixXf& rows, std::span<const int> labels, int classes, std::uint64_t seed) {
                return RandomForest::train(rows, labels, classes, {.seed = seed});
              },
          .load = RandomForest::load},
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

  FittedModel model{.scaler = StandardScaler::fit(table.rows)};
  auto learnt = recipe.learn(model.scaler.transformRows(table.rows), table.labels,
                             static_cast<int>(table.labelNames.size()), seed);
  if (!learnt) return learnt.error();
  model.classifier = std::move(*learnt);
  return model;
}

}  // namespace sentisound
