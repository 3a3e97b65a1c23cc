// Ridge regression on class indicators, for far more features than clips.
#pragma once

#include <span>

#include "ml/LinearClassifier.h"

namespace sentisound {

struct RidgeSpec {
  double penalty = 5000;      ///< λ, on standardised features
  float temperature = 0.12F;  ///< of the softmax over the scores
};

/// Targets +1 for the clip's class and −1 for the others; W = Xᵀ(XXᵀ + λI)⁻¹(T − mean T), the dual form, a
/// system of one equation per clip (C. Saunders, A. Gammerman & V. Vovk, "Ridge regression learning algorithm
/// in dual variables", 1998). rows [clips × features], labels 0..classes−1. BadRequest if there are fewer
/// than two clips.
Result<LinearWeights> fitRidge(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                               const RidgeSpec& spec);

}  // namespace sentisound
