// Audio kept beside the database, named by its content.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/Result.h"

namespace sentisound {

/// Files under `root`/ab/abcdef… (sha256 in lower-case hex, no extension). Content-addressed: the same audio
/// is kept once, and a kept file never gets other content. Safe to use from several threads and processes: a
/// file appears under its name whole or not at all (QSaveFile). The folders are made when needed.
class AudioStore {
 public:
  explicit AudioStore(QString root);

  /// Keeps the bytes and answers their sha256. Errc::Storage if the disk refuses.
  Result<QString> put(const QByteArray& bytes) const;
  /// Keeps a copy of the file, read in blocks of 1 MiB: once to learn its name and, if it is new, once more
  /// to copy it. NotFound if it is no ordinary file or cannot be read, Storage if it changes meanwhile or the
  /// disk refuses.
  Result<QString> putFile(const QString& path) const;
  /// The path of kept audio. NotFound if it is not there, BadRequest if `sha256` is not 64 lower-case hex
  /// digits.
  Result<QString> find(const QString& sha256) const;
  /// NotFound, BadRequest as find(); Storage if the disk refuses.
  Status remove(const QString& sha256) const;

  [[nodiscard]] const QString& root() const { return root_; }

 private:
  [[nodiscard]] QString pathOf(const QString& sha256) const;
  QString root_;
};

}  // namespace sentisound
