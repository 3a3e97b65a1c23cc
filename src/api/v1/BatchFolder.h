// What a batch keeps on the disk until it is finished.
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/FileLock.h"
#include "core/Result.h"

namespace sentisound::api::v1 {

/// The folder <root>/<id>: "sounds", what was uploaded, one after the other, and "lock", held by the server
/// whose batch it is; the system takes the lock back when that ends, and the next server has the batch. Not
/// thread-safe.
class BatchFolder {
 public:
  /// Makes it; the sounds are on the disk then, also after a power failure. Storage.
  static Result<std::unique_ptr<BatchFolder>> make(const QString& root, const QString& id,
                                                   const std::vector<QByteArray>& sounds);
  /// One that is there and is nobody's.
  static std::unique_ptr<BatchFolder> take(const QString& root, const QString& id);
  /// Ids of all that there are, whosever.
  static QStringList all(const QString& root);

  /// All sounds, as long as the pointer lives; null if there are none or they cannot be read.
  struct Sounds {
    const char* data = nullptr;
    qint64 bytes = 0;
  };
  [[nodiscard]] std::shared_ptr<const Sounds> sounds() const;

  /// Deletes the sounds. Those who have them keep them.
  void removeSounds();
  /// Deletes everything.
  void remove();
  /// Leaves it to another server.
  void release() { lock_.release(); }

 private:
  explicit BatchFolder(QString path);

  QString path_;
  FileLock lock_;
};

}  // namespace sentisound::api::v1
