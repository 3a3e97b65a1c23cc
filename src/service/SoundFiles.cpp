#include "service/SoundFiles.h"

#include <QDirIterator>
#include <QFileInfo>

namespace sentisound {

QStringList soundFiles(const QStringList& paths, const std::stop_token& stop) {
  static const QStringList patterns{"*.wav",  "*.flac", "*.mp3",  "*.m4a", "*.mp4", "*.aac", "*.ogg", "*.oga",
                                    "*.opus", "*.webm", "*.aiff", "*.aif", "*.wma", "*.mka", "*.wv",  "*.ape",
                                    "*.tta",  "*.flv",  "*.caf",  "*.au",  "*.amr", "*.3gp"};
  QStringList files;
  for (const auto& path : paths) {
    if (stop.stop_requested()) break;
    if (!QFileInfo(path).isDir()) {
      files << path;
      continue;
    }
    QStringList found;
    QDirIterator entries(path, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext() && !stop.stop_requested()) found << entries.next();
    found.sort();
    files << found;
  }
  return files;
}

}  // namespace sentisound
