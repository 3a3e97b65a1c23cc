#include "service/SoundFiles.h"

#include <QDirIterator>
#include <QFileInfo>

#include "core/AudioSuffixes.h"

namespace sentisound {

QStringList audioPatterns() {
  QStringList patterns;
  for (const auto& suffix : kAudioSuffixes)
    patterns << QStringLiteral("*.") +
                    QString::fromLatin1(suffix.text.data(), static_cast<qsizetype>(suffix.text.size()));
  return patterns;
}

QStringList soundFiles(const QStringList& paths, const std::stop_token& stop) {
  static const QStringList patterns = audioPatterns();
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
