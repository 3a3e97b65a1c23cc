// Many analyses at the same time, few of them in memory.
#pragma once

#include <QString>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>

#include "cli/Descriptor.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// Runs them in the service's queue and hands them back in the thread that started them.
class RunningAnalyses {
 public:
  struct Finished {
    QString file{};
    int channel = kMix;  ///< that was asked for
    Result<AnalysisOutcome> outcome;
  };
  enum class Order { AsGiven, AsTheyCome };

  RunningAnalyses(AnalysisService& service, Order order, const std::stop_token& interrupt);
  /// Stops what runs and waits for it.
  ~RunningAnalyses();

  /// Whether memory has no room for another: one waits for each that runs, counting those not yet taken.
  [[nodiscard]] bool full() const { return given_ - taken_ >= room_; }
  [[nodiscard]] bool empty() const { return given_ == taken_; }
  /// Starts one, named as its path.
  void start(AnalysisRequest request);
  /// An input that cannot be analysed takes its place in the order all the same.
  void put(const QString& file, int channel, const Error& error);
  /// The next one that is finished, if it is there.
  std::optional<Finished> take();

  /// Readable when something has finished or somebody wants to stop, until quieten().
  [[nodiscard]] int descriptor() const { return wake_.number(); }
  void quieten() const;
  void stop();

 private:
  void finish(std::uint64_t turn, Finished finished);
  void wake() const;

  AnalysisService& service_;
  Order order_;
  std::uint64_t room_;
  std::uint64_t given_ = 0;
  std::uint64_t taken_ = 0;
  Descriptor wake_;
  std::mutex mutex_;
  std::condition_variable allFinished_;
  std::uint64_t finished_ = 0;                 ///< how many have
  std::map<std::uint64_t, Finished> waiting_;  ///< by whose turn it is
  std::stop_source stop_;
  std::stop_callback<std::function<void()>> onInterrupt_;
};

}  // namespace sentisound
