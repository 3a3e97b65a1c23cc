#include "features/Partials.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sentisound {
namespace {

constexpr double kLowestHz = 60;
constexpr double kHighestHz = 7500;
constexpr double kActiveShare = 1e-3;     // −30 dB
constexpr double kLoudShare = 0.25;       // −6 dB
constexpr double kBackgroundShare = 0.2;  // of the frames, for the level of the background
constexpr float kBackgroundMargin = 4;    // as powers: noise seldom rises that far over its lower fifth
constexpr float kRemoved = 1e-3F;

constexpr std::size_t kMotionLag = 2;      // hops: 40 ms
constexpr std::size_t kSwingFirstLag = 7;  // hops: 140 ms, one turn of a vibrato of 7 Hz
constexpr std::size_t kSwingLastLag = 13;  // 260 ms, 4 Hz
constexpr double kMotionHz = 2500;         // higher partials cannot be followed
constexpr double kMostShiftHz = 40;        // of a partial over the lag; further ones are others
constexpr double kMostShift = 0.08;
constexpr double kMostSwing = 0.05;

std::size_t binOf(double hz, double hzPerBin) {
  return static_cast<std::size_t>(hz / hzPerBin + 0.5);
}

PartialFrame partialFrame(std::span<const float> power, double hzPerBin, double beside) {
  PartialFrame frame;
  const std::size_t from = std::max<std::size_t>(binOf(kLowestHz, hzPerBin), 3);
  const std::size_t to = binOf(kHighestHz, hzPerBin);
  std::size_t highest = from;
  for (std::size_t bin = from; bin < to; ++bin) {
    frame.total += static_cast<double>(power[bin]);
    if (power[bin] > power[highest]) highest = bin;
  }
  const auto sumAround = [&](std::size_t bin, std::size_t reach) {
    double sum = 0;
    for (std::size_t k = std::max(from, bin - reach); k <= std::min(to - 1, bin + reach); ++k)
      sum += static_cast<double>(power[k]);
    return sum;
  };
  if (frame.total > 0) frame.strongestShare = sumAround(highest, 3) / frame.total;
  for (std::size_t bin = from; bin < to; ++bin) {
    if (power[bin] < power[highest] * 1e-3F || power[bin] <= power[bin - 1] || power[bin] < power[bin + 1] ||
        static_cast<double>(std::max(power[bin - 3], power[bin + 3])) >
            beside * static_cast<double>(power[bin]))
      continue;
    const auto logAt = [&](std::size_t k) { return std::log(static_cast<double>(power[k]) + 1e-20); };
    const double bend = logAt(bin - 1) - 2 * logAt(bin) + logAt(bin + 1);
    const double shift = bend < 0 ? 0.5 * (logAt(bin - 1) - logAt(bin + 1)) / bend : 0;
    frame.partials.push_back({(static_cast<double>(bin) + shift) * hzPerBin, sumAround(bin, 2)});
  }
  return frame;
}

/// `powers` holds frames of `bins` values each, one after the other; bins from `to` on are left alone.
void removeBackground(std::vector<float>& powers, std::size_t bins, std::size_t to) {
  std::vector<float> column(powers.size() / bins);
  const auto at =
      column.begin() + static_cast<std::ptrdiff_t>(kBackgroundShare * static_cast<double>(column.size()));
  for (std::size_t bin = 0; bin < to; ++bin) {
    for (std::size_t i = 0; i < column.size(); ++i) column[i] = powers[i * bins + bin];
    std::nth_element(column.begin(), at, column.end());
    const float least = kBackgroundMargin * *at;
    for (std::size_t k = bin; k < powers.size(); k += bins)
      if (powers[k] < least) powers[k] *= kRemoved;
  }
}

double loudPower(const std::vector<PartialFrame>& frames) {
  std::vector<double> totals;
  for (const auto& frame : frames) totals.push_back(frame.total);
  return quantile(std::move(totals), 0.95);
}

/// How the partials of two frames differ, as logarithms of frequency weighted by amplitude.
struct Shift {
  double mean = 0;
  double spread = 0;
  int partials = 0;
};

/// None if too little of the sound is in partials that both have.
std::optional<Shift> shiftBetween(const PartialFrame& then, const PartialFrame& now) {
  Shift shift;
  double weights = 0;
  double squares = 0;
  double low = 0;
  for (const Partial& partial : now.partials) {
    if (partial.hz > kMotionHz) continue;
    low += partial.power;
    double moved = kMotionHz;
    for (const Partial& other : then.partials)
      if (std::abs(partial.hz - other.hz) < std::abs(moved)) moved = partial.hz - other.hz;
    if (std::abs(moved) > std::min(kMostShiftHz, kMostShift * partial.hz)) continue;
    const double step = std::log(partial.hz / (partial.hz - moved));
    const double weight = std::sqrt(partial.power);
    weights += weight;
    shift.mean += weight * step;
    squares += weight * step * step;
    ++shift.partials;
  }
  if (weights <= 0 || low < 0.3 * now.total) return std::nullopt;
  shift.mean /= weights;
  shift.spread = std::sqrt(std::max(0.0, squares / weights - shift.mean * shift.mean));
  return shift;
}

/// Correlation of the steps [frames] with themselves one turn of a vibrato later, and against themselves half
/// a turn later; the lesser of the two at the best pace.
double swingOf(const std::vector<double>& steps) {
  const auto correlation = [&](std::size_t lag) {
    double sum = 0;
    for (std::size_t i = lag; i < steps.size(); ++i) sum += steps[i] * steps[i - lag];
    return sum;
  };
  const double energy = correlation(0);
  double best = 0;
  for (std::size_t lag = kSwingFirstLag; lag <= kSwingLastLag; ++lag)
    best = std::max(best, std::min(correlation(lag), -correlation(lag / 2)));
  return energy > 0 ? best / energy : 0;
}

}  // namespace

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

std::vector<PartialFrame> partialFrames(std::span<const float> signal, const StftSpec& spec, double beside,
                                        Background background) {
  const double hzPerBin = static_cast<double>(kPartialRate.hz()) / spec.fftSize;
  std::vector<PartialFrame> frames;
  if (background == Background::Kept) {
    forEachWholeFrame(signal, spec, [&](std::span<const float> power) {
      frames.push_back(partialFrame(power, hzPerBin, beside));
    });
  } else {
    std::vector<float> powers;
    std::size_t bins = 1;
    forEachWholeFrame(signal, spec, [&](std::span<const float> power) {
      bins = power.size();
      powers.insert(powers.end(), power.begin(), power.end());
    });
    removeBackground(powers, bins, binOf(kHighestHz, hzPerBin));
    for (std::size_t from = 0; from < powers.size(); from += bins)
      frames.push_back(partialFrame(std::span(powers).subspan(from, bins), hzPerBin, beside));
  }
  const double least = loudPower(frames) * kActiveShare;
  for (auto& frame : frames)
    if (frame.total < least || frame.total <= 0) frame = {};
  return frames;
}

double keptShare(const std::vector<PartialFrame>& frames, std::size_t lag, double maxHz, double leastHz,
                 double relative) {
  double sum = 0;
  double count = 0;
  for (std::size_t i = lag; i < frames.size(); ++i) {
    count += frames[i].total > 0 ? 1 : 0;
    for (const Partial& now : frames[i].partials) {
      const double tolerance = std::max(leastHz, relative * now.hz);
      const auto same = [&](const Partial& then) { return std::abs(then.hz - now.hz) < tolerance; };
      if (now.hz < maxHz && std::ranges::any_of(frames[i - lag].partials, same))
        sum += now.power / frames[i].total;
    }
  }
  return count > 0 ? sum / count : 0;
}

PartialMotion partialMotion(const std::vector<PartialFrame>& frames) {
  const double loud = loudPower(frames) * kLoudShare;
  std::vector<double> steps(frames.size());
  PartialMotion motion;
  double loudFrames = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const bool isLoud = frames[i].total > loud;
    loudFrames += isLoud ? 1 : 0;
    const auto shift = i < kMotionLag || frames[i].total <= 0
                           ? std::nullopt
                           : shiftBetween(frames[i - kMotionLag], frames[i]);
    if (!shift) continue;
    steps[i] = std::clamp(shift->mean, -kMostSwing, kMostSwing);
    if (!isLoud) continue;
    const double size = std::abs(shift->mean);
    if (size > 0.006 && shift->spread < std::max(0.003, 0.4 * size) && shift->partials >= 2)
      motion.glidingShare += 1;
    else if (size < 0.003 && shift->spread < 0.004)
      motion.standingShare += 1;
  }
  motion.glidingShare /= std::max(loudFrames, 1.0);
  motion.standingShare /= std::max(loudFrames, 1.0);
  motion.swing = swingOf(steps);
  return motion;
}

}  // namespace sentisound
