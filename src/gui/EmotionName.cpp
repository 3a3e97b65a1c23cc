#include "gui/EmotionName.h"

namespace sentisound {

QString emotionName(std::string_view label) {
  auto name = QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

}  // namespace sentisound
