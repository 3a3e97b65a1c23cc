// What a confusion matrix says. Rows are the true classes, columns the answers.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace sentisound {

/// [classes], 0..1; 0 of a class without clips.
std::vector<double> recalls(const Eigen::MatrixXi& confusion);
/// Share of the clips that are right, 0..1; 0 without clips.
double accuracyOf(const Eigen::MatrixXi& confusion);
/// Unweighted average recall over the classes that occur, 0..1.
double uarOf(const Eigen::MatrixXi& confusion);

}  // namespace sentisound
