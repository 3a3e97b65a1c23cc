// Teaching a profile: clips of a person whose emotion somebody has said, and what they were worth.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/Progress.h"
#include "ml/TeachingGain.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// One clip to learn from: a file, a sound that was sent, or an analysis of the history whose audio was kept.
struct TaughtClip {
  QString file{};
  QByteArray bytes{};    ///< of an audio file, where `file` is empty
  qint64 historyId = 0;  ///< where both are empty
  QString name{};        ///< what people call it; empty: the file's or the analysis' name
  QString label{};       ///< one of the active model's labels or a synonym ("joy"); empty: not said
};

struct TeachRequest {
  QString name{};  ///< of the profile, which is made if there is none
  std::vector<TaughtClip> clips{};
};

/// What a profile holds for the active model.
struct SpeakerDetails {
  struct Clip {
    qint64 id = 0;
    QString name{};
    QString label{};  ///< empty: nobody has said it
    double seconds = 0;
  };
  QString name{};
  QString modelId{};
  bool adapts = false;                 ///< the active model learns from clips at all
  QStringList labels{};                ///< that the active model has
  std::vector<Clip> clips{};           ///< in the order in which they came
  std::optional<TeachingGain> gain{};  ///< none with fewer than two labelled clips
  bool usesLabels = false;  ///< the labels are used: there are some, and they help (TeachingGain::helps)
  qint64 bytes = 0;         ///< that the profile takes in the database; no audio is among them
  std::vector<Error> failures{};  ///< of teaching: clips that are left out
  Messages messages{};            ///< sentences, e.g. that a clip was there already
};

/// Adds the clips (decoded and extracted in the service's pool, then closed form) for the active model and
/// the other adaptive ones; the same sound counts once, with its last label. BadRequest for a bad name, a
/// label that the active model does not know, or an active model that does not adapt; TooLarge for more than
/// kMostSpeakerClips clips with those that are there; NotFound if no clip can be used; Cancelled, Storage.
Result<SpeakerDetails> teachSpeaker(AnalysisService& service, const TeachRequest& request,
                                    const Progress& progress = {});
inline constexpr int kMostSpeakerClips = 200;  ///< of 4.4 kB each: a profile stays under 1 MB

/// The analyst's corrected labels of analyses made with this profile, or named in `historyIds`, and his own
/// labels of stretches of them become labelled clips of it (where there are stretches, the whole is none),
/// which is made if there is none and analyses are named. Labels that the active model does not have are
/// passed over with a message. NotFound if there is no such profile, or no correction with kept audio; else
/// as teachSpeaker().
Result<SpeakerDetails> learnFromCorrections(AnalysisService& service, const QString& name,
                                            const std::vector<qint64>& historyIds = {},
                                            const Progress& progress = {});

/// NotFound if there is no such profile.
Result<SpeakerDetails> speakerDetails(AnalysisService& service, const QString& name);

/// NotFound if the profile or the clip is not there.
Status forgetClip(AnalysisService& service, const QString& name, qint64 clipId);

}  // namespace sentisound
