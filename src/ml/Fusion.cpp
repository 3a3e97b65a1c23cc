#include "ml/Fusion.h"

#include <cassert>

namespace sentisound {
namespace {

constexpr double kLeastProbability = 1e-3;

}  // namespace

Fusion::Fusion(std::vector<FusionMember> members, int featureCount)
    : members_(std::move(members)), featureCount_(featureCount) {
  assert(!members_.empty());
}

Eigen::VectorXd Fusion::probabilities(const Eigen::VectorXf& features) const {
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(classes());
  for (const auto& member : members_) {
    const Eigen::VectorXf own = features.segment(member.firstFeature, member.classifier->featureCount());
    scores.array() += (member.classifier->probabilities(own).array() + kLeastProbability).log();
  }
  scores /= static_cast<double>(members_.size());
  scores = (scores.array() - scores.maxCoeff()).exp();
  return scores / scores.sum();
}

std::optional<Eigen::MatrixXd> Fusion::contributions(const Eigen::VectorXf& features) const {
  Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(classes(), featureCount());
  for (const auto& member : members_) {
    const auto count = member.classifier->featureCount();
    const auto own = member.classifier->contributions(features.segment(member.firstFeature, count));
    if (!own) return std::nullopt;
    sum.middleCols(member.firstFeature, count) += *own;  // members may read the same features
  }
  return sum / static_cast<double>(members_.size());
}

std::optional<StandardScaler> Fusion::training() const {
  StandardScaler all{Eigen::VectorXf::Zero(featureCount()), Eigen::VectorXf::Ones(featureCount())};
  for (const auto& member : members_) {
    const auto own = member.classifier->training();
    if (!own) return std::nullopt;
    all.mean.segment(member.firstFeature, own->mean.size()) = own->mean;
    all.scale.segment(member.firstFeature, own->scale.size()) = own->scale;
  }
  return all;
}

void Fusion::save(TensorFile& file, const std::string& prefix) const {
  for (std::size_t i = 0; i < members_.size(); ++i)
    members_[i].classifier->save(file, prefix + "m" + std::to_string(i) + ".");
}

}  // namespace sentisound
