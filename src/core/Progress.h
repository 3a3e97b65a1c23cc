// How a long computation reports where it is and learns that nobody wants it any more.
#pragma once

#include <functional>
#include <stop_token>

namespace sentisound {

/// `report(fraction)` is called with 0..1 from the working thread; `stop` is asked between blocks. Both
/// optional.
struct Progress {
  std::function<void(double)> report{};
  std::stop_token stop{};

  void at(double fraction) const {
    if (report) report(fraction);
  }
  [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
  /// For one stage of the whole: its 0..1 are `from`..`to` here.
  [[nodiscard]] Progress part(double from, double to) const {
    if (!report) return {.stop = stop};
    return {[whole = report, from, to](double fraction) { whole(from + (to - from) * fraction); }, stop};
  }
};

}  // namespace sentisound
