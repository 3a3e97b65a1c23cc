#include "gui/batch/Pace.h"

namespace sentisound {
namespace {

constexpr double kRemembered = 30;  // s
constexpr double kApart = 0.25;     // s between two samples that are kept
constexpr double kEnough = 2;       // s before anything is said

}  // namespace

void Pace::add(double seconds, double done) {
  // The last sample moves with the time until it is far enough from the one before.
  if (samples_.size() > 1 && seconds - samples_[samples_.size() - 2].first < kApart) samples_.pop_back();
  samples_.emplace_back(seconds, done);
  while (samples_.size() > 2 && seconds - samples_.front().first > kRemembered) samples_.pop_front();
}

std::optional<double> Pace::secondsFor(double work) const {
  if (samples_.empty()) return std::nullopt;
  const double time = samples_.back().first - samples_.front().first;
  const double done = samples_.back().second - samples_.front().second;
  if (time < kEnough || done <= 0) return std::nullopt;
  return work * time / done;
}

}  // namespace sentisound
