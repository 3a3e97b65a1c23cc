// Zero mean, unit variance per feature.
#pragma once

#include <Eigen/Core>

#include "ml/TensorFile.h"

namespace sentisound {

struct StandardScaler {
  Eigen::VectorXf mean{};  ///< [features]
  Eigen::VectorXf
      scale{};  ///< [features], population sd; 1 where a feature never varies (as scikit-learn does)

  /// From training rows only: X [clips × features], at least one row.
  static StandardScaler fit(const Eigen::MatrixXf& rows);
  [[nodiscard]] Eigen::VectorXf transform(const Eigen::VectorXf& features) const;
  [[nodiscard]] Eigen::MatrixXf transformRows(const Eigen::MatrixXf& rows) const;

  void save(TensorFile& file, const std::string& prefix) const;
  /// BadModel unless there are as many finite means as positive scales.
  static Result<StandardScaler> load(const TensorFile& file, const std::string& prefix);
};

}  // namespace sentisound
