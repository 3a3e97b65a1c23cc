// A request's body, or a streamed take, while it arrives: short ones in memory, long ones in a file without a
// name.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>

#include "core/Result.h"

class QTemporaryFile;

namespace sentisound::api {

/// Memory stays bounded however long the body is. The file lies in the data folder (voices are personal
/// data), readable by its owner alone, and goes with the process, crash included.
class BodyBuffer {
 public:
  static constexpr qsizetype kInMemory = 1024 * 1024;  // bytes

  /// `folder` is made when it is needed.
  explicit BodyBuffer(QString folder);
  ~BodyBuffer();
  BodyBuffer(BodyBuffer&&) noexcept;
  BodyBuffer& operator=(BodyBuffer&&) noexcept;

  /// Storage if the file cannot be written.
  Status append(QByteArrayView bytes);
  /// Puts `bytes` over those that stand at `at`, none beyond the end. Storage.
  Status overwrite(qint64 at, QByteArrayView bytes);
  [[nodiscard]] qint64 size() const { return size_; }

  /// All of it. `bytes` is a view of what `keeps` holds: the file, mapped, is read as it is looked at.
  struct Held {
    QByteArray bytes{};
    std::shared_ptr<const void> keeps{};
  };
  /// Ends the filling. Storage.
  Result<Held> take();

 private:
  [[nodiscard]] Error cannotWrite() const;

  QString folder_;
  QByteArray memory_;
  std::unique_ptr<QTemporaryFile> file_;
  qint64 size_ = 0;
};

}  // namespace sentisound::api
