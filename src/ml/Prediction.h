// What a model says about one clip.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ml/Reliance.h"

namespace sentisound {

struct Prediction {
  std::string modelId{};
  std::shared_ptr<const std::vector<std::string>> labels{};  ///< the model's, in its order
  Eigen::VectorXd probabilities{};                           ///< [labels], sum 1
  std::string speaker{};                 ///< relative to this speaker's profile; empty: none
  int top = 0;                           ///< index of the most probable label
  std::optional<Reliance> reliance{};    ///< none: its model has not measured it
  std::optional<LearntAffect> affect{};  ///< none: its model has not learnt it

  [[nodiscard]] const std::string& label() const { return (*labels)[static_cast<std::size_t>(top)]; }
  [[nodiscard]] double confidence() const { return probabilities[top]; }
  /// Label indices by falling probability: the smallest set that holds the right one in 90 % of clips of
  /// unseen speakers; empty if the model has not measured it.
  [[nodiscard]] std::vector<int> set() const;
  /// Label indices by falling probability; equal ones in the model's order.
  [[nodiscard]] std::vector<int> ranking() const;
};

}  // namespace sentisound
