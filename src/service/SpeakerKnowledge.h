// What the profiles say to the models: means to some, clips to adaptive ones.
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/Progress.h"
#include "ml/EmotionModel.h"
#include "ml/TeachingGain.h"
#include "store/SpeakerStore.h"

namespace sentisound {

class AnalysisService;
struct AnalysisOptions;
struct LoadedModel;

/// What an adaptive model knows of a speaker from clips.
struct ClipKnowledge {
  KnownSpeaker speaker{};
  std::optional<TeachingGain> gain{};  ///< none with fewer than two labelled clips
  bool usesLabels = false;             ///< there are some, and they help; else all count as unlabelled
};

/// Thread-safe. What was found out about clips is remembered: it is asked for with every analysis.
class SpeakerKnowledge {
 public:
  /// The service outlives it.
  explicit SpeakerKnowledge(AnalysisService& service) : service_(service) {}

  /// As AnalysisService::speakerOptions. A profile that has no clips for an adaptive model gets some first,
  /// from the kept audio of analyses that were made with it.
  Result<AnalysisOptions> options(const QString& typed, const LoadedModel& model, const Progress& progress);

  /// From clips of this model: at least one. BadRequest if they are not this model's.
  Result<std::shared_ptr<const ClipKnowledge>> ofClips(const QString& name, const LoadedModel& model,
                                                       const std::vector<SpeakerClip>& clips);

  /// That the profile was made anew for the model, in a sentence, once; empty if it was not.
  Message takeNote(const QString& name, const LoadedModel& model);

 private:
  struct Remembered {
    QByteArray of{};  ///< which clips with which labels
    std::shared_ptr<const ClipKnowledge> knowledge{};
  };
  Result<AnalysisOptions> fromMean(const FoundSpeaker& found, const EmotionModel& model) const;
  Result<std::vector<SpeakerClip>> clipsOf(const QString& name, const QString& modelSha256);
  Result<std::vector<SpeakerClip>> rebuilt(const QString& name, const LoadedModel& model,
                                           const Progress& progress);

  AnalysisService& service_;
  QMutex mutex_{};
  QMutex rebuilding_{};
  QHash<QString, Remembered> remembered_{};
  QHash<QString, Message> notes_{};
};

/// Its clips as the model's classifier takes them; a label that the model does not have counts as not said.
SpeakerClips speakerClips(const std::vector<SpeakerClip>& clips, const ModelCard& card);

}  // namespace sentisound
