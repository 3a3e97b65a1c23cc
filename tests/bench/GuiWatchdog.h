// How long the event loop of the GUI thread did not turn.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <algorithm>
#include <ctime>

namespace sentisound::bench {

/// Lives in the GUI thread. A timer that should fire every few milliseconds says, by how late it is, how long
/// the loop was kept from turning: by an event that took long, or by a system that gave the thread no time.
class GuiWatchdog {
 public:
  static constexpr int kIntervalMs = 5;

  GuiWatchdog() {
    timer_.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { look(); });
    since_.start();
    timer_.start(kIntervalMs);
  }

  /// In ms, the interval subtracted, so far.
  [[nodiscard]] double longestStallMs() {
    look();
    return longest_;
  }
  /// The most that the thread itself computed between two turns, in ms: what is left of a stall when the
  /// system gives the thread all the time it asks for.
  [[nodiscard]] double longestWorkMs() const { return longestWork_; }
  /// The loop turned that many times.
  [[nodiscard]] int turns() const { return turns_; }

 private:
  void look() {
    longest_ = std::max(longest_, static_cast<double>(since_.nsecsElapsed()) / 1e6 - kIntervalMs);
    since_.restart();
    const double computed = threadMs();
    longestWork_ = std::max(longestWork_, computed - computed_);
    computed_ = computed;
    ++turns_;
  }

  static double threadMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }

  QTimer timer_;
  QElapsedTimer since_;
  double longest_ = 0;
  double computed_ = threadMs();
  double longestWork_ = 0;
  int turns_ = 0;
};

}  // namespace sentisound::bench
