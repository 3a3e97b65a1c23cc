// Praat's TextGrid, as its manual's page "TextGrid file formats" says.
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

enum class TextGridForm { Long, Short };

/// UTF-8, LF, quotes doubled. What a tier says nothing about becomes an interval without text, as Praat wants
/// it; points of a tier that has intervals too become a tier of their own, "NAME points". Notes become a tier
/// (withNotesAsTiers()). `recording` and `about` stand in comments behind the data, which Praat passes over;
/// figures and vocabularies are left out.
std::string writeTextGrid(const TierDocument& document, TextGridForm form);

/// Either form, and what other programs make of it: `text` is all of the file. Intervals without text are
/// left out. BadRequest says in which line something is wrong; TooLarge as checkTiers().
Result<TierDocument> readTextGrid(std::string_view text);

}  // namespace sentisound::exchange
