// Evaluations read back from what was written beside a model.
#include <gtest/gtest.h>

#include "core/Files.h"
#include "ml/EvaluationText.h"
#include "ml/Folds.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

Evaluation sample() {
  Evaluation evaluation{.recipe = "prosody-lda",
                        .protocol = "cross-corpus",
                        .baseline = {.clips = Baseline::kAll, .draws = 1},
                        .labels = {"calm", "sad"},
                        .accuracy = 0.625,
                        .uar = 0.6,
                        .foldSd = 0.05,
                        .calibrationError = 0.02,
                        .accuracyAtHalfCoverage = 0.75,
                        .recall = {0.7, 0.5},
                        .reliability = {{.clips = 3, .meanProbability = 0.55, .accuracy = 0.5}},
                        .coverage = {{.coverage = 0.5, .accuracy = 0.75}},
                        .confusion = Eigen::MatrixXi(2, 2),
                        .folds = {{.tested = "EMO-DB", .clips = 20, .accuracy = 0.6, .uar = 0.58}}};
  evaluation.confusion << 7, 3, 5, 5;
  return evaluation;
}

TEST(EvaluationRead, ComesBackAsItWasWritten) {
  const auto written = sample();
  const auto read = evaluationsFromJson("[" + evaluationJson(written, "sentisound evaluate") + "]");
  ASSERT_TRUE(read) << describe(read.error());
  ASSERT_EQ(read->size(), 1U);
  const auto& back = read->front();
  EXPECT_EQ(back.protocol, written.protocol);
  EXPECT_EQ(back.baseline.clips, Baseline::kAll);
  EXPECT_EQ(back.labels, written.labels);
  EXPECT_EQ(back.recall, written.recall);
  EXPECT_EQ(back.confusion, written.confusion);
  EXPECT_EQ(back.folds.front().tested, "EMO-DB");
  EXPECT_EQ(back.coverage.front().accuracy, 0.75);
  EXPECT_EQ(evaluationJson(back, "sentisound evaluate"), evaluationJson(written, "sentisound evaluate"));
}

TEST(EvaluationRead, ReadsWhatEveryShippedModelHas) {
  for (const char* id : {"field", "prosody-lda", "mfcc40-rf"}) {
    const auto text = readFile(test::sourceDir() / "models" / id / "evaluation.json", 16'000'000);
    ASSERT_TRUE(text) << describe(text.error());
    const auto read = evaluationsFromJson(*text);
    ASSERT_TRUE(read) << id << ": " << describe(read.error());
    for (const auto& evaluation : *read) {
      EXPECT_EQ(evaluation.labels.size(), 8U) << id;
      EXPECT_NEAR(evaluation.confusion.diagonal().sum() / static_cast<double>(evaluation.confusion.sum()),
                  evaluation.accuracy, 1e-9)
          << id << ' ' << evaluation.protocol;
    }
  }
}

TEST(EvaluationRead, RefusesWhatDoesNotFitTogether) {
  auto misfit = sample();
  misfit.confusion.resize(2, 3);
  misfit.confusion.setZero();
  auto negative = sample();
  negative.confusion(0, 0) = -1;
  for (const auto& text :
       {std::string("nonsense"), std::string("[{}]"), "[" + evaluationJson(misfit, "") + "]",
        "[" + evaluationJson(negative, "") + "]"}) {
    const auto read = evaluationsFromJson(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, Errc::BadModel);
  }
}

}  // namespace
}  // namespace sentisound
