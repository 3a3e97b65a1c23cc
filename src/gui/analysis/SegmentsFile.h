// The segments of what is shown, for Praat, ELAN, Audacity, spreadsheets.
#pragma once

#include <vector>

#include "service/AnalysisService.h"
#include "store/LabelStore.h"

namespace sentisound {

/// Writes them in the format that the suffix of `path` says (report/exchange/Exchange.h); in tables texts
/// that a spreadsheet would run as formulas are made harmless. For the pool. NotFound as tiersOf(), Storage.
/// The analyst's own labels, if there are any, are a tier of their own.
Status writeSegments(const AnalysisOutcome& outcome, const std::vector<LabelledStretch>& labels,
                     const QString& path);
/// The labels alone; the same formats. Storage.
Status writeLabels(const std::vector<LabelledStretch>& labels, const QString& recordingName, double seconds,
                   const QString& path);
/// "interview 3 labels.TextGrid"
QString labelsName(const QString& recordingName);
/// "interview 3.TextGrid"
QString segmentsName(const QString& recordingName);

}  // namespace sentisound
