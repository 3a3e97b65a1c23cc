// How fast work goes, from what was done in the last half minute.
#pragma once

#include <deque>
#include <optional>
#include <utility>

namespace sentisound {

/// Work is measured in anything that grows as it is done. Pure: the caller brings the clock.
class Pace {
 public:
  /// At `seconds` on the caller's clock, `done` in all had been done. Neither ever falls.
  void add(double seconds, double done);
  /// After a pause: what was before says nothing about what comes.
  void reset() { samples_.clear(); }
  /// For that much more; none before two seconds have been seen, or if nothing was done in them.
  [[nodiscard]] std::optional<double> secondsFor(double work) const;

 private:
  std::deque<std::pair<double, double>> samples_;  ///< s, work
};

}  // namespace sentisound
