// A pool's thread that waits for others of the same pool.
#pragma once

#include <QThread>
#include <QThreadPool>

namespace sentisound {

/// While it lives, the pool runs one thread more in place of the calling one, which is about to wait for the
/// pool (QtConcurrent's blocking calls do not take part themselves: with every thread of the pool waiting, as
/// a pool of one at once, none would be left to work). Does nothing in a thread that is not the pool's.
class LentThread {
 public:
  explicit LentThread(QThreadPool& pool) : pool_(pool.contains(QThread::currentThread()) ? &pool : nullptr) {
    if (pool_) pool_->releaseThread();
  }
  ~LentThread() {
    if (pool_) pool_->reserveThread();
  }
  LentThread(const LentThread&) = delete;
  LentThread& operator=(const LentThread&) = delete;

 private:
  QThreadPool* pool_;
};

}  // namespace sentisound
