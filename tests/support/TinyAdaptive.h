// A model that adapts to a speaker and tells voices apart, made without learning.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>

#include "ml/ModelFile.h"
#include "ml/SpeakerAdaptive.h"

namespace sentisound::test {

struct TinyAdaptive {
  std::string id = "adaptive";
  std::string recipe = "prosody-factors";
  std::string featureSet = "prosody-v2";
  Eigen::MatrixXf voices{};  ///< [directions × features] that voices are told apart by
};

/// Two classes that lie to the two sides of every feature.
inline EmotionModel tinyAdaptiveModel(const TinyAdaptive& tiny) {
  const int features = findFeatureSpec(tiny.featureSet)->dimensions();
  SpeakerFactors factors{.offset = Eigen::VectorXf::Zero(features),
                         .scale = Eigen::VectorXf::Constant(features, 20),
                         .basis = Eigen::MatrixXf::Identity(features, features),
                         .centre = Eigen::VectorXf::Zero(features),
                         .speakerVariance = Eigen::VectorXf::Constant(features, 4),
                         .classMeans = Eigen::MatrixXf::Constant(2, features, 0.05F)};
  factors.classMeans.row(1) *= -1;
  const auto classifier =
      SpeakerAdaptive::create({{0, std::move(factors)}}, Eigen::VectorXd::Constant(2, 0.5), {},
                              {"angry", "sad"}, features)
          ->tellingVoices(tiny.voices);
  auto model = EmotionModel::create({.id = tiny.id,
                                     .title = "A tiny adaptive model",
                                     .recipe = tiny.recipe,
                                     .modelType = "SpeakerFactors",
                                     .featureSet = tiny.featureSet,
                                     .labels = {"angry", "sad"},
                                     .trainedOn = "nothing",
                                     .clips = 2,
                                     .speakers = 2,
                                     .languages = {"en"},
                                     .licence = "CC0-1.0",
                                     .limits = "It has learnt nothing.",
                                     .seed = 1,
                                     .figures = {}},
                                    {.classifier = classifier});
  if (!model) throw std::runtime_error(describe(model.error()));
  return std::move(*model);
}

/// As modelsFolder/id.
inline void writeTinyAdaptiveModel(const std::filesystem::path& modelsFolder, const TinyAdaptive& tiny) {
  const auto model = tinyAdaptiveModel(tiny);
  std::filesystem::create_directories(modelsFolder / tiny.id);
  const auto saved = saveModel(model, Eigen::MatrixXf::Random(4, model.featureSpec().dimensions()) * 30,
                               modelsFolder / tiny.id);
  if (!saved) throw std::runtime_error(describe(saved.error()));
}

}  // namespace sentisound::test
