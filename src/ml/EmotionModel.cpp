#include "ml/EmotionModel.h"

#include "ml/RelativeTo.h"

namespace sentisound {

EmotionModel::EmotionModel(ModelCard card, FittedModel fitted, const FeatureSpec* spec)
    : card_(std::move(card)),
      fitted_(std::move(fitted)),
      spec_(spec),
      labels_(std::make_shared<const std::vector<std::string>>(card_.labels)) {}

Result<EmotionModel> EmotionModel::create(ModelCard card, FittedModel fitted) {
  const auto bad = [&](const Message& why) { return fail(Errc::BadModel, why, card.id); };
  const auto* spec = findFeatureSpec(card.featureSet);
  if (!spec)
    return bad(Message("it needs the feature set %1, which this version does not know", card.featureSet));
  const auto& learner = *fitted.classifier;
  if (learner.classes() != static_cast<int>(card.labels.size()))
    return bad(Message("its labels and its weights differ"));
  if (learner.featureCount() != spec->dimensions())
    return bad(Message("its weights are not for the feature set %1", card.featureSet));
  return EmotionModel(std::move(card), std::move(fitted), spec);
}

Result<Prediction> EmotionModel::predict(const Features& features) const {
  return predict(features, KnownSpeaker{});
}

Result<Prediction> EmotionModel::predict(const Features& features, const KnownSpeaker& speaker) const {
  if (features.specId != spec_->id)
    return fail(Errc::BadRequest, Message("it reads the feature set %1, not %2", spec_->id, features.specId),
                card_.id);
  const auto& classifier = speaker.known() ? *speaker.classifier : *fitted_.classifier;
  return predicted(classifier.answer(features.values), speaker);
}

Result<Prediction> EmotionModel::predictCompact(const Eigen::VectorXf& compact,
                                                const KnownSpeaker& speaker) const {
  const auto& classifier = speaker.known() ? *speaker.classifier : *fitted_.classifier;
  return predicted(classifier.answerOfCompact(compact), speaker);
}

Result<KnownSpeaker> EmotionModel::knowing(std::string name, const Eigen::VectorXf& mean) const {
  if (!fitted_.relative || mean.size() != spec_->dimensions())
    return fail(Errc::BadRequest, Message("the profile of %1 was made for another feature set", name),
                card_.id);
  return KnownSpeaker{std::move(name), std::make_shared<RelativeTo>(fitted_.relative, mean)};
}

Result<KnownSpeaker> EmotionModel::knowing(std::string name, const SpeakerClips& clips) const {
  auto classifier = adapts() ? fitted_.classifier->knowing(clips) : nullptr;
  if (!classifier)
    return fail(Errc::BadRequest, Message("the profile of %1 was made for another model", name), card_.id);
  return KnownSpeaker{std::move(name), std::move(classifier)};
}

Result<Prediction> EmotionModel::predicted(ClassifierAnswer answer, const KnownSpeaker& speaker) const {
  if (!answer.probabilities.allFinite())
    return fail(Errc::BadModel, "its weights are beyond what can be computed: it has no answer to this clip",
                card_.id);
  Prediction prediction{.modelId = card_.id,
                        .labels = labels_,
                        .probabilities = std::move(answer.probabilities),
                        .reliance = answer.reliance,
                        .affect = answer.affect};
  prediction.probabilities.maxCoeff(&prediction.top);
  if (speaker.known()) prediction.speaker = speaker.name;
  return prediction;
}

}  // namespace sentisound
