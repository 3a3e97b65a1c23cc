#include <gtest/gtest.h>

#include "core/Files.h"
#include "dsp/PitchTracker.h"
#include "dsp/Resampler.h"
#include "features/Extractor.h"
#include "features/Functionals.h"
#include "ml/LinearClassifier.h"
#include "ml/Recipe.h"
#include "ml/ShrinkageLda.h"
#include "support/Signals.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

// The highest peak of a perfectly periodic tone may be at a multiple of its period: F0 or F0 divided by a
// whole number.
TEST(PitchTracker, FindsAPeriodOfAVoiceLikeTone) {
  for (const double hz : {90.0, 150.0, 220.0, 400.0}) {
    std::vector<float> samples(16'000);
    for (std::size_t n = 0; n < samples.size(); ++n)
      for (int h = 1; h <= 8; ++h)
        samples[n] += static_cast<float>(
            std::sin(2 * std::numbers::pi * h * hz * static_cast<double>(n) / 16'000) / h / 4);
    const auto track = trackPitch(samples, SampleRate(16'000));
    ASSERT_TRUE(track);
    ASSERT_EQ(track->f0Hz.size(), 101);
    const double periods = hz / track->f0Hz[50];
    EXPECT_NEAR(periods, std::round(periods), 0.03 * periods) << hz;
    EXPECT_GE(std::round(periods), 1) << hz;
    EXPECT_GT(track->harmonicity[50], 0.9);
  }
}

TEST(PitchTracker, NoiseIsNotHarmonic) {
  const auto noise = test::noise(1, 16'000);
  const auto track = trackPitch(noise.samples(), SampleRate(16'000));
  ASSERT_TRUE(track);
  EXPECT_LT(track->harmonicity.mean(), 0.5);
}

TEST(Functionals, DescribeARamp) {
  const auto f = functionals({0, 1, 2, 3, 4});
  EXPECT_DOUBLE_EQ(f[0], 2);               // mean
  EXPECT_DOUBLE_EQ(f[1], std::sqrt(2.0));  // sd
  EXPECT_DOUBLE_EQ(f[4], 2);               // median
  EXPECT_NEAR(f[7], 3.6, 1e-12);           // range 5–95
  EXPECT_NEAR(f[8], 0, 1e-12);             // no curvature
  EXPECT_NEAR(f[9], 2, 1e-12);             // slope over −1..1
  EXPECT_NEAR(f[10], 0, 1e-12);            // symmetric
  EXPECT_DOUBLE_EQ(f[11], 1);              // change
}

TEST(Functionals, AreZeroForTooFewValues) {
  for (const auto& values : {std::vector<double>{}, {5.0}, {5.0, 6.0}})
    for (const double value : functionals(values)) EXPECT_EQ(value, 0);
}

TEST(Functionals, GradientIsCentralInsideAndOneSidedAtTheEnds) {
  EXPECT_EQ(gradient({1, 2, 4, 8}), (std::vector<double>{1, 1.5, 3, 4}));
  EXPECT_EQ(gradient({1}), (std::vector<double>{0}));
  EXPECT_TRUE(gradient({}).empty());
}

TEST(ProsodySet, DoesNotChangeWithLoudness) {
  const auto& spec = *findFeatureSpec("prosody-v1");
  const auto loud = extractValues(spec, test::tone(200, 1, 16'000, 0.8));
  const auto quiet = extractValues(spec, test::tone(200, 1, 16'000, 0.02));
  ASSERT_TRUE(loud && quiet);
  EXPECT_LT((*loud - *quiet).cwiseAbs().maxCoeff(), 0.5);  // rounding of quiet samples only
}

TEST(ProsodySet, IsFiniteForSilenceNoiseAndAFewSamples) {
  const auto& spec = *findFeatureSpec("prosody-v1");
  for (const auto& audio : {test::buffer(std::vector<float>(16'000), 16'000), test::noise(0.5, 8000),
                            test::noise(0.011, 44'100)}) {
    const auto values = extractValues(spec, audio);
    ASSERT_TRUE(values);
    EXPECT_EQ(values->size(), 660);
    EXPECT_TRUE(values->allFinite());
  }
}

TEST(Resampler, FasterIsShorterAndHigher) {
  const auto faster = resample(test::tone(1000, 1, 16'000), SampleRate(16'000), 1.25);
  ASSERT_TRUE(faster);
  EXPECT_NEAR(faster->seconds(), 0.8, 1e-3);
  EXPECT_NEAR(test::strongestHz(*faster), 1250, 10);
}

TEST(ShrinkageLda, LearnsWhatCanBeLearntAndSurvivesSaving) {
  const auto table = test::clouds(6, 4, 6);
  auto weights = fitShrinkageLda(table.rows, table.labels, 4);
  ASSERT_TRUE(weights);
  const LinearClassifier classifier(std::move(*weights));
  TensorFile file;
  classifier.save(file, "lda.");
  const auto loaded = LinearClassifier::load(*TensorFile::decode(file.encode()), "lda.");
  ASSERT_TRUE(loaded) << describe(loaded.error());
  int right = 0;
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row) {
    const Eigen::VectorXd probabilities = classifier.probabilities(table.rows.row(row));
    EXPECT_NEAR(probabilities.sum(), 1, 1e-12);
    EXPECT_EQ(probabilities, (*loaded)->probabilities(table.rows.row(row)));
    Eigen::Index top = 0;
    probabilities.maxCoeff(&top);
    right += top == table.labels[static_cast<std::size_t>(row)];
  }
  EXPECT_GT(right, 0.95 * static_cast<double>(table.clips()));
}

TEST(ShrinkageLda, NeedsTwoClipsOfEveryClass) {
  auto table = test::clouds(2, 2, 2);
  EXPECT_EQ(fitShrinkageLda(table.rows, table.labels, 3).error().code, Errc::BadRequest);
}

TEST(LinearClassifier, RefusesDamagedWeights) {
  const auto table = test::clouds(4, 3, 4);
  const LinearClassifier classifier(*fitShrinkageLda(table.rows, table.labels, 3));
  TensorFile sound;
  classifier.save(sound, "");
  for (const char* name :
       {"scaler.mean", "scaler.scale", "linear.weights", "linear.bias", "linear.temperature"})
    for (const std::vector<float>& damage : {std::vector<float>{}, std::vector<float>{0, 1}}) {
      TensorFile file = *TensorFile::decode(sound.encode());
      file.put(name, damage);
      EXPECT_FALSE(LinearClassifier::load(file, "")) << name << ' ' << damage.size();
    }
}

TEST(Recipe, ThatLearnsFromCopiesRefusesATableWithoutThem) {
  auto table = test::clouds(3, 2, 3);
  table.featureSet = "prosody-v1";
  EXPECT_EQ(fit(*findRecipe("prosody-lda"), table, 1).error().code, Errc::BadRequest);
  table.copies = {{0, table.rows}, {0, table.rows}};
  EXPECT_TRUE(fit(*findRecipe("prosody-lda"), table, 1));
}

}  // namespace
}  // namespace sentisound
