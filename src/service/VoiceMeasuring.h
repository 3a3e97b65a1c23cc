// The measures of a file, or of a remembered analysis: decoded and measured as a job of the queue.
#pragma once

#include <QString>

#include "core/Channel.h"
#include "core/FileFacts.h"
#include "features/VoiceMeasures.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct MeasuringRequest {
  MeasuredRange range{};
  VoiceSettings settings{};
  int channel = kMix;  ///< of a file; a remembered analysis has its own
};

struct MeasuredSound {
  VoiceMeasures measures{};
  FileFacts facts{};
  Messages warnings{};  ///< for people, e.g. that parts of the file were damaged
};

/// In the caller's thread, for jobs of `jobs`. At the rate of the file up to limits.maxRateHz, also where it
/// is long. Any error of decodeFile() and measureVoice(), without the file's name.
Result<MeasuredSound> measureFile(JobQueue& jobs, const DecodeLimits& limits, const QString& path,
                                  const MeasuringRequest& request, const Progress& progress = {});
/// The same of the kept audio of an analysis. NotFound if the row or its audio is gone.
Result<MeasuredSound> measureKept(AnalysisService& service, qint64 historyId, const MeasuringRequest& request,
                                  const Progress& progress = {});

}  // namespace sentisound
