// Audio kept beside the database, named by its content.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/Result.h"

namespace sentisound {

/// Files under `root`/ab/abcdef… (sha256 in lower-case hex, no extension). Content-addressed: the same audio is kept once; nothing is ever
/// overwritten. Safe to use from several threads and processes (QSaveFile, then rename).
class AudioStore {
 public:
  explicit AudioStore(QString root);

  /// Keeps the bytes and answers their sha256. Errc::Storage if the disk refuses.
  Result<QString> put(const QByteArray& bytes) const;
  /// Keeps a copy of the file, read in blocks of 1 MiB. NotFound if it cannot be read.
  Result<QString> putFile(const QString& path) const;
  /// The path of kept audio. NotFound if it is not there, BadRequest if `sha256` is not 64 hex digits.
  Result<QString> find(const QString& sha256) const;
  /// NotFound, BadRequest as find(); Storage if the disk refuses.
  Status remove(const QString& sha256) const;

  [[nodiscard]] const QString& root() const { return root_; }

 private:
  QString root_;
};

}  // namespace sentisound
