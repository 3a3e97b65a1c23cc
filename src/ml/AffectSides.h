// Activation and valence out of emotions whose side is not in doubt.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <string>
#include <vector>

namespace sentisound {

/// The side of each class: 1 high, 0 low, −1 on neither side. Activation: angry, happy, fearful and surprised
/// are high, neutral, calm and sad low. Valence: happy and calm are high, sad, angry, fearful and disgust low
/// (J. Russell, "A circumplex model of affect", 1980; the emotions that lie near an axis are left out).
struct AffectSides {
  std::vector<int> activation{};
  std::vector<int> valence{};

  /// Whether both have a class on either side.
  [[nodiscard]] bool known() const;
};
AffectSides affectSides(const std::vector<std::string>& labels);

/// Log-odds of the high side for a clip's coordinates less its speaker's factor: the linear discriminant of
/// the two sides' mean class effects, under a diagonal covariance with these precisions. Empty if a side has
/// no class.
std::optional<double> sideScore(const Eigen::VectorXd& coordinates, const Eigen::MatrixXd& classMeans,
                                const Eigen::VectorXd& precision, const std::vector<int>& sides);

}  // namespace sentisound
