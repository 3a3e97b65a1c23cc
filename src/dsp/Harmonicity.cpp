#include "dsp/Harmonicity.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "dsp/SincInterpolation.h"

namespace sentisound {
namespace {

constexpr int kDepth = 70;         // samples of the interpolation
constexpr double kRoughly = 0.05;  // how far the interpolated height may lie above that at the samples

double decibels(double r) {
  if (r <= 1e-15) return -150;
  if (r >= 1 - 1e-15) return 150;
  return 10 * std::log10(r / (1 - r));
}

}  // namespace

struct Harmonicity::Impl {
  Impl(const AudioBuffer& sound, const SoundLevel& soundLevel, const HarmonicitySpec& wanted)
      : audio(sound),
        level(soundLevel),
        spec(wanted),
        period(static_cast<std::size_t>(sound.rate().hz() / wanted.floorHz)),
        half(period / 2) {
    if (half <= 2) return;
    half -= 1;
    grid = framesWithin(audio.seconds(), 2 / spec.floorHz, spec.stepSeconds);
  }

  /// Peak of the middle of a frame, without its mean, which is answered too.
  std::pair<double, double> peakAndMean(double seconds) {
    const auto right = static_cast<std::size_t>(sampleBefore(seconds, audio.rate()) + 1);
    const auto samples = audio.read(right - std::min(right, period), 2 * period, scratch);
    const std::size_t centre = std::min(right, period);
    double mean = 0;
    for (const float sample : samples) mean += static_cast<double>(sample);
    mean /= 2.0 * static_cast<double>(period);
    double peak = 0;
    const std::size_t reach = std::min(half, period / 2 + 1);
    for (std::size_t n = centre - std::min(centre, reach); n < std::min(centre + reach, samples.size()); ++n)
      peak = std::max(peak, std::abs(static_cast<double>(samples[n]) - mean));
    return {peak, mean};
  }

  /// Correlation of the first 2 · half samples of a frame with those `lag` later, in values at width − 1 +
  /// lag.
  void correlate(double seconds, double mean) {
    const std::size_t width = 2 * half;
    const double span = 2 / spec.floorHz;
    const auto first = std::max<std::ptrdiff_t>(sampleBefore(seconds - span / 2, audio.rate()) + 1, 0);
    const auto whole = static_cast<std::size_t>(span * audio.rate().hz());
    const auto samples = audio.read(static_cast<std::size_t>(first), whole, scratch);
    x.resize(static_cast<Eigen::Index>(samples.size()));
    for (std::size_t n = 0; n < samples.size(); ++n)
      x[static_cast<Eigen::Index>(n)] = static_cast<double>(samples[n]) - mean;
    const std::size_t lags = std::min(samples.size() - std::min(samples.size(), width), width);
    values.assign(2 * width + 1, 0.0);
    values[width] = 1;
    const auto size = static_cast<Eigen::Index>(width);
    const auto stretch = x.head(size);
    const double power = stretch.squaredNorm();
    double later = power;
    for (std::size_t lag = 1; lag <= lags; ++lag) {
      const auto at = static_cast<Eigen::Index>(lag);
      later += x[at + size - 1] * x[at + size - 1] - x[at - 1] * x[at - 1];
      const double product = stretch.dot(x.segment(at, size));
      const double norm = power * later;
      values[width - lag] = values[width + lag] = norm > 0 ? product / std::sqrt(norm) : 0;
    }
  }

  /// Of all peaks; 0 if there is none.
  [[nodiscard]] double highestPeak() const {
    const std::size_t width = 2 * half;
    const auto at = [&](std::size_t lag) { return values[width + lag]; };
    double best = 0;
    std::vector<std::size_t> peaks;
    for (std::size_t lag = 2; lag + 1 < width; ++lag)
      if (at(lag) > 0 && at(lag) > at(lag - 1) && at(lag) >= at(lag + 1)) {
        peaks.push_back(lag);
        best = std::max(best, at(lag));
      }
    double highest = 0;
    for (const std::size_t lag : peaks) {
      if (at(lag) < best - kRoughly) continue;
      const double height = peakNear(values, width + lag, kDepth).height;
      highest = std::max(highest, height > 1 ? 1 / height : height);
    }
    return highest;
  }

  const AudioBuffer& audio;
  SoundLevel level;
  HarmonicitySpec spec;
  std::size_t period;  ///< samples
  std::size_t half;    ///< samples of half a window
  FrameGrid grid{};
  Eigen::VectorXd x{};
  std::vector<double> values{};
  std::vector<float> scratch{};
};

Harmonicity::Harmonicity(const AudioBuffer& audio, const SoundLevel& level, const HarmonicitySpec& spec)
    : impl_(std::make_unique<Impl>(audio, level, spec)) {}
Harmonicity::~Harmonicity() = default;

const FrameGrid& Harmonicity::grid() const {
  return impl_->grid;
}

std::optional<double> Harmonicity::db(std::size_t frame) {
  const double seconds = impl_->grid.seconds(frame);
  const auto [peak, mean] = impl_->peakAndMean(seconds);
  const double loud = impl_->level.peak > 0 ? std::min(1.0, peak / impl_->level.peak) : 0;
  const double silent = std::max(0.0, 2 - loud / impl_->spec.silenceThreshold);
  if (silent >= 1) return std::nullopt;
  impl_->correlate(seconds, mean);
  const double highest = impl_->highestPeak();
  return highest > silent ? std::optional(decibels(highest)) : std::nullopt;
}

}  // namespace sentisound
