#include "gui/analysis/ReportFile.h"

#include "report/PdfReport.h"

namespace sentisound {

Status writeReport(const AnalysisOutcome& outcome, const QString& path) {
  const auto pictures = preparePictures(outcome.analysis);
  if (!pictures) return fail(Errc::Cancelled, "stopped");
  return writePdfReport(outcome, *pictures, path);
}

}  // namespace sentisound
