// The one thread that owns the history database.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

#include "service/Promised.h"
#include "store/HistoryStore.h"

namespace sentisound {

/// A thread with an event loop, and the store in it: work runs in order of arrival. (Not a QThreadPool of one
/// thread: whoever waits for a QtConcurrent future may run its work in the waiting thread, and a QSqlDatabase
/// belongs to one thread.)
class StoreThread {
 public:
  /// Opens the database, a file or a server's, in the thread and waits for it.
  static Result<std::unique_ptr<StoreThread>> open(const QString& databasePath);
  /// Finishes what was asked for, closes the database.
  ~StoreThread();

  /// Runs `work(HistoryStore&)` in the thread. The future always delivers: failures are Results, and so is
  /// what is thrown, if the answer is one (else result() throws it). Do not wait for it inside `work`.
  template <class Work>
  auto run(Work work) {
    using Answer = std::invoke_result_t<Work&, HistoryStore&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    post([this, promise, work = std::move(work)]() mutable {
      fulfil(*promise, [&] { promise->addResult(work(*store_)); });
    });
    return promise->future();
  }

 private:
  StoreThread();
  void post(std::function<void()> work);

  QThread thread_;
  QObject context_;  ///< lives in thread_
  std::optional<HistoryStore> store_;
};

}  // namespace sentisound
