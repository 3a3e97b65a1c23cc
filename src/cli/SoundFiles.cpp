#include "cli/SoundFiles.h"

#include <QDirIterator>
#include <QFileInfo>

namespace sentisound {

QStringList expandSoundFiles(const std::vector<std::string>& paths) {
  static const QStringList patterns{"*.wav",  "*.flac", "*.mp3",  "*.m4a", "*.mp4", "*.aac", "*.ogg", "*.oga",
                                    "*.opus", "*.webm", "*.aiff", "*.aif", "*.wma", "*.mka", "*.wv",  "*.ape",
                                    "*.tta",  "*.flv",  "*.caf",  "*.au",  "*.amr", "*.3gp"};
  QStringList files;
  for (const auto& path : paths) {
    const QString name = QString::fromStdString(path);
    if (!QFileInfo(name).isDir()) {
      files << name;
      continue;
    }
    QStringList found;
    QDirIterator entries(name, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) found << entries.next();
    found.sort();
    files << found;
  }
  return files;
}

}  // namespace sentisound
