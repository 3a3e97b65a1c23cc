#include "gui/analysis/ResultText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "gui/EmotionName.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ResultText", text);
}

QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace

QString reportName(const QString& recordingName) {
  const QString stem = QFileInfo(recordingName).completeBaseName();
  return (stem.isEmpty() ? QStringLiteral("recording") : stem) + QStringLiteral("_report.pdf");
}

ResultText describeResult(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  const QStringList source{outcome.name, durationText(outcome.analysis.audio.seconds()),
                           tr("model %1").arg(QString::fromStdString(prediction.modelId)),
                           timeText(outcome.createdAt)};
  if (outcome.analysis.verdict.withholdsLabel())
    return {.emotion = noSpeechTitle(),
            .verdict = noSpeechReason(outcome),
            .honest = noSpeechNote(),
            .source = source.join(QStringLiteral(" · "))};
  const auto verdict = verdictSentence(outcome);
  const auto& explanation = outcome.analysis.explanation;
  return {.emotion = emotionName(prediction.label()),
          .percent = percentText(prediction.confidence()),
          .confidence = tr("%1.").arg(capitalised(confidenceWords(prediction))),
          .verdict = verdict.isEmpty() ? verdict : tr("%1.").arg(verdict),
          .honest = accuracySentence(outcome),
          .why = explanation ? tr("Why: %1").arg(QString::fromStdString(explanation->sentence)) : QString(),
          .source = source.join(QStringLiteral(" · "))};
}

}  // namespace sentisound
