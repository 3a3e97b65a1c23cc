// Orthonormal discrete cosine transform, type II.
#pragma once

#include <Eigen/Core>

namespace sentisound {

/// The first `coefficients` rows of the orthonormal DCT-II over `size` values: [coefficients × size].
/// D(k,n) = s(k)·cos(π(2n+1)k / 2N), s(0) = √(1/N), s(k>0) = √(2/N) (scipy.fft.dct, type=2, norm="ortho").
Eigen::MatrixXf dctMatrix(int coefficients, int size);

}  // namespace sentisound
