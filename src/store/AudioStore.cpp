#include "store/AudioStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "core/Files.h"
#include "core/Sha256.h"

namespace sentisound {
namespace {

constexpr qint64 kBlockBytes = 1 << 20;

QString hexOf(Sha256& hash) {
  return QString::fromStdString(hash.hex());
}

bool isSha256(const QString& text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
         });
}

Error unreadable(const QString& path) {
  return fail(Errc::NotFound, "there is no such file that can be read", path.toStdString());
}

/// A file of another size was damaged by someone; it is written anew.
bool isKept(const QString& target, qint64 bytes) {
  const QFileInfo info(target);
  return info.isFile() && info.size() == bytes;
}

Error refused(const QSaveFile& file) {
  return fail(Errc::Storage, Message("the audio cannot be kept: %1", file.errorString().toStdString()),
              file.fileName().toStdString());
}

/// A file being written, with its folder.
Status openForWriting(QSaveFile& file) {
  if (const Status made = makeFolders(QFileInfo(file.fileName()).path().toStdString()); !made) return made;
  if (!file.open(QIODevice::WriteOnly)) return refused(file);
  return {};
}

/// A row that refers to it may follow: then the audio has to be there after a power failure, too.
Status finish(QSaveFile& file) {
  if (!file.commit()) return refused(file);
  return syncFolderOf(file.fileName().toStdString());
}

struct Digest {
  QString sha256{};
  qint64 bytes = 0;
};

/// Reads all of the file and, if given a place, copies it there.
Result<Digest> digest(const QString& path, QSaveFile* copy = nullptr) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return unreadable(path);
  Sha256 hash;
  QByteArray block(kBlockBytes, Qt::Uninitialized);
  qint64 total = 0;
  while (true) {
    const qint64 got = file.read(block.data(), kBlockBytes);
    if (got < 0) return unreadable(path);
    if (got == 0) return Digest{hexOf(hash), total};
    hash.add({block.constData(), static_cast<std::size_t>(got)});
    if (copy && copy->write(block.constData(), got) != got) return refused(*copy);
    total += got;
  }
}

}  // namespace

AudioStore::AudioStore(QString root) : root_(std::move(root)) {}

QString AudioStore::pathOf(const QString& sha256) const {
  return QDir(root_).filePath(sha256.left(2) + u'/' + sha256);
}

Result<QString> AudioStore::put(const QByteArray& bytes) const {
  Sha256 hash;
  hash.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
  const QString sha256 = hexOf(hash);
  const QString target = pathOf(sha256);
  if (isKept(target, bytes.size())) return sha256;

  QSaveFile file(target);
  if (const Status opened = openForWriting(file); !opened) return opened.error();
  if (file.write(bytes) != bytes.size()) return refused(file);
  if (const Status kept = finish(file); !kept) return kept.error();
  return sha256;
}

Result<QString> AudioStore::putFile(const QString& path) const {
  const auto first = digest(path);
  if (!first) return first.error();
  const QString target = pathOf(first->sha256);
  if (isKept(target, first->bytes)) return first->sha256;

  QSaveFile file(target);
  if (const Status opened = openForWriting(file); !opened) return opened.error();
  const auto second = digest(path, &file);
  if (!second) return second.error();
  if (second->sha256 != first->sha256)
    return fail(Errc::Storage, "it changed while it was being read", path.toStdString());
  if (const Status kept = finish(file); !kept) return kept.error();
  return first->sha256;
}

Result<QString> AudioStore::find(const QString& sha256) const {
  if (!isSha256(sha256))
    return fail(Errc::BadRequest, "kept audio is named by 64 lower-case hex digits", sha256.toStdString());
  const QString path = pathOf(sha256);
  if (!QFileInfo(path).isFile()) return fail(Errc::NotFound, "no such audio is kept", sha256.toStdString());
  return path;
}

Status AudioStore::remove(const QString& sha256) const {
  const auto path = find(sha256);
  if (!path) return path.error();
  QFile file(*path);
  if (file.remove()) return {};
  if (!file.exists()) return fail(Errc::NotFound, "no such audio is kept", sha256.toStdString());
  return fail(Errc::Storage, Message("it cannot be removed: %1", file.errorString().toStdString()),
              path->toStdString());
}

}  // namespace sentisound
