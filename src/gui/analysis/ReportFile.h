// The PDF report of what is shown.
#pragma once

#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

/// Draws and writes it; slow, for the pool. Storage.
Status writeReport(const ShownAnalysis& analysis, const QString& path);

}  // namespace sentisound
