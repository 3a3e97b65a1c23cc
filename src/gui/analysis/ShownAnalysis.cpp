#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

ShownAnalysisPtr prepareSound(const DecodedRecording& sound, const Progress& progress) {
  auto scene = makeScene(sound.audio, progress, sound.lanes, sound.channel);
  if (!scene || progress.stopped()) return nullptr;
  return std::make_shared<const ShownAnalysis>(
      ShownAnalysis{.name = sound.name, .warnings = sound.warnings, .scene = std::move(scene)});
}

ShownAnalysisPtr prepareShown(AnalysisOutcome outcome, const ShownAnalysisPtr& sound,
                              const Progress& progress) {
  const auto plain = sound ? sound->scene : makeScene(outcome.analysis.audio, progress, {}, outcome.channel);
  if (!plain || progress.stopped()) return nullptr;
  auto scene = withAnalysis(*plain, outcome.analysis, progress);
  if (!scene) return nullptr;
  return std::make_shared<const ShownAnalysis>(ShownAnalysis{.name = outcome.name,
                                                             .warnings = outcome.warnings,
                                                             .scene = std::move(scene),
                                                             .outcome = std::move(outcome)});
}

ShownAnalysisPtr withoutAnalysis(const ShownAnalysis& sound, const QString& reason) {
  return std::make_shared<const ShownAnalysis>(ShownAnalysis{
      .name = sound.name, .warnings = sound.warnings, .scene = sound.scene, .notAnalysed = reason});
}

}  // namespace sentisound
