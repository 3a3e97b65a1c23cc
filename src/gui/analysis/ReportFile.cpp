#include "gui/analysis/ReportFile.h"

#include "report/PdfReport.h"

namespace sentisound {

Status writeReport(const ShownAnalysis& analysis, const QString& path) {
  const auto pictures = preparePictures(analysis.outcome.analysis);
  if (!pictures) return fail(Errc::Cancelled, "stopped");
  return writePdfReport(analysis.outcome, *pictures, path);
}

}  // namespace sentisound
