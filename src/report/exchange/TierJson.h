// Tiers as JSON and as JSON lines: everything that a document says.
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

/// {"recording","seconds","about":{…},"tiers":[{"name","vocabulary","figures","intervals":[{"begin","end",
/// "label",["note"],["figures":{name: figure, …}]}]}]}; s, figures exact. One line.
std::string writeTierJson(const TierDocument& document);
/// The same without intervals, then a line for each of them: {"tier","begin","end","label",["note"],
/// ["figures"]}.
std::string writeTierJsonLines(const TierDocument& document);

/// What these have written; what is not known is passed over. BadRequest says what is wrong, in JSON lines in
/// which line. A line may stand for itself: without the first one, and on a tier "labels" if it names none.
Result<TierDocument> readTierJson(std::string_view text);
Result<TierDocument> readTierJsonLines(std::string_view text);

}  // namespace sentisound::exchange
