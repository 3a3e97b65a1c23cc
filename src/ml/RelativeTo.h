// The relative view of a model for one speaker, known by a mean.
#pragma once

#include "ml/Classifier.h"

namespace sentisound {

/// Answers from a clip's features less the speaker's mean features.
class RelativeTo final : public Classifier {
 public:
  RelativeTo(std::shared_ptr<const Classifier> relative, Eigen::VectorXf mean)
      : relative_(std::move(relative)), mean_(std::move(mean)) {}

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    return relative_->probabilities(features - mean_);
  }
  [[nodiscard]] std::optional<Eigen::MatrixXd> contributions(const Eigen::VectorXf& features) const override {
    return relative_->contributions(features - mean_);
  }
  [[nodiscard]] std::optional<Eigen::RowVectorXd> contributionsTo(
      const Eigen::VectorXd& weights, const Eigen::VectorXf& features) const override {
    return relative_->contributionsTo(weights, features - mean_);
  }
  /// Of the features as they are: the relative ones lie around the speaker's mean.
  [[nodiscard]] std::optional<StandardScaler> training() const override {
    auto around = relative_->training();
    if (around) around->mean += mean_;
    return around;
  }
  [[nodiscard]] int classes() const override { return relative_->classes(); }
  [[nodiscard]] int featureCount() const override { return relative_->featureCount(); }
  /// The relative view's: a speaker is not part of a model.
  void save(TensorFile& file, const std::string& prefix) const override { relative_->save(file, prefix); }

 private:
  std::shared_ptr<const Classifier> relative_;
  Eigen::VectorXf mean_;  // [features]
};

}  // namespace sentisound
