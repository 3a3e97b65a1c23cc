// From features to class probabilities.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/Progress.h"
#include "core/Result.h"
#include "ml/TensorFile.h"

namespace sentisound {

/// Immutable once made; used from several threads at once.
class Classifier {
 public:
  virtual ~Classifier() = default;
  /// Probabilities [classes], each ≥ 0, sum 1, from a clip's features [features].
  [[nodiscard]] virtual Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const = 0;
  [[nodiscard]] virtual int classes() const = 0;
  [[nodiscard]] virtual int featureCount() const = 0;
  /// Adds its arrays, each named with the prefix.
  virtual void save(TensorFile& file, const std::string& prefix) const = 0;
};

}  // namespace sentisound
