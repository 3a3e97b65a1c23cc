// Jobs that stay where they are until a test says otherwise.
#pragma once

#include <QSemaphore>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "service/JobQueue.h"

namespace sentisound::test {

constexpr int kPatienceMs = 60'000;

/// Jobs that keep their places until they are released.
class HeldJobs {
 public:
  explicit HeldJobs(JobQueue& queue) : queue_(queue) {}
  ~HeldJobs() { release(); }

  void post(const JobOptions& options, int count = 1) {
    for (int i = 0; i < count; ++i, ++posted_)
      queue_.post(
          options,
          [this] {
            begun_.release();
            out_.acquire();
            ended_.release();
          },
          [this](const Error&) { ended_.release(); });
  }
  /// Waits until so many more have begun; false if they do not.
  [[nodiscard]] bool begin(int count = 1) { return begun_.tryAcquire(count, kPatienceMs); }
  void release() {
    out_.release(posted_);
    ended_.acquire(std::exchange(posted_, 0));
  }

 private:
  JobQueue& queue_;
  QSemaphore begun_;
  QSemaphore out_;
  QSemaphore ended_;
  int posted_ = 0;
};

/// In which order things happened.
class Order {
 public:
  void note(const std::string& what) {
    const std::scoped_lock lock(mutex_);
    text_ += (text_.empty() ? "" : " ") + what;
  }
  [[nodiscard]] std::string text() const {
    const std::scoped_lock lock(mutex_);
    return text_;
  }

 private:
  mutable std::mutex mutex_;
  std::string text_;
};

/// Until another thread has got so far.
template <class Condition>
void until(const Condition& condition) {
  while (!condition()) std::this_thread::yield();
}

}  // namespace sentisound::test
