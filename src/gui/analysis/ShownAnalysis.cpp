#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

ShownAnalysisPtr prepareShown(AnalysisOutcome outcome, const Progress& progress) {
  auto pictures = preparePictures(outcome.analysis, progress);
  auto scene = makeScene(outcome.analysis, progress);
  if (!pictures || !scene || progress.stopped()) return nullptr;
  return std::make_shared<const ShownAnalysis>(
      ShownAnalysis{std::move(outcome), std::move(*pictures), std::move(scene)});
}

}  // namespace sentisound
