// Writes one file at a time in the service's pool and says how that went.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <functional>

#include "core/Result.h"

namespace sentisound {

class FileSaver : public QObject {
  Q_OBJECT

 public:
  /// `pool` outlives it.
  explicit FileSaver(QThreadPool& pool, QObject* parent = nullptr);

  using Write = std::function<Status(const QString& path)>;
  [[nodiscard]] bool busy() const { return writing_.isRunning(); }
  /// `write` runs in the pool. One at a time: does nothing while busy.
  void save(const QString& path, Write write);

 Q_SIGNALS:
  void started();
  void saved(const QString& path);
  /// For people.
  void failed(const QString& text);

 private:
  QThreadPool& pool_;
  QString path_;
  QFutureWatcher<Status> writing_;
};

}  // namespace sentisound
