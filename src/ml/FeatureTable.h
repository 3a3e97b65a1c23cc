// The clips of a data set as a model sees them.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

namespace sentisound {

struct FeatureTable {
  std::string featureSet{};               ///< FeatureSpec id
  Eigen::MatrixXf rows{};                 ///< [clips × features]
  std::vector<Eigen::MatrixXf> copies{};  ///< the same clips at the recipe's other speeds, for training only
  std::vector<std::string> labelNames{};  ///< in the order of class numbers
  std::vector<int> labels{};              ///< [clips], index into labelNames
  std::vector<std::string> speakers{};    ///< [clips]

  [[nodiscard]] std::size_t clips() const { return labels.size(); }
  /// The named rows only, in that order.
  [[nodiscard]] FeatureTable subset(const std::vector<int>& clipNumbers) const;
  /// Distinct speakers, sorted.
  [[nodiscard]] std::vector<std::string> distinctSpeakers() const;
};

}  // namespace sentisound
