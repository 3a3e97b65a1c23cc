// Writes one file at a time in the service's queue and says how that went.
#pragma once

#include <QObject>
#include <functional>

#include "core/Result.h"
#include "gui/common/Jobs.h"

namespace sentisound {

class FileSaver : public QObject {
  Q_OBJECT

 public:
  /// `jobs` outlives it.
  explicit FileSaver(JobQueue& jobs, QObject* parent = nullptr) : QObject(parent), jobs_(jobs) {}

  using Write = std::function<Status(const QString& path)>;
  [[nodiscard]] bool busy() const { return writing_.isRunning(); }
  /// `write` runs in the queue. One at a time: does nothing while busy.
  void save(const QString& path, Write write);

 Q_SIGNALS:
  void started();
  void saved(const QString& path);
  /// For people.
  void failed(const QString& text);

 private:
  JobQueue& jobs_;
  QString path_;
  Awaited writing_;
};

}  // namespace sentisound
