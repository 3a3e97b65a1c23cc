#include "gui/analysis/RecordingFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/Files.h"
#include "core/WriteFailure.h"
#include "service/SoundClip.h"

namespace sentisound {
namespace {

constexpr qint64 kBlock = qint64{1} << 20;
const QString kWav = QStringLiteral("wav");

bool isKept(const ShownAnalysis& shown) {
  return shown.outcome && !shown.outcome->audioSha256.isEmpty();
}

Status copyFile(const QString& from, const QString& path) {
  QFile source(from);
  if (!source.open(QIODevice::ReadOnly))
    return fail(Errc::NotFound, Message("it cannot be read: %1", source.errorString().toStdString()));
  QSaveFile target(path);
  const auto refused = [&] { return cannotWrite(path.toStdString()); };
  if (!target.open(QIODevice::WriteOnly)) return refused();
  while (!source.atEnd()) {
    const QByteArray block = source.read(kBlock);
    if (block.isEmpty() && source.error() != QFileDevice::NoError)
      return fail(Errc::Storage, Message("it cannot be read: %1", source.errorString().toStdString()));
    if (target.write(block) != block.size()) return refused();
  }
  if (!target.commit()) return refused();
  return syncFolderOf(path.toStdString());
}

}  // namespace

QStringList recordingSuffixes(const ShownAnalysis& shown) {
  const QString own = QFileInfo(shown.name).suffix().toLower();
  if (!isKept(shown) || own.isEmpty() || own == kWav) return {kWav};
  return {own, kWav};
}

QString recordingName(const ShownAnalysis& shown) {
  const QString stem = QFileInfo(shown.name).completeBaseName();
  return (stem.isEmpty() ? QStringLiteral("recording") : stem) + QLatin1Char('.') +
         recordingSuffixes(shown).first();
}

Status writeRecording(const ShownAnalysis& shown, const AudioStore& kept, const QString& path) {
  const bool same = QFileInfo(path).suffix().toLower() == QFileInfo(shown.name).suffix().toLower();
  if (!isKept(shown) || !same)
    return writeClip(shown.scene->audio(), 0, shown.scene->audio().seconds(), path);
  const auto audio = kept.find(shown.outcome->audioSha256);
  if (!audio) return audio.error();
  return copyFile(*audio, path);
}

}  // namespace sentisound
