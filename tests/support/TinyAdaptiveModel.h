// A model that adapts to speakers, made of a few made-up voices, and clips of such voices.
#pragma once

#include <QFile>
#include <QString>
#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "features/Extractor.h"
#include "ml/ModelFile.h"
#include "ml/SpeakerAdaptive.h"
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

/// Rows [clips × features] of two speakers, of each mood of each two; mood number i modulo 3.
inline Eigen::MatrixXf moodRows(const FeatureSpec& spec) {
  std::vector<Eigen::VectorXf> rows;
  for (int speaker = 0; speaker < 4; speaker += 2)
    for (int take = 0; take < 2; ++take)
      for (const auto& mood : kAdaptiveLabels) {
        const auto samples = moodSamples(speaker, mood, take);
        const auto values = extractValues(
            spec, *AudioBuffer::create({samples.begin(), samples.end()}, SampleRate(kSpeechLikeHz)));
        if (!values) throw std::runtime_error(describe(values.error()));
        rows.push_back(*values);
      }
  Eigen::MatrixXf all(static_cast<Eigen::Index>(rows.size()), spec.dimensions());
  for (std::size_t i = 0; i < rows.size(); ++i) all.row(static_cast<Eigen::Index>(i)) = rows[i].transpose();
  return all;
}

/// Not fitted (that takes minutes in a sanitised build) but built: one direction leads from sad over neutral
/// to happy, in units of what clips of one mood differ by; fifteen others tell no moods apart.
inline SpeakerFactors moodFactors(const Eigen::MatrixXf& rows) {
  constexpr Eigen::Index kCoordinates = 16;
  const auto features = rows.cols();
  const auto moods = static_cast<Eigen::Index>(kAdaptiveLabels.size());
  SpeakerFactors factors{.offset = rows.colwise().mean().transpose()};
  Eigen::MatrixXf standard = rows.rowwise() - factors.offset.transpose();
  factors.scale =
      (standard.colwise().squaredNorm() / static_cast<float>(rows.rows())).cwiseSqrt().transpose();
  factors.scale = factors.scale.cwiseMax(1e-3F);
  standard.array().rowwise() /= factors.scale.transpose().array();
  Eigen::MatrixXf means = Eigen::MatrixXf::Zero(moods, features);
  for (Eigen::Index i = 0; i < rows.rows(); ++i)
    means.row(i % moods) += standard.row(i) * static_cast<float>(moods) / static_cast<float>(rows.rows());
  Eigen::VectorXf direction = (means.row(0) - means.row(1)).transpose().normalized();
  float within = 0;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const float apart = (standard.row(i) - means.row(i % moods)).dot(direction);
    within += apart * apart / static_cast<float>(rows.rows());
  }
  direction /= std::sqrt(within);
  factors.basis = Eigen::MatrixXf::Zero(kCoordinates, features);
  factors.basis.row(0) = direction.transpose();
  for (Eigen::Index i = 1; i < kCoordinates; ++i) factors.basis(i, i * (features / kCoordinates)) = 1;
  factors.centre = Eigen::VectorXf::Zero(kCoordinates);
  factors.speakerVariance = Eigen::VectorXf::Constant(kCoordinates, 4);
  factors.classMeans = Eigen::MatrixXf::Zero(moods, kCoordinates);
  factors.classMeans.col(0) = means * direction;
  return factors;
}

/// Writes it to `modelsFolder`/`id`. The same every time.
inline void writeTinyAdaptiveModel(const std::filesystem::path& modelsFolder,
                                   const std::string& id = "field") {
  const Recipe& recipe = *findRecipe("prosody-factors");
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  const Eigen::MatrixXf rows = moodRows(spec);
  SpeakerAdaptive::RelianceSteps reliance;
  reliance.fill({.setThreshold = 0.2, .confidentFrom = 0.8});
  const auto classes = static_cast<Eigen::Index>(kAdaptiveLabels.size());
  FittedModel fitted{.classifier = SpeakerAdaptive::create({{0, moodFactors(rows)}},
                                                           Eigen::VectorXd::Constant(classes, 1.0 / 3),
                                                           reliance, kAdaptiveLabels, spec.dimensions())};
  const auto must = [](const auto& result) {
    if (!result) throw std::runtime_error(describe(result.error()));
  };
  auto model = EmotionModel::create(
      {.id = id,
       .title = recipe.title,
       .recipe = recipe.id,
       .modelType = recipe.modelType,
       .featureSet = recipe.featureSet,
       .labels = kAdaptiveLabels,
       .trainedOn = "made-up voices",
       .clips = static_cast<int>(rows.rows()),
       .speakers = 2,
       .languages = {"en"},
       .licence = "CC0-1.0",
       .limits = "It has learnt from made-up voices.",
       .seed = 1,
       .figures = {{.protocol = "actors", .accuracy = 0.5, .uar = 0.5, .foldSd = 0.01, .folds = 2}}},
      std::move(fitted));
  must(model);
  const auto folder = modelsFolder / id;
  std::filesystem::create_directories(folder);
  must(saveModel(*model, rows.topRows(4), folder));
}

}  // namespace sentisound::test
