// The analyst's corrections as clips to learn from.
#pragma once

#include <QString>
#include <vector>

#include "core/Progress.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct ExportedTraining {
  int clips = 0;          ///< written, whole recordings and labelled stretches
  int stretches = 0;      ///< of those
  int withoutAudio = 0;   ///< corrected or labelled, but the audio was not kept or is gone
  int sameAudio = 0;      ///< corrected, but a newer correction of the same audio was written
  QStringList classes{};  ///< of those written, sorted; training takes at least two
};

/// Writes the audio of corrected rows into `folder`/clips, and `folder`/manifest.csv with the columns file,
/// speaker, emotion (the corrected one), id, predicted and note, which openDataset("folder=…") reads. Of
/// `ids`, or of all rows if it is empty, those with a corrected label or with labels of the analyst's own: of
/// these the labelled stretches are the clips, and the recording as a whole is none. Of analyses of one audio
/// the newest correction counts, of each channel, before that the newest with labels; one channel of several
/// is written as WAV. The folder is made when needed; BadRequest if there is anything in it, as nothing is
/// ever overwritten. NotFound if there is no clip to write. What was begun is taken away again when it fails
/// or is stopped. Waits for the history's thread: not for that thread, nor the GUI's.
Result<ExportedTraining> exportTrainingData(AnalysisService& service, const QString& folder,
                                            const std::vector<qint64>& ids = {},
                                            const Progress& progress = {});

}  // namespace sentisound
