#include "ml/RecipeBook.h"

#include "ml/KernelRidge.h"
#include "ml/KernelSvm.h"
#include "ml/LinearClassifier.h"
#include "ml/Perceptron.h"
#include "ml/RandomForest.h"
#include "ml/ShrinkageLda.h"
#include "ml/Standardised.h"

namespace sentisound {
namespace {

using Learnt = Result<std::unique_ptr<Classifier>>;

Learnt linear(Result<LinearWeights> weights) {
  if (!weights) return weights.error();
  return std::unique_ptr<Classifier>(std::make_unique<LinearClassifier>(std::move(*weights)));
}

/// A learner that wants standardised rows.
template <class Learner>
Learnt learnStandardised(const Eigen::MatrixXf& rows, const Learner& learner) {
  if (rows.rows() == 0) return fail(Errc::BadRequest, "there is no clip to learn from");
  auto scaler = StandardScaler::fit(rows);
  auto learnt = learner(scaler.transformRows(rows));
  if (!learnt) return learnt.error();
  return std::unique_ptr<Classifier>(std::make_unique<Standardised>(std::move(scaler), std::move(*learnt)));
}

template <class Learner>
Learnt loadStandardised(const TensorFile& file, const std::string& prefix) {
  return Standardised::load(file, prefix, Learner::load(file, prefix));
}

Learnt learnForest(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                   std::uint64_t seed) {
  return learnStandardised(rows, [&](const Eigen::MatrixXf& standardised) {
    return RandomForest::train(standardised, labels, classes, {.seed = seed});
  });
}

Learnt learnSvm(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                std::uint64_t /*seed*/) {
  return learnStandardised(rows, [&](const Eigen::MatrixXf& standardised) {
    return KernelSvm::train(standardised, labels, classes);
  });
}

Learnt learnNetwork(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                    std::uint64_t seed) {
  return learnStandardised(rows, [&](const Eigen::MatrixXf& standardised) {
    return Perceptron::train(standardised, labels, classes, {.seed = seed});
  });
}

Learnt learnLda(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                std::uint64_t /*seed*/) {
  return linear(fitShrinkageLda(rows, labels, classes));
}

/// Penalties were chosen on inner folds (docs/MODELS.md).
auto learnRidge(double penalty) {
  return [penalty](const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                   std::uint64_t /*seed*/) {
    return linear(fitRidge(rows, labels, classes, {.penalty = penalty}));
  };
}

Recipe adaptive(std::string id, std::string title, std::string featureSet, int directions) {
  return {.id = std::move(id),
          .title = std::move(title),
          .modelType = "SpeakerFactors",
          .featureSet = std::move(featureSet),
          .degradedCopies = 2,
          .adaptive = true,
          .directions = directions};
}

}  // namespace

std::vector<Recipe> makeRecipes() {
  return {
      Recipe{.id = "mfcc40-rf",
             .title = "Random forest on mean MFCC (the original service's model)",
             .modelType = "RandomForestClassifier",
             .featureSet = "mfcc40-v1",
             .learn = learnForest,
             .load = loadStandardised<RandomForest>},
      Recipe{.id = "mfcc40-svm",
             .title = "Support vector machine on mean MFCC",
             .modelType = "SVC",
             .featureSet = "mfcc40-v1",
             .calibrated = true,
             .learn = learnSvm,
             .load = loadStandardised<KernelSvm>},
      Recipe{.id = "mfcc40-mlp",
             .title = "Neural network on mean MFCC",
             .modelType = "MLPClassifier",
             .featureSet = "mfcc40-v1",
             .calibrated = true,
             .learn = learnNetwork,
             .load = loadStandardised<Perceptron>},
      Recipe{.id = "prosody-lda",
             .title = "Shrinkage LDA on prosody functionals",
             .modelType = "LinearDiscriminantAnalysis",
             .featureSet = "prosody-v1",
             .speeds = {0.9, 1.1},
             .calibrated = true,
             .bothViews = true,
             .learn = learnLda,
             .load = LinearClassifier::load},
      Recipe{.id = "kernels-ridge",
             .title = "Ridge regression on random kernels over log-mel",
             .modelType = "KernelRidge",
             .featureSet = "kernels-v1",
             .speeds = {0.93, 1.07},
             .calibrated = true,
             .bothViews = true,
             .learn = learnRidge(5000),
             .load = LinearClassifier::load},
      Recipe{.id = "contours-ridge",
             .title = "Ridge regression on random kernels over contours",
             .modelType = "KernelRidge",
             .featureSet = "contours-v1",
             .speeds = {0.93, 1.07},
             .calibrated = true,
             .bothViews = true,
             .learn = learnRidge(9000),
             .load = LinearClassifier::load},
      Recipe{.id = "prosody-kernels",
             .title = "Prosody, and random kernels over log-mel, together",
             .modelType = "Fusion",
             .featureSet = "prosody-kernels-v1",
             .members = {"prosody-lda", "kernels-ridge"},
             .calibrated = true,
             .bothViews = true},
      Recipe{.id = "fusion",
             .title = "Prosody, and random kernels over log-mel and contours, together",
             .modelType = "Fusion",
             .featureSet = "fusion-v1",
             .members = {"prosody-lda", "kernels-ridge", "contours-ridge"},
             .calibrated = true,
             .bothViews = true},
      adaptive("prosody-factors", "Speaker factors of prosody functionals", "prosody-v2", 0),
      adaptive("voice-factors", "Speaker factors of how a voice moves", "voice-v1", 0),
      adaptive("contours-factors", "Speaker factors of random kernels over contours", "contours-v2", 200),
      Recipe{.id = "speech",
             .title = "Speaker factors of prosody, voice and contours, together",
             .modelType = "SpeakerFactors",
             .featureSet = "speech-v1",
             .members = {"prosody-factors", "voice-factors", "contours-factors"},
             .adaptive = true},
  };
}

}  // namespace sentisound
