#include "cli/SoundFiles.h"

#include "service/SoundFiles.h"

namespace sentisound {

QStringList expandSoundFiles(const std::vector<std::string>& paths) {
  QStringList names;
  for (const auto& path : paths) names << QString::fromStdString(path);
  return soundFiles(names);
}

}  // namespace sentisound
