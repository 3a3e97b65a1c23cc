// ELAN's annotation format, EAF 3.0 (XML).
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

/// Valid against ELAN's schema EAFv3.0.xsd. Times to the millisecond; a point in time lasts one. A tier's
/// vocabulary becomes a controlled vocabulary, notes a dependent tier "NAME notes", the recording a media
/// file in the folder of the document, `seconds` and `about` properties "sentisound.NAME". Figures are left
/// out. The date is that of the analysis (`about`: "analysed_at", ISO 8601), so that the same document gives
/// the same bytes.
std::string writeEaf(const TierDocument& document);

/// EAF of any version. Annotations without times of their own share that of those around them or of the one
/// they belong to; their tiers are read like others. BadRequest names the line; TooLarge.
Result<TierDocument> readEaf(std::string_view text);

}  // namespace sentisound::exchange
