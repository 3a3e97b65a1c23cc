#include "gui/EngineWords.h"

#include <QCoreApplication>
#include <array>

#include "gui/ReasonWords.h"
#include "plot/EmotionName.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

struct EngineTr {
  Q_DECLARE_TR_FUNCTIONS(EngineWords)
};

// Words of the engine, for the translators.
[[maybe_unused]] constexpr std::array kGroups{QT_TRANSLATE_NOOP("Group", "high pitch"),
                                              QT_TRANSLATE_NOOP("Group", "low pitch"),
                                              QT_TRANSLATE_NOOP("Group", "lively pitch movement"),
                                              QT_TRANSLATE_NOOP("Group", "flat pitch"),
                                              QT_TRANSLATE_NOOP("Group", "strong changes of loudness"),
                                              QT_TRANSLATE_NOOP("Group", "even loudness"),
                                              QT_TRANSLATE_NOOP("Group", "high level"),
                                              QT_TRANSLATE_NOOP("Group", "low level"),
                                              QT_TRANSLATE_NOOP("Group", "fast tempo"),
                                              QT_TRANSLATE_NOOP("Group", "slow tempo"),
                                              QT_TRANSLATE_NOOP("Group", "bright voice"),
                                              QT_TRANSLATE_NOOP("Group", "dark voice"),
                                              QT_TRANSLATE_NOOP("Group", "pitch level"),
                                              QT_TRANSLATE_NOOP("Group", "pitch movement"),
                                              QT_TRANSLATE_NOOP("Group", "loudness"),
                                              QT_TRANSLATE_NOOP("Group", "tempo"),
                                              QT_TRANSLATE_NOOP("Group", "voice brightness"),
                                              QT_TRANSLATE_NOOP("Group", "timbre"),
                                              QT_TRANSLATE_NOOP("Group", "patterns over time and frequency"),
                                              QT_TRANSLATE_NOOP("Group", "the training voices"),
                                              QT_TRANSLATE_NOOP("Group", "this speaker's usual voice")};

QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString groupWord(const std::string& english) {
  return QCoreApplication::translate("Group", english.c_str());
}

/// "the a, the b and the c"
QString listed(const std::vector<std::string>& groups) {
  QStringList words;
  for (const auto& group : groups) words << EngineTr::tr("the %1", "in a list").arg(groupWord(group));
  if (words.size() < 2) return words.join(QString());
  const QString last = words.takeLast();
  return EngineTr::tr("%1 and %2", "end of a list").arg(words.join(QStringLiteral(", ")), last);
}

QString reasonsOf(const Verdict& verdict) {
  QStringList words;
  for (const auto& reason : verdict.reasons)
    words << reasonWords(QString::fromStdString(reason.code), QString::fromStdString(reason.text));
  return words.join(QStringLiteral("; "));
}

}  // namespace

QString verdictWords(const Verdict& verdict) {
  if (verdict.kind == Verdict::Kind::Confident) return {};
  const QString kind = verdict.withholdsLabel() ? noSpeechWords() : EngineTr::tr("Uncertain");
  const QString reasons = reasonsOf(verdict);
  return reasons.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, reasons);
}

QString noSpeechWords() {
  return EngineTr::tr("No speech found");
}

QString noSpeechReasonWords(const Verdict& verdict) {
  return EngineTr::tr("%1.", "a sentence").arg(capitalised(reasonsOf(verdict)));
}

QString confidenceSentence(const Prediction& prediction) {
  const Sureness sure = sureness(prediction);
  const QString degree = sure == Sureness::High       ? EngineTr::tr("High confidence")
                         : sure == Sureness::Moderate ? EngineTr::tr("Moderate confidence")
                                                      : EngineTr::tr("Low confidence");
  const auto ranking = prediction.ranking();
  if (ranking.size() < 2) return EngineTr::tr("%1.", "a sentence").arg(degree);
  const auto& second = (*prediction.labels)[static_cast<std::size_t>(ranking[1])];
  return EngineTr::tr("%1; %2 follows with %3.")
      .arg(degree, emotionInSentence(second), percentText(prediction.probabilities[ranking[1]]));
}

QString honestWords(const AnalysisOutcome& outcome) {
  if (!outcome.model || outcome.model->model.card().id != outcome.analysis.prediction.modelId)
    return EngineTr::tr(
        "The model that judged this is not installed any more: how often it is right cannot be said.");
  return honestWords(outcome.model->model.card());
}

QString honestWords(const ModelCard& card) {
  const auto* figure = card.honestFigure();
  if (figure == nullptr)
    return EngineTr::tr("How often it is right on speakers it has never heard was not measured.");
  if (figure->protocol == "cross-corpus")
    return EngineTr::tr(
               "Right on %1 of clips of voices, microphones and languages it has never heard (each of %2 "
               "corpora tested on what the others teach; UAR %3).")
        .arg(percentText(figure->accuracy))
        .arg(figure->folds)
        .arg(percentText(figure->uar));
  return EngineTr::tr(
             "Right on %1 of clips of speakers it has never heard (%2 folds, sd %3; UAR %4; chance %5).")
      .arg(percentText(figure->accuracy))
      .arg(figure->folds)
      .arg(percentText(figure->foldSd), percentText(figure->uar),
           percentText(1.0 / static_cast<double>(card.labels.size())));
}

QString whyWords(const Explanation& explanation) {
  const auto parts = explanationParts(explanation.groups);
  if (parts.reasons.empty() && parts.objections.empty())
    return EngineTr::tr("No group of features stands out: this is about what the model says of any voice.");
  QString words;
  if (parts.reasons.empty())
    words = EngineTr::tr("No single group of features speaks for it, and %1 even spoke against it")
                .arg(listed(parts.objections));
  else if (parts.objections.empty())
    words = EngineTr::tr("Mostly because of %1").arg(listed(parts.reasons));
  else
    words = EngineTr::tr("Mostly because of %1; %2 spoke against it")
                .arg(listed(parts.reasons), listed(parts.objections));
  if (parts.compared)
    words = EngineTr::tr("%1 (compared with %2)").arg(words, groupWord(explanation.comparedWith));
  return EngineTr::tr("%1.", "a sentence").arg(words);
}

}  // namespace sentisound
