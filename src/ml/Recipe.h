// The ways a model can be made. A recipe fixes features and learner; data and seed come from outside.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "ml/Classifier.h"
#include "ml/FeatureTable.h"

namespace sentisound {

struct Recipe {
  std::string id{};              ///< e.g. "mfcc40-rf"
  std::string title{};           ///< for people
  std::string modelType{};       ///< as the original service names it, e.g. "RandomForestClassifier"
  std::string featureSet{};      ///< FeatureSpec id
  std::vector<double> speeds{};  ///< training also sees each clip at these speeds
  bool calibrated = false;       ///< temperature from inner folds with no speaker on both sides
  /// Learns from raw rows [clips × features], copies included; keeps its own scaler.
  std::function<Result<std::unique_ptr<Classifier>>(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                    int classes, std::uint64_t seed)>
      learn{};
  std::function<Result<std::unique_ptr<Classifier>>(const TensorFile&)> load{};
};

std::span<const Recipe> recipes();
/// nullptr if there is none of that id.
const Recipe* findRecipe(std::string_view id);

/// What learning yields, from the training rows and nothing else.
struct FittedModel {
  std::shared_ptr<const Classifier> classifier{};

  /// Probabilities [classes] of one clip's raw features.
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const {
    return classifier->probabilities(features);
  }
};

/// Deterministic for a seed. BadRequest if the table's features are not the recipe's or there are too few
/// classes.
Result<FittedModel> fit(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed);

}  // namespace sentisound
