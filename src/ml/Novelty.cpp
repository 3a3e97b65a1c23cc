#include "ml/Novelty.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

#include "core/LinearAlgebra.h"
#include "ml/Folds.h"
#include "ml/Vectors.h"

namespace sentisound {
namespace {

constexpr auto kPrefix = "novelty.";
constexpr Eigen::Index kMostAxes = 20;
constexpr Eigen::Index kClipsPerAxis = 10;
constexpr std::size_t kLeastClips = 20;
constexpr double kUsual = 0.99;  // share of unseen speakers' clips that count as usual
constexpr float kFurthest = 10;  // standard deviations; further away is no more telling
constexpr double kLeastVariance = 1e-6;

Eigen::Index partOf(const FeatureSpec& spec, Eigen::Index& first) {
  for (const char* id : {"prosody-v1", "prosody-v2"}) {
    const auto* prosody = findFeatureSpec(id);
    first = firstValueOf(prosody->id, spec);
    if (first >= 0) return prosody->dimensions();
  }
  first = 0;
  return spec.dimensions();
}

Eigen::MatrixXf rowsOf(const Eigen::MatrixXf& rows, const std::vector<int>& clips) {
  return rows(clips, Eigen::all);
}

Eigen::MatrixXd limited(const Eigen::MatrixXf& standardised) {
  return standardised.cwiseMax(-kFurthest).cwiseMin(kFurthest).cast<double>();
}

}  // namespace

Novelty Novelty::learnt(const Eigen::MatrixXf& rows) {
  useOneBlasThread();
  Novelty novelty;
  novelty.scaler_ = StandardScaler::fit(rows);
  const Eigen::MatrixXd scaled = limited(novelty.scaler_.transformRows(rows));
  const Eigen::MatrixXd covariance =
      scaled.transpose() * scaled / static_cast<double>(std::max<Eigen::Index>(1, rows.rows()));
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
  const Eigen::Index axes =
      std::min({kMostAxes, std::max<Eigen::Index>(1, rows.rows() / kClipsPerAxis), rows.cols()});
  const Eigen::VectorXd variances = solver.eigenvalues().cwiseMax(kLeastVariance);  // rising
  // Through float, as a saved model keeps them: fitted and loaded models answer alike.
  novelty.axes_ = solver.eigenvectors().rightCols(axes).cast<float>();
  novelty.variances_ = variances.tail(axes).cast<float>();
  novelty.outside_ =
      static_cast<float>(std::max(kLeastVariance, variances.head(variances.size() - axes).sum()));
  return novelty;
}

std::optional<Novelty> Novelty::fit(const FeatureTable& table) {
  const auto* spec = findFeatureSpec(table.featureSet);
  const auto splits = innerSplits(table);
  if (!spec || splits.empty() || table.clips() < kLeastClips) return std::nullopt;
  Eigen::Index first = 0;
  const Eigen::Index size = partOf(*spec, first);
  const Eigen::MatrixXf rows = table.rows.middleCols(first, size);

  std::vector<double> strangers;
  for (const auto& split : splits) {
    const auto others = learnt(rowsOf(rows, split.rest));
    for (const int clip : split.held) strangers.push_back(others.distanceOfPart(rows.row(clip)));
  }
  auto novelty = learnt(rows);
  novelty.first_ = first;
  const auto at = static_cast<std::ptrdiff_t>(std::ceil(kUsual * static_cast<double>(strangers.size())) - 1);
  std::nth_element(strangers.begin(), strangers.begin() + at, strangers.end());
  novelty.threshold_ = static_cast<float>(strangers[static_cast<std::size_t>(at)]);
  return novelty;
}

double Novelty::distance(const Eigen::VectorXf& features) const {
  return distanceOfPart(features.segment(first_, scaler_.mean.size()));
}

double Novelty::distanceOfPart(const Eigen::VectorXf& part) const {
  const Eigen::VectorXd scaled = limited(scaler_.transform(part));
  const Eigen::VectorXd along = axes_.cast<double>().transpose() * scaled;
  const double inside = along.cwiseAbs2().cwiseQuotient(variances_.cast<double>()).sum();
  const double outside = std::max(0.0, scaled.squaredNorm() - along.squaredNorm());
  return inside + static_cast<double>(variances_.size()) * outside / static_cast<double>(outside_);
}

bool Novelty::isIn(const TensorFile& file) {
  return file.containsUnder(kPrefix);
}

void Novelty::save(TensorFile& file) const {
  const std::string prefix = kPrefix;
  scaler_.save(file, prefix);
  const Eigen::MatrixXf rowwise = axes_;  // column after column: one axis after the other
  file.put(prefix + "axes", {axes_.cols(), axes_.rows()}, toVector(rowwise));
  file.put(prefix + "variances", toVector(variances_));
  file.put(prefix + "limits", std::vector<float>{outside_, threshold_});
}

Result<Novelty> Novelty::load(const TensorFile& file, const FeatureSpec& spec) {
  const std::string prefix = kPrefix;
  auto scaler = StandardScaler::load(file, prefix);
  if (!scaler) return scaler.error();
  const auto axes = file.floats(prefix + "axes");
  if (!axes) return axes.error();
  const auto variances = file.floats(prefix + "variances");
  if (!variances) return variances.error();
  const auto limits = file.floats(prefix + "limits");
  if (!limits) return limits.error();

  Novelty novelty;
  const Eigen::Index size = partOf(spec, novelty.first_);
  const auto count = static_cast<Eigen::Index>(variances->size());
  if (scaler->mean.size() != size || count < 1 || static_cast<Eigen::Index>(axes->size()) != size * count ||
      limits->size() != 2)
    return fail(Errc::BadModel, "what it knows of its training data is of another size");
  novelty.scaler_ = std::move(*scaler);
  novelty.axes_ = Eigen::Map<const Eigen::MatrixXf>(axes->data(), size, count);
  novelty.variances_ = Eigen::Map<const Eigen::VectorXf>(variances->data(), count);
  novelty.outside_ = limits->front();
  novelty.threshold_ = limits->back();
  if (!novelty.axes_.allFinite() || !novelty.variances_.allFinite() || !std::isfinite(novelty.threshold_) ||
      !(novelty.variances_.array() > 0).all() || !(novelty.outside_ > 0) || !std::isfinite(novelty.outside_))
    return fail(Errc::BadModel, "what it knows of its training data is damaged");
  return novelty;
}

}  // namespace sentisound
