// Reference values: the two-covariance model in numpy (speaker_factors.json says how). Tolerance 2e-3: it is
// kept in single precision.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "ml/SpeakerAdaptive.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

Eigen::MatrixXf matrix(const nlohmann::json& rows) {
  Eigen::MatrixXf values(static_cast<Eigen::Index>(rows.size()),
                         static_cast<Eigen::Index>(rows.front().size()));
  for (Eigen::Index row = 0; row < values.rows(); ++row)
    for (Eigen::Index column = 0; column < values.cols(); ++column)
      values(row, column) =
          rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].get<float>();
  return values;
}

TEST(SpeakerFactorsGolden, ScoresOfAStrangerAreThoseOfTheReference) {
  const auto golden =
      nlohmann::json::parse(std::ifstream(test::sourceDir() / "tests/golden/speaker_factors.json"));
  SpeakerRows training{.rows = matrix(golden.at("rows")),
                       .labels = golden.at("labels").get<std::vector<int>>(),
                       .speakers = golden.at("speakers").get<std::vector<int>>(),
                       .classes = golden.at("classes")};
  training.weights = Eigen::VectorXd::Ones(training.rows.rows());
  auto factors = fitSpeakerFactors(training, static_cast<int>(training.rows.cols()));
  ASSERT_TRUE(factors);
  const auto classifier =
      SpeakerAdaptive::create({{0, std::move(*factors)}}, Eigen::VectorXd::Constant(3, 1.0 / 3), {},
                              {"a", "b", "c"}, static_cast<int>(training.rows.cols()));
  const auto clips = matrix(golden.at("clips"));
  const auto expected = matrix(golden.at("scores"));
  for (Eigen::Index clip = 0; clip < clips.rows(); ++clip) {
    Eigen::VectorXd scores = classifier->scores(classifier->compact(clips.row(clip)));
    scores.array() -= scores.mean();
    for (Eigen::Index c = 0; c < 3; ++c) EXPECT_NEAR(scores[c], static_cast<double>(expected(clip, c)), 2e-3);
  }
}

}  // namespace
}  // namespace sentisound
