#include "ml/KernelRidge.h"

#include <Eigen/Cholesky>

#include "core/LinearAlgebra.h"

namespace sentisound {

Result<LinearWeights> fitRidge(const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                               const RidgeSpec& spec) {
  if (rows.rows() < 2) return fail(Errc::BadRequest, "there are too few clips to learn from");
  useOneBlasThread();
  LinearWeights linear{.scaler = StandardScaler::fit(rows), .temperature = spec.temperature};
  const Eigen::MatrixXf standardised = linear.scaler.transformRows(rows);

  Eigen::MatrixXd targets = Eigen::MatrixXd::Constant(rows.rows(), classes, -1);
  for (std::size_t clip = 0; clip < labels.size(); ++clip)
    targets(static_cast<Eigen::Index>(clip), labels[clip]) = 1;
  const Eigen::RowVectorXd bias = targets.colwise().mean();
  targets.rowwise() -= bias;

  Eigen::MatrixXf gram = Eigen::MatrixXf::Zero(rows.rows(), rows.rows());
  gram.selfadjointView<Eigen::Lower>().rankUpdate(standardised);
  Eigen::MatrixXd system = gram.cast<double>();
  gram.resize(0, 0);
  system.diagonal().array() += spec.penalty;
  // Only the lower triangle is read; in place, for the system is as large as everything else together.
  const Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>, Eigen::Lower> cholesky(system);
  const Eigen::MatrixXf dual = cholesky.solve(targets).cast<float>();

  linear.weights = dual.transpose() * standardised;
  linear.bias = bias.transpose().cast<float>();
  return linear;
}

}  // namespace sentisound
