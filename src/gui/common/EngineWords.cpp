#include "gui/common/EngineWords.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

#include "plot/Painters.h"
#include "report/ResultWords.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

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
  for (const auto& reason : verdict.reasons) words << reasonWords(reason);
  return words.join(QStringLiteral("; "));
}

}  // namespace

QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString reliabilityWord(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::Uncertain:
      return EngineTr::tr("Uncertain");
    case Verdict::Kind::NoSpeech:
      return EngineTr::tr("No speech");
    case Verdict::Kind::Confident:
      break;
  }
  return EngineTr::tr("Confident");
}

QString verdictWords(const Verdict& verdict) {
  const QString kind = reliabilityWord(verdict.kind);
  const QString reasons = reasonsOf(verdict);
  return reasons.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, reasons);
}

QString reasonsSentence(const Verdict& verdict) {
  const QString reasons = reasonsOf(verdict);
  return reasons.isEmpty() ? reasons : EngineTr::tr("%1.", "a sentence").arg(capitalised(reasons));
}

QString setSentence(const Prediction& prediction) {
  QStringList labels;
  for (const int index : prediction.set())
    labels << emotionInSentence((*prediction.labels)[static_cast<std::size_t>(index)]);
  const auto percent = QString::number(std::lround(kSetCoverage * 100));
  const QString comma = QStringLiteral(", ");
  switch (setSize(prediction)) {
    case SetSize::Unknown:
      break;
    case SetSize::All:
      return EngineTr::tr("Cannot be told");
    case SetSize::One:
      return EngineTr::tr("Only %1 (%2 %)").arg(labels.first(), percent);
    case SetSize::Many:
      return EngineTr::tr("One of %1 (%2 %)").arg(labels.join(comma), percent);
    case SetSize::Few: {
      const QString last = labels.takeLast();
      return capitalised(EngineTr::tr("%1 or %2 (%3 %)", "emotions").arg(labels.join(comma), last, percent));
    }
  }
  return {};
}

QString runnerUpSentence(const Prediction& prediction) {
  const auto ranking = prediction.ranking();
  if (ranking.size() < 2) return {};
  const auto& second = (*prediction.labels)[static_cast<std::size_t>(ranking[1])];
  return capitalised(EngineTr::tr("%1 follows with %2")
                         .arg(emotionInSentence(second), percentWords(prediction.probabilities[ranking[1]])));
}

QString affectInSentence(const Dimensions& dimensions) {
  const auto figure = [&](double place, double confidence) {
    return dimensions.derived ? signedWords(place) : numberWords(confidence, 2);
  };
  const QString activation =
      dimensions.arousal < 0 ? EngineTr::tr("activation low (%1)") : EngineTr::tr("activation high (%1)");
  const QString valence =
      dimensions.valence < 0 ? EngineTr::tr("valence low (%1)") : EngineTr::tr("valence high (%1)");
  return QStringLiteral("%1, %2").arg(
      activation.arg(figure(dimensions.arousal, dimensions.arousalConfidence())),
      valence.arg(figure(dimensions.valence, dimensions.valenceConfidence())));
}

QString affectSentence(const Dimensions& dimensions) {
  const QString words = capitalised(affectInSentence(dimensions));
  return dimensions.derived ? EngineTr::tr("%1; derived").arg(words) : EngineTr::tr("%1; learnt").arg(words);
}

QString accuracyWords(const AnalysisOutcome& outcome) {
  if (!outcome.model || outcome.model->model.card().id != outcome.analysis.prediction.modelId)
    return EngineTr::tr(
        "The model that classified this is not installed any more: how often it is right cannot be said.");
  return accuracyWords(outcome.model->model.card());
}

QString accuracyWords(const ModelCard& card) {
  const auto* figure = card.speakerIndependentFigure();
  if (figure == nullptr) return EngineTr::tr("Speaker-independent accuracy was not measured.");
  if (figure->protocol == "cross-corpus")
    return EngineTr::tr(
               "Speaker-independent accuracy %1, on unseen speakers, microphones and languages (each of %n "
               "corpora tested by a model trained on the others; UAR %2).",
               nullptr, figure->folds)
        .arg(percentWords(figure->accuracy), percentWords(figure->uar));
  return EngineTr::tr(
             "Speaker-independent accuracy %1 (%n folds, SD across folds %2; UAR %3; chance level %4).",
             nullptr, figure->folds)
      .arg(percentWords(figure->accuracy), percentWords(figure->foldSd), percentWords(figure->uar),
           percentWords(1.0 / static_cast<double>(card.labels.size())));
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

QString evidenceWords(const Explanation& explanation) {
  QStringList parts;
  for (const auto& group : explanation.groups)
    parts << QStringLiteral("%1 %2").arg(groupWord(group.words), signedWords(group.value));
  return EngineTr::tr("Evidence (log-odds): %1.").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace sentisound
