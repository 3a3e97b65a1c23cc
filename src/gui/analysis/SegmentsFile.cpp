#include "gui/analysis/SegmentsFile.h"

#include <QFileInfo>

#include "core/Files.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/OutcomeTiers.h"

namespace sentisound {

Status writeSegments(const AnalysisOutcome& outcome, const QString& path) {
  const auto document = tiersOf(outcome);
  if (!document) return document.error();
  const auto format = tierFormatOfPath(path.toStdString()).value_or(TierFormat::TextGrid);
  return writeFileAtomically(path.toStdString(), writeTiers(*document, format, {.safe = true}));
}

QString segmentsName(const QString& recordingName) {
  const QString stem = QFileInfo(recordingName).completeBaseName();
  return (stem.isEmpty() ? QStringLiteral("recording") : stem) + QStringLiteral(".TextGrid");
}

}  // namespace sentisound
