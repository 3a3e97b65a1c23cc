#include "gui/common/FileSaver.h"

#include <QtConcurrent>

namespace sentisound {

FileSaver::FileSaver(QThreadPool& pool, QObject* parent) : QObject(parent), pool_(pool) {
  connect(&writing_, &QFutureWatcher<Status>::finished, this, [this] {
    const Status written = writing_.result();
    if (written)
      Q_EMIT saved(path_);
    else
      Q_EMIT failed(QString::fromStdString(describe(written.error().about(path_.toStdString()))));
  });
}

void FileSaver::save(const QString& path, Write write) {
  if (busy()) return;
  path_ = path;
  writing_.setFuture(QtConcurrent::run(&pool_, [write = std::move(write), path] { return write(path); }));
  Q_EMIT started();
}

}  // namespace sentisound
