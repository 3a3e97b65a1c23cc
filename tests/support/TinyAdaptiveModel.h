// A model that adapts to speakers, learnt from a few made-up voices, and clips of such voices.
#pragma once

#include <QFile>
#include <QString>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "features/Extractor.h"
#include "ml/ModelFile.h"
#include "support/SpeechLike.h"
#include "support/WavBytes.h"

namespace sentisound::test {

inline const std::vector<std::string> kAdaptiveLabels{"happy", "sad", "neutral"};

/// Samples [n] at kSpeechLikeHz, about a second: happy is high, bright and loud, sad low and soft.
inline std::vector<double> moodSamples(int speaker, const std::string& mood, int take) {
  const bool happy = mood == "happy";
  const double f0 = (95 + 25.0 * (speaker % 6)) * (happy ? 1.45 : mood == "sad" ? 0.8 : 1.0);
  std::vector<double> samples;
  const auto moodSeed = static_cast<unsigned>(happy ? 1 : mood == "sad" ? 2 : 3);
  SpeechLikeVoice(f0, static_cast<unsigned>(1 + 1000 * speaker + 10 * take) + moodSeed).speak(samples, 4);
  if (happy)
    for (std::size_t n = samples.size() - 1; n > 0; --n) samples[n] -= 0.8 * samples[n - 1];
  double loudest = 1e-9;
  for (const double sample : samples) loudest = std::max(loudest, std::abs(sample));
  for (double& sample : samples) sample *= (happy ? 0.8 : mood == "sad" ? 0.15 : 0.4) / loudest;
  return samples;
}

inline Bytes moodClip(int speaker, const std::string& mood, int take) {
  const WavFormat format{.hz = kSpeechLikeHz};
  return wavBytes(format, pcmBytes(format, moodSamples(speaker, mood, take)));
}

inline QByteArray moodWav(int speaker, const std::string& mood, int take) {
  const Bytes bytes = moodClip(speaker, mood, take);
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Rows of four speakers, each clip and a copy of it that differs a little.
inline FeatureTable adaptiveTable(const Recipe& recipe) {
  FeatureTable table{.featureSet = recipe.featureSet, .labelNames = kAdaptiveLabels};
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  std::mt19937 random(13);
  std::normal_distribution<float> normal;
  std::vector<Eigen::VectorXf> rows;
  for (int speaker = 0; speaker < 4; ++speaker)
    for (std::size_t mood = 0; mood < kAdaptiveLabels.size(); ++mood)
      for (int take = 0; take < 2; ++take) {
        const auto samples = moodSamples(speaker, kAdaptiveLabels[mood], take);
        const auto values = extractValues(
            spec, *AudioBuffer::create({samples.begin(), samples.end()}, SampleRate(kSpeechLikeHz)));
        if (!values) throw std::runtime_error(describe(values.error()));
        for (int copy = 0; copy < 2; ++copy) {
          rows.push_back(*values);
          if (copy > 0)
            for (float& value : rows.back()) value += 0.02F * std::abs(value) * normal(random);
          table.labels.push_back(static_cast<int>(mood));
          table.speakers.push_back(std::to_string(speaker));
        }
      }
  table.rows.resize(static_cast<Eigen::Index>(rows.size()), spec.dimensions());
  for (std::size_t i = 0; i < rows.size(); ++i) table.rows.row(static_cast<Eigen::Index>(i)) = rows[i];
  for (const bool degraded : {false, false, true, true})
    table.copies.push_back({.rows = table.rows, .degraded = degraded});
  return table;
}

/// Writes it to `modelsFolder`/`id`. The same every time.
inline void writeTinyAdaptiveModel(const std::filesystem::path& modelsFolder, const std::string& id = "field",
                                   std::uint64_t seed = 1) {
  const Recipe& recipe = *findRecipe("prosody-factors");
  const FeatureTable table = adaptiveTable(recipe);
  const auto must = [](const auto& result) {
    if (!result) throw std::runtime_error(describe(result.error()));
  };
  auto fitted = fit(recipe, table, seed);
  must(fitted);
  auto model = EmotionModel::create(
      {.id = id,
       .title = recipe.title,
       .recipe = recipe.id,
       .modelType = recipe.modelType,
       .featureSet = recipe.featureSet,
       .labels = table.labelNames,
       .trainedOn = "made-up voices",
       .clips = static_cast<int>(table.clips()),
       .speakers = 4,
       .languages = {"en"},
       .licence = "CC0-1.0",
       .limits = "It has learnt from made-up voices.",
       .seed = seed,
       .figures = {{.protocol = "actors", .accuracy = 0.5, .uar = 0.5, .foldSd = 0.01, .folds = 4}}},
      std::move(*fitted));
  must(model);
  const auto folder = modelsFolder / id;
  std::filesystem::create_directories(folder);
  must(saveModel(*model, table.rows.topRows(4), folder));
}

}  // namespace sentisound::test
