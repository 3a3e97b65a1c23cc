#include "gui/analysis/SegmentsFile.h"

#include <QFileInfo>

#include "core/Files.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/OutcomeTiers.h"

namespace sentisound {

namespace {

Status writeDocument(const TierDocument& document, const QString& path) {
  const auto format = tierFormatOfPath(path.toStdString()).value_or(TierFormat::TextGrid);
  return writeFileAtomically(path.toStdString(), writeTiers(document, format, {.safe = true}));
}

QString stemOf(const QString& recordingName) {
  const QString stem = QFileInfo(recordingName).completeBaseName();
  return stem.isEmpty() ? QStringLiteral("recording") : stem;
}

}  // namespace

Status writeSegments(const AnalysisOutcome& outcome, const std::vector<LabelledStretch>& labels,
                     const QString& path) {
  auto document = tiersOf(outcome);
  if (!document) return document.error();
  addLabels(*document, labels);
  return writeDocument(*document, path);
}

Status writeLabels(const std::vector<LabelledStretch>& labels, const QString& recordingName, double seconds,
                   const QString& path) {
  return writeDocument(labelDocument(labels, recordingName.toStdString(), seconds), path);
}

QString labelsName(const QString& recordingName) {
  return stemOf(recordingName) + QStringLiteral(" labels.TextGrid");
}

QString segmentsName(const QString& recordingName) {
  return stemOf(recordingName) + QStringLiteral(".TextGrid");
}

}  // namespace sentisound
