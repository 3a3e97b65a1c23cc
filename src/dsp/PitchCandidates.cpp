#include "dsp/PitchCandidates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

#include "dsp/Fft.h"
#include "dsp/SincInterpolation.h"

namespace sentisound {
namespace {

constexpr double kPeriods = 3;         // in a window
constexpr int kRoughDepth = 30;        // samples, to choose among too many peaks
constexpr int kFineDepth = 70;         // samples
constexpr std::size_t kLeastHalf = 2;  // samples

}  // namespace

SoundLevel levelOf(const AudioBuffer& audio) {
  double sum = 0;
  float lowest = audio.size() > 0 ? 1e30F : 0.0F;
  float highest = -lowest;
  audio.forEachBlock([&](std::size_t, std::span<const float> samples) {
    for (const float sample : samples) {
      sum += static_cast<double>(sample);
      lowest = std::min(lowest, sample);
      highest = std::max(highest, sample);
    }
    return true;
  });
  const double mean = sum / static_cast<double>(audio.size());
  return {mean, std::max(static_cast<double>(highest) - mean, mean - static_cast<double>(lowest))};
}

struct PitchCandidates::Impl {
  /// Correlations at lags −reach … reach, as peakNear() wants them: what is symmetrical is interpolated from
  /// both sides.
  class Lags {
   public:
    explicit Lags(std::size_t reach) : reach_(reach), values_(2 * reach + 1, 0.0) { values_[reach] = 1; }
    void set(std::size_t lag, double value) { values_[reach_ + lag] = values_[reach_ - lag] = value; }
    [[nodiscard]] double at(std::size_t lag) const { return values_[reach_ + lag]; }
    [[nodiscard]] bool isPeak(std::size_t lag, double threshold) const {
      return at(lag) > threshold && at(lag) > at(lag - 1) && at(lag) >= at(lag + 1);
    }
    [[nodiscard]] double roughHeight(std::size_t lag) const {
      const double x = static_cast<double>(reach_ + lag) + parabolaOffset(at(lag - 1), at(lag), at(lag + 1));
      return interpolatedAt(values_, x, kRoughDepth);
    }
    /// Position is the lag.
    [[nodiscard]] InterpolatedPeak peak(std::size_t lag) const {
      auto found = peakNear(values_, reach_ + lag, kFineDepth);
      found.at -= static_cast<double>(reach_);
      return found;
    }
    [[nodiscard]] std::size_t reach() const { return reach_; }

   private:
    std::size_t reach_;
    std::vector<double> values_;
  };

  Impl(const AudioBuffer& sound, const SoundLevel& soundLevel, const PitchCandidateSpec& wanted)
      : audio(sound),
        level(soundLevel),
        spec(wanted),
        period(static_cast<std::size_t>(sound.rate().hz() / wanted.floorHz)),
        half(static_cast<std::size_t>(kPeriods * sound.rate().hz() / wanted.floorHz) / 2),
        fft(static_cast<int>(std::bit_ceil(std::max<std::size_t>(3 * half, 4)))) {
    if (half <= kLeastHalf) return;
    half -= 1;
    const double seconds = kPeriods / spec.floorHz;
    grid = framesWithin(audio.seconds(), seconds, spec.stepSeconds > 0 ? spec.stepSeconds : seconds / 4);
    lags = Lags(half);
    longest = std::min(static_cast<std::size_t>(2.0 * static_cast<double>(half) / kPeriods) + 2, half);
    window.resize(2 * half);
    for (std::size_t n = 0; n < window.size(); ++n)
      window[n] = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(n + 1) /
                                       static_cast<double>(window.size() + 1));
    std::ranges::fill(fft.input(), 0.0F);
    std::ranges::transform(window, fft.input().begin(), [](double w) { return static_cast<float>(w); });
    ofWindow = autocorrelation();
  }

  /// Of what is in the transform's input, at lags 0 … half, over that at 0: the inverse transform of a real,
  /// even spectrum is its forward transform.
  std::vector<double> autocorrelation() {
    const auto spectrum = fft.transform();
    power.resize(spectrum.size());
    for (std::size_t bin = 0; bin < power.size(); ++bin) power[bin] = std::norm(spectrum[bin]);
    const auto even = fft.input();
    for (std::size_t bin = 0; bin < power.size(); ++bin) even[bin] = power[bin];
    for (std::size_t bin = power.size(); bin < even.size(); ++bin) even[bin] = power[even.size() - bin];
    const auto correlation = fft.transform();
    std::vector<double> over(half + 1);
    const double whole = static_cast<double>(correlation[0].real());
    for (std::size_t lag = 0; lag <= half; ++lag)
      over[lag] = whole > 0 ? static_cast<double>(correlation[lag].real()) / whole : 0;
    return over;
  }

  /// Puts the frame, without its mean, into the transform; answers its peak in the middle, over a period to
  /// either side.
  double load(double seconds) {
    const auto right = static_cast<std::size_t>(sampleBefore(seconds, audio.rate()) + 1);
    const std::size_t reach = std::max(half, period);
    const auto samples = audio.read(right - std::min(right, reach), 2 * reach, scratch);
    const std::size_t centre = std::min(right, reach);
    double mean = 0;
    for (std::size_t n = centre - period; n < std::min(centre + period, samples.size()); ++n)
      mean += static_cast<double>(samples[n]) / (2.0 * static_cast<double>(period));
    const auto input = fft.input();
    std::ranges::fill(input, 0.0F);
    double peak = 0;
    const std::size_t halfPeriod = period / 2 + 1;
    for (std::size_t n = 0; n < 2 * half && centre + n - half < samples.size(); ++n) {
      const double value = (static_cast<double>(samples[centre + n - half]) - mean) * window[n];
      input[n] = static_cast<float>(value);
      if (n + halfPeriod >= half && n < half + halfPeriod) peak = std::max(peak, std::abs(value));
    }
    return peak;
  }

  void keepBest(std::vector<std::size_t>& peaks) const {
    if (peaks.size() <= spec.most) return;
    const auto worth = [&](std::size_t lag) {
      const double height = lags.roughHeight(lag);
      return (height > 1 ? 1 / height : height) -
             spec.octaveCost * std::log2(spec.floorHz * static_cast<double>(lag) / audio.rate().hz());
    };
    std::vector<std::pair<double, std::size_t>> byWorth;
    for (const std::size_t lag : peaks) byWorth.emplace_back(worth(lag), lag);
    std::ranges::sort(byWorth, std::greater<>());
    byWorth.resize(spec.most);
    peaks.clear();
    for (const auto& one : byWorth) peaks.push_back(one.second);
    std::ranges::sort(peaks);
  }

  const AudioBuffer& audio;
  SoundLevel level;
  PitchCandidateSpec spec;
  std::size_t period;       ///< samples of the longest one
  std::size_t half;         ///< samples of half the window
  std::size_t longest = 0;  ///< samples: no longer periods are candidates
  FrameGrid grid{};
  Fft fft;
  std::vector<double> window{};
  std::vector<double> ofWindow{};
  Lags lags{1};
  std::vector<float> power{};
  std::vector<float> scratch{};
};

PitchCandidates::PitchCandidates(const AudioBuffer& audio, const SoundLevel& level,
                                 const PitchCandidateSpec& spec)
    : impl_(std::make_unique<Impl>(audio, level, spec)) {}
PitchCandidates::~PitchCandidates() = default;

const FrameGrid& PitchCandidates::grid() const {
  return impl_->grid;
}

PitchFrame PitchCandidates::frame(std::size_t index) {
  auto& at = *impl_;
  PitchFrame found;
  const double peak = at.load(at.grid.seconds(index));
  if (!(peak > 0) || !(at.level.peak > 0)) return found;
  found.intensity = std::min(1.0, peak / at.level.peak);
  const auto correlation = at.autocorrelation();
  for (std::size_t lag = 1; lag <= at.half; ++lag) at.lags.set(lag, correlation[lag] / at.ofWindow[lag]);

  std::vector<std::size_t> peaks;
  for (std::size_t lag = 2; lag < at.longest; ++lag)
    if (at.lags.isPeak(lag, at.spec.threshold)) peaks.push_back(lag);
  at.keepBest(peaks);
  for (const std::size_t lag : peaks) {
    const auto top = at.lags.peak(lag);
    const double height = top.height > 1 ? 1 / top.height : top.height;
    found.candidates.push_back({at.audio.rate().hz() / top.at, height});
  }
  return found;
}

}  // namespace sentisound
