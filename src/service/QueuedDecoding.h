// Decoding as part of a job: with room for what it takes.
#pragma once

#include "codec/FileDecoder.h"
#include "service/JobQueue.h"

namespace sentisound {

/// Decodes for a job of the queue. Waits for room among what is decoded at the same time, which is the
/// caller's until `room` goes; long sound moves an interactive job to the lane Long. `onLength` of the
/// options is not asked; without `longSound` it is LongSound's own. Any error of decodeFile().
Result<DecodedSound> decodeInQueue(JobQueue& jobs, const EncodedSound& source, DecodeOptions options,
                                   JobQueue::Admission& room, const Progress& progress = {});

}  // namespace sentisound
