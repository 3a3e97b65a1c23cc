// What a model says about one clip.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <string>
#include <vector>

namespace sentisound {

struct Prediction {
  std::string modelId{};
  std::shared_ptr<const std::vector<std::string>> labels{};  ///< the model's, in its order
  Eigen::VectorXd probabilities{};                           ///< [labels], sum 1
  std::string speaker{};  ///< judged relative to this speaker's profile; empty: as anybody's
  int top = 0;            ///< index of the most probable label

  [[nodiscard]] const std::string& label() const { return (*labels)[static_cast<std::size_t>(top)]; }
  [[nodiscard]] double confidence() const { return probabilities[top]; }
  /// Label indices by falling probability; equal ones in the model's order.
  [[nodiscard]] std::vector<int> ranking() const;
};

}  // namespace sentisound
