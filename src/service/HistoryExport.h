// Writing a part of the history as a table for spreadsheets and statistics.
#pragma once

#include <QString>
#include <vector>

#include "core/Progress.h"
#include "service/StoreThread.h"

namespace sentisound {

/// RFC 4180 in UTF-8, LF, figures exact, times ISO 8601 with offset:
/// id,time,name,origin,model,speaker,seconds,emotion,confidence,verdict,reasons,corrected,note,probabilities
/// — reasons are codes with spaces between, probabilities JSON. Without speech, emotion and confidence
/// stay empty. One line per row that is there, in the order of `ids`; how many. Replaces a file of that name,
/// whole or not at all. Waits for the history's thread: not for that thread, nor the GUI's. Storage,
/// Cancelled.
Result<int> exportHistoryTable(StoreThread& history, const std::vector<qint64>& ids, const QString& path,
                               const Progress& progress = {});

}  // namespace sentisound
