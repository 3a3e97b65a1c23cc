// Convolution by FFT.
#pragma once

#include <span>
#include <vector>

namespace sentisound {

/// y[n] = Σ_k a[k] · b[n − k], [a + b − 1]; neither may be empty. The product of the spectra in single
/// precision: off by about 1e-6 of the largest value. Same build, same input, same bits.
std::vector<float> convolved(std::span<const float> a, std::span<const float> b);

}  // namespace sentisound
