// What a SpeakerAdaptive has in common with the same classifier that knows other speakers. For its own
// sources.
#pragma once

#include "ml/SpeakerAdaptive.h"

namespace sentisound {

struct SpeakerAdaptive::Shared {
  std::vector<SpeakerMember> members{};

}  // namespace sentisound
