#include "features/SoundDefects.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "dsp/Resampler.h"
#include "features/VoiceActivity.h"

namespace sentisound {
namespace {

constexpr float kOnLevel = 1e-3F;  // of the level
constexpr std::size_t kShortestRun = 3;
constexpr float kLeastPeak = 0.01F;  // −40 dBFS
constexpr float kOtherSide = 0.3F;   // a lower extreme on the other side is an ordinary peak

constexpr double kLoudest = 0.99;  // quantile of frames

/// Block by block: a long recording is kept compactly, and a copy as floats would be larger than all else.
std::size_t samplesInRuns(const AudioBuffer& audio, float level) {
  const float tolerance = kOnLevel * std::abs(level);
  std::size_t count = 0;
  std::size_t run = 0;
  const auto endRun = [&] {
    if (run >= kShortestRun) count += run;
    run = 0;
  };
  audio.forEachBlock([&](std::size_t, std::span<const float> samples) {
    for (const float sample : samples) {
      if (std::abs(sample - level) <= tolerance)
        ++run;
      else
        endRun();
    }
    return true;
  });
  endRun();
  return count;
}

double powerBetween(std::span<const float> power, double fromHz, double toHz) {
  const double hzPerBin = static_cast<double>(kUpperBandRate.hz()) / kVoiceFrames.fftSize;
  double sum = 0;
  for (auto bin = static_cast<std::size_t>(fromHz / hzPerBin);
       bin < static_cast<std::size_t>(toHz / hzPerBin); ++bin)
    sum += static_cast<double>(power[bin]);
  return sum;
}

double loudest(std::vector<double> values) {
  const auto at = static_cast<std::ptrdiff_t>(kLoudest * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

}  // namespace

double clippedShare(const AudioBuffer& audio) {
  const float peak = audio.peak();
  if (peak < kLeastPeak) return 0;
  float lowest = peak;
  float highest = -peak;
  audio.forEachBlock([&](std::size_t, std::span<const float> samples) {
    const auto [low, high] = std::ranges::minmax(samples);
    lowest = std::min(lowest, low);
    highest = std::max(highest, high);
    return true;
  });
  std::size_t count = 0;
  for (const float level : {lowest, highest})
    if (std::abs(level) >= kOtherSide * peak) count += samplesInRuns(audio, level);
  return static_cast<double>(count) / static_cast<double>(audio.size());
}

void UpperBand::add(std::span<const float> power) {
  upper_.push_back(powerBetween(power, 4100, 7200));
  lower_.push_back(powerBetween(power, 300, 3400));
}

double UpperBand::db() const {
  constexpr double kNothing = 1e-12;
  if (lower_.empty()) return 0;
  const double below = loudest(lower_);
  return below <= kNothing ? 0 : 10 * std::log10((loudest(upper_) + kNothing) / below);
}

std::optional<double> upperBandDb(const AudioBuffer& audio, const Progress& progress) {
  UpperBand found;
  StftStream frames(kVoiceFrames, [&](std::size_t, std::span<const float> power) { found.add(power); });
  const auto heard = forEachBlockAt(
      kUpperBandRate, audio, [&](std::span<const float> samples) { frames.push(samples); }, progress);
  if (!heard) return std::nullopt;
  frames.finish();
  return found.db();
}

}  // namespace sentisound
