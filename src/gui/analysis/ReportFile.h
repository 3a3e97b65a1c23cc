// The PDF report of what is shown.
#pragma once

#include "service/AnalysisService.h"

namespace sentisound {

/// Draws and writes it; slow, for the pool. Storage.
Status writeReport(const AnalysisOutcome& outcome, const QString& path);

}  // namespace sentisound
