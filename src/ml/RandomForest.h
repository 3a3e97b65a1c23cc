// Random forest: grown by OpenCV, kept as plain arrays.
#pragma once

#include "ml/Classifier.h"

namespace sentisound {

struct RandomForestOptions {
  int trees = 100;
  int maxDepth =
      20;  ///< in effect, until leaves are pure; OpenCV reserves memory for 2^maxDepth nodes a tree
  std::uint64_t seed = 1;
};

/// Every tree votes for the majority class of the leaf it reaches; the shares of votes are the probabilities.
/// Trees are stored as parallel arrays (feature, threshold, left, right, class), which load in milliseconds
/// and are checked completely before use; OpenCV's own YAML does neither. A test proves that the votes equal
/// OpenCV's.
class RandomForest final : public Classifier {
 public:
  /// Grows √features-split trees on bootstrap samples (L. Breiman, Random Forests, 2001). rows [clips ×
  /// features], labels 0..classes−1. Deterministic for a seed. BadRequest if there is nothing to learn from.
  static Result<std::unique_ptr<Classifier>> train(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                   int classes, const RandomForestOptions& options = {});
  /// BadModel unless every index lies inside its array and every walk ends.
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix = {});

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  [[nodiscard]] int classes() const override { return classes_; }
  [[nodiscard]] int featureCount() const override { return features_; }
  void save(TensorFile& file, const std::string& prefix = {}) const override;

  [[nodiscard]] std::size_t trees() const { return roots_.size(); }
  [[nodiscard]] std::size_t nodes() const { return feature_.size(); }

 private:
  RandomForest() = default;

  int classes_ = 0;
  int features_ = 0;
  std::vector<std::int32_t> roots_;    ///< [trees], node index
  std::vector<std::int32_t> feature_;  ///< [nodes], −1 at a leaf
  std::vector<float> threshold_;       ///< [nodes], go left when value ≤ threshold
  std::vector<std::int32_t> left_;     ///< [nodes], always larger than the node's own index
  std::vector<std::int32_t> right_;
  std::vector<std::int32_t> label_;  ///< [nodes], majority class
};

}  // namespace sentisound
