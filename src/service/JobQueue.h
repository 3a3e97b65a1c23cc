// Where all work goes that is done away from the window's and the server's threads.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QString>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/Parallel.h"
#include "core/Progress.h"
#include "core/Result.h"
#include "service/Promised.h"

namespace sentisound {

/// What waits for what: each lane has threads of its own to count on, so that none starves another.
enum class Lane {
  Interactive,  ///< somebody waits for it: a click, a single upload
  Live,         ///< what is on the screen now: pictures, readouts
  Long,         ///< over ten minutes of sound, or of unknown length
  Bulk          ///< batches, training
};
constexpr int kLanes = 4;

struct JobOptions {
  Lane lane = Lane::Interactive;
  QString client{};        ///< within a lane, the clients take turns
  int priority = 0;        ///< within a client; the highest first, then in order of arrival
  std::stop_token stop{};  ///< one that waits ends at once, one that runs is to ask itself
};

/// One pool of threads for everything. Jobs are begun in four lanes: `threads` jobs at the same time, and
/// beyond that as many of a lane as are reserved for it (Interactive: `threads`; Live: two; Long and Bulk:
/// one), which share the cores. A thread that has nothing to do helps those that have work in pieces
/// (core/Parallel.h). Thread-safe.
class JobQueue : private Helpers {
 public:
  /// `samples`: decoded ones that Long and Bulk jobs may hold at the same time, see admit().
  explicit JobQueue(int threads, double samples = kSamples);
  /// What waits is answered with Cancelled; waits for what runs.
  ~JobQueue() override;
  /// The same, but for the end: what is posted from now on is dropped.
  void close();
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;

  /// Runs `work()` or `work(const Progress&)`. The future always delivers: if that throws, or is dropped
  /// before it has begun, the Error is its result, or (of what is no Result) thrown as ErrorThrown by
  /// result(). Progress 0 … 1000 is on the future, at most 20 times a second.
  template <class Work>
  auto run(JobOptions options, Work work);
  /// The same for work that reports in its own way.
  template <class T>
  QFuture<T> runWith(JobOptions options, std::function<void(QPromise<T>&)> work);
  /// Calls `work` in the pool, or `failed` in whatever thread: with Cancelled if it is cancelled, or the
  /// queue closed, before it has begun; with thrownError() if it throws.
  void post(const JobOptions& options, std::function<void()> work, std::function<void(const Error&)> failed);

  /// Sound that a job holds decoded, until this is gone.
  class Admission {
   public:
    Admission() = default;
    Admission(JobQueue* queue, double samples) : queue_(queue), samples_(samples) {}
    Admission(Admission&& other) noexcept
        : queue_(std::exchange(other.queue_, nullptr)), samples_(other.samples_) {}
    Admission& operator=(Admission&& other) noexcept;
    ~Admission() { release(); }
    void release();

   private:
    JobQueue* queue_ = nullptr;
    double samples_ = 0;
  };
  /// For a job that has found out how much it is about to decode: waits until there is room for it among what
  /// Long and Bulk jobs hold (one that is larger than all room gets it alone), in the order of the lanes'
  /// queues. An Interactive job with `longSound` becomes one of the lane Long: its place is free for others
  /// meanwhile. In a thread that runs no job of this queue it does nothing. Cancelled.
  Result<Admission> admit(bool longSound, double samples, const std::stop_token& stop);

  [[nodiscard]] int threads() const { return most_; }
  /// Jobs that have not begun.
  [[nodiscard]] int waiting() const;
  /// Jobs that wait in admit().
  [[nodiscard]] int parked() const;
  [[nodiscard]] int running(Lane lane) const;
  /// Jobs of the lane that begin however many others run.
  [[nodiscard]] int reserved(Lane lane) const;
  /// Waits until nothing waits and nothing runs.
  void waitForDone();
  /// For tests: called before each job, in its thread and in its place; what it throws, the job has thrown.
  void setOnBegin(std::function<void(Lane)> onBegin);

  /// Three hours of long sound and half an hour of short.
  static constexpr double kSamples = 16'000 * 3 * 3600.0 + 48'000 * 1800.0;

 private:
  struct Job;
  using JobPtr = std::shared_ptr<Job>;
  struct Client {
    QString name;
    std::deque<JobPtr> jobs{};
  };
  struct LaneState {
    std::list<Client> clients{};  ///< whose turn it is first
    int running = 0;
  };

  void offer(const std::shared_ptr<SharedWork>& work) override;
  void withdraw(const std::shared_ptr<SharedWork>& work) override;

  // With the mutex held:
  void enqueue(const JobPtr& job);
  bool forget(const JobPtr& job);
  void dispatch();
  void begin(const JobPtr& job);
  [[nodiscard]] bool mayBegin(Lane lane) const;
  bool hasRoom(const JobPtr& job);
  void provideThreads();
  void ended(const Job& job);
  [[nodiscard]] LaneState& of(Lane lane) { return lanes_[static_cast<std::size_t>(lane)]; }

  void threadMain();
  void runJob(const JobPtr& job, std::unique_lock<std::mutex>& lock);
  [[nodiscard]] std::shared_ptr<SharedWork> toHelp() const;
  void cancel(const std::weak_ptr<Job>& job);
  Status park(Job& running, Lane lane, double samples, const std::stop_token& stop);

  const int most_;        ///< jobs at the same time, but for what is reserved
  const double samples_;  ///< of all admissions
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable quiet_;
  std::array<LaneState, kLanes> lanes_;
  std::deque<JobPtr> ready_;  ///< begun, but no thread has them yet
  std::list<std::shared_ptr<SharedWork>> offers_;
  std::atomic<int> busy_ = 0;  ///< jobs begun, and threads that help
  int parked_ = 0;
  double held_ = 0;   ///< samples
  JobPtr claim_;      ///< the next to get room; nobody else does until then
  int idle_ = 0;      ///< threads
  int starting_ = 0;  ///< threads
  bool closed_ = false;
  bool ends_ = false;
  std::function<void(Lane)> onBegin_;
  std::vector<std::thread> threads_;
};

template <class T>
QFuture<T> JobQueue::runWith(JobOptions options, std::function<void(QPromise<T>&)> work) {
  auto promise = std::make_shared<QPromise<T>>();  // outlives both sides: finish() is still busy when whoever
                                                   // waits wakes
  promise->start();
  post(
      options, [promise, work = std::move(work)] { fulfil(*promise, [&] { work(*promise); }); },
      [promise](const Error& error) { refuse(*promise, error); });
  return promise->future();
}

template <class Work>
auto JobQueue::run(JobOptions options, Work work) {
  if constexpr (std::is_invocable_v<Work&, const Progress&>) {
    using T = std::invoke_result_t<Work&, const Progress&>;
    auto shared = std::make_shared<Work>(std::move(work));
    return runWith<T>(options, [shared, stop = options.stop](QPromise<T>& promise) {
      promise.addResult((*shared)(reportingTo(promise, stop)));
    });
  } else {
    using T = std::invoke_result_t<Work&>;
    auto shared = std::make_shared<Work>(std::move(work));
    return runWith<T>(options, [shared](QPromise<T>& promise) {
      if constexpr (std::is_void_v<T>)
        (*shared)();
      else
        promise.addResult((*shared)());
    });
  }
}

}  // namespace sentisound
