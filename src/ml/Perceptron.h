// Neural network with one hidden layer: learnt by OpenCV, kept as plain arrays.
#pragma once

#include "ml/Classifier.h"

namespace sentisound {

/// As scikit-learn's MLPClassifier, not tuned: 100 hidden neurons, at most 200 passes.
struct PerceptronOptions {
  int hidden = 100;
  int passes = 200;
  std::uint64_t seed = 1;
};

/// Two layers of y = 1.7159 · tanh(x / 3) neurons (OpenCV's symmetric sigmoid), learnt by resilient
/// propagation (M. Riedmiller & H. Braun, "A direct adaptive method for faster backpropagation learning: the
/// RPROP algorithm", 1993) towards +1 for a clip's class and −1 for the others. Probabilities are the softmax
/// of the outputs; they have the right order and no scale: a recipe calibrates them by a temperature.
class Perceptron final : public Classifier {
 public:
  /// rows [clips × features], best standardised; labels 0..classes−1. Deterministic for a seed. BadRequest if
  /// there is nothing to learn from.
  static Result<std::unique_ptr<Classifier>> train(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                   int classes, const PerceptronOptions& options = {});
  /// BadModel unless the layers fit together and every weight is a number.
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix = {});

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  [[nodiscard]] int classes() const override { return static_cast<int>(output_.rows()); }
  [[nodiscard]] int featureCount() const override { return static_cast<int>(hidden_.cols()) - 1; }
  void save(TensorFile& file, const std::string& prefix = {}) const override;

  /// Of the output neurons [classes].
  [[nodiscard]] Eigen::VectorXd outputs(const Eigen::VectorXf& features) const;

  /// OpenCV draws first weights from a generator of its own, always the same. So that the seed means
  /// something, it is shown the features in this order [features]: each gets another feature's first weights.
  static std::vector<int> featureOrder(int features, std::uint64_t seed);

 private:
  Perceptron() = default;

  Eigen::MatrixXf hidden_;  ///< [hidden × (features + 1)], the last column is the threshold
  Eigen::MatrixXf output_;  ///< [classes × (hidden + 1)]
};

}  // namespace sentisound
