#include "ml/PrincipalDirections.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <algorithm>

#include "dsp/Draw.h"

namespace sentisound {
namespace {

constexpr int kSpare = 20;
constexpr int kIterations = 5;
constexpr std::uint64_t kSeed = 7;

Eigen::MatrixXf orthonormal(const Eigen::MatrixXf& columns) {
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(columns);
  return qr.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

/// Less their speaker's mean, every so many rows.
Eigen::MatrixXf centredSample(const Eigen::MatrixXf& rows, std::span<const int> speakers) {
  const int distinct = 1 + *std::ranges::max_element(speakers);
  Eigen::VectorXf clips = Eigen::VectorXf::Zero(distinct);
  for (const int speaker : speakers) clips[speaker] += 1;
  const Eigen::Index kept = std::min<Eigen::Index>(rows.rows(), kMostDirectionRows);
  Eigen::MatrixXf sample(kept, rows.cols());
  // Column by column, as they lie in memory.
  for (Eigen::Index column = 0; column < rows.cols(); ++column) {
    Eigen::VectorXf mean = Eigen::VectorXf::Zero(distinct);
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
      mean[speakers[static_cast<std::size_t>(i)]] += rows(i, column);
    mean = mean.cwiseQuotient(clips.cwiseMax(1));
    for (Eigen::Index i = 0; i < kept; ++i) {
      const Eigen::Index from = i * rows.rows() / kept;
      sample(i, column) = rows(from, column) - mean[speakers[static_cast<std::size_t>(from)]];
    }
  }
  return sample;
}

}  // namespace

Eigen::MatrixXf principalDirections(const Eigen::MatrixXf& rows, std::span<const int> speakers, int count) {
  const Eigen::MatrixXf sample = centredSample(rows, speakers);
  const Eigen::Index wanted = std::min<Eigen::Index>(count, sample.rows());
  const Eigen::Index width = std::min<Eigen::Index>(sample.rows(), wanted + kSpare);
  const Eigen::MatrixXf gram = sample * sample.transpose();

  Draw draw(kSeed);
  Eigen::MatrixXf space(sample.rows(), width);
  for (float& value : space.reshaped()) value = static_cast<float>(draw.normal());
  space = orthonormal(space);
  for (int i = 0; i < kIterations; ++i) space = orthonormal(gram * space);
  const Eigen::MatrixXf small = space.transpose() * gram * space;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> axes(small);
  // Eigenvalues rise: the last ones are the largest.
  const Eigen::MatrixXf vectors = space * axes.eigenvectors().rightCols(wanted);
  Eigen::MatrixXf directions = sample.transpose() * vectors;
  for (Eigen::Index i = 0; i < wanted; ++i) directions.col(i) /= std::max(1e-6F, directions.col(i).norm());
  return directions;
}

}  // namespace sentisound
