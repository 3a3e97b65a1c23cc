// Writes files, one after the other, in the service's queue and says how that went.
#pragma once

#include <QObject>
#include <deque>
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
  [[nodiscard]] bool busy() const { return writing_.isRunning() || !waiting_.empty(); }
  /// `write` runs in the queue, when those before it are done.
  void save(const QString& path, Write write);

 Q_SIGNALS:
  void started();
  void saved(const QString& path);
  /// For people.
  void failed(const QString& text);

 private:
  struct Asked {
    QString path{};
    Write write{};
  };
  void next();

  JobQueue& jobs_;
  std::deque<Asked> waiting_;
  QString path_;  ///< that is written
  Awaited writing_;
};

}  // namespace sentisound
