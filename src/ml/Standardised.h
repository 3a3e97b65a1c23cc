// A classifier behind a scaler.
#pragma once

#include "ml/Classifier.h"
#include "ml/StandardScaler.h"

namespace sentisound {

class Standardised final : public Classifier {
 public:
  Standardised(StandardScaler scaler, std::unique_ptr<Classifier> inner)
      : scaler_(std::move(scaler)), inner_(std::move(inner)) {}
  /// BadModel if the scaler is not for the classifier.
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix,
                                                  Result<std::unique_ptr<Classifier>> inner);

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    return inner_->probabilities(scaler_.transform(features));
  }
  [[nodiscard]] std::optional<StandardScaler> training() const override { return scaler_; }
  [[nodiscard]] int classes() const override { return inner_->classes(); }
  [[nodiscard]] int featureCount() const override { return inner_->featureCount(); }
  void save(TensorFile& file, const std::string& prefix) const override;

 private:
  StandardScaler scaler_;
  std::unique_ptr<Classifier> inner_;
};

}  // namespace sentisound
