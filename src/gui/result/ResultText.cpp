#include "gui/result/ResultText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "gui/EngineWords.h"
#include "plot/EmotionName.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

struct ResultTextTr {
  Q_DECLARE_TR_FUNCTIONS(ResultText)
};

}  // namespace

QString reportName(const QString& recordingName) {
  const QString stem = QFileInfo(recordingName).completeBaseName();
  return (stem.isEmpty() ? QStringLiteral("recording") : stem) + QStringLiteral("_report.pdf");
}

ResultText describeResult(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  const QStringList source{outcome.name, durationText(outcome.analysis.audio.seconds()),
                           ResultTextTr::tr("model %1").arg(QString::fromStdString(prediction.modelId)),
                           timeText(outcome.createdAt)};
  const auto& verdict = outcome.analysis.verdict;
  if (verdict.withholdsLabel())
    return {.emotion = noSpeechWords(),
            .verdict = noSpeechReasonWords(verdict),
            .honest = ResultTextTr::tr(
                "The model has an answer for any sound. Where nobody speaks it means nothing, so "
                "it is not shown."),
            .source = source.join(QStringLiteral(" · "))};
  const QString doubt = verdictWords(verdict);
  const auto& explanation = outcome.analysis.explanation;
  return {.emotion = emotionName(prediction.label()),
          .percent = percentText(prediction.confidence()),
          .confidence = confidenceSentence(prediction),
          .verdict = doubt.isEmpty() ? doubt : ResultTextTr::tr("%1.", "a sentence").arg(doubt),
          .honest = honestWords(outcome),
          .why = explanation ? ResultTextTr::tr("Why: %1").arg(whyWords(*explanation)) : QString(),
          .source = source.join(QStringLiteral(" · "))};
}

ResultText describeUnjudged(const QString& name, double seconds, const QString& reason) {
  return {.emotion = reason.isEmpty() ? ResultTextTr::tr("Being judged …") : ResultTextTr::tr("Not judged"),
          .verdict = reason,
          .honest = reason.isEmpty()
                        ? ResultTextTr::tr(
                              "Which emotion is heard is shown as soon as all of it has been judged. It can "
                              "be looked at and listened to meanwhile.")
                        : ResultTextTr::tr("It can be looked at and listened to all the same."),
          .source = QStringList{name, durationText(seconds)}.join(QStringLiteral(" · "))};
}

}  // namespace sentisound
