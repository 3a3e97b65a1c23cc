#include "service/PictureCache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <chrono>
#include <filesystem>

namespace sentisound {
namespace {

constexpr qint64 kLargest = 16 * 1024 * 1024;     // bytes, of one picture
constexpr std::chrono::hours kAbandonedAfter{1};  // a draft whose writer was killed
constexpr auto kDrawnSince = "1";                 // raised when pictures come to look different
const QString kOldNames = QStringLiteral("*_analysis.png");

/// The number of the analysis in "<id>-<what it is>.png…"; 0 if it is no name of ours.
qint64 idIn(const QString& name) {
  return name.left(name.indexOf(u'-')).toLongLong();
}

/// Pictures and drafts of such; the newest first.
QFileInfoList picturesIn(const QString& folder) {
  auto files = QDir(folder).entryInfoList({QStringLiteral("*-*.png*")}, QDir::Files, QDir::Time);
  files.removeIf([](const QFileInfo& file) { return idIn(file.fileName()) <= 0; });
  return files;
}

}  // namespace

QString PictureCache::nameOf(const HistoryRow& row) const {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(QStringLiteral("%1|%2|%3|%4|%5")
                   .arg(QLatin1String(kDrawnSince), row.audioSha256, row.name)
                   .arg(row.createdAt.toMSecsSinceEpoch())
                   .arg(row.channel)
                   .toUtf8());
  return QStringLiteral("%1-%2.png").arg(row.id).arg(QLatin1String(hash.result().toHex().first(16)));
}

QByteArray PictureCache::find(const HistoryRow& row) const {
  const QString path = QDir(folder_).filePath(nameOf(row));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray png = file.read(kLargest);
  std::error_code readOnly;  // then it is less well known what is asked for
  std::filesystem::last_write_time(path.toStdString(), std::filesystem::file_time_type::clock::now(),
                                   readOnly);
  return png;
}

void PictureCache::keep(const HistoryRow& row, const QByteArray& png) const {
  if (png.size() > kLargest || png.size() > mostBytes_ || !QDir().mkpath(folder_)) return;
  QSaveFile file(QDir(folder_).filePath(nameOf(row)));
  if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size()) return;
  file.commit();  // not synced: what a power failure takes is drawn again
  makeRoom();
}

void PictureCache::makeRoom() const {
  qint64 bytes = 0;
  for (const auto& file : picturesIn(folder_))
    if (bytes += file.size(); bytes > mostBytes_) QFile::remove(file.filePath());
}

void PictureCache::forget(const std::vector<qint64>& ids) const {
  const QDir folder(folder_);
  for (const qint64 id : ids)
    for (const auto& name : folder.entryList({QStringLiteral("%1-*.png").arg(id)}, QDir::Files))
      QFile::remove(folder.filePath(name));
}

void PictureCache::sweep(const HistoryStore& history) const {
  const QDir folder(folder_);
  for (const auto& name : folder.entryList({kOldNames}, QDir::Files)) QFile::remove(folder.filePath(name));
  const auto files = picturesIn(folder_);
  if (files.isEmpty()) return;
  std::vector<qint64> ids;
  for (const auto& file : files) ids.push_back(idIn(file.fileName()));
  const auto rows = history.byIds(ids);
  if (!rows) return;
  const auto abandoned = QDateTime::currentDateTime().addSecs(
      -std::chrono::duration_cast<std::chrono::seconds>(kAbandonedAfter).count());
  for (const auto& file : files) {
    const auto row = rows->constFind(idIn(file.fileName()));
    const bool there = row != rows->constEnd() && nameOf(*row) == file.fileName();
    const bool draft = file.suffix() != QLatin1String("png") && file.lastModified() > abandoned;
    if (!there && !draft) QFile::remove(file.filePath());
  }
}

}  // namespace sentisound
