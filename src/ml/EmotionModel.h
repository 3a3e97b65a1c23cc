// A model ready for use.
#pragma once

#include <memory>

#include "features/Extractor.h"
#include "ml/ModelCard.h"
#include "ml/Prediction.h"
#include "ml/Recipe.h"

namespace sentisound {

/// A model's classifier for one speaker.
struct KnownSpeaker {
  std::string name{};                              ///< of the profile
  std::shared_ptr<const Classifier> classifier{};  ///< nullptr: nobody is known

  [[nodiscard]] bool known() const { return classifier != nullptr; }
};

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
  /// The same, knowing the speaker. As without where `speaker` knows nothing.
  [[nodiscard]] Result<Prediction> predict(const Features& features, const KnownSpeaker& speaker) const;
  /// The same from what compact() kept of the features. Of a model that adapts(). BadModel as above.
  [[nodiscard]] Result<Prediction> predictCompact(const Eigen::VectorXf& compact,
                                                  const KnownSpeaker& speaker) const;
  /// Whether clips of a speaker help it at all.
  [[nodiscard]] bool knowsSpeakers() const { return fitted_.relative != nullptr || adapts(); }
  /// Whether it keeps clips of a speaker one by one, and gains from their labels; else it knows a speaker by
  /// the mean features of some clips, if it knows speakers.
  [[nodiscard]] bool adapts() const { return fitted_.classifier->compactCount() > 0; }
  /// What it knows from the mean features [dimensions] of a speaker's clips. BadRequest if they are of
  /// another feature set or the model does not know speakers that way.
  [[nodiscard]] Result<KnownSpeaker> knowing(std::string name, const Eigen::VectorXf& mean) const;
  /// … from clips of the speaker as compact() gave them. BadRequest if they are not this model's.
  [[nodiscard]] Result<KnownSpeaker> knowing(std::string name, const SpeakerClips& clips) const;
  /// What it keeps of a clip of a speaker, from its features.
  [[nodiscard]] Eigen::VectorXf compact(const Features& features) const {
    return fitted_.classifier->compact(features.values);
  }

  /// Whether it can tell voices apart, by what compact() keeps.
  [[nodiscard]] bool comparesVoices() const { return adapts() && fitted_.classifier->comparesVoices(); }
  /// Whether clips [clips × values of compact()] are of one voice. Of a model that comparesVoices().
  [[nodiscard]] VoiceComparison voicesOf(const Eigen::MatrixXf& compact) const {
    return fitted_.classifier->voicesOf(compact);
  }

 private:
  EmotionModel(ModelCard card, FittedModel fitted, const FeatureSpec* spec);
  [[nodiscard]] Result<Prediction> predicted(ClassifierAnswer answer, const KnownSpeaker& speaker) const;

  ModelCard card_;
  FittedModel fitted_;
  const FeatureSpec* spec_;
  std::shared_ptr<const std::vector<std::string>> labels_;
};

}  // namespace sentisound
