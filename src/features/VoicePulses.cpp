#include "features/VoicePulses.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "dsp/PitchCandidates.h"
#include "dsp/SincInterpolation.h"

namespace sentisound {
namespace {

constexpr double kNearest = 0.8;  // periods from one pulse to the next
constexpr double kFarthest = 1.25;
constexpr double kAlike = 0.3;       // correlation of one pulse with the next
constexpr double kAlikeAtEnd = 0.7;  // of one that lies beyond the voiced stretch
constexpr double kLoud = 0.01;       // of the sound's peak
constexpr double kLoudAtEnd = 0.023333;
constexpr double kShortestPeriod = 0.0001;
constexpr double kLongestPeriod = 0.02;
constexpr double kPeriodFactor = 1.3;
constexpr double kAmplitudeFactor = 1.6;
constexpr double kAmplitudeReach = 0.2;  // periods to either side

struct Stretch {
  double from = 0;
  double to = 0;  // seconds
};

std::vector<Stretch> voicedStretches(const VoiceTrack& f0Hz, double soundSeconds) {
  std::vector<Stretch> found;
  const double half = f0Hz.grid.stepSeconds / 2;
  for (std::size_t i = 0; i < f0Hz.values.size(); ++i) {
    if (std::isnan(f0Hz.values[i])) continue;
    const double from = std::max(0.0, f0Hz.grid.seconds(i) - half);
    while (i + 1 < f0Hz.values.size() && !std::isnan(f0Hz.values[i + 1])) ++i;
    found.push_back({from, std::min(soundSeconds, f0Hz.grid.seconds(i) + half)});
  }
  return found;
}

double factorBetween(double a, double b) {
  return a > b ? a / b : b / a;
}

class PulseSearch {
 public:
  PulseSearch(const AudioBuffer& audio, const VoiceTrack& f0Hz)
      : audio_(audio), f0Hz_(f0Hz), peak_(absolutePeak(audio)) {}

  void search(const Stretch& stretch, std::vector<double>& pulses) {
    const double middle = (stretch.from + stretch.to) / 2;
    const auto f0 = f0Hz_.at(middle);
    if (!f0) return;
    const double first = extremeBetween(middle - 0.5 / *f0, middle + 0.5 / *f0);
    std::vector<double> left;
    walk(first, -1, stretch, pulses.empty() ? -1e30 : pulses.back(), left);
    pulses.insert(pulses.end(), left.rbegin(), left.rend());
    pulses.push_back(first);
    walk(first, 1, stretch, 0, pulses);
  }

 private:
  struct Likest {
    double at = 0;            ///< s
    double correlation = -1;  ///< −1: none
    double peak = 0;          ///< of the waveform there
  };

  static double absolutePeak(const AudioBuffer& audio) { return static_cast<double>(audio.peak()); }

  [[nodiscard]] double place(double seconds) const { return seconds * audio_.rate().hz() - 0.5; }
  [[nodiscard]] double seconds(double place) const { return (place + 0.5) / audio_.rate().hz(); }

  /// Time of the largest absolute value; the middle where all are the same.
  [[nodiscard]] double extremeBetween(double from, double to) {
    const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(place(from))));
    const auto last = static_cast<std::size_t>(std::max(0.0, std::ceil(place(to))));
    const auto samples = audio_.read(first, last - first + 1, scratch_);
    const auto low = std::ranges::min_element(samples);
    const auto high = std::ranges::max_element(samples);
    if (samples.empty() || *low == *high) return (from + to) / 2;
    const auto at = static_cast<std::size_t>((*high > -*low ? high : low) - samples.begin());
    const bool inside = at > 0 && at + 1 < samples.size();
    const double offset =
        inside ? parabolaOffset(static_cast<double>(samples[at - 1]), static_cast<double>(samples[at]),
                                static_cast<double>(samples[at + 1]))
               : 0;
    return seconds(static_cast<double>(first + at) + offset);
  }

  /// From the pulse at `from` to the end of the stretch; `direction` −1: to its beginning. Not closer than
  /// 0.8 periods to the pulse at `taken`.
  void walk(double from, int direction, const Stretch& stretch, double taken, std::vector<double>& pulses) {
    for (double at = from;;) {
      const auto f0 = f0Hz_.at(at);
      if (!f0) return;
      const double period = 1 / *f0;
      const auto next = direction < 0 ? likest(at, period, at - kFarthest * period, at - kNearest * period)
                                      : likest(at, period, at + kNearest * period, at + kFarthest * period);
      at = next.correlation > -1 ? next.at : at + direction * period;
      const bool beyond = direction < 0 ? at < stretch.from : at >= stretch.to;
      const bool alike = next.correlation > (beyond ? kAlikeAtEnd : kAlike);
      const bool loud = next.peak > (beyond ? kLoudAtEnd : kLoud) * peak_ || (!beyond && next.peak == 0);
      if (alike && loud && (direction > 0 || at - taken > kNearest * period)) pulses.push_back(at);
      if (beyond) return;
    }
  }

  /// Where, from `earliest` to `latest`, a window of one period is most like the one at `at`.
  Likest likest(double at, double period, double earliest, double latest) {
    const auto nearest = [this](double t) { return static_cast<std::ptrdiff_t>(std::lround(place(t))); };
    const std::ptrdiff_t here = nearest(at - period / 2);
    const std::ptrdiff_t length = nearest(at + period / 2) - here + 1;
    const auto first = static_cast<std::ptrdiff_t>(std::floor(place(earliest - period / 2)));
    const auto last = static_cast<std::ptrdiff_t>(std::ceil(place(latest - period / 2)));
    const std::ptrdiff_t from = std::min(here, first);
    load(from, std::max(here, last) + length - from);
    const double* window = samples_.data() + (here - from);

    Likest best;
    double before = 0;
    double middle = 0;
    double peakThere = 0;
    double offset = 0;
    for (std::ptrdiff_t start = first; start <= last; ++start) {
      const double* there = samples_.data() + (start - from);
      double product = 0;
      double power = 0;
      double powerThere = 0;
      double peak = 0;
      for (std::ptrdiff_t n = 0; n < length; ++n) {
        product += window[n] * there[n];
        power += window[n] * window[n];
        powerThere += there[n] * there[n];
        peak = std::max(peak, std::abs(there[n]));
      }
      const double correlation = product == 0 ? 0 : product / std::sqrt(power * powerThere);
      if (start > first && middle > best.correlation && middle >= before && middle >= correlation) {
        offset = parabolaOffset(before, middle, correlation);
        best = {static_cast<double>(start - 1), middle, peakThere};
      }
      before = middle;
      middle = correlation;
      peakThere = peak;
    }
    if (best.correlation > -1)
      best.at = at + (best.at + offset - static_cast<double>(here)) / audio_.rate().hz();
    return best;
  }

  /// Samples from, from + 1, …; zeros outside of the sound.
  void load(std::ptrdiff_t from, std::ptrdiff_t count) {
    samples_.assign(static_cast<std::size_t>(count), 0.0);
    const std::ptrdiff_t first = std::max<std::ptrdiff_t>(from, 0);
    if (first - from >= count) return;
    const auto there = audio_.read(static_cast<std::size_t>(first),
                                   static_cast<std::size_t>(count - (first - from)), scratch_);
    std::ranges::copy(there, samples_.begin() + (first - from));
  }

  const AudioBuffer& audio_;
  const VoiceTrack& f0Hz_;
  double peak_;
  std::vector<float> scratch_{};
  std::vector<double> samples_{};
};

bool isPeriod(double seconds) {
  return seconds >= kShortestPeriod && seconds <= kLongestPeriod;
}

/// Periods that count, but for those that jump on both sides.
double meanPeriod(std::span<const double> pulses) {
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i + 1 < pulses.size(); ++i) {
    const double period = pulses[i + 1] - pulses[i];
    if (!isPeriod(period)) continue;
    const bool fitsBefore = i == 0 || factorBetween(period, pulses[i] - pulses[i - 1]) <= kPeriodFactor;
    const bool fitsAfter =
        i + 2 >= pulses.size() || factorBetween(period, pulses[i + 2] - pulses[i + 1]) <= kPeriodFactor;
    const bool alone = i == 0 ? !fitsAfter : i + 2 >= pulses.size() ? !fitsBefore : !fitsBefore && !fitsAfter;
    if (alone) continue;
    sum += period;
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

/// Calls take(i, before, after) for the pulses between two periods that count and fit each other.
template <class Take>
void forEachPair(std::span<const double> pulses, const Take& take) {
  for (std::size_t i = 1; i + 1 < pulses.size(); ++i) {
    const double before = pulses[i] - pulses[i - 1];
    const double after = pulses[i + 1] - pulses[i];
    if (isPeriod(before) && isPeriod(after) && factorBetween(before, after) <= kPeriodFactor)
      take(i, before, after);
  }
}

/// Under a Hann window with its middle at `middle` and those widths to its sides; 0 if fewer than three
/// samples lie in it.
double rmsAround(const AudioBuffer& audio, double middle, double left, double right,
                 std::vector<float>& scratch) {
  const double rate = audio.rate().hz();
  const auto first = static_cast<std::size_t>(std::max(0.0, std::ceil((middle - left) * rate - 0.5)));
  const auto last = static_cast<std::size_t>(std::max(0.0, std::floor((middle + right) * rate - 0.5)));
  if (last < first + 2) return 0;
  const auto samples = audio.read(first, last - first + 1, scratch);
  double sum = 0;
  double weights = 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double away = (static_cast<double>(first + n) + 0.5) / rate - middle;
    const double weight = 0.5 + 0.5 * std::cos(std::numbers::pi * away / (away < 0 ? left : right));
    sum += std::pow(static_cast<double>(samples[n]) * weight, 2);
    weights += weight * weight;
  }
  return weights > 0 ? std::sqrt(sum / weights) : 0;
}

}  // namespace

std::optional<std::vector<double>> findPulses(const AudioBuffer& audio, const VoiceTrack& f0Hz,
                                              const Progress& progress) {
  std::vector<double> pulses;
  PulseSearch search(audio, f0Hz);
  for (const auto& stretch : voicedStretches(f0Hz, audio.seconds())) {
    if (progress.stopped()) return std::nullopt;
    progress.at(stretch.from / audio.seconds());
    search.search(stretch, pulses);
  }
  return pulses;
}

std::optional<double> localJitter(std::span<const double> pulses) {
  double sum = 0;
  int pairs = 0;
  forEachPair(pulses, [&](std::size_t, double before, double after) {
    sum += std::abs(before - after);
    ++pairs;
  });
  const double period = meanPeriod(pulses);
  if (pairs < 1 || !(period > 0)) return std::nullopt;
  return sum / pairs / period;
}

std::optional<double> localShimmer(const AudioBuffer& audio, std::span<const double> pulses) {
  struct Amplitude {
    double seconds = 0;
    double value = 0;
  };
  std::vector<float> scratch;
  std::vector<Amplitude> amplitudes;
  forEachPair(pulses, [&](std::size_t i, double before, double after) {
    const double value =
        rmsAround(audio, pulses[i], kAmplitudeReach * before, kAmplitudeReach * after, scratch);
    if (value > 0) amplitudes.push_back({pulses[i], value});
  });
  double sum = 0;
  int pairs = 0;
  double whole = 0;
  for (std::size_t i = 0; i < amplitudes.size(); ++i) {
    whole += amplitudes[i].value;
    if (i == 0 || !isPeriod(amplitudes[i].seconds - amplitudes[i - 1].seconds) ||
        factorBetween(amplitudes[i].value, amplitudes[i - 1].value) > kAmplitudeFactor)
      continue;
    sum += std::abs(amplitudes[i].value - amplitudes[i - 1].value);
    ++pairs;
  }
  if (pairs < 1) return std::nullopt;
  return sum / pairs / (whole / static_cast<double>(amplitudes.size()));
}

}  // namespace sentisound
