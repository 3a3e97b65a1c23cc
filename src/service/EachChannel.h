// Every channel of a recording by itself, as where each has a microphone of its own.
#pragma once

#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// How many channels a request's sound has, without decoding it. Any error of decodeFile(), naming the sound.
Result<int> channelsIn(const AnalysisRequest& request, const std::stop_token& stop = {});

/// AnalysisService::run() of every channel in turn; of sound with one channel, of that as it is. All or none
/// are kept. Any error of run().
Result<std::vector<AnalysisOutcome>> runEachChannel(AnalysisService& service, AnalysisRequest request,
                                                    const Progress& progress = {});

}  // namespace sentisound
