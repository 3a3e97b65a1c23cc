// What is drawn of a tested speaker's clips, and that nothing of it leaks into what is tested.
#include "ml/Knowledge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "ml/Evaluation.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

const std::vector<int> kClips{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
const std::vector<int> kLabels{0, 0, 0, 0, 1, 1, 1, 1, 2, 2};

TEST(Knowledge, TaughtClipsAreNeverTested) {
  std::mt19937_64 random(1);
  for (const int taught : {1, 2, 4}) {
    const auto drawn = drawKnown(kClips, kLabels, {.taught = taught}, random);
    for (const int clip : drawn.known) EXPECT_EQ(std::ranges::count(drawn.tested, clip), 0);
    EXPECT_EQ(drawn.known.size() + drawn.tested.size(), kClips.size());
    for (std::size_t i = 0; i < drawn.known.size(); ++i)
      EXPECT_EQ(drawn.labels[i], kLabels[static_cast<std::size_t>(drawn.known[i])]);
    std::set<int> tested;
    for (const int clip : drawn.tested) tested.insert(kLabels[static_cast<std::size_t>(clip)]);
    EXPECT_EQ(tested.size(), 3U) << "every class is still tested";
  }
}

TEST(Knowledge, UnlabelledClipsCarryNoLabel) {
  std::mt19937_64 random(1);
  const auto drawn = drawKnown(kClips, kLabels, {.clips = 4}, random);
  EXPECT_EQ(drawn.known.size(), 4U);
  EXPECT_TRUE(std::ranges::all_of(drawn.labels, [](int label) { return label == -1; }));
  EXPECT_EQ(drawn.tested, kClips);
}

TEST(Knowledge, OneMoodIsOneMood) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937_64 random(seed);
    const auto drawn = drawKnown(kClips, kLabels, {.clips = 3, .oneMood = true}, random);
    std::set<int> moods;
    for (const int clip : drawn.known) moods.insert(kLabels[static_cast<std::size_t>(clip)]);
    EXPECT_EQ(moods.size(), 1U);
  }
}

TEST(Knowledge, Words) {
  EXPECT_EQ(words(Baseline{}), "nothing");
  EXPECT_EQ(words(Baseline{.clips = 1}), "1 clip");
  EXPECT_EQ(words(Baseline{.clips = Baseline::kAll, .oneMood = true}), "all clips of one mood");
  EXPECT_EQ(words(Baseline{.taught = 2}), "2 labelled clips per emotion");
}

TEST(FoldsOfSeveralCorpora, ActorsAreThoseOfRavdessAndOthersAreLearntFrom) {
  auto table = test::clouds(24, 2, 2);
  table.corpora.assign(table.clips(), "RAVDESS");
  for (auto& speaker : table.speakers) speaker = "RAVDESS/" + speaker;
  const auto actors = table.clips();
  auto others = test::clouds(3, 2, 2, 7);
  Eigen::MatrixXf rows(table.rows.rows() + others.rows.rows(), table.rows.cols());
  rows << table.rows, others.rows;
  table.rows = rows;
  for (std::size_t i = 0; i < others.clips(); ++i) {
    table.labels.push_back(others.labels[i]);
    table.speakers.push_back("EMO-DB/" + others.speakers[i]);  // 1, 2 and 3 are actors' names, too
    table.corpora.push_back("EMO-DB");
  }
  const auto plan = planFolds("actors", table, 1);
  ASSERT_TRUE(plan);
  std::size_t tested = 0;
  for (std::size_t fold = 0; fold < plan->test.size(); ++fold) {
    tested += plan->test[fold].size();
    const auto training = plan->trainingClips(fold, table.clips());
    for (const int clip : plan->test[fold]) {
      EXPECT_LT(static_cast<std::size_t>(clip), actors);
      EXPECT_EQ(std::ranges::count(training, clip), 0);
    }
    EXPECT_EQ(
        std::ranges::count_if(training, [&](int clip) { return static_cast<std::size_t>(clip) >= actors; }),
        static_cast<std::ptrdiff_t>(others.clips()));
  }
  EXPECT_EQ(tested, actors);
}

/// Speaker factors over plain tables.
Recipe adaptiveRecipe() {
  return {.id = "factors", .featureSet = "mfcc40-v1", .degradedCopies = 1, .adaptive = true};
}

TEST(Leak, ACopyOfATestedClipNeverTrains) {
  auto table = test::clouds(24, 3, 3, 2, 2.0F);
  table.copies = {{0, table.rows, true}};
  const auto plan = planFolds("actors", table, 1);
  ASSERT_TRUE(plan);
  const auto before = evaluate(adaptiveRecipe(), table, *plan, 1);
  ASSERT_TRUE(before);
  // What the copies of a fold's tested clips hold must not matter to that fold.
  for (const std::size_t fold : {0U, 3U}) {
    auto poisoned = table;
    for (const int clip : plan->test[fold]) poisoned.copies[0].rows.row(clip).setConstant(1e6F);
    FoldPlan one{.protocol = "one", .test = {plan->test[fold]}};
    one.train = {plan->trainingClips(fold, table.clips())};
    const auto clean = evaluate(adaptiveRecipe(), table, one, 1);
    const auto other = evaluate(adaptiveRecipe(), poisoned, one, 1);
    ASSERT_TRUE(clean && other);
    EXPECT_EQ(clean->confusion, other->confusion);
    EXPECT_EQ(clean->calibrationError, other->calibrationError);
  }
}

TEST(EvaluateAll, OneFitAnswersEveryBaselineAndCondition) {
  auto table = test::clouds(24, 3, 4, 2, 3.0F);
  table.copies = {{0, table.rows, true}};
  const Eigen::MatrixXf shifted = table.rows.array() + 0.1F;
  const std::vector<Baseline> baselines{{}, {.clips = 5, .draws = 2}, {.draws = 2, .taught = 1}};
  const std::vector<TestRows> conditions{{.rows = &table.rows}, {"shifted", &shifted}};
  const auto all =
      evaluateAll(adaptiveRecipe(), table, *planFolds("actors", table, 1), 1, baselines, conditions);
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 6U);
  EXPECT_EQ((*all)[1].baseline.clips, 5);
  EXPECT_EQ((*all)[3].condition, "shifted");
  EXPECT_EQ((*all)[1].confusion.sum(), 2 * static_cast<int>(table.clips()));
  EXPECT_EQ((*all)[2].confusion.sum(), 2 * (static_cast<int>(table.clips()) - 24 * 3));
  EXPECT_GT((*all)[1].accuracy, (*all)[0].accuracy);
  for (const auto& one : *all) {
    ASSERT_TRUE(one.reliance);
    EXPECT_GT(one.reliance->setCoverage, 0.75);
  }
}

TEST(EvaluateAll, WhatCannotBeTaughtSaysSo) {
  const auto table = test::clouds(24, 2, 2);
  const std::vector<Baseline> taught{{.taught = 1}};
  const TestRows rows{.rows = &table.rows};
  const auto refused =
      evaluateAll(*findRecipe("mfcc40-rf"), table, *planFolds("actors", table, 1), 1, taught, {&rows, 1});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::BadRequest);
}

}  // namespace
}  // namespace sentisound
