#include "gui/result/ResultText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "gui/common/EngineWords.h"
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
    return {.emotion = reliabilityWord(verdict.kind),
            .reliability = verdict.kind,
            .verdict = reasonsSentence(verdict),
            .accuracy = ResultTextTr::tr(
                "The model has an answer for any sound. Without speech it means nothing, so it is not "
                "shown."),
            .source = source.join(QStringLiteral(" · "))};
  const QString set = setSentence(prediction);
  const auto& dimensions = outcome.analysis.dimensions;
  const auto& explanation = outcome.analysis.explanation;
  return {.emotion = emotionName(prediction.label()),
          .percent = percentText(prediction.confidence()),
          .reliability = verdict.kind,
          .alternatives = set.isEmpty() ? runnerUpSentence(prediction) : set,
          .affect = dimensions ? affectSentence(*dimensions) : QString(),
          .verdict = reasonsSentence(verdict),
          .accuracy = accuracyWords(outcome),
          .why = explanation ? ResultTextTr::tr("Why: %1").arg(whyWords(*explanation)) : QString(),
          .source = source.join(QStringLiteral(" · "))};
}

ResultText describeUnanalysed(const QString& name, double seconds, const QString& reason) {
  return {
      .emotion = reason.isEmpty() ? ResultTextTr::tr("Being analysed …") : ResultTextTr::tr("Not analysed"),
      .verdict = reason,
      .accuracy =
          reason.isEmpty()
              ? ResultTextTr::tr("Which emotion is heard is shown as soon as all of it has been analysed. It "
                                 "can be looked at and listened to meanwhile.")
              : ResultTextTr::tr("It can be looked at and listened to all the same."),
      .source = QStringList{name, durationText(seconds)}.join(QStringLiteral(" · "))};
}

}  // namespace sentisound
