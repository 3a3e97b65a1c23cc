#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <set>

#include "ml/Calibration.h"
#include "ml/Evaluation.h"
#include "ml/LinearClassifier.h"
#include "ml/ShrinkageLda.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

/// Out-of-fold answers that are `factor` times too sure of themselves.
std::pair<Eigen::MatrixXd, std::vector<int>> overconfident(double factor, int clips = 20'000) {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  Eigen::MatrixXd probabilities(clips, 3);
  std::vector<int> labels;
  for (int clip = 0; clip < clips; ++clip) {
    const Eigen::Vector3d honest = tempered(
        Eigen::Vector3d(std::exp(normal(random)), std::exp(normal(random)), std::exp(normal(random))), 1);
    probabilities.row(clip) = tempered(honest, 1 / factor).transpose();
    const double draw = std::uniform_real_distribution<double>(0, 1)(random);
    labels.push_back(draw < honest[0] ? 0 : draw < honest[0] + honest[1] ? 1 : 2);
  }
  return {probabilities, labels};
}

Eigen::MatrixXd temperedRows(const Eigen::MatrixXd& probabilities, double temperature) {
  Eigen::MatrixXd rows = probabilities;
  for (Eigen::Index row = 0; row < rows.rows(); ++row)
    rows.row(row) = tempered(probabilities.row(row), temperature).transpose();
  return rows;
}

TEST(Calibration, FindsTheTemperatureThatWasApplied) {
  for (const double factor : {0.5, 1.0, 4.0}) {
    const auto [probabilities, labels] = overconfident(factor);
    EXPECT_NEAR(fitTemperature(probabilities, labels), factor, 0.05 * factor);
  }
}

TEST(Calibration, TheErrorFallsWhenTheTemperatureIsRight) {
  const auto [probabilities, labels] = overconfident(4);
  EXPECT_GT(expectedCalibrationError(probabilities, labels), 0.1);
  EXPECT_LT(expectedCalibrationError(temperedRows(probabilities, 4), labels), 0.02);
}

TEST(Calibration, ErrorIsTheDistanceOfCertaintyAndTruth) {
  Eigen::MatrixXd sure(4, 2);
  sure << 1, 0, 1, 0, 1, 0, 1, 0;
  EXPECT_DOUBLE_EQ(expectedCalibrationError(sure, std::vector{0, 0, 0, 0}), 0);
  EXPECT_DOUBLE_EQ(expectedCalibrationError(sure, std::vector{0, 1, 0, 1}), 0.5);
}

TEST(Calibration, TemperatureKeepsTheOrderAndTheSum) {
  const Eigen::Vector3d p(0.7, 0.2, 0.1);
  for (const double temperature : {0.1, 1.0, 10.0}) {
    const Eigen::VectorXd q = tempered(p, temperature);
    EXPECT_NEAR(q.sum(), 1, 1e-12);
    EXPECT_GT(q[0], q[1]);
    EXPECT_GT(q[1], q[2]);
  }
  EXPECT_TRUE(tempered(p, 1).isApprox(p));
  EXPECT_TRUE(tempered(Eigen::Vector2d(1, 0), 2).allFinite());
}

TEST(Calibration, SurvivesSavingAndRefusesDamage) {
  const auto table = test::clouds(4, 3, 4);
  const Tempered classifier(
      2.5, std::make_unique<LinearClassifier>(*fitShrinkageLda(table.rows, table.labels, 3)));
  TensorFile file;
  classifier.save(file, "");
  const auto loaded = Tempered::load(file, "", LinearClassifier::load(file, ""));
  ASSERT_TRUE(loaded);
  EXPECT_EQ((*loaded)->probabilities(table.rows.row(3)), classifier.probabilities(table.rows.row(3)));
  for (const std::vector<float>& damage :
       {std::vector<float>{}, {0.0F}, {-1.0F}, {std::numeric_limits<float>::quiet_NaN()}}) {
    file.put("calibration.temperature", damage);
    EXPECT_FALSE(Tempered::load(file, "", LinearClassifier::load(file, "")));
  }
}

/// Remembers the speakers it was trained on (the first feature says which) and fails when asked about one of
/// them.
class Witness final : public Classifier {
 public:
  Witness(std::set<float> known, int classes, std::atomic<int>& asked)
      : known_(std::move(known)), classes_(classes), asked_(asked) {}
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    EXPECT_FALSE(known_.contains(features[0])) << "speaker " << features[0] << " is on both sides";
    ++asked_;
    return Eigen::VectorXd::Constant(classes_, 1.0 / classes_);
  }
  [[nodiscard]] int classes() const override { return classes_; }
  [[nodiscard]] int featureCount() const override { return 40; }
  void save(TensorFile& /*file*/, const std::string& /*prefix*/) const override {}

 private:
  std::set<float> known_;
  int classes_;
  std::atomic<int>& asked_;  // folds are evaluated side by side
};

TEST(Leak, NoSpeakerIsOnBothSidesOfAnyOuterOrInnerSplit) {
  auto table = test::clouds(24, 3, 2);
  for (Eigen::Index clip = 0; clip < table.rows.rows(); ++clip)
    table.rows(clip, 0) = std::stof(table.speakers[static_cast<std::size_t>(clip)]);
  table.copies = {{0, table.rows}};
  std::atomic<int> asked = 0;
  const Recipe recipe{.id = "witness",
                      .featureSet = table.featureSet,
                      .speeds = {0.9},
                      .calibrated = true,
                      .learn = [&asked](const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                                        std::uint64_t) -> Result<std::unique_ptr<Classifier>> {
                        EXPECT_EQ(static_cast<std::size_t>(rows.rows()), labels.size());
                        const Eigen::VectorXf speakers = rows.col(0);
                        return std::unique_ptr<Classifier>(std::make_unique<Witness>(
                            std::set<float>(speakers.begin(), speakers.end()), classes, asked));
                      }};
  for (const char* folds : {"actors", "emobox"}) {
    const auto plan = planFolds(folds, table, 1);
    ASSERT_TRUE(plan);
    asked = 0;
    ASSERT_TRUE(evaluate(recipe, table, *plan, 1));
    // Every clip once outside, and inside once for each fold in which it is trained on.
    EXPECT_EQ(asked.load(), static_cast<int>(table.clips() * plan->test.size())) << folds;
  }
}

}  // namespace
}  // namespace sentisound
