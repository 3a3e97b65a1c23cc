#include "ml/Calibration.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sentisound {
namespace {

constexpr double kFloor = 1e-12;  // keeps log p finite
constexpr double kColdest = 1.0 / 20;
constexpr double kHottest = 50;
constexpr double kHottestScores = 200;

double meanNegativeLogLikelihood(const Eigen::MatrixXd& probabilities, std::span<const int> labels,
                                 double temperature) {
  double sum = 0;
  for (std::size_t clip = 0; clip < labels.size(); ++clip) {
    const Eigen::VectorXd p = tempered(probabilities.row(static_cast<Eigen::Index>(clip)), temperature);
    sum -= std::log(std::max(p[labels[clip]], kFloor));
  }
  return sum / static_cast<double>(labels.size());
}

/// Searches the logarithm of the temperature.
double goldenSection(double lowest, double highest, const std::function<double(double)>& lossOf) {
  const double golden = (std::sqrt(5.0) - 1) / 2;
  double low = std::log(lowest);
  double high = std::log(highest);
  const auto loss = [&](double logT) { return lossOf(std::exp(logT)); };
  double left = high - golden * (high - low);
  double right = low + golden * (high - low);
  double lossLeft = loss(left);
  double lossRight = loss(right);
  while (high - low > 1e-3) {
    if (lossLeft < lossRight) {
      high = right;
      right = left;
      lossRight = lossLeft;
      left = high - golden * (high - low);
      lossLeft = loss(left);
    } else {
      low = left;
      left = right;
      lossLeft = lossRight;
      right = low + golden * (high - low);
      lossRight = loss(right);
    }
  }
  return std::exp((low + high) / 2);
}

}  // namespace

Eigen::VectorXd tempered(const Eigen::VectorXd& probabilities, double temperature) {
  Eigen::VectorXd scores = probabilities.array().max(kFloor).log() / temperature;
  scores = (scores.array() - scores.maxCoeff()).exp();
  return scores / scores.sum();
}

double fitTemperature(const Eigen::MatrixXd& probabilities, std::span<const int> labels) {
  // The likelihood has one maximum in 1/T: the softmax's log-likelihood is concave.
  return goldenSection(kColdest, kHottest, [&](double temperature) {
    return meanNegativeLogLikelihood(probabilities, labels, temperature);
  });
}

double bestTemperature(const std::function<double(double)>& loss) {
  return goldenSection(kColdest, kHottestScores, loss);
}

double expectedCalibrationError(const Eigen::MatrixXd& probabilities, std::span<const int> labels, int bins) {
  std::vector<double> confidence(static_cast<std::size_t>(bins));
  std::vector<double> right(static_cast<std::size_t>(bins));
  for (std::size_t clip = 0; clip < labels.size(); ++clip) {
    Eigen::Index top = 0;
    const double p = probabilities.row(static_cast<Eigen::Index>(clip)).maxCoeff(&top);
    const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>(p * bins), 0, bins - 1));
    confidence[bin] += p;
    right[bin] += top == labels[clip] ? 1 : 0;
  }
  double error = 0;  // |Σ confidence − Σ right| of a bin is its clips times the distance of the two means
  for (std::size_t bin = 0; bin < confidence.size(); ++bin) error += std::abs(confidence[bin] - right[bin]);
  return error / static_cast<double>(labels.size());
}

std::optional<Eigen::MatrixXd> Tempered::contributions(const Eigen::VectorXf& features) const {
  auto inner = inner_->contributions(features);
  if (inner) *inner /= temperature_;
  return inner;
}

void Tempered::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "calibration.temperature", std::vector<float>{static_cast<float>(temperature_)});
  inner_->save(file, prefix);
}

Result<std::unique_ptr<Classifier>> Tempered::load(const TensorFile& file, const std::string& prefix,
                                                   Result<std::unique_ptr<Classifier>> inner) {
  if (!inner) return inner.error();
  const auto temperature = file.floats(prefix + "calibration.temperature");
  if (!temperature) return temperature.error();
  if (temperature->size() != 1 || !std::isfinite((*temperature)[0]) || (*temperature)[0] <= 0)
    return fail(Errc::BadModel, "its calibration is damaged");
  return std::unique_ptr<Classifier>(
      std::make_unique<Tempered>(static_cast<double>((*temperature)[0]), std::move(*inner)));
}

}  // namespace sentisound
