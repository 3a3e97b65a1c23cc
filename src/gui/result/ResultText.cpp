#include "gui/result/ResultText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

#include "core/SpeakerNames.h"
#include "gui/common/ChannelNames.h"
#include "gui/common/EngineWords.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"
#include "views/EmotionShares.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

struct ResultTextTr {
  Q_DECLARE_TR_FUNCTIONS(ResultText)
};

constexpr double kOneEmotionSeconds = 10;  // of a longer recording a single label says too little
constexpr double kMostly = 0.8;            // of the speech

/// Empty where one label says it: of short recordings, and of those a little longer that have but one.
std::vector<MixPart> mixOf(const Analysis& analysis) {
  if (!analysis.timeline || !isLong(analysis.audio) || !analysis.prediction.labels) return {};
  const auto shares = emotionShares(*analysis.timeline, timelineCells(*analysis.timeline));
  if (shares.size() < 2 && analysis.audio.seconds() <= kOneEmotionSeconds) return {};
  const auto& labels = *analysis.prediction.labels;
  std::vector<MixPart> mix;
  for (const auto& one : shares)
    mix.push_back({labels[static_cast<std::size_t>(one.label)], one.share, labelColour(labels, one.label)});
  return mix;
}

QString mixHeadline(const std::vector<MixPart>& mix) {
  const auto part = [](const MixPart& one) {
    // The figure and its unit stay in one line.
    return QStringLiteral("%1 %2").arg(emotionInSentence(one.label),
                                       QStringLiteral("%1\u00a0%").arg(std::lround(100 * one.share)));
  };
  if (mix.size() == 1) return ResultTextTr::tr("%1 throughout").arg(emotionName(mix[0].label));
  if (mix[0].share >= kMostly) return ResultTextTr::tr("Mostly %1").arg(part(mix[0]));
  return ResultTextTr::tr("Mixed: %1, %2").arg(part(mix[0]), part(mix[1]));
}

}  // namespace

QString profileWords(const QString& speaker) {
  const std::string name = speaker.toStdString();
  if (name == kOwnBaseline) return ResultTextTr::tr("relative to itself");
  if (name == kBatchBaseline) return ResultTextTr::tr("relative to the recordings analysed with it");
  return ResultTextTr::tr("profile %1").arg(speaker);
}

QString reportName(const QString& recordingName) {
  const QString stem = QFileInfo(recordingName).completeBaseName();
  return (stem.isEmpty() ? QStringLiteral("recording") : stem) + QStringLiteral("_report.pdf");
}

ResultText describeResult(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  QStringList source{outcome.name};
  if (outcome.facts.channels > 1) source << channelInSentence(outcome.channel);
  source << durationWords(outcome.analysis.audio.seconds())
         << ResultTextTr::tr("model %1").arg(QString::fromStdString(prediction.modelId));
  if (!prediction.speaker.empty()) source << profileWords(QString::fromStdString(prediction.speaker));
  source << timeText(outcome.createdAt);
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
  auto mix = mixOf(outcome.analysis);
  const auto& dimensions = outcome.analysis.dimensions;
  const auto& explanation = outcome.analysis.explanation;
  const bool single = mix.empty();
  return {.emotion = single ? emotionName(prediction.label()) : mixHeadline(mix),
          .percent = single ? percentWords(prediction.confidence()) : QString(),
          .reliability = verdict.kind,
          .alternatives = set.isEmpty() && single ? runnerUpSentence(prediction) : set,
          .affect = dimensions ? affectSentence(*dimensions) : QString(),
          .verdict = reasonsSentence(verdict),
          .accuracy = accuracyWords(outcome),
          .why = explanation ? ResultTextTr::tr("Why: %1").arg(whyWords(*explanation)) : QString(),
          .mix = std::move(mix),
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
      .source = QStringList{name, durationWords(seconds)}.join(QStringLiteral(" · "))};
}

}  // namespace sentisound
