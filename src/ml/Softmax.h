// From log-odds to probabilities.
#pragma once

#include <Eigen/Core>

namespace sentisound {

/// [classes] ≥ 0, sum 1; the same whatever is added to all.
inline Eigen::VectorXd softmax(const Eigen::VectorXd& logOdds) {
  const Eigen::VectorXd likelihood = (logOdds.array() - logOdds.maxCoeff()).exp();
  return likelihood / likelihood.sum();
}

}  // namespace sentisound
