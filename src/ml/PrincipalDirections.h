// The directions in which most of many features move together.
#pragma once

#include <Eigen/Core>
#include <span>

namespace sentisound {

/// [features × count] orthonormal principal directions of standardised rows [n × features] less the mean of
/// their speaker, from at most kMostDirectionRows of them, evenly picked; by subspace iteration on the Gram
/// matrix, n ≪ features (N. Halko, P. Martinsson & J. Tropp, "Finding structure with randomness", SIAM Review
/// 53, 2011). Deterministic. Fewer than `count` where there are fewer rows.
Eigen::MatrixXf principalDirections(const Eigen::MatrixXf& rows, std::span<const int> speakers, int count);

inline constexpr int kMostDirectionRows = 2400;

}  // namespace sentisound
