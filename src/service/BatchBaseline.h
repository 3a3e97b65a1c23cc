// The recordings of one call as the baseline of each of them: a batch of one person.
#pragma once

#include <QStringList>

#include "analysis/OwnBaseline.h"
#include "core/Progress.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// Of more recordings so many, spread evenly, are listened to.
inline constexpr qsizetype kMostBatchFiles = 500;

/// Listens to the files beforehand, in the service's pool: clips as a whole, of a longer recording a few
/// windows of its speech. Those that cannot be read are left out; that is said when their turn comes. What is
/// found is of `model` and `channel` alone, a speaker called kBatchBaseline; NotAsked if it cannot tell
/// voices apart, TooLittle for fewer than kLeastBaselineClips. Errors: Cancelled.
Result<FoundVoice> batchBaseline(AnalysisService& service, const QStringList& files,
                                 const EmotionModel& model, int channel = kMix,
                                 const Progress& progress = {});
/// "The recordings are taken for one voice: each is analysed relative to all (40 clips)."; empty if not
/// asked.
QString batchSentence(const OwnBaseline& baseline);

}  // namespace sentisound
