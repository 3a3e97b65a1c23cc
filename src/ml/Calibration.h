// Probabilities that mean what they say.
#pragma once

#include <functional>
#include <span>

#include "ml/Classifier.h"

namespace sentisound {

/// The temperature T > 0 that makes the labels most likely under softmax(log p / T) (C. Guo et al., "On
/// calibration of modern neural networks", 2017). `probabilities` [clips × classes] must be out of fold: from
/// models that were trained on neither these clips nor these speakers. Searched between 1/20 and 50.
double fitTemperature(const Eigen::MatrixXd& probabilities, std::span<const int> labels);

/// The temperature between 1/20 and 200 at which `loss` is least, if it has one minimum in the logarithm of
/// the temperature: golden-section search.
double bestTemperature(const std::function<double(double temperature)>& loss);

/// softmax(log p / T): the same order, other certainty.
Eigen::VectorXd tempered(const Eigen::VectorXd& probabilities, double temperature);

/// Expected calibration error, 0..1: the mean distance between the probability of the top label and how often
/// it is right, over `bins` equal bins weighted by their clips.
double expectedCalibrationError(const Eigen::MatrixXd& probabilities, std::span<const int> labels,
                                int bins = 15);

/// A classifier with another temperature.
class Tempered final : public Classifier {
 public:
  Tempered(double temperature, std::unique_ptr<Classifier> inner)
      : temperature_(temperature), inner_(std::move(inner)) {}
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix,
                                                  Result<std::unique_ptr<Classifier>> inner);

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    return tempered(inner_->probabilities(features), temperature_);
  }
  /// The inner classifier's over the temperature: as exact as they are.
  [[nodiscard]] std::optional<Eigen::MatrixXd> contributions(const Eigen::VectorXf& features) const override;
  [[nodiscard]] std::optional<StandardScaler> training() const override { return inner_->training(); }
  [[nodiscard]] int classes() const override { return inner_->classes(); }
  [[nodiscard]] int featureCount() const override { return inner_->featureCount(); }
  void save(TensorFile& file, const std::string& prefix) const override;
  [[nodiscard]] double temperature() const { return temperature_; }

 private:
  double temperature_;
  std::unique_ptr<Classifier> inner_;
};

}  // namespace sentisound
