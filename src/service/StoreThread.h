// The one thread that owns the history database.
#pragma once

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrent>
#include <memory>
#include <optional>

#include "store/HistoryStore.h"

namespace sentisound {

/// A pool of exactly one thread that never ends before the object does: work runs in order of arrival.
class StoreThread {
 public:
  /// Opens the database in the thread and waits for it.
  static Result<std::unique_ptr<StoreThread>> open(const QString& databasePath);
  /// Finishes what was asked for, closes the database.
  ~StoreThread();

  /// Runs `work(HistoryStore&)` in the thread. The future never fails or cancels: failures are Results.
  template <class Work>
  auto run(Work work) {
    return QtConcurrent::run(&pool_, [this, work = std::move(work)]() mutable { return work(*store_); });
  }

 private:
  StoreThread();
  QThreadPool pool_;
  std::optional<HistoryStore> store_;
};

}  // namespace sentisound
