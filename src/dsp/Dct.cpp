#include "dsp/Dct.h"

#include <cmath>
#include <numbers>

namespace sentisound {

Eigen::MatrixXf dctMatrix(int coefficients, int size) {
  Eigen::MatrixXf matrix(coefficients, size);
  for (int k = 0; k < coefficients; ++k) {
    const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / size);
    for (int n = 0; n < size; ++n)
      matrix(k, n) = static_cast<float>(scale * std::cos(std::numbers::pi * (2 * n + 1) * k / (2.0 * size)));
  }
  return matrix;
}

}  // namespace sentisound
