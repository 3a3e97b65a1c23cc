// Audacity's label track: "begin TAB end TAB label", a line each.
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

/// One tier, times in s to six decimals as Audacity writes them. The format has room for nothing else:
/// recording, `about`, notes and figures are left out.
std::string writeLabelTrack(const Tier& tier);

/// A document of one tier, "labels", its intervals in any order. What Audacity adds about frequencies is
/// passed over; times may have a decimal comma. BadRequest names the line; of overlapping labels the time.
Result<TierDocument> readLabelTrack(std::string_view text);

}  // namespace sentisound::exchange
