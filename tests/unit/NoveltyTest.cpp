#include "ml/Novelty.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ml/Recipe.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

FeatureTable table() {
  return test::clouds(8, 3, 10);
}

TEST(Novelty, CallsFewClipsOfStrangersNovelAndFarOnesAlways) {
  const auto learnt = table();
  const auto novelty = Novelty::fit(learnt);
  ASSERT_TRUE(novelty.has_value());
  int novel = 0;
  for (Eigen::Index clip = 0; clip < learnt.rows.rows(); ++clip)
    novel += novelty->isNovel(learnt.rows.row(clip)) ? 1 : 0;
  EXPECT_LE(novel, 5) << "of 240";
  EXPECT_FALSE(novelty->isNovel(learnt.rows.colwise().mean().transpose()));
  const Eigen::VectorXf far = learnt.rows.row(0).transpose() + Eigen::VectorXf::Constant(40, 30);
  EXPECT_TRUE(novelty->isNovel(far));
}

TEST(Novelty, SeesNoLabels) {
  auto shuffled = table();
  std::ranges::rotate(shuffled.labels, shuffled.labels.begin() + 7);
  const auto honest = Novelty::fit(table());
  const auto other = Novelty::fit(shuffled);
  ASSERT_TRUE(honest && other);
  EXPECT_EQ(honest->threshold(), other->threshold());
  for (Eigen::Index clip = 0; clip < shuffled.rows.rows(); ++clip)
    EXPECT_EQ(honest->distance(shuffled.rows.row(clip)), other->distance(shuffled.rows.row(clip)));
}

TEST(Novelty, SaysNothingWhereThereIsNoStranger) {
  EXPECT_FALSE(Novelty::fit(test::clouds(1, 3, 20)).has_value());
  EXPECT_FALSE(Novelty::fit(test::clouds(2, 3, 2)).has_value()) << "twelve clips";
}

TEST(Novelty, ALoadedModelAnswersAsTheFittedOneDid) {
  const auto learnt = table();
  const auto& recipe = *findRecipe("mfcc40-rf");
  const auto fitted = fit(recipe, learnt, 1);
  ASSERT_TRUE(fitted.ok());
  ASSERT_TRUE(fitted->novelty.has_value());
  TensorFile file;
  fitted->save(file);
  const auto loaded = FittedModel::load(recipe, *TensorFile::decode(file.encode()));
  ASSERT_TRUE(loaded.ok()) << describe(loaded.error());
  ASSERT_TRUE(loaded->novelty.has_value());
  EXPECT_EQ(fitted->novelty->threshold(), loaded->novelty->threshold());
  for (Eigen::Index clip = 0; clip < learnt.rows.rows(); ++clip)
    EXPECT_EQ(fitted->novelty->distance(learnt.rows.row(clip)),
              loaded->novelty->distance(learnt.rows.row(clip)));
}

TEST(Novelty, AModelWithoutItLoadsAndOneWithADamagedOneDoesNot) {
  const auto& recipe = *findRecipe("mfcc40-rf");
  auto fitted = *fit(recipe, table(), 1);
  TensorFile damaged;
  fitted.save(damaged);
  damaged.put("novelty.variances", std::vector<float>(3, 1.0F));
  const auto refused = FittedModel::load(recipe, damaged);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, Errc::BadModel);

  fitted.novelty.reset();
  TensorFile without;
  fitted.save(without);
  const auto loaded = FittedModel::load(recipe, without);
  ASSERT_TRUE(loaded.ok());
  EXPECT_FALSE(loaded->novelty.has_value());
}

class NoveltyOfJoined : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(NoveltyOfJoined, LooksOnlyAtTheProsody) {
  const auto [set, prosody] = GetParam();
  const auto& spec = *findFeatureSpec(set);
  const int first = firstValueOf(prosody, spec);
  ASSERT_GE(first, 0);
  const auto clouds = test::clouds(2, 2, 6);
  FeatureTable joined = clouds;
  joined.featureSet = spec.id;
  joined.rows = Eigen::MatrixXf::Zero(clouds.rows.rows(), spec.dimensions());
  joined.rows.middleCols(first, 40) = clouds.rows;
  const auto novelty = Novelty::fit(joined);
  ASSERT_TRUE(novelty.has_value());
  const int size = findFeatureSpec(prosody)->dimensions();
  Eigen::VectorXf beside = Eigen::VectorXf::Constant(spec.dimensions(), 1000);
  beside.segment(first, size) = joined.rows.row(0).segment(first, size);
  EXPECT_EQ(novelty->distance(beside), novelty->distance(joined.rows.row(0)));
}

INSTANTIATE_TEST_SUITE_P(Sets, NoveltyOfJoined,
                         testing::Values(std::pair{"fusion-v1", "prosody-v1"},
                                         std::pair{"speech-v1", "prosody-v2"}));

}  // namespace
}  // namespace sentisound
