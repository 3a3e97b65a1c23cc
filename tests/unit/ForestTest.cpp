#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>

#include "ml/RandomForest.h"
#include "ml/StandardScaler.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

std::unique_ptr<Classifier> trainForest(const FeatureTable& table, std::uint64_t seed = 1, int trees = 20) {
  auto forest = RandomForest::train(table.rows, table.labels, static_cast<int>(table.labelNames.size()),
                                    {.trees = trees, .seed = seed});
  return forest ? std::move(*forest) : nullptr;
}

TEST(StandardScaler, GivesZeroMeanAndUnitVariance) {
  const auto table = test::clouds(4, 3, 5);
  const auto scaler = StandardScaler::fit(table.rows);
  const Eigen::MatrixXf scaled = scaler.transformRows(table.rows);
  EXPECT_LT(scaled.colwise().mean().cwiseAbs().maxCoeff(), 1e-5);
  EXPECT_LT((scaled.array().square().colwise().mean() - 1).abs().maxCoeff(), 1e-4);
  EXPECT_TRUE(scaler.transform(table.rows.row(3)).isApprox(scaled.row(3).transpose()));
}

TEST(StandardScaler, LeavesAConstantFeatureAlone) {
  Eigen::MatrixXf rows(3, 2);
  rows << 1, 5, 2, 5, 3, 5;
  const auto scaled = StandardScaler::fit(rows).transformRows(rows);
  EXPECT_TRUE(scaled.allFinite());
  EXPECT_EQ(scaled.col(1).cwiseAbs().maxCoeff(), 0);
}

TEST(RandomForest, VotesExactlyAsOpenCvDoes) {
  const auto table = test::clouds(6, 4, 6);
  const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = table.rows;
  const cv::Mat samples(static_cast<int>(rows.rows()), 40, CV_32F, const_cast<float*>(rows.data()));
  cv::Mat responses(static_cast<int>(table.labels.size()), 1, CV_32S);
  for (std::size_t i = 0; i < table.labels.size(); ++i)
    responses.at<int>(static_cast<int>(i)) = table.labels[i];
  const auto opencv = cv::ml::RTrees::create();
  opencv->setMaxDepth(20);
  opencv->setMinSampleCount(1);
  opencv->setActiveVarCount(0);
  opencv->setTermCriteria({cv::TermCriteria::MAX_ITER, 20, 0});
  cv::theRNG().state = 7;
  opencv->train(cv::ml::TrainData::create(samples, cv::ml::ROW_SAMPLE, responses));

  const auto ours = trainForest(table, 7);
  ASSERT_TRUE(ours);
  const auto strangers = test::clouds(3, 4, 5, 99);
  for (Eigen::Index row = 0; row < strangers.rows.rows(); ++row) {
    const Eigen::VectorXf features = strangers.rows.row(row);
    const cv::Mat sample(1, 40, CV_32F, const_cast<float*>(features.data()));
    cv::Mat votes;
    opencv->getVotes(sample, votes, 0);  // first row: the classes; second: their votes
    const Eigen::VectorXd shares = ours->probabilities(features);
    for (int column = 0; column < votes.cols; ++column)
      EXPECT_DOUBLE_EQ(shares[votes.at<int>(0, column)], votes.at<int>(1, column) / 20.0);
  }
}

TEST(RandomForest, IsDeterministicForASeed) {
  const auto table = test::clouds(5, 3, 5);
  TensorFile once, again, other;
  trainForest(table, 3)->save(once, "");
  trainForest(table, 3)->save(again, "");
  trainForest(table, 4)->save(other, "");
  EXPECT_EQ(once.encode(), again.encode());
  EXPECT_NE(once.encode(), other.encode());
}

TEST(RandomForest, ProbabilitiesAreSharesThatSumToOne) {
  const auto table = test::clouds(5, 3, 5);
  const auto forest = trainForest(table);
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row) {
    const Eigen::VectorXd shares = forest->probabilities(table.rows.row(row));
    EXPECT_NEAR(shares.sum(), 1, 1e-12);
    EXPECT_GE(shares.minCoeff(), 0);
  }
}

TEST(RandomForest, LearnsWhatCanBeLearnt) {
  const auto table = test::clouds(6, 4, 8);
  const auto forest = trainForest(table);
  int right = 0;
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row) {
    Eigen::Index top = 0;
    forest->probabilities(table.rows.row(row)).maxCoeff(&top);
    right += top == table.labels[static_cast<std::size_t>(row)];
  }
  EXPECT_GT(right, 0.95 * static_cast<double>(table.clips()));
}

TEST(RandomForest, RefusesNothingToLearnFrom) {
  EXPECT_EQ(RandomForest::train({}, {}, 2).error().code, Errc::BadRequest);
  const auto table = test::clouds(2, 2, 2);
  EXPECT_EQ(RandomForest::train(table.rows, table.labels, 1).error().code, Errc::BadRequest);
}

TEST(RandomForest, SurvivesSavingAndLoading) {
  const auto table = test::clouds(5, 3, 5);
  const auto forest = trainForest(table);
  TensorFile file;
  forest->save(file, "");
  const auto decoded = TensorFile::decode(file.encode());
  ASSERT_TRUE(decoded);
  const auto loaded = RandomForest::load(*decoded);
  ASSERT_TRUE(loaded) << describe(loaded.error());
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row)
    EXPECT_EQ(forest->probabilities(table.rows.row(row)), (*loaded)->probabilities(table.rows.row(row)));
}

struct Damage {
  const char* name;
  std::vector<std::int32_t> values;
};

TEST(RandomForest, RefusesDamagedArrays) {
  TensorFile sound;
  trainForest(test::clouds(5, 3, 5))->save(sound, "");
  for (const auto& damage :
       {Damage{"forest.shape", {3}}, Damage{"forest.shape", {3, 2}}, Damage{"forest.shape", {1, 40}},
        Damage{"forest.roots", {}}, Damage{"forest.roots", {-1}}, Damage{"forest.roots", {1 << 30}},
        Damage{"forest.feature", {0}}, Damage{"forest.left", {0}}, Damage{"forest.label", {7}}}) {
    TensorFile file = *TensorFile::decode(sound.encode());
    file.put(damage.name, damage.values);
    EXPECT_EQ(RandomForest::load(file).error().code, Errc::BadModel) << damage.name;
  }
  // A branch that leads back to its own tree's root would walk for ever.
  TensorFile loop;
  loop.put("forest.shape", std::vector<std::int32_t>{2, 40});
  loop.put("forest.roots", std::vector<std::int32_t>{0});
  loop.put("forest.feature", std::vector<std::int32_t>{0});
  loop.put("forest.threshold", std::vector<float>{0});
  loop.put("forest.left", std::vector<std::int32_t>{0});
  loop.put("forest.right", std::vector<std::int32_t>{0});
  loop.put("forest.label", std::vector<std::int32_t>{0});
  EXPECT_FALSE(RandomForest::load(loop));
}

}  // namespace
}  // namespace sentisound
