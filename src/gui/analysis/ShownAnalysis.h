// What the analysis page shows of one recording. Made off the GUI thread, immutable, shared.
#pragma once

#include <memory>
#include <optional>

#include "gui/sound/SoundScene.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// A sound with its pictures, and what is said about it once it is analysed.
struct ShownAnalysis {
  QString name{};
  Messages warnings{};
  SoundScenePtr scene{};
  std::optional<AnalysisOutcome> outcome{};  ///< none while it is being analysed, or if that came to nothing
  QString notAnalysed{};                     ///< for people: why there is no outcome and none will come

  [[nodiscard]] bool isBeingAnalysed() const { return !outcome && notAnalysed.isEmpty(); }
  /// 0: not kept, or not analysed.
  [[nodiscard]] qint64 historyId() const { return outcome ? outcome->historyId : 0; }
  /// It has several channels, and its kept audio can be analysed by another.
  [[nodiscard]] bool hasChannels() const { return historyId() > 0 && outcome->facts.channels > 1; }
};

using ShownAnalysisPtr = std::shared_ptr<const ShownAnalysis>;

/// These are pure, for the pool's threads, and give nullptr if stopped.
ShownAnalysisPtr prepareSound(const DecodedRecording& sound, const Progress& progress);
/// `sound`: what was prepared of it before it was analysed; nullptr if nothing was.
ShownAnalysisPtr prepareShown(AnalysisOutcome outcome, const ShownAnalysisPtr& sound,
                              const Progress& progress);
/// The same sound, with the reason why it is not analysed.
ShownAnalysisPtr withoutAnalysis(const ShownAnalysis& sound, const QString& reason);

}  // namespace sentisound
