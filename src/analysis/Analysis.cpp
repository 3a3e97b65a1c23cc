#include "analysis/Analysis.h"

namespace sentisound {

Result<Analysis> analyse(const AudioBuffer& audio, const EmotionModel& model, const Progress& progress) {
  auto features = extractFeatures(model.featureSpec(), audio, progress);
  if (!features) return features.error();
  auto prediction = model.predict(*features);
  if (!prediction) return prediction.error();
  progress.at(1);
  return Analysis{audio, std::move(*features), std::move(*prediction)};
}

}  // namespace sentisound
