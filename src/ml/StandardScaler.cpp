#include "ml/StandardScaler.h"

#include <cassert>

#include "ml/Vectors.h"

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

void StandardScaler::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "scaler.mean", std::vector<float>(mean.data(), mean.data() + mean.size()));
  file.put(prefix + "scaler.scale", std::vector<float>(scale.data(), scale.data() + scale.size()));
}

Result<StandardScaler> StandardScaler::load(const TensorFile& file, const std::string& prefix) {
  const auto mean = file.floats(prefix + "scaler.mean");
  if (!mean) return mean.error();
  const auto scale = file.floats(prefix + "scaler.scale");
  if (!scale) return scale.error();
  StandardScaler scaler{toEigen(*mean), toEigen(*scale)};
  if (mean->empty() || mean->size() != scale->size() || !scaler.mean.allFinite() ||
      !scaler.scale.allFinite() || !(scaler.scale.array() > 0).all())
    return fail(Errc::BadModel, "its scaler is damaged");
  return scaler;
}

}  // namespace sentisound
