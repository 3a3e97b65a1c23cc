// A model that has learnt nothing, for tests that need one but not its opinion.
#pragma once

#include <cmath>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>

#include "ml/ModelFile.h"

namespace sentisound::test {

/// Grows a forest on 160 random rows of 40 features and eight emotions, and writes it to
/// `modelsFolder`/mfcc40-rf as a model that loads and passes its self-test. The same every time.
inline void writeTinyModel(const std::filesystem::path& modelsFolder) {
  const Recipe& recipe = *findRecipe("mfcc40-rf");
  FeatureTable table{
      .featureSet = recipe.featureSet,
      .rows = Eigen::MatrixXf(160, 40),
      .labelNames = {"angry", "calm", "disgust", "fearful", "happy", "neutral", "sad", "surprised"}};
  std::mt19937 random(11);
  std::normal_distribution<float> normal;
  for (int clip = 0; clip < 160; ++clip) {
    table.labels.push_back(clip % 8);
    table.speakers.push_back(std::to_string(clip % 5));
    // Roughly as MFCC are: falling variance, a far negative first one.
    for (int i = 0; i < 40; ++i)
      table.rows(clip, i) = (i == 0 ? -300.0F : 0.0F) + 60.0F * normal(random) / static_cast<float>(1 + i);
  }
  const auto must = [](const auto& result) {
    if (!result) throw std::runtime_error(describe(result.error()));
  };
  auto fitted = fit(recipe, table, 1);
  must(fitted);
  auto model = EmotionModel::create(
      {.id = recipe.id,
       .title = recipe.title,
       .recipe = recipe.id,
       .modelType = recipe.modelType,
       .featureSet = recipe.featureSet,
       .labels = table.labelNames,
       .trainedOn = "RAVDESS",
       .clips = 160,
       .speakers = 5,
       .languages = {"en"},
       .licence = "CC0-1.0",
       .limits = "It has learnt from noise.",
       .seed = 1,
       .figures = {{.protocol = "actors", .accuracy = 0.125, .uar = 0.125, .foldSd = 0.01, .folds = 5}}},
      std::move(*fitted));
  must(model);
  const auto folder = modelsFolder / recipe.id;
  std::filesystem::create_directories(folder);
  must(saveModel(*model, table.rows.topRows(4), folder));
}

}  // namespace sentisound::test
