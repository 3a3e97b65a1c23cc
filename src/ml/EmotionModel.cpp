#include "ml/EmotionModel.h"

namespace sentisound {

EmotionModel::EmotionModel(ModelCard card, FittedModel fitted, const FeatureSpec* spec)
    : card_(std::move(card)),
      fitted_(std::move(fitted)),
      spec_(spec),
      labels_(std::make_shared<const std::vector<std::string>>(card_.labels)) {}

Result<EmotionModel> EmotionModel::create(ModelCard card, FittedModel fitted) {
  const auto bad = [&](const std::string& why) { return fail(Errc::BadModel, why, card.id); };
  const auto* spec = findFeatureSpec(card.featureSet);
  if (!spec) return bad("it needs the feature set " + card.featureSet + ", which this version does not know");
  const auto& learner = *fitted.classifier;
  if (learner.classes() != static_cast<int>(card.labels.size()))
    return bad("its labels and its weights differ");
  if (learner.featureCount() != spec->dimensions())
    return bad("its weights are not for the feature set " + card.featureSet);
  return EmotionModel(std::move(card), std::move(fitted), spec);
}

Result<Prediction> EmotionModel::predict(const Features& features) const {
  if (features.specId != spec_->id)
    return fail(Errc::BadRequest, "it reads the feature set " + spec_->id + ", not " + features.specId,
                card_.id);
  return answer(fitted_.probabilities(features.values));
}

Result<Prediction> EmotionModel::predict(const Features& features, const std::string& speaker,
                                         const Eigen::VectorXf& speakerMean) const {
  if (features.specId != spec_->id || !fitted_.relative) return predict(features);
  if (speakerMean.size() != features.values.size())
    return fail(Errc::BadRequest, "the profile of " + speaker + " was made for another feature set",
                card_.id);
  auto prediction = answer(fitted_.probabilities(features.values, speakerMean));
  if (prediction) prediction->speaker = speaker;
  return prediction;
}

Result<Prediction> EmotionModel::answer(Eigen::VectorXd probabilities) const {
  if (!probabilities.allFinite())
    return fail(Errc::BadModel, "its weights are beyond what can be computed: it has no answer to this clip",
                card_.id);
  Prediction prediction{.modelId = card_.id, .labels = labels_, .probabilities = std::move(probabilities)};
  prediction.probabilities.maxCoeff(&prediction.top);
  return prediction;
}

}  // namespace sentisound
