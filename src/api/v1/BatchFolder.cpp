#include "api/v1/BatchFolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <utility>

#include "core/Files.h"

namespace sentisound::api::v1 {
namespace {

constexpr auto kSounds = "/sounds";
constexpr auto kLock = "/lock";

Status writeSounds(const QString& path, const std::vector<QByteArray>& sounds) {
  QSaveFile file(path);
  const auto refused = [&file] {
    return fail(Errc::Storage, Message("the batch cannot be kept: %1", file.errorString().toStdString()),
                file.fileName().toStdString());
  };
  if (!file.open(QIODevice::WriteOnly)) return refused();
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  for (const auto& sound : sounds)
    if (file.write(sound) != sound.size()) return refused();
  if (!file.commit()) return refused();
  return syncFolderOf(path.toStdString());
}

}  // namespace

BatchFolder::BatchFolder(QString path)
    : path_(std::move(path)), lock_((path_ + QLatin1String(kLock)).toStdString()) {}

Result<std::unique_ptr<BatchFolder>> BatchFolder::make(const QString& root, const QString& id,
                                                       const std::vector<QByteArray>& sounds) {
  std::unique_ptr<BatchFolder> folder(new BatchFolder(root + u'/' + id));
  if (const Status made = makeFolders(folder->path_.toStdString()); !made) return made.error();
  if (!folder->lock_.tryAlone())
    return fail(Errc::Storage, "the batch cannot be kept: its folder cannot be locked",
                folder->path_.toStdString());
  if (sounds.empty()) return folder;
  if (const Status written = writeSounds(folder->path_ + QLatin1String(kSounds), sounds); !written) {
    folder->remove();
    return written.error();
  }
  return folder;
}

std::unique_ptr<BatchFolder> BatchFolder::take(const QString& root, const QString& id) {
  std::unique_ptr<BatchFolder> folder(new BatchFolder(root + u'/' + id));
  return QDir(folder->path_).exists() && folder->lock_.tryAlone() ? std::move(folder) : nullptr;
}

QStringList BatchFolder::all(const QString& root) {
  return QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

std::shared_ptr<const BatchFolder::Sounds> BatchFolder::sounds() const {
  struct Mapped {
    QFile file{};
    Sounds sounds{};
  };
  const auto mapped = std::make_shared<Mapped>();
  mapped->file.setFileName(path_ + QLatin1String(kSounds));
  if (!mapped->file.open(QIODevice::ReadOnly)) return nullptr;
  mapped->sounds.bytes = mapped->file.size();
  mapped->sounds.data = reinterpret_cast<const char*>(mapped->file.map(0, mapped->sounds.bytes));
  if (mapped->sounds.data == nullptr) return nullptr;
  return {mapped, &mapped->sounds};
}

void BatchFolder::removeSounds() {
  QFile::remove(path_ + QLatin1String(kSounds));
}

void BatchFolder::remove() {
  QDir(path_).removeRecursively();  // with what was left of a sound half written
  lock_.release();
}

}  // namespace sentisound::api::v1
