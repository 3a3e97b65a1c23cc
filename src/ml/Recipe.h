// The ways a model can be made. A recipe fixes features and learner; data and seed come from outside.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ml/Classifier.h"
#include "ml/FeatureTable.h"
#include "ml/Novelty.h"

namespace sentisound {

struct Recipe {
  std::string id{};              ///< e.g. "mfcc40-rf"
  std::string title{};           ///< for people
  std::string modelType{};       ///< as the original service names it, e.g. "RandomForestClassifier"
  std::string featureSet{};      ///< FeatureSpec id
  std::vector<double> speeds{};  ///< training also sees each clip at these speeds
  int degradedCopies = 0;        ///< and as so many drawn channels deliver it (dsp/degrade/Conditions.h)
  std::vector<std::string> members{};  ///< of a fusion: ids of recipes, each on its part of the features
  bool calibrated = false;             ///< temperature from inner folds with no speaker on both sides
  bool bothViews = false;              ///< also learns each clip relative to its speaker's mean
  bool adaptive = false;  ///< speaker factors (ml/SpeakerAdaptive.h): one view that adapts to a speaker
  int directions = 0;     ///< of an adaptive one: learns along so many principal directions; 0: all values
  /// Learns from raw rows [clips × features], copies included; keeps its own scaler. None for a fusion.
  std::function<Result<std::unique_ptr<Classifier>>(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                    int classes, std::uint64_t seed)>
      learn{};
  /// Reads what its classifier's save() wrote under the prefix. None for a fusion.
  std::function<Result<std::unique_ptr<Classifier>>(const TensorFile&, const std::string& prefix)> load{};
};

std::span<const Recipe> recipes();
/// nullptr if there is none of that id.
const Recipe* findRecipe(std::string_view id);

/// Which features a classifier sees: as they are, or less the mean of the speaker's clips.
enum class View { Plain, Relative };

/// What learning yields, from the training rows and nothing else.
struct FittedModel {
  std::shared_ptr<const Classifier> classifier{};
  std::shared_ptr<const Classifier> relative{};  ///< nullptr if only the plain view was learnt
  std::optional<Novelty> novelty{};              ///< none: nothing is known of how the training clips lie

  /// Probabilities [classes] of one clip's raw features [features].
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const {
    return classifier->probabilities(features);
  }
  /// The same, knowing the mean feature vector of clips of the same speaker; needs `relative`.
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features,
                                              const Eigen::VectorXf& speakerMean) const {
    return relative->probabilities(features - speakerMean);
  }

  /// Adds the arrays of both views and of `novelty`.
  void save(TensorFile& file) const;
  /// Reads what save() wrote. BadModel.
  static Result<FittedModel> load(const Recipe& recipe, const TensorFile& file);
};

/// Whether what it learns gains from clips of the tested speaker.
inline bool learnsSpeakers(const Recipe& recipe) {
  return recipe.bothViews || recipe.adaptive;
}

/// Deterministic for a seed. Uses all cores. BadRequest if the table's features are not the recipe's or there
/// are too few classes.
Result<FittedModel> fit(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed);

/// Only one view, e.g. to measure it.
Result<std::shared_ptr<const Classifier>> fitView(const Recipe& recipe, const FeatureTable& table, View view,
                                                  std::uint64_t seed);

/// Seen for training beside the clips as they are: a part of the recipe's features at other speeds, and of
/// degraded copies. Copy k is the same sound for every part.
struct TrainingSpeeds {
  std::string featureSet{};
  std::vector<double> speeds{};
  int degradedCopies = 0;

  [[nodiscard]] std::size_t copies() const {
    return speeds.size() + static_cast<std::size_t>(degradedCopies);
  }
};
/// One entry for each part of the recipe's feature set, in its order.
std::vector<TrainingSpeeds> trainingParts(const Recipe& recipe);

}  // namespace sentisound
