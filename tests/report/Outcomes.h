// A finished analysis without a service: a small forest, grown from noise, has classified a tone.
#pragma once

#include <gtest/gtest.h>

#include <QTimeZone>
#include <random>

#include "analysis/Analysis.h"
#include "ml/Recipe.h"
#include "plot/Samples.h"
#include "service/AnalysisService.h"

namespace sentisound::test {

inline ModelCard sampleCard() {
  return {
      .id = "mfcc40-rf",
      .title = "Random forest over mean MFCC",
      .recipe = "mfcc40-rf",
      .modelType = "RandomForestClassifier",
      .featureSet = findRecipe("mfcc40-rf")->featureSet,
      .labels = {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"},
      .trainedOn = "RAVDESS",
      .clips = 1440,
      .speakers = 24,
      .languages = {"en"},
      .licence = "CC BY-NC-SA 4.0 (the recordings it was trained on)",
      .limits =
          "Acted speech of North American speakers in a studio. It says nothing about what a person feels.",
      .figures = {{.protocol = "actors", .accuracy = 0.346, .uar = 0.33, .foldSd = 0.021, .folds = 5}}};
}

inline std::shared_ptr<const LoadedModel> sampleModel() {
  static const auto model = [] {
    const auto card = sampleCard();
    FeatureTable table{
        .featureSet = card.featureSet, .rows = Eigen::MatrixXf(80, 40), .labelNames = card.labels};
    std::mt19937 random(7);
    for (Eigen::Index i = 0; i < table.rows.size(); ++i)
      table.rows.data()[i] = static_cast<float>(random() % 1000) / 100.0F;
    for (int clip = 0; clip < 80; ++clip) {
      table.labels.push_back(clip % 8);
      table.speakers.push_back(std::to_string(clip % 5));
    }
    auto fitted = fit(*findRecipe("mfcc40-rf"), table, 1);
    return std::make_shared<const LoadedModel>(LoadedModel{
        .model = *EmotionModel::create(card, *fitted),
        .sha256 = QStringLiteral("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")});
  }();
  return model;
}

inline AnalysisOutcome outcomeOf(const AudioBuffer& audio) {
  auto analysis = analyse(audio, sampleModel()->model);
  EXPECT_TRUE(analysis.ok());
  return {.analysis = *analysis,
          .facts = {.container = "wav", .codec = "pcm_s16le", .rateHz = 16'000, .channels = 1},
          .model = sampleModel(),
          .name = QStringLiteral("interview 3.wav"),
          .createdAt = QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25), Qt::OffsetFromUTC, 3600)};
}

/// Its probabilities are those of eightEmotions(), and it counts as confident although it is but a tone.
inline AnalysisOutcome sampleOutcome() {
  auto outcome = outcomeOf(tone(440, 2.5));
  outcome.analysis.prediction = eightEmotions();
  outcome.analysis.prediction.modelId = "mfcc40-rf";
  outcome.analysis.verdict = {};
  return outcome;
}

/// Of a model that has measured its reliance, with `set` labels in the prediction set, and has learnt
/// activation and valence.
inline AnalysisOutcome learntOutcome(int set = 2) {
  auto outcome = sampleOutcome();
  auto& prediction = outcome.analysis.prediction;
  const auto last = static_cast<std::size_t>(set - 1);
  prediction.reliance =
      Reliance{.setThreshold = prediction.probabilities[prediction.ranking()[last]], .confidentFrom = 0.5};
  prediction.affect = LearntAffect{.activation = 0.82, .valence = 0.39};
  outcome.analysis.dimensions = dimensionsOf(prediction);
  outcome.analysis.verdict = {Verdict::Kind::Uncertain,
                              {{"low-confidence", Message("it is right too seldom")}}};
  return outcome;
}

/// The same tone as it is analysed: no speech.
inline AnalysisOutcome toneOutcome() {
  auto outcome = sampleOutcome();
  outcome.analysis.verdict = {Verdict::Kind::NoSpeech, {{"tone", Message("a steady tone")}}};
  return outcome;
}

}  // namespace sentisound::test
