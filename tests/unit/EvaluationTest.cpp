#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/Files.h"
#include "ml/EvaluationText.h"
#include "ml/Folds.h"
#include "support/ScratchFolder.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

void expectEveryClipTestedOnce(const FoldPlan& plan, std::size_t clips) {
  std::vector<int> tested(clips);
  for (const auto& fold : plan.test)
    for (const int clip : fold) ++tested[static_cast<std::size_t>(clip)];
  for (const int times : tested) ASSERT_EQ(times, 1);
}

TEST(Folds, TheNamedPlansKeepEverySpeakerOnOneSide) {
  const auto table = test::clouds(24, 3, 2);
  for (const char* name : {"actors", "emobox"}) {
    const auto plan = planFolds(name, table, 1);
    ASSERT_TRUE(plan) << describe(plan.error());
    EXPECT_TRUE(plan->speakerIndependent);
    expectEveryClipTestedOnce(*plan, table.clips());
    for (std::size_t fold = 0; fold < plan->test.size(); ++fold) {
      std::set<std::string> tested, trained;
      for (const int clip : plan->test[fold]) tested.insert(table.speakers[static_cast<std::size_t>(clip)]);
      for (const int clip : plan->trainingClips(fold, table.clips()))
        trained.insert(table.speakers[static_cast<std::size_t>(clip)]);
      for (const auto& speaker : tested) EXPECT_FALSE(trained.contains(speaker)) << name << ' ' << speaker;
      EXPECT_EQ(tested.size() + trained.size(), 24U);
    }
  }
  EXPECT_EQ(planFolds("actors", table, 1)->test.size(), 5U);
  EXPECT_EQ(planFolds("emobox", table, 1)->test.size(), 6U);
}

TEST(Folds, RandomMixesSpeakersIsFairInSizeAndRepeatable) {
  const auto table = test::clouds(7, 3, 3);
  const auto plan = planFolds("random", table, 5);
  ASSERT_TRUE(plan);
  EXPECT_FALSE(plan->speakerIndependent);
  expectEveryClipTestedOnce(*plan, table.clips());
  EXPECT_EQ(plan->test, planFolds("random", table, 5)->test);
  EXPECT_NE(plan->test, planFolds("random", table, 6)->test);
}

TEST(Folds, AFileNamesSpeakersByNumberOrText) {
  const test::ScratchFolder folder;
  const auto table = test::clouds(4, 2, 2);
  const auto path = (folder.path() / "folds.json").string();
  ASSERT_TRUE(writeFileAtomically(path, R"([[1,"02"],["3"]])"));
  const auto plan = planFolds(path, table, 1);
  ASSERT_TRUE(plan) << describe(plan.error());
  EXPECT_EQ(plan->test[0].size(), 8U);
  EXPECT_EQ(plan->test[1].size(), 4U);
  EXPECT_EQ(plan->trainingClips(0, table.clips()).size(), 8U) << "speaker 4 is in no fold: always trained on";
  for (const char* bad :
       {"", "{}", "[]", "[[1]]", "[[1],[]]", "[[1],[1]]", "[[1],[99]]", "[[1],[null]]", "[[1],[-2]]"}) {
    ASSERT_TRUE(writeFileAtomically(path, bad));
    EXPECT_FALSE(planFolds(path, table, 1)) << bad;
  }
  EXPECT_EQ(planFolds((folder.path() / "none.json").string(), table, 1).error().code, Errc::NotFound);
}

TEST(Evaluation, FiguresFollowFromTheConfusionMatrix) {
  const auto table = test::clouds(6, 3, 4);
  const auto plan = planFolds("random", table, 1);
  const auto evaluation = evaluate(*findRecipe("mfcc40-rf"), table, *plan, 1);
  ASSERT_TRUE(evaluation) << describe(evaluation.error());
  EXPECT_EQ(evaluation->confusion.sum(), static_cast<int>(table.clips()));
  EXPECT_DOUBLE_EQ(evaluation->accuracy,
                   static_cast<double>(evaluation->confusion.trace()) / static_cast<double>(table.clips()));
  double recall = 0;
  for (int c = 0; c < 3; ++c) {
    EXPECT_EQ(evaluation->confusion.row(c).sum(), 24);
    EXPECT_DOUBLE_EQ(evaluation->recall[static_cast<std::size_t>(c)], evaluation->confusion(c, c) / 24.0);
    recall += evaluation->recall[static_cast<std::size_t>(c)] / 3;
  }
  EXPECT_NEAR(evaluation->uar, recall, 1e-12);
  EXPECT_GT(evaluation->accuracy, 0.8) << "well separated clouds";
}

// If a test label, or a statistic of test clips, leaked into training, clips whose labels are pure chance
// would be classified better than chance.
TEST(Evaluation, ChanceLabelsAreClassifiedAtChance) {
  auto table = test::clouds(30, 2, 10, 1, 0);
  std::mt19937 random(3);
  for (auto& label : table.labels) label = static_cast<int>(random() % 2);
  const auto plan = planFolds("random", table, 1);
  const auto evaluation = evaluate(*findRecipe("mfcc40-rf"), table, *plan, 1);
  ASSERT_TRUE(evaluation);
  EXPECT_NEAR(evaluation->accuracy, 0.5, 0.1);
}

TEST(Evaluation, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  const auto table = test::clouds(6, 3, 4);
  const auto evaluation = evaluate(*findRecipe("mfcc40-rf"), table, *planFolds("random", table, 1), 1, {},
                                   {.stop = stop.get_token()});
  ASSERT_FALSE(evaluation);
  EXPECT_EQ(evaluation.error().code, Errc::Cancelled);
}

TEST(Evaluation, JsonHoldsThePromisedKeys) {
  const auto table = test::clouds(6, 3, 4);
  const auto evaluation = evaluate(*findRecipe("mfcc40-rf"), table, *planFolds("random", table, 1), 1);
  const auto json = nlohmann::json::parse(evaluationJson(*evaluation, "the command"));
  EXPECT_EQ(json["command"], "the command");
  EXPECT_DOUBLE_EQ(json["accuracy"], evaluation->accuracy);
  EXPECT_DOUBLE_EQ(json["uar"], evaluation->uar);
  EXPECT_DOUBLE_EQ(json["fold_sd"], evaluation->foldSd);
  EXPECT_EQ(json["folds"].size(), 5U);
  EXPECT_EQ(json["confusion"].size(), 3U);
  EXPECT_DOUBLE_EQ(json["recall"]["class1"], evaluation->recall[1]);
  EXPECT_FALSE(json["speaker_independent"].get<bool>());
}

TEST(Recipe, RefusesFeaturesOfAnotherSet) {
  auto table = test::clouds(3, 2, 2);
  table.featureSet = "other";
  EXPECT_EQ(fit(*findRecipe("mfcc40-rf"), table, 1).error().code, Errc::BadRequest);
}

}  // namespace
}  // namespace sentisound
