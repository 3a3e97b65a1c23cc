#include "ml/ShrinkageLda.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace sentisound {
namespace {

/// Shrunk covariance [p × p] of the rows of one class [n × p].
Eigen::MatrixXd shrunkCovariance(const Eigen::MatrixXd& rows) {
  const Eigen::MatrixXd centred = rows.rowwise() - rows.colwise().mean();
  Eigen::VectorXd sd = (centred.colwise().squaredNorm() / static_cast<double>(rows.rows())).array().sqrt();
  sd = (sd.array() > 0).select(sd, 1.0);
  const Eigen::MatrixXd standardised = centred.array().rowwise() / sd.transpose().array();

  const double share = ledoitWolfShrinkage(standardised);
  Eigen::MatrixXd covariance = standardised.transpose() * standardised / static_cast<double>(rows.rows());
  const double mu = covariance.trace() / static_cast<double>(covariance.rows());
  covariance *= 1 - share;
  covariance.diagonal().array() += share * mu;
  return sd.asDiagonal() * covariance * sd.asDiagonal();
}

}  // namespace

double ledoitWolfShrinkage(const Eigen::MatrixXd& centred) {
  const auto n = static_cast<double>(centred.rows());
  const auto p = static_cast<double>(centred.cols());
  const double trace = centred.squaredNorm() / n;
  const double mu = trace / p;
  const double fourth = centred.rowwise().squaredNorm().array().square().sum();  // Σₖ (Σᵢ xₖᵢ²)²
  // ‖XᵀX‖² = ‖XXᵀ‖²: the smaller of the two products.
  const double squares = (centred.rows() < centred.cols() ? (centred * centred.transpose()).squaredNorm()
                                                          : (centred.transpose() * centred).squaredNorm()) /
                         (n * n);
  const double delta = (squares - 2 * mu * trace + p * mu * mu) / p;
  const double beta = std::min((fourth / n - squares) / (p * n), delta);
  return beta <= 0 ? 0 : beta / delta;
}

Result<LinearWeights> fitShrinkageLda(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes) {
  LinearWeights linear{.scaler = StandardScaler::fit(rows)};
  const Eigen::MatrixXd standardised = linear.scaler.transformRows(rows).cast<double>();
  const Eigen::Index features = rows.cols();

  Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(features, features);
  Eigen::MatrixXd means(classes, features);
  Eigen::VectorXd priors(classes);
  for (int c = 0; c < classes; ++c) {
    std::vector<Eigen::Index> members;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i] == c) members.push_back(static_cast<Eigen::Index>(i));
    if (members.size() < 2)
      return fail(Errc::BadRequest, "every class needs at least two clips to learn from");
    const Eigen::MatrixXd ofClass = standardised(members, Eigen::all);
    priors[c] = static_cast<double>(members.size()) / static_cast<double>(labels.size());
    means.row(c) = ofClass.colwise().mean();
    covariance += priors[c] * shrunkCovariance(ofClass);
  }

  const Eigen::MatrixXd weights = covariance.ldlt().solve(means.transpose()).transpose();
  linear.weights = weights.cast<float>();
  linear.bias =
      (priors.array().log().matrix() - 0.5 * means.cwiseProduct(weights).rowwise().sum()).cast<float>();
  return linear;
}

}  // namespace sentisound
