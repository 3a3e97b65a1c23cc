#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

ShownAnalysisPtr prepareShown(AnalysisOutcome outcome, const Progress& progress) {
  auto scene = makeScene(outcome.analysis, progress);
  if (!scene || progress.stopped()) return nullptr;
  return std::make_shared<const ShownAnalysis>(ShownAnalysis{std::move(outcome), std::move(scene)});
}

}  // namespace sentisound
