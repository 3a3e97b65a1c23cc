#include "ml/Voices.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/LinearAlgebra.h"

namespace sentisound {
namespace {

constexpr double kShrinkage = 0.3;
constexpr int kRounds = 30;
constexpr Eigen::Index kStarts = 3;

/// Sums and numbers of the clips of a group.
struct Group {
  Eigen::RowVectorXd sum{};
  double clips = 0;
  void add(const Eigen::RowVectorXd& clip) {
    if (clips == 0) sum = Eigen::RowVectorXd::Zero(clip.size());
    sum += clip;
    ++clips;
  }
  [[nodiscard]] Eigen::RowVectorXd mean() const { return sum / clips; }
};

struct Split {
  std::vector<bool> second{};
  double within = 0;   ///< sum of squares
  double between = 0;  ///< square of the distance of the means
  double sizes = 0;    ///< 1 / n_1 + 1 / n_2
};

/// Empty if a group is.
std::optional<Split> measured(const Eigen::MatrixXd& clips, std::vector<bool> second) {
  Group groups[2];
  for (Eigen::Index i = 0; i < clips.rows(); ++i)
    groups[second[static_cast<std::size_t>(i)] ? 1 : 0].add(clips.row(i));
  if (groups[0].clips == 0 || groups[1].clips == 0) return std::nullopt;
  const Eigen::RowVectorXd means[2] = {groups[0].mean(), groups[1].mean()};
  Split split{.between = (means[1] - means[0]).squaredNorm(),
              .sizes = 1 / groups[0].clips + 1 / groups[1].clips};
  for (Eigen::Index i = 0; i < clips.rows(); ++i)
    split.within += (clips.row(i) - means[second[static_cast<std::size_t>(i)] ? 1 : 0]).squaredNorm();
  split.second = std::move(second);
  return split;
}

/// Lloyd's rounds from a first split.
std::optional<Split> settled(const Eigen::MatrixXd& clips, std::vector<bool> second) {
  for (int round = 0; round < kRounds; ++round) {
    Group groups[2];
    for (Eigen::Index i = 0; i < clips.rows(); ++i)
      groups[second[static_cast<std::size_t>(i)] ? 1 : 0].add(clips.row(i));
    if (groups[0].clips == 0 || groups[1].clips == 0) return std::nullopt;
    const Eigen::RowVectorXd first = groups[0].mean();
    const Eigen::RowVectorXd other = groups[1].mean();
    std::vector<bool> next;
    for (Eigen::Index i = 0; i < clips.rows(); ++i)
      next.push_back((clips.row(i) - other).squaredNorm() < (clips.row(i) - first).squaredNorm());
    if (next == second) break;
    second = std::move(next);
  }
  return measured(clips, std::move(second));
}

/// Rows less their group's mean; the means [groups × columns] in order of the groups' names.
Eigen::MatrixXd takeMeans(Eigen::MatrixXd& rows, const std::vector<std::string>& groupOf) {
  std::map<std::string, Group> groups;
  for (Eigen::Index i = 0; i < rows.rows(); ++i)
    groups[groupOf[static_cast<std::size_t>(i)]].add(rows.row(i));
  for (Eigen::Index i = 0; i < rows.rows(); ++i)
    rows.row(i) -= groups[groupOf[static_cast<std::size_t>(i)]].mean();
  Eigen::MatrixXd means(static_cast<Eigen::Index>(groups.size()), rows.cols());
  Eigen::Index at = 0;
  for (const auto& [name, group] : groups) means.row(at++) = group.mean();
  return means;
}

}  // namespace

Eigen::MatrixXf fitVoiceDirections(const Eigen::MatrixXf& clips, const std::vector<std::string>& speakers,
                                   const std::vector<std::string>& corpora) {
  useOneBlasThread();
  const auto q = clips.cols();
  std::map<std::string, std::string> corpusOf;
  for (std::size_t i = 0; i < speakers.size(); ++i)
    corpusOf[speakers[i]] = corpora.empty() ? std::string() : corpora[i];
  Eigen::MatrixXd rows = clips.cast<double>();
  Eigen::MatrixXd means = takeMeans(rows, speakers);
  std::vector<std::string> corpusOfMean;
  for (const auto& [speaker, corpus] : corpusOf) corpusOfMean.push_back(corpus);
  const auto groups = takeMeans(means, corpusOfMean).rows();
  if (means.rows() - groups < 1) return {};

  Eigen::MatrixXd within = rows.transpose() * rows / static_cast<double>(rows.rows());
  const double variance = within.trace() / static_cast<double>(q);
  within *= 1 - kShrinkage;
  within.diagonal().array() += std::max(kShrinkage * variance, 1e-9);
  const Eigen::LLT<Eigen::MatrixXd> root(within);
  // Speakers are fewer than coordinates: the eigenvectors of ZᵀZ / n stand for those of ZZᵀ / n.
  const Eigen::MatrixXd whitened = root.matrixL().solve(means.transpose());
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(whitened.transpose() * whitened /
                                                             static_cast<double>(means.rows()));
  const auto count = std::min<Eigen::Index>({kVoiceDirections, means.rows() - groups, q});
  Eigen::MatrixXf directions(count, q);
  for (Eigen::Index k = 0; k < count; ++k) {
    const auto at = means.rows() - 1 - k;
    const double ratio = std::sqrt(std::max(eigen.eigenvalues()[at], 0.0));
    const Eigen::VectorXd along = (whitened * eigen.eigenvectors().col(at)).normalized();
    directions.row(k) = (ratio * root.matrixU().solve(along)).transpose().cast<float>();
  }
  return directions;
}

VoiceComparison compareVoices(const Eigen::MatrixXf& clips, const Eigen::MatrixXf& directions) {
  const auto count = clips.rows();
  if (count < 4 || directions.rows() == 0) return {};
  assert(clips.cols() == directions.cols());
  Eigen::MatrixXd along = (clips * directions.transpose()).cast<double>();
  along.rowwise() -= along.colwise().mean().eval();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(along.transpose() * along);
  std::optional<Split> best;
  for (Eigen::Index start = 0; start < std::min(kStarts, along.cols()); ++start) {
    const Eigen::VectorXd component = along * eigen.eigenvectors().col(along.cols() - 1 - start);
    std::vector<bool> second;
    for (const double value : component) second.push_back(value > 0);
    auto split = settled(along, std::move(second));
    if (split && (!best || split->within < best->within)) best = std::move(split);
  }
  if (!best) return {};
  const double chance = best->within / static_cast<double>(count - 2) * best->sizes;
  VoiceComparison voices{.separation = (best->between - chance) / static_cast<double>(along.cols())};
  voices.several = voices.separation > kSeveralFrom;
  return voices;
}

}  // namespace sentisound
