// Probabilities as a softmax over linear scores of standardised features.
#pragma once

#include "ml/Classifier.h"
#include "ml/StandardScaler.h"

namespace sentisound {

/// Whatever learnt it: p = softmax((W·z + b) / temperature), z the standardised features.
struct LinearWeights {
  StandardScaler scaler{};
  Eigen::MatrixXf weights{};  ///< W [classes × features]
  Eigen::VectorXf bias{};     ///< b [classes]
  float temperature = 1;
};

class LinearClassifier final : public Classifier {
 public:
  explicit LinearClassifier(LinearWeights linear) : linear_(std::move(linear)) {}
  /// Reads what save() wrote under the same prefix. BadModel if sizes do not fit or a value is not finite.
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix);

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  /// W·z / temperature, feature by feature: exact.
  [[nodiscard]] std::optional<Eigen::MatrixXd> contributions(const Eigen::VectorXf& features) const override;
  [[nodiscard]] std::optional<StandardScaler> training() const override { return linear_.scaler; }
  [[nodiscard]] int classes() const override { return static_cast<int>(linear_.weights.rows()); }
  [[nodiscard]] int featureCount() const override { return static_cast<int>(linear_.weights.cols()); }
  void save(TensorFile& file, const std::string& prefix) const override;

 private:
  LinearWeights linear_;
};

}  // namespace sentisound
