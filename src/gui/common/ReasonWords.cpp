#include "gui/common/ReasonWords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

#include "plot/EmotionName.h"

namespace sentisound {
namespace {

// Codes that are told without figures, for the translators.
[[maybe_unused]] constexpr std::array kCodes{
    QT_TRANSLATE_NOOP("Reason", "close-call"),      QT_TRANSLATE_NOOP("Reason", "low-confidence"),
    QT_TRANSLATE_NOOP("Reason", "unlike-training"), QT_TRANSLATE_NOOP("Reason", "noisy"),
    QT_TRANSLATE_NOOP("Reason", "clipped"),         QT_TRANSLATE_NOOP("Reason", "too-short"),
    QT_TRANSLATE_NOOP("Reason", "narrow-band"),     QT_TRANSLATE_NOOP("Reason", "silence"),
    QT_TRANSLATE_NOOP("Reason", "noise"),           QT_TRANSLATE_NOOP("Reason", "tone"),
    QT_TRANSLATE_NOOP("Reason", "music"),           QT_TRANSLATE_NOOP("Reason", "no-voice")};

/// What analysis/Verdict.cpp writes, %1 and %2 being what changes.
struct Sentence {
  const char* code;
  const char* words;
};
constexpr std::array kSentences{
    Sentence{"close-call", QT_TRANSLATE_NOOP("Reason", "%1 and %2 are almost equally likely")},
    Sentence{"close-call", QT_TRANSLATE_NOOP("Reason", "%1 is only a little more likely than %2")},
    Sentence{"low-confidence",
             QT_TRANSLATE_NOOP("Reason", "even the most likely emotion, %1, is given only %2 %")},
    Sentence{
        "low-confidence",
        QT_TRANSLATE_NOOP("Reason", "%1 at %2 % is right too seldom where nothing is known of the speaker")},
    Sentence{
        "low-confidence",
        QT_TRANSLATE_NOOP("Reason", "%1 at %2 % is right too seldom for a verdict, also with this profile")},
    Sentence{"noisy",
             QT_TRANSLATE_NOOP("Reason", "there is much background noise, only %1 dB below the voice")},
    Sentence{"clipped", QT_TRANSLATE_NOOP("Reason", "the recording was too loud: %1 % of it is cut off")},
    Sentence{"too-short", QT_TRANSLATE_NOOP("Reason", "there is only %1 s of speech")}};

QRegularExpression patternOf(const char* words) {
  QString pattern = QRegularExpression::escape(QLatin1String(words));
  for (const char* place : {"%1", "%2"})
    pattern.replace(QRegularExpression::escape(QLatin1String(place)), QStringLiteral("(.+)"));
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// A figure as it is, an emotion by its name.
QString told(const QString& captured) {
  bool figure = false;
  captured.toDouble(&figure);
  return figure ? captured : emotionInSentence(captured.toStdString());
}

}  // namespace

QString reasonWords(const QString& code, const QString& english) {
  for (const auto& sentence : kSentences) {
    if (code != QLatin1String(sentence.code)) continue;
    const auto match = patternOf(sentence.words).match(english);
    if (!match.hasMatch()) continue;
    QString words = QCoreApplication::translate("Reason", sentence.words);
    if (match.lastCapturedIndex() == 2) return words.arg(told(match.captured(1)), told(match.captured(2)));
    return words.arg(told(match.captured(1)));
  }
  const QString translated = QCoreApplication::translate("Reason", code.toLatin1().constData());
  return translated == code ? english : translated;
}

}  // namespace sentisound
