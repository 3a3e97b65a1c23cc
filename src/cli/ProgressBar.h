// A progress bar on stderr, when that is a terminal.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace sentisound {

/// Thread-safe; draws at most 20 times a second; leaves a clean line behind.
class ProgressBar {
 public:
  explicit ProgressBar(std::string what);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void at(double fraction);
  /// Removes the bar, so that something else can be printed; the next at() draws it again.
  void clear();

 private:
  std::string what_;
  bool terminal_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point drawn_{};
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  bool visible_ = false;
};

}  // namespace sentisound
