// Independent pieces of work on several threads, without Qt.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>

namespace sentisound {

/// Pieces 0 … count − 1 of which each is done once, by whoever takes part. Thread-safe.
class SharedWork {
 public:
  SharedWork(int count, const std::function<void(int)>& work) : work_(work), count_(count) {}

  /// Takes pieces until there are none left, or after a piece `leave` says so.
  void takePart(const std::function<bool()>& leave = {});
  /// There is a piece that nobody has taken.
  [[nodiscard]] bool wantsHelp() const;
  /// Waits for those who take part; nobody else may then. Rethrows what a piece threw first.
  void finish();

 private:
  const std::function<void(int)>& work_;  ///< not touched after finish()
  const int count_;
  mutable std::mutex mutex_;  ///< for all that follows
  std::condition_variable left_;
  int next_ = 0;
  int here_ = 0;  ///< who take part
  std::exception_ptr thrown_;
};

/// Where the threads come from that help: a pool, which sets itself in each of its threads.
class Helpers {
 public:
  virtual ~Helpers() = default;
  /// Idle threads may take part in it from now on …
  virtual void offer(const std::shared_ptr<SharedWork>& work) = 0;
  /// … until now.
  virtual void withdraw(const std::shared_ptr<SharedWork>& work) = 0;

  /// Of the calling thread; nullptr in a thread that belongs to no pool.
  [[nodiscard]] static Helpers* here();
  static void setHere(Helpers* helpers);
};

/// Calls work(0) … work(count − 1), each once, in no particular order; returns when all are done. The caller
/// takes part. In a pool's thread those of the pool help that have nothing else to do, and no thread is
/// started; elsewhere as many are as there are cores. What a piece throws is thrown again here, and no
/// further pieces are begun.
void forEachInParallel(int count, const std::function<void(int)>& work);

}  // namespace sentisound
