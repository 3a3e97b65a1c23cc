// What is known of a tested speaker: a mean of unlabelled clips and nothing else.
#include <gtest/gtest.h>

#include <algorithm>

#include "ml/Evaluation.h"
#include "ml/LinearClassifier.h"
#include "ml/ShrinkageLda.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

Result<std::unique_ptr<Classifier>> lda(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                                        std::uint64_t /*seed*/) {
  auto weights = fitShrinkageLda(rows, labels, classes);
  if (!weights) return weights.error();
  return std::unique_ptr<Classifier>(std::make_unique<LinearClassifier>(std::move(*weights)));
}

Recipe plainLda() {
  return {.id = "lda", .featureSet = "mfcc40-v1", .calibrated = true, .bothViews = true, .learn = lda};
}

TEST(RelativeTable, EverySpeakersMeanIsZero) {
  auto table = test::clouds(5, 3, 4, 1, 3.0F);
  table.copies = {{0, table.rows * 2}};
  const auto relative = table.relativeToSpeakers();
  for (const auto& speaker : table.distinctSpeakers()) {
    Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(40);
    Eigen::RowVectorXf copySum = sum;
    for (std::size_t i = 0; i < table.clips(); ++i)
      if (table.speakers[i] == speaker) {
        sum += relative.rows.row(static_cast<Eigen::Index>(i));
        copySum += relative.copies[0].rows.row(static_cast<Eigen::Index>(i));
      }
    EXPECT_LT(sum.cwiseAbs().maxCoeff(), 1e-3F);
    EXPECT_LT(copySum.cwiseAbs().maxCoeff(), 1e-3F);
  }
}

TEST(Baseline, HelpsWhereSpeakersDifferMoreThanClasses) {
  const auto table = test::clouds(24, 3, 8, 2, 4.0F);
  const auto plan = planFolds("actors", table, 1);
  ASSERT_TRUE(plan);
  const auto plain = evaluate(plainLda(), table, *plan, 1);
  const auto some = evaluate(plainLda(), table, *plan, 1, {.clips = 10});
  const auto all = evaluate(plainLda(), table, *plan, 1, {.clips = Baseline::kAll});
  ASSERT_TRUE(plain && some && all);
  EXPECT_LT(plain->accuracy, some->accuracy);
  EXPECT_LE(some->accuracy, all->accuracy + 0.02);
  EXPECT_GT(all->accuracy, 0.95);
  EXPECT_EQ(plain->confusion.sum(), static_cast<int>(table.clips()));
  EXPECT_EQ(some->confusion.sum(), 5 * static_cast<int>(table.clips()));  // five draws
  EXPECT_EQ(plain->drawSd, 0);
}

TEST(Baseline, SameSeedSameFigures) {
  const auto table = test::clouds(24, 3, 4, 2, 4.0F);
  const auto plan = planFolds("emobox", table, 1);
  const auto once = evaluate(plainLda(), table, *plan, 3, {.clips = 5});
  const auto again = evaluate(plainLda(), table, *plan, 3, {.clips = 5});
  ASSERT_TRUE(once && again);
  EXPECT_EQ(once->confusion, again->confusion);
  EXPECT_EQ(once->calibrationError, again->calibrationError);
}

/// Notes what it is asked and answers from the features alone.
class Listener final : public Classifier {
 public:
  Listener(int classes, std::vector<Eigen::VectorXf>& heard) : classes_(classes), heard_(heard) {}
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    heard_.push_back(features);
    return Eigen::VectorXd::Constant(classes_, 1.0 / classes_);
  }
  [[nodiscard]] int classes() const override { return classes_; }
  [[nodiscard]] int featureCount() const override { return 40; }
  void save(TensorFile& /*file*/, const std::string& /*prefix*/) const override {}

 private:
  int classes_;
  std::vector<Eigen::VectorXf>& heard_;
};

// Scaler, shrinkage, temperature and baseline of the tested speakers: whatever the labels of the test clips
// are, the model is asked the very same questions, in the same order.
TEST(Leak, NoTestLabelReachesModelOrBaseline) {
  auto table = test::clouds(24, 3, 4, 7, 2.0F);
  const auto plan = planFolds("actors", table, 1);
  ASSERT_TRUE(plan);
  FoldPlan one{.protocol = plan->protocol, .test = {plan->test.front()}};
  for (const int baseline : {0, 3, Baseline::kAll}) {
    const auto answers = [&](const FeatureTable& labelled) {
      std::vector<Eigen::VectorXf> heard;
      const Recipe recipe{.id = "listener",
                          .featureSet = table.featureSet,
                          .bothViews = true,
                          .learn = [&heard](const Eigen::MatrixXf&, std::span<const int>, int classes,
                                            std::uint64_t) -> Result<std::unique_ptr<Classifier>> {
                            return std::unique_ptr<Classifier>(std::make_unique<Listener>(classes, heard));
                          }};
      EXPECT_TRUE(evaluate(recipe, labelled, one, 1, {.clips = baseline}));
      return heard;
    };
    const auto probabilities = [&](const FeatureTable& labelled) {
      return evaluate(plainLda(), labelled, one, 1, {.clips = baseline})->confusion.colwise().sum().eval();
    };
    auto permuted = table;
    for (const int clip : one.test.front()) {
      auto& label = permuted.labels[static_cast<std::size_t>(clip)];
      label = (label + 1) % 3;
    }
    EXPECT_EQ(answers(table), answers(permuted)) << baseline;
    // A calibrated model too: how often each class is answered does not change with the truth.
    EXPECT_EQ(probabilities(table), probabilities(permuted)) << baseline;
  }
}

TEST(Folds, SpeakersAreDealtOutWholly) {
  const auto table = test::clouds(7, 2, 3);
  const auto plan = planFolds("speakers", table, 4);
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->speakerIndependent);
  ASSERT_EQ(plan->test.size(), 5U);
  std::size_t tested = 0;
  for (std::size_t fold = 0; fold < 5; ++fold) {
    tested += plan->test[fold].size();
    for (const int clip : plan->test[fold])
      for (const int other : plan->trainingClips(fold, table.clips()))
        ASSERT_NE(table.speakers[static_cast<std::size_t>(clip)],
                  table.speakers[static_cast<std::size_t>(other)]);
  }
  EXPECT_EQ(tested, table.clips());
  EXPECT_FALSE(planFolds("speakers", test::clouds(1, 2, 5), 1));
}

TEST(Folds, CrossCorpusTestsEachCorpusOnSharedClasses) {
  auto table = test::clouds(4, 3, 3);
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    table.corpora.push_back(table.speakers[clip] < "3" ? "A" : "B");
  std::vector<int> kept;  // B lacks class 2
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    if (table.corpora[clip] == "A" || table.labels[clip] != 2) kept.push_back(static_cast<int>(clip));
  table = table.subset(kept);
  const auto plan = planFolds("cross-corpus", table, 1);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->names, (std::vector<std::string>{"A", "B"}));
  for (std::size_t fold = 0; fold < 2; ++fold) {
    for (const int clip : plan->test[fold]) {
      EXPECT_EQ(table.corpora[static_cast<std::size_t>(clip)], plan->names[fold]);
      EXPECT_NE(table.labels[static_cast<std::size_t>(clip)], 2);
    }
    for (const int clip : plan->trainingClips(fold, table.clips())) {
      EXPECT_NE(table.corpora[static_cast<std::size_t>(clip)], plan->names[fold]);
      EXPECT_NE(table.labels[static_cast<std::size_t>(clip)], 2);
    }
  }
  const auto evaluation = evaluate(plainLda(), table, *plan, 1);
  ASSERT_TRUE(evaluation) << describe(evaluation.error());
  EXPECT_EQ(evaluation->folds[0].tested, "A");
  EXPECT_EQ(evaluation->confusion.row(2).sum() + evaluation->confusion.col(2).sum(), 0);
  table.corpora.assign(table.clips(), "A");
  EXPECT_FALSE(planFolds("cross-corpus", table, 1));
}

TEST(Evaluation, ReliabilityAndCoverageAddUp) {
  const auto table = test::clouds(24, 3, 4);
  const auto evaluation = evaluate(plainLda(), table, *planFolds("actors", table, 1), 1);
  ASSERT_TRUE(evaluation);
  int clips = 0;
  double right = 0;
  for (const auto& bin : evaluation->reliability) {
    clips += bin.clips;
    right += bin.accuracy * bin.clips;
  }
  EXPECT_EQ(clips, static_cast<int>(table.clips()));
  EXPECT_NEAR(right / clips, evaluation->accuracy, 1e-9);
  ASSERT_EQ(evaluation->coverage.size(), 10U);
  EXPECT_NEAR(evaluation->coverage.back().accuracy, evaluation->accuracy, 1e-9);
  EXPECT_NEAR(evaluation->coverage[4].accuracy, evaluation->accuracyAtHalfCoverage, 1e-9);
}

}  // namespace
}  // namespace sentisound
