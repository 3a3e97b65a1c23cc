#include "ml/CorpusGate.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cassert>

#include "core/LinearAlgebra.h"
#include "ml/Softmax.h"
#include "ml/Vectors.h"

namespace sentisound {

Eigen::VectorXd CorpusGate::logOdds(const Eigen::VectorXf& values) const {
  // Large terms cancel: in floats the sum would depend on their order, and so on the processor.
  return (weights.cast<double>() * values.cast<double>() + bias.cast<double>()) / kTemperature;
}

void CorpusGate::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "weights", {weights.cols(), weights.rows()}, toVector(weights));  // column by column
  file.put(prefix + "bias", toVector(bias));
}

Result<CorpusGate> CorpusGate::load(const TensorFile& file, const std::string& prefix, Eigen::Index values) {
  const auto weights = file.floats(prefix + "weights");
  if (!weights) return weights.error();
  const auto bias = file.floats(prefix + "bias");
  if (!bias) return bias.error();
  const auto corpora = static_cast<Eigen::Index>(bias->size());
  CorpusGate gate{.bias = toEigen(*bias)};
  if (corpora < 2 || static_cast<Eigen::Index>(weights->size()) != corpora * values ||
      !toEigen(*weights).allFinite() || !gate.bias.allFinite())
    return fail(Errc::BadModel, "what it tells corpora apart by does not fit its classifier");
  gate.weights = toEigen(*weights).reshaped(corpora, values);
  return gate;
}

CorpusMoments::CorpusMoments(const Eigen::MatrixXf& rows, const std::vector<int>& corpusOf, int corpora)
    : rows_(rows), corpusOf_(corpusOf), of_(static_cast<std::size_t>(corpora)) {
  useOneBlasThread();
  std::vector<std::vector<Eigen::Index>> rowsOf(of_.size());
  for (std::size_t i = 0; i < corpusOf.size(); ++i)
    rowsOf[static_cast<std::size_t>(corpusOf[i])].push_back(static_cast<Eigen::Index>(i));
  for (std::size_t corpus = 0; corpus < of_.size(); ++corpus) {
    auto& own = of_[corpus];
    assert(!rowsOf[corpus].empty());
    Eigen::MatrixXd centred = rows(rowsOf[corpus], Eigen::all).cast<double>();
    own.rows = centred.rows();
    own.mean = centred.colwise().mean();
    centred.rowwise() -= own.mean.transpose();
    own.covariance = centred.transpose() * centred / static_cast<double>(own.rows);
    own.fourth = centred.rowwise().squaredNorm().array().square().mean();
  }
}

CorpusGate CorpusMoments::gate(int without) const {
  const auto values = rows_.cols();
  const auto p = static_cast<double>(values);
  Eigen::MatrixXd within = Eigen::MatrixXd::Zero(values, values);
  double corpora = 0;
  double rows = 0;
  for (std::size_t corpus = 0; corpus < of_.size(); ++corpus) {
    if (static_cast<int>(corpus) == without) continue;
    within += of_[corpus].covariance;
    rows += static_cast<double>(of_[corpus].rows);
    ++corpora;
  }
  within /= corpora;
  // Ledoit and Wolf (2004), rows weighted so that every corpus is the same.
  const double mean = within.trace() / p;
  const double squares = within.squaredNorm();
  const double delta = (squares - p * mean * mean) / p;
  double fourth = 0;
  for (std::size_t corpus = 0; corpus < of_.size(); ++corpus) {
    if (static_cast<int>(corpus) == without) continue;
    const double weight = rows / corpora / static_cast<double>(of_[corpus].rows);
    fourth += weight * of_[corpus].fourth / corpora;
  }
  const double beta = std::clamp((fourth - squares) / (p * rows), 0.0, std::max(delta, 0.0));
  const double share = delta > 0 ? beta / delta : 1;
  within *= 1 - share;
  within.diagonal().array() += share * mean + 1e-9;

  Eigen::MatrixXd means(static_cast<Eigen::Index>(of_.size()), values);
  for (std::size_t corpus = 0; corpus < of_.size(); ++corpus)
    means.row(static_cast<Eigen::Index>(corpus)) = of_[corpus].mean.transpose();
  const Eigen::MatrixXd weights = within.llt().solve(means.transpose()).transpose();
  CorpusGate gate{.weights = weights.cast<float>(),
                  .bias = (-0.5 * means.cwiseProduct(weights).rowwise().sum()).cast<float>()};
  if (without >= 0) gate.bias[without] = -1e9F;
  return gate;
}

Eigen::VectorXd CorpusMoments::strangersIn(int corpus) const {
  const auto others = gate(corpus);
  Eigen::VectorXd taken = Eigen::VectorXd::Zero(others.corpora());
  for (std::size_t i = 0; i < corpusOf_.size(); ++i) {
    if (corpusOf_[i] != corpus) continue;
    taken += (softmax(others.logOdds(rows_.row(static_cast<Eigen::Index>(i)))).array() > 0.5)
                 .cast<double>()
                 .matrix();
  }
  return taken / static_cast<double>(of_[static_cast<std::size_t>(corpus)].rows);
}

}  // namespace sentisound
