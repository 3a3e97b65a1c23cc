// What a person has marked in recordings, as clips of their own: to learn from.
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "service/AnalysisService.h"
#include "store/LabelStore.h"

namespace sentisound {

struct StretchClip {
  QString name{};    ///< clipName()
  QByteArray wav{};  ///< mono, 16 bits
  QString label{};   ///< as it was written
  QString note{};
};

/// The labels of those analyses, by id; of all that have some if `ids` is empty.
Result<std::map<qint64, std::vector<LabelledStretch>>> labelsOf(AnalysisService& service,
                                                                const std::vector<qint64>& ids = {});
/// The stretches of a sound; those behind its end are left out.
Result<std::vector<StretchClip>> clipsOfLabels(const AudioBuffer& sound, const QString& recordingName,
                                               const std::vector<LabelledStretch>& labels,
                                               const Progress& progress = {});
/// The same of an analysis whose audio was kept, decoded for it at its own rate. For the pool. NotFound if it
/// was not kept; errors of decodeFile().
Result<std::vector<StretchClip>> clipsOfLabels(AnalysisService& service, qint64 historyId,
                                               const std::vector<LabelledStretch>& labels,
                                               const Progress& progress = {});

}  // namespace sentisound
