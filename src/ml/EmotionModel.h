// A model ready for use.
#pragma once

#include <memory>

#include "features/Extractor.h"
#include "ml/ModelCard.h"
#include "ml/Prediction.h"
#include "ml/Recipe.h"

namespace sentisound {

/// Immutable; shared between threads.
class EmotionModel {
 public:
  /// BadModel if card, features and learner do not fit together.
  static Result<EmotionModel> create(ModelCard card, FittedModel fitted);

  [[nodiscard]] const ModelCard& card() const { return card_; }
  [[nodiscard]] const FeatureSpec& featureSpec() const { return *spec_; }
  [[nodiscard]] const FittedModel& fitted() const { return fitted_; }

  /// BadRequest if the features are of another set. BadModel if what comes out is not a number: each weight
  /// of a damaged model may be one, and their sums none.
  [[nodiscard]] Result<Prediction> predict(const Features& features) const;
  /// The same, relative to the mean features [dimensions] of clips of a speaker of that name. A model that
  /// has learnt only the plain view answers plainly, with no speaker in the prediction.
  [[nodiscard]] Result<Prediction> predict(const Features& features, const std::string& speaker,
                                           const Eigen::VectorXf& speakerMean) const;
  [[nodiscard]] bool knowsSpeakers() const { return fitted_.relative != nullptr; }

 private:
  EmotionModel(ModelCard card, FittedModel fitted, const FeatureSpec* spec);
  [[nodiscard]] Result<Prediction> answer(Eigen::VectorXd probabilities) const;

  ModelCard card_;
  FittedModel fitted_;
  const FeatureSpec* spec_;
  std::shared_ptr<const std::vector<std::string>> labels_;
};

}  // namespace sentisound
