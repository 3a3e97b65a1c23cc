// Linear discriminant analysis with shrunk covariance.
#pragma once

#include <span>

#include "ml/LinearClassifier.h"

namespace sentisound {

/// Gaussian classes with one covariance: the mean of the classes' covariances, weighted by their shares of
/// the clips, each shrunk towards a multiple of the identity (O. Ledoit & M. Wolf, "A well-conditioned
/// estimator for large-dimensional covariance matrices", 2004) after standardising inside the class; priors
/// are the shares. Equal to scikit-learn's LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto") behind
/// a StandardScaler. rows [clips × features], labels 0..classes−1, every class at least twice: else
/// BadRequest.
Result<LinearWeights> fitShrinkageLda(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes);

/// Share of the identity's part, 0..1, for centred rows [n × p] (Ledoit & Wolf's closed form).
double ledoitWolfShrinkage(const Eigen::MatrixXd& centred);

}  // namespace sentisound
