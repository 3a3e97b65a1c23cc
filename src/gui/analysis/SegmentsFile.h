// The segments of what is shown, for Praat, ELAN, Audacity, spreadsheets.
#pragma once

#include "service/AnalysisService.h"

namespace sentisound {

/// Writes them in the format that the suffix of `path` says (report/exchange/Exchange.h); in tables texts
/// that a spreadsheet would run as formulas are made harmless. For the pool. NotFound as tiersOf(), Storage.
Status writeSegments(const AnalysisOutcome& outcome, const QString& path);
/// "interview 3.TextGrid"
QString segmentsName(const QString& recordingName);

}  // namespace sentisound
