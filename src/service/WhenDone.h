// From a future to whom it concerns, in the receiver's thread.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <utility>

#include "service/Promised.h"

namespace sentisound {

/// A result to come. Another one in its place, or drop(), and that result is not told any more; the end of
/// this object alone changes nothing. Belongs to the receiver's thread.
class Awaited {
 public:
  Awaited() = default;
  explicit Awaited(std::shared_ptr<QPointer<QObject>> watcher) : watcher_(std::move(watcher)) {}
  Awaited(Awaited&&) = default;
  Awaited& operator=(Awaited&& other) noexcept {
    drop();
    watcher_ = std::move(other.watcher_);
    return *this;
  }
  ~Awaited() = default;

  /// It was asked for and has not been told; false already while it is.
  [[nodiscard]] bool isRunning() const { return watcher_ && !watcher_->isNull(); }
  void drop() {
    if (!isRunning()) return;
    (*watcher_)->disconnect();
    (*watcher_)->deleteLater();
    watcher_->clear();
  }

 private:
  std::shared_ptr<QPointer<QObject>> watcher_;
};

/// 0 … 1000, and what is being done.
using Progressed = std::function<void(int permille, const QString& text)>;

/// Calls `then(AsResult<T>)` once in the receiver's thread when the future is finished: with its result,
/// which is taken out of it, with what was thrown, or with Cancelled if nothing came. Not if the receiver is
/// gone by then.
template <class T, class Then>
Awaited whenDone(const QFuture<T>& future, QObject* receiver, Then then, Progressed progressed = {}) {
  auto* watcher = new QFutureWatcher<T>(receiver);
  auto running = std::make_shared<QPointer<QObject>>(watcher);
  QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                   [watcher, running, then = std::move(then)]() mutable {
                     auto tell = std::move(then);
                     running->clear();
                     watcher->setParent(nullptr);  // the receiver may end itself
                     watcher->deleteLater();
                     auto finished = watcher->future();
                     tell(resultOf(std::move(finished)));
                   });
  if (progressed)
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, receiver,
                     [watcher, progressed = std::move(progressed)](int value) {
                       progressed(value, watcher->progressText());
                     });
  watcher->setFuture(future);
  return Awaited(std::move(running));
}

}  // namespace sentisound
