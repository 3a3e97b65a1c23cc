#include "ml/Perceptron.h"

#include <gtest/gtest.h>

#include <limits>
#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>

#include "ml/StandardScaler.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

FeatureTable standardised(FeatureTable table) {
  table.rows = StandardScaler::fit(table.rows).transformRows(table.rows);
  return table;
}

std::unique_ptr<Classifier> trainPerceptron(const FeatureTable& table, std::uint64_t seed = 1) {
  auto network = Perceptron::train(table.rows, table.labels, static_cast<int>(table.labelNames.size()),
                                   {.hidden = 20, .passes = 50, .seed = seed});
  return network ? std::move(*network) : nullptr;
}

TEST(Perceptron, AnswersAsOpenCvDoes) {
  const auto table = standardised(test::clouds(6, 4, 6, 1, 2.0F));
  const auto order = Perceptron::featureOrder(40, 7);
  const auto shown = [&](const Eigen::VectorXf& features) {
    cv::Mat sample(1, 40, CV_32F);
    for (int i = 0; i < 40; ++i) sample.at<float>(i) = features[order[static_cast<std::size_t>(i)]];
    return sample;
  };
  cv::Mat samples;
  cv::Mat targets(static_cast<int>(table.clips()), 4, CV_32F, cv::Scalar(-1));
  for (std::size_t clip = 0; clip < table.clips(); ++clip) {
    samples.push_back(shown(table.rows.row(static_cast<Eigen::Index>(clip))));
    targets.at<float>(static_cast<int>(clip), table.labels[clip]) = 1;
  }
  cv::setNumThreads(1);
  const auto opencv = cv::ml::ANN_MLP::create();
  opencv->setLayerSizes(std::vector<int>{40, 20, 4});
  opencv->setActivationFunction(cv::ml::ANN_MLP::SIGMOID_SYM);  // its defaults
  opencv->setTrainMethod(cv::ml::ANN_MLP::RPROP, 0.1, 1.1920929e-07);
  opencv->setTermCriteria({cv::TermCriteria::MAX_ITER, 50, 0});
  opencv->train(cv::ml::TrainData::create(samples, cv::ml::ROW_SAMPLE, targets),
                cv::ml::ANN_MLP::NO_INPUT_SCALE | cv::ml::ANN_MLP::NO_OUTPUT_SCALE);

  const auto classifier = trainPerceptron(table, 7);
  ASSERT_TRUE(classifier);
  const auto& ours = dynamic_cast<const Perceptron&>(*classifier);
  const auto strangers = standardised(test::clouds(3, 4, 5, 99, 2.0F));
  for (Eigen::Index row = 0; row < strangers.rows.rows(); ++row) {
    cv::Mat expected;
    opencv->predict(shown(strangers.rows.row(row)), expected);
    const Eigen::VectorXd outputs = ours.outputs(strangers.rows.row(row));
    for (int c = 0; c < 4; ++c) EXPECT_NEAR(outputs[c], static_cast<double>(expected.at<float>(c)), 1e-4);
  }
}

TEST(Perceptron, IsDeterministicForASeed) {
  const auto table = standardised(test::clouds(5, 3, 5, 1, 2.0F));
  TensorFile once, again, other;
  trainPerceptron(table, 3)->save(once, "");
  trainPerceptron(table, 3)->save(again, "");
  trainPerceptron(table, 4)->save(other, "");
  EXPECT_EQ(once.encode(), again.encode());
  EXPECT_NE(once.encode(), other.encode());
}

TEST(Perceptron, LearnsWhatCanBeLearntAndGivesShares) {
  const auto table = standardised(test::clouds(6, 4, 8));
  const auto network = trainPerceptron(table);
  ASSERT_TRUE(network);
  int right = 0;
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row) {
    const Eigen::VectorXd shares = network->probabilities(table.rows.row(row));
    EXPECT_NEAR(shares.sum(), 1, 1e-12);
    EXPECT_GE(shares.minCoeff(), 0);
    Eigen::Index top = 0;
    shares.maxCoeff(&top);
    right += top == table.labels[static_cast<std::size_t>(row)];
  }
  EXPECT_GT(right, 0.95 * static_cast<double>(table.clips()));
  EXPECT_TRUE(network->probabilities(Eigen::VectorXf::Constant(40, 1e30F)).allFinite());
}

TEST(Perceptron, RefusesNothingToLearnFrom) {
  EXPECT_EQ(Perceptron::train({}, {}, 2).error().code, Errc::BadRequest);
  const auto table = test::clouds(2, 2, 2);
  EXPECT_EQ(Perceptron::train(table.rows, table.labels, 1).error().code, Errc::BadRequest);
}

TEST(Perceptron, SurvivesSavingAndLoading) {
  const auto table = standardised(test::clouds(5, 2, 5));
  const auto network = trainPerceptron(table);
  TensorFile file;
  network->save(file, "x.");
  const auto loaded = Perceptron::load(*TensorFile::decode(file.encode()), "x.");
  ASSERT_TRUE(loaded) << describe(loaded.error());
  EXPECT_EQ((*loaded)->featureCount(), 40);
  EXPECT_EQ((*loaded)->classes(), 2);
  for (Eigen::Index row = 0; row < table.rows.rows(); ++row)
    EXPECT_EQ(network->probabilities(table.rows.row(row)), (*loaded)->probabilities(table.rows.row(row)));
}

TEST(Perceptron, RefusesDamagedArrays) {
  TensorFile sound;
  trainPerceptron(standardised(test::clouds(5, 3, 5)))->save(sound, "");
  ASSERT_TRUE(Perceptron::load(sound));
  const auto refuses = [&](const char* name, const auto& values) {
    TensorFile file = *TensorFile::decode(sound.encode());
    file.put(name, values);
    const auto loaded = Perceptron::load(file);
    ASSERT_FALSE(loaded) << name;
    EXPECT_EQ(loaded.error().code, Errc::BadModel) << name;
  };
  using Integers = std::vector<std::int32_t>;
  constexpr auto kMost = std::numeric_limits<std::int32_t>::max();
  for (const auto& shape : {Integers{},
                            {40, 20},
                            {40, 20, 1},
                            {0, 20, 3},
                            {40, 0, 3},
                            {-40, -20, 3},
                            {40, 21, 3},
                            {kMost, kMost, kMost}})
    refuses("network.shape", shape);
  for (const char* name : {"network.hidden", "network.output"}) {
    auto weights = *sound.floats(name);
    weights[5] = std::numeric_limits<float>::quiet_NaN();
    refuses(name, weights);
    weights[5] = std::numeric_limits<float>::infinity();
    refuses(name, weights);
    refuses(name, std::vector<float>(weights.begin(), weights.end() - 1));
    refuses(name, std::vector<float>{});
    refuses(name, Integers{1, 2, 3});
  }
}

}  // namespace
}  // namespace sentisound
