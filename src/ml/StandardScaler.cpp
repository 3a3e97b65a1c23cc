#include "ml/StandardScaler.h"

#include <cassert>

namespace sentisound {

StandardScaler StandardScaler::fit(const Eigen::MatrixXf& rows) {
  assert(rows.rows() > 0);
  const Eigen::MatrixXd exact = rows.cast<double>();
  const Eigen::RowVectorXd mean = exact.colwise().mean();
  const Eigen::RowVectorXd variance =
      (exact.rowwise() - mean).array().square().colwise().sum() / static_cast<double>(rows.rows());
  StandardScaler scaler{mean.transpose().cast<float>(),
                        variance.array().sqrt().matrix().transpose().cast<float>()};
  scaler.scale = (scaler.scale.array() > 0).select(scaler.scale, 1.0F);
  return scaler;
}

Eigen::VectorXf StandardScaler::transform(const Eigen::VectorXf& features) const {
  return (features - mean).cwiseQuotient(scale);
}

Eigen::MatrixXf StandardScaler::transformRows(const Eigen::MatrixXf& rows) const {
  return (rows.rowwise() - mean.transpose()).array().rowwise() / scale.transpose().array();
}

}  // namespace sentisound
