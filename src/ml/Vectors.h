// Between Eigen's arrays and the plain ones of files.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace sentisound {

/// In the order of storage: of a matrix column by column.
template <class Derived>
std::vector<float> toVector(const Eigen::PlainObjectBase<Derived>& values) {
  return {values.data(), values.data() + values.size()};
}

inline Eigen::VectorXf toEigen(const std::vector<float>& values) {
  return Eigen::Map<const Eigen::VectorXf>(values.data(), static_cast<Eigen::Index>(values.size()));
}

}  // namespace sentisound
