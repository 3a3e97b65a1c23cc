// Making a speaker's profile from recordings of that person.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/Progress.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// A recording that is no file of this computer.
struct SentRecording {
  QString name{};
  QByteArray bytes{};  ///< of the audio file
};

struct ProfileRequest {
  QString name{};
  QStringList files{};  ///< any moods, none labelled; a file that is named twice counts once
  std::vector<SentRecording> recordings{};  ///< besides; one that was sent twice counts once
  bool replace = false;                     ///< a profile of that name may be there already
};

struct CreatedProfile {
  QString name{};                 ///< as it is kept
  int clips = 0;                  ///< that could be used
  double seconds = 0;             ///< of sound in them
  QStringList featureSets{};      ///< that it now has means of
  std::vector<Error> failures{};  ///< of clips that are left out
  Messages warnings{};            ///< sentences: too few clips, too little sound, all of one mood; of an
                                  ///< adaptive active model only what would help more
};

/// Decodes the clips in the service's pool, takes the mean features of them for every installed model that
/// knows speakers, and for the active one, and what adaptive ones keep of each clip (of the first
/// kMostSpeakerClips), unlabelled; and keeps them. BadRequest for a name that cannot be, or is taken;
/// NotFound if no clip can be used; Cancelled, Storage.
Result<CreatedProfile> createProfile(AnalysisService& service, const ProfileRequest& request,
                                     const Progress& progress = {});

}  // namespace sentisound
