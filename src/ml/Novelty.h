// Is a clip unlike everything that a model was trained on?
#pragma once

#include <Eigen/Core>
#include <optional>

#include "features/FeatureSpec.h"
#include "ml/FeatureTable.h"
#include "ml/StandardScaler.h"

namespace sentisound {

/// How far a clip lies from the cloud of the training clips: its squared Mahalanobis distance along the
/// principal axes of the standardised features (P. C. Mahalanobis, "On the generalised distance in
/// statistics", 1936), plus what lies outside these axes, by the mean of that in training, weighted as all
/// axes together. Of a joined feature set it looks at the part prosody-v1, if that is in it. Labels and
/// altered copies play no part.
class Novelty {
 public:
  /// The threshold is the 99th percentile of distances of clips whose speakers the axes were not trained on
  /// (innerSplits). None if there is but one speaker, or fewer than twenty clips: nothing can be said then.
  static std::optional<Novelty> fit(const FeatureTable& table);

  /// Of the model's raw features [features].
  [[nodiscard]] double distance(const Eigen::VectorXf& features) const;
  [[nodiscard]] double threshold() const { return static_cast<double>(threshold_); }
  [[nodiscard]] bool isNovel(const Eigen::VectorXf& features) const {
    return distance(features) > threshold();
  }

  /// Arrays under "novelty.".
  void save(TensorFile& file) const;
  /// BadModel unless it fits the feature set. A loaded one answers as the fitted one did.
  static Result<Novelty> load(const TensorFile& file, const FeatureSpec& spec);
  static bool isIn(const TensorFile& file);

 private:
  Novelty() = default;
  static Novelty learnt(const Eigen::MatrixXf& rows);
  [[nodiscard]] double distanceOfPart(const Eigen::VectorXf& part) const;

  Eigen::Index first_ = 0;       // of the model's features
  StandardScaler scaler_{};      // [part]
  Eigen::MatrixXf axes_{};       // [part × k], orthonormal
  Eigen::VectorXf variances_{};  // [k] along the axes
  float outside_ = 1;            // mean squared length outside the axes
  float threshold_ = 0;
};

}  // namespace sentisound
