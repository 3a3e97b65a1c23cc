// Tiers as a table, a line an interval, for spreadsheets and statistics.
#pragma once

#include "core/Csv.h"
#include "report/exchange/TierDocument.h"

namespace sentisound::exchange {

/// RFC 4180, but for what `layout` says: recording,tier,begin,end,label,note, a column for each name of a
/// figure, and one for each name in `about`, the same in every line. s, figures exact; what a tier has no
/// figure for stays empty.
std::string writeTierTable(const TierDocument& document, const csv::Layout& layout = {});

/// What writeTierTable() has written, also after a spreadsheet has saved it: with a byte order mark,
/// semicolons or tabs, decimal commas. Begin, end and label must be there, in any order of columns; without a
/// tier's name it is "labels". Lines come in any order. Figures and `about` are not read. BadRequest names
/// the line.
Result<TierDocument> readTierTable(std::string_view text);

}  // namespace sentisound::exchange
