// Several classifiers, each on its own part of the features, heard as one.
#pragma once

#include "ml/Classifier.h"

namespace sentisound {

struct FusionMember {
  Eigen::Index firstFeature = 0;
  std::unique_ptr<Classifier> classifier{};
};

/// p ∝ exp of the mean over members of log(pₘ + 0.001): a member that is sure weighs more than one that is
/// not, and none can forbid a class (J. Kittler et al., "On combining classifiers", 1998: the product rule).
class Fusion final : public Classifier {
 public:
  /// All members have the same number of classes.
  Fusion(std::vector<FusionMember> members, int featureCount);

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  /// Each member's own over the number of members; empty if one has none. Exact for the members' scores. For
  /// the fused ones it would be exact without the 0.001: where a member gives a class less than about 1 %,
  /// the fusion moves less than these say.
  [[nodiscard]] std::optional<Eigen::MatrixXd> contributions(const Eigen::VectorXf& features) const override;
  /// Each member's side by side; empty if one has none. A feature no member reads: mean 0, scale 1.
  [[nodiscard]] std::optional<StandardScaler> training() const override;
  [[nodiscard]] int classes() const override { return members_.front().classifier->classes(); }
  [[nodiscard]] int featureCount() const override { return featureCount_; }
  /// Members under prefix + "m0.", "m1.", …
  void save(TensorFile& file, const std::string& prefix) const override;

  [[nodiscard]] const std::vector<FusionMember>& members() const { return members_; }

 private:
  std::vector<FusionMember> members_;
  int featureCount_;
};

}  // namespace sentisound
