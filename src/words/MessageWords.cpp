#include "words/MessageWords.h"

#include <QCoreApplication>
#include <array>

#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

// Codes as they are told without their values, for the translators.
[[maybe_unused]] constexpr std::array kCodes{
    QT_TRANSLATE_NOOP("Reason", "close-call"),      QT_TRANSLATE_NOOP("Reason", "low-confidence"),
    QT_TRANSLATE_NOOP("Reason", "unlike-training"), QT_TRANSLATE_NOOP("Reason", "noisy"),
    QT_TRANSLATE_NOOP("Reason", "clipped"),         QT_TRANSLATE_NOOP("Reason", "too-short"),
    QT_TRANSLATE_NOOP("Reason", "narrow-band"),     QT_TRANSLATE_NOOP("Reason", "silence"),
    QT_TRANSLATE_NOOP("Reason", "noise"),           QT_TRANSLATE_NOOP("Reason", "tone"),
    QT_TRANSLATE_NOOP("Reason", "music"),           QT_TRANSLATE_NOOP("Reason", "no-voice")};

constexpr auto kContext = "Engine";

std::string translated(const std::string& pattern) {
  return QCoreApplication::translate(kContext, pattern.c_str()).toStdString();
}

std::string inWindowLanguage(const MessageValue& value) {
  std::vector<std::string> parts;
  for (const auto& part : value.parts) parts.push_back(inWindowLanguage(part));
  switch (value.kind) {
    case MessageValue::Kind::Text:
      break;
    case MessageValue::Kind::Number:
      return localised(QString::fromStdString(value.text)).toStdString();
    case MessageValue::Kind::Label:
      return emotionInSentence(value.text).toStdString();
    case MessageValue::Kind::Message:
      return filled(translated(value.text), parts);
    case MessageValue::Kind::List:
      return withCommas(parts);
  }
  return value.text;
}

}  // namespace

QString messageWords(const Message& message) {
  return QString::fromStdString(inWindowLanguage(MessageValue(message)));
}

QStringList messageWords(const Messages& messages) {
  QStringList words;
  for (const auto& message : messages) words << messageWords(message);
  return words;
}

QString errorWords(const Error& error) {
  return messageWords(sentences(error));
}

QString faultWords(const Error& error) {
  return messageWords(error.message);
}

QString reasonWords(const Reason& reason) {
  const QString words = messageWords(reason.text);
  if (words.toStdString() != reason.text.english()) return words;
  const QString general = QCoreApplication::translate("Reason", reason.code.c_str());
  return general == QString::fromStdString(reason.code) ? words : general;
}

}  // namespace sentisound
