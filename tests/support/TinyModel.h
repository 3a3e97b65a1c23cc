// A model that has learnt nothing, for tests that need one but not its opinion.
#pragma once

#include <cmath>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "ml/ModelFile.h"

namespace sentisound::test {

struct TinyModel {
  std::string id = "mfcc40-rf";
  std::string recipe = "mfcc40-rf";  ///< one that learns from mfcc40-v1
  std::vector<std::string> labels{"angry", "calm",    "disgust", "fearful",
                                  "happy", "neutral", "sad",     "surprised"};
  std::string trainedOn = "RAVDESS";
  std::vector<CardFigure> figures{
      {.protocol = "actors", .accuracy = 0.125, .uar = 0.125, .foldSd = 0.01, .folds = 5}};
};

/// Two classes that are no emotions of ours, of speakers that nobody named.
inline TinyModel ownTinyModel() {
  return {.id = "stress",
          .recipe = "mfcc40-svm",
          .labels = {"no-stress", "stress"},
          .trainedOn = "calls",
          .figures = {
              {.protocol = "random", .speakerIndependent = false, .accuracy = 0.5, .uar = 0.5, .folds = 5}}};
}

/// Learns from 160 random rows of 40 features, and writes it to `modelsFolder`/id as a model that loads and
/// passes its self-test. The same every time.
inline void writeTinyModel(const std::filesystem::path& modelsFolder, const TinyModel& tiny = {}) {
  const Recipe& recipe = *findRecipe(tiny.recipe);
  FeatureTable table{
      .featureSet = recipe.featureSet, .rows = Eigen::MatrixXf(160, 40), .labelNames = tiny.labels};
  const int classes = static_cast<int>(tiny.labels.size());
  std::mt19937 random(11);
  std::normal_distribution<float> normal;
  for (int clip = 0; clip < 160; ++clip) {
    table.labels.push_back(clip % classes);
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
  auto model = EmotionModel::create({.id = tiny.id,
                                     .title = recipe.title,
                                     .recipe = recipe.id,
                                     .modelType = recipe.modelType,
                                     .featureSet = recipe.featureSet,
                                     .labels = table.labelNames,
                                     .trainedOn = tiny.trainedOn,
                                     .clips = 160,
                                     .speakers = tiny.id == recipe.id ? 5 : 0,
                                     .languages = {"en"},
                                     .licence = "CC0-1.0",
                                     .limits = "It has learnt from noise.",
                                     .seed = 1,
                                     .figures = tiny.figures},
                                    std::move(*fitted));
  must(model);
  const auto folder = modelsFolder / tiny.id;
  std::filesystem::create_directories(folder);
  must(saveModel(*model, table.rows.topRows(4), folder));
}

/// Learns prosody-lda, both views, from 40 random rows of two speakers, and writes it to
/// `modelsFolder`/prosody-lda: a model that knows speakers, though not what they feel. With `clips` [8 × 660]
/// it learns from slightly different copies of these instead, clip i as label i modulo 4. The same every
/// time.
inline void writeTinySpeakerModel(const std::filesystem::path& modelsFolder,
                                  const Eigen::MatrixXf& clips = {}) {
  constexpr int kClips = 40;
  const Recipe& recipe = *findRecipe("prosody-lda");
  const int features = findFeatureSpec(recipe.featureSet)->dimensions();
  FeatureTable table{.featureSet = recipe.featureSet,
                     .rows = Eigen::MatrixXf(kClips, features),
                     .labelNames = {"angry", "happy", "neutral", "sad"}};
  std::mt19937 random(12);
  std::normal_distribution<float> normal;
  for (int clip = 0; clip < kClips; ++clip) {
    table.labels.push_back(clip % 4);
    table.speakers.push_back(std::to_string(clip / 8 % 2));
    for (int i = 0; i < features; ++i)
      table.rows(clip, i) =
          clips.size() == 0 ? 300.0F * normal(random) : clips(clip % 8, i) * (1 + 0.001F * normal(random));
  }
  table.copies = {{0, table.rows}, {0, table.rows}};
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
       .trainedOn = "noise",
       .clips = kClips,
       .speakers = 2,
       .languages = {"en"},
       .licence = "CC0-1.0",
       .limits = "It has learnt from noise.",
       .seed = 1,
       .figures = {{.protocol = "actors", .accuracy = 0.25, .uar = 0.25, .foldSd = 0.01, .folds = 5}}},
      std::move(*fitted));
  must(model);
  const auto folder = modelsFolder / recipe.id;
  std::filesystem::create_directories(folder);
  must(saveModel(*model, table.rows.topRows(4), folder));
}

}  // namespace sentisound::test
