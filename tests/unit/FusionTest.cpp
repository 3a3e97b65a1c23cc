#include <gtest/gtest.h>

#include <Eigen/LU>

#include "features/FeatureSpec.h"
#include "ml/Fusion.h"
#include "ml/KernelRidge.h"
#include "ml/ModelFile.h"
#include "support/ScratchFolder.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

TEST(Ridge, DualAndPrimalSolutionsAgree) {
  const auto table = test::clouds(4, 3, 5);
  const double penalty = 3;
  const auto dual = fitRidge(table.rows, table.labels, 3, {.penalty = penalty});
  ASSERT_TRUE(dual);
  // (XᵀX + λI)⁻¹Xᵀ(T − mean T), the textbook's form, in double precision.
  const Eigen::MatrixXd x = dual->scaler.transformRows(table.rows).cast<double>();
  Eigen::MatrixXd targets = Eigen::MatrixXd::Constant(x.rows(), 3, -1);
  for (std::size_t i = 0; i < table.labels.size(); ++i)
    targets(static_cast<Eigen::Index>(i), table.labels[i]) = 1;
  const Eigen::RowVectorXd mean = targets.colwise().mean();
  const Eigen::MatrixXd normal = x.transpose() * x + penalty * Eigen::MatrixXd::Identity(x.cols(), x.cols());
  const Eigen::MatrixXd primal = normal.inverse() * (x.transpose() * (targets.rowwise() - mean));
  EXPECT_LT((dual->weights.cast<double>() - primal.transpose()).cwiseAbs().maxCoeff(), 1e-4);
  EXPECT_LT((dual->bias.cast<double>().transpose() - mean).cwiseAbs().maxCoeff(), 1e-6);
}

TEST(Ridge, LearnsMoreFeaturesThanClips) {
  const auto table = test::clouds(3, 4, 2);  // 24 clips of 40 features
  const LinearClassifier classifier(*fitRidge(table.rows, table.labels, 4, {.penalty = 1}));
  for (std::size_t i = 0; i < table.clips(); ++i) {
    Eigen::Index top = 0;
    classifier.probabilities(table.rows.row(static_cast<Eigen::Index>(i))).maxCoeff(&top);
    EXPECT_EQ(top, table.labels[i]);
  }
  EXPECT_FALSE(fitRidge(table.rows.topRows(1), std::vector{0}, 4, {}));
}

/// Says the same whatever it hears.
class Opinion final : public Classifier {
 public:
  explicit Opinion(Eigen::VectorXd probabilities) : probabilities_(std::move(probabilities)) {}
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& /*features*/) const override {
    return probabilities_;
  }
  [[nodiscard]] int classes() const override { return static_cast<int>(probabilities_.size()); }
  [[nodiscard]] int featureCount() const override { return 2; }
  void save(TensorFile& /*file*/, const std::string& /*prefix*/) const override {}

 private:
  Eigen::VectorXd probabilities_;
};

TEST(Fusion, MultipliesOpinionsAndLetsNoneForbid) {
  std::vector<FusionMember> members;
  members.push_back({0, std::make_unique<Opinion>(Eigen::Vector3d(0.5, 0.5, 0))});
  members.push_back({2, std::make_unique<Opinion>(Eigen::Vector3d(0.9, 0.05, 0.05))});
  const Fusion fusion(std::move(members), 4);
  const Eigen::VectorXd p = fusion.probabilities(Eigen::VectorXf::Zero(4));
  EXPECT_NEAR(p.sum(), 1, 1e-12);
  EXPECT_GT(p[2], 0);
  const Eigen::Vector3d product(std::sqrt(0.501 * 0.901), std::sqrt(0.501 * 0.051), std::sqrt(0.001 * 0.051));
  EXPECT_TRUE(p.isApprox(product / product.sum(), 1e-12));
}

/// Random rows of the joined set, with the copies that the fusion learns from; the class shifts every value.
FeatureTable joinedTable(const Recipe& recipe, int clips) {
  FeatureTable table{.featureSet = recipe.featureSet, .labelNames = {"calm", "angry"}};
  const auto columns = findFeatureSpec(recipe.featureSet)->dimensions();
  std::srand(9);
  table.rows = Eigen::MatrixXf::Random(clips, columns);
  for (int clip = 0; clip < clips; ++clip) {
    table.labels.push_back(clip % 2);
    table.speakers.push_back(std::to_string(clip / 4));
    table.rows.row(clip).array() += clip % 2 == 0 ? 0.5F : -0.5F;
  }
  Eigen::Index first = 0;
  for (const auto& part : trainingParts(recipe)) {
    const Eigen::Index own = findFeatureSpec(part.featureSet)->dimensions();
    for (std::size_t i = 0; i < part.speeds.size(); ++i)
      table.copies.push_back({first, table.rows.middleCols(first, own)});
    first += own;
  }
  return table;
}

TEST(FusionRecipe, AnswersTheSameAfterSavingAndLoadingInBothViews) {
  const auto& recipe = *findRecipe("fusion");
  const auto table = joinedTable(recipe, 24);
  const auto fitted = fit(recipe, table, 1);
  ASSERT_TRUE(fitted) << describe(fitted.error());
  ASSERT_TRUE(fitted->relative);
  TensorFile file;
  fitted->save(file);
  const auto loaded = FittedModel::load(recipe, *TensorFile::decode(file.encode()));
  ASSERT_TRUE(loaded) << describe(loaded.error());
  const Eigen::VectorXf mean = table.rows.colwise().mean();
  for (const Eigen::Index clip : {0, 5, 23}) {
    const Eigen::VectorXf features = table.rows.row(clip);
    EXPECT_EQ(loaded->probabilities(features), fitted->probabilities(features));
    EXPECT_EQ(loaded->probabilities(features, mean), fitted->probabilities(features, mean));
    Eigen::Index top = 0;
    fitted->probabilities(features).maxCoeff(&top);
    EXPECT_EQ(top, clip % 2);
  }
}

TEST(FusionRecipe, RefusesADamagedMember) {
  const auto& recipe = *findRecipe("fusion");
  const auto fitted = fit(recipe, joinedTable(recipe, 12), 1);
  ASSERT_TRUE(fitted);
  TensorFile file;
  fitted->save(file);
  file.put("m1.linear.bias", std::vector<float>{1});
  const auto loaded = FittedModel::load(recipe, file);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, Errc::BadModel);
}

TEST(FusionRecipe, WantsItsTrainingCopies) {
  const auto& recipe = *findRecipe("fusion");
  auto table = joinedTable(recipe, 12);
  table.copies.pop_back();
  EXPECT_FALSE(fit(recipe, table, 1));
}

}  // namespace
}  // namespace sentisound
