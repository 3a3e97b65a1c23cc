#include "words/EmotionName.h"

#include <QCoreApplication>
#include <array>
#include <string>

namespace sentisound {
namespace {

[[maybe_unused]] constexpr std::array kLabels{
    QT_TRANSLATE_NOOP("Emotion", "neutral"), QT_TRANSLATE_NOOP("Emotion", "calm"),
    QT_TRANSLATE_NOOP("Emotion", "happy"),   QT_TRANSLATE_NOOP("Emotion", "sad"),
    QT_TRANSLATE_NOOP("Emotion", "angry"),   QT_TRANSLATE_NOOP("Emotion", "fearful"),
    QT_TRANSLATE_NOOP("Emotion", "disgust"), QT_TRANSLATE_NOOP("Emotion", "surprised")};

}  // namespace

QString emotionInSentence(std::string_view label) {
  return QCoreApplication::translate("Emotion", std::string(label).c_str());
}

QString emotionName(std::string_view label) {
  auto name = emotionInSentence(label);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

}  // namespace sentisound
