// SubRip (.srt) and WebVTT (W3C), one tier as subtitles.
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

enum class SubtitleForm { SubRip, WebVtt };

/// Times to the millisecond, the label in a line, the note in the next. WebVTT has recording and `about` in
/// notes before the first one, SubRip has no room for them; neither has figures. A point in time lasts a
/// millisecond.
std::string writeSubtitles(const TierDocument& document, const Tier& tier, SubtitleForm form);

/// Either form; a document of one tier, "subtitles": the first line of each is its label, the others are its
/// note. Settings, styles and regions are passed over, tags stay as they are. BadRequest names the line; of
/// overlapping ones the time.
Result<TierDocument> readSubtitles(std::string_view text);

}  // namespace sentisound::exchange
