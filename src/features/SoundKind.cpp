#include "features/SoundKind.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "dsp/Resampler.h"
#include "dsp/Stft.h"
#include "features/Functionals.h"

namespace sentisound {
namespace {

using Values = std::span<const float>;  // samples, or the power of the bins of a frame

constexpr double kStretchSeconds = 4;
constexpr double kSilentDb = -60;
constexpr double kActiveDb = 30;
constexpr double kFloorDb = 52;  // under the loud frames; weaker bands do not count as a shape

constexpr StftSpec kShape{.fftSize = 512, .hop = 320};  // 32 ms: level and spectral shape
constexpr StftSpec kSway{.fftSize = 1024, .hop = 320};  // 64 ms: follows a partial through vibrato
constexpr StftSpec kHeld{.fftSize = 2048, .hop = 640};  // 128 ms: tells the notes of a chord apart
constexpr std::size_t kHeldLag = 3;                     // hops: 120 ms
constexpr std::size_t kSwayFirstLag = 7;                // hops: 140 ms, one turn of a vibrato of 7 Hz
constexpr std::size_t kSwayLastLag = 13;                // 260 ms, 4 Hz

constexpr std::array kBandEdgesHz{100, 300, 500, 700, 1000, 1400, 1900, 2500, 3600, 5200, 7500};
constexpr auto kBands = static_cast<Eigen::Index>(kBandEdgesHz.size() - 1);
constexpr double kEps = 1e-12;

double hzPerBin(const StftSpec& spec) {
  return static_cast<double>(kSoundKindRate.hz()) / spec.fftSize;
}
std::size_t binOf(double hz, const StftSpec& spec) {
  return static_cast<std::size_t>(hz / hzPerBin(spec) + 0.5);
}
double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

/// Calls take(power) for every frame that lies wholly inside the signal, at least for one: a frame over an
/// edge would show a broad spectrum where there is a pure tone.
template <class Take>
void forEachWholeFrame(Values signal, const StftSpec& spec, Take take) {
  Stft stft(spec);
  const auto half = static_cast<std::size_t>(spec.fftSize / 2);
  if (signal.size() < 2 * half) return take(stft.power(signal, signal.size() / 2));
  for (std::size_t centre = half; centre + half <= signal.size();
       centre += static_cast<std::size_t>(spec.hop))
    take(stft.power(signal, centre));
}

using Bands = Eigen::Array<double, kBands, 1>;
Bands bandPowers(Values power) {
  Bands sums = Bands::Zero();
  for (Eigen::Index band = 0; band < kBands; ++band)
    for (std::size_t bin = binOf(kBandEdgesHz[static_cast<std::size_t>(band)], kShape);
         bin < binOf(kBandEdgesHz[static_cast<std::size_t>(band) + 1], kShape); ++bin)
      sums[band] += static_cast<double>(power[bin]);
  return sums;
}

/// The shape of a frame is its bands in dB less their mean; three frames together, because a single one of
/// noise is far from the others by chance.
void measureShape(Values signal, SoundMeasures& measured) {
  std::vector<Bands> frames;
  std::vector<double> levels;
  forEachWholeFrame(signal, kShape, [&](Values power) {
    frames.push_back(bandPowers(power));
    levels.push_back(10 * std::log10(frames.back().sum() + kEps));
  });
  const double loud = quantile(levels, 0.95);
  for (Bands& frame : frames) {
    frame = (10 * (frame + kEps).log10()).max(loud - kFloorDb);
    frame -= frame.mean();
  }

  std::vector<double> active;
  std::array<std::vector<double>, static_cast<std::size_t>(kBands)> shapes;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (levels[i] < loud - kActiveDb) continue;
    active.push_back(levels[i]);
    const std::size_t from = i == 0 ? 0 : i - 1;
    const std::size_t to = std::min(i + 2, frames.size());
    Bands smooth = Bands::Zero();
    for (std::size_t k = from; k < to; ++k) smooth += frames[k] / static_cast<double>(to - from);
    for (Eigen::Index band = 0; band < kBands; ++band)
      shapes[static_cast<std::size_t>(band)].push_back(smooth[band]);
  }
  measured.levelSdDb = standardDeviation(active);
  for (const auto& band : shapes) measured.shapeSdDb += standardDeviation(band) / static_cast<double>(kBands);
}

struct Partial {
  double hz = 0;
  double power = 0;
};

struct PartialFrame {
  double total = 0;
  double strongestShare = 0;
  std::vector<Partial> partials{};
};

/// A peak counts as a partial if the bins three away stay below `beside` of it: a lasting sinusoid fills the
/// main lobe of the Hann window, four bins, and little more. Its frequency comes from the parabola through
/// the logarithms (J. O. Smith, "Spectral audio signal processing").
PartialFrame partialFrame(Values power, const StftSpec& spec, double beside) {
  PartialFrame frame;
  const std::size_t from = std::max<std::size_t>(binOf(60, spec), 3);
  const std::size_t to = binOf(kBandEdgesHz.back(), spec);
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
    frame.partials.push_back({(static_cast<double>(bin) + shift) * hzPerBin(spec), sumAround(bin, 2)});
  }
  return frame;
}

/// Those frames that are loud enough to count; the others keep their place, but are emptied.
std::vector<PartialFrame> activePartials(Values signal, const StftSpec& spec, double beside) {
  std::vector<PartialFrame> frames;
  std::vector<double> totals;
  forEachWholeFrame(signal, spec, [&](Values power) {
    frames.push_back(partialFrame(power, spec, beside));
    totals.push_back(frames.back().total);
  });
  const double least = quantile(totals, 0.95) * std::pow(10, -kActiveDb / 10);
  for (auto& frame : frames)
    if (frame.total < least || frame.total <= 0) frame = {};
  return frames;
}

/// Mean share of a frame's power in partials below `maxHz` that the frame `lag` earlier had too.
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

void measurePartials(Values signal, SoundMeasures& measured) {
  const auto held = activePartials(signal, kHeld, 0.1);
  measured.heldShare = keptShare(held, kHeldLag, 3000, 1.2, 0.003);
  const auto swaying = activePartials(signal, kSway, 0.35);
  for (std::size_t lag = kSwayFirstLag; lag <= kSwayLastLag; ++lag)
    measured.returningShare = std::max(measured.returningShare, keptShare(swaying, lag, 2000, 0, 0.012));
  std::vector<double> strongest;
  for (const auto& frame : swaying)
    if (frame.total > 0) strongest.push_back(frame.strongestShare);
  measured.strongestShare = quantile(std::move(strongest), 0.3);
}

SoundKindResult judged(SoundMeasures m) {
  const auto is = [&](SoundKind kind, const char* reason) {
    return SoundKindResult{.kind = kind, .reason = reason, .measured = m};
  };
  if (m.peakDb < kSilentDb) return is(SoundKind::Silence, "silence");

  // Below half a second a sung-like vowel can be nearly a sine, but never at a level as still as a machine's.
  if (m.strongestShare > 0.93 && (m.seconds >= 0.5 || m.levelSdDb < 0.15))
    return is(SoundKind::Tone, m.heldShare > 0.5 ? "a steady tone" : "a single tone");
  if (m.seconds < 0.4) return is(SoundKind::Speech, "");
  if (m.levelSdDb < 1.2 && m.heldShare > 0.5) return is(SoundKind::Tone, "a steady tone");
  if (m.levelSdDb < 2.6 && m.shapeSdDb < 1.5 && m.heldShare < 0.05 && m.returningShare < 0.06 &&
      m.strongestShare < 0.7)
    return is(SoundKind::Noise, "steady noise");
  if (m.seconds < 0.8) return is(SoundKind::Speech, "");
  if (m.levelSdDb < 1.2 && m.strongestShare > 0.5) return is(SoundKind::Tone, "a sliding tone");
  if (m.levelSdDb < 1.2) return is(SoundKind::Noise, "a steady sound");

  // Still partials speak for music, the more so the less the level moves.
  const double notes = m.returningShare + 0.5 * m.heldShare;
  const double moving = std::clamp((m.levelSdDb - 3.2) / 1.5, 0.0, 1.0);
  if (m.heldShare > 0.3 || (m.seconds >= 1.5 && notes > 0.10 + 0.22 * moving))
    return is(SoundKind::Music, "held notes, as in music");
  return is(SoundKind::Speech, "");
}

SoundKindResult kindOfStretch(Values signal) {
  SoundMeasures measured{.seconds = kSoundKindRate.seconds(signal.size())};
  const auto count = static_cast<double>(signal.size());
  const double mean = std::accumulate(signal.begin(), signal.end(), 0.0) / count;
  double peak = 0;
  for (const float sample : signal) peak = std::max(peak, std::abs(static_cast<double>(sample) - mean));
  measured.peakDb = 20 * std::log10(peak + 1e-10);
  if (measured.peakDb >= kSilentDb) {
    measureShape(signal, measured);
    measurePartials(signal, measured);
  }
  return judged(measured);
}

/// Each stretch on its own, so that a long recording is never there twice.
Result<AudioBuffer> resampledCut(const AudioBuffer& audio, std::size_t from, std::size_t count) {
  const auto cut = audio.cut(from, count);
  return cut ? resample(*cut, kSoundKindRate) : cut;
}

}  // namespace

std::optional<SoundKindResult> soundKind(const AudioBuffer& audio, const Progress& progress) {
  const auto stretches =
      std::max<std::size_t>(1, static_cast<std::size_t>(audio.seconds() / kStretchSeconds + 0.5));
  std::array<std::size_t, 5> votes{};
  std::array<SoundKindResult, 5> first{};
  for (std::size_t i = 0; i < stretches; ++i) {
    if (progress.stopped()) return std::nullopt;
    progress.at(static_cast<double>(i) / static_cast<double>(stretches));
    const std::size_t from = audio.size() * i / stretches;
    const auto stretch = resampledCut(audio, from, audio.size() * (i + 1) / stretches - from);
    if (!stretch) return std::nullopt;
    auto found = kindOfStretch(stretch->samples());
    if (found.kind == SoundKind::Speech) return found;
    const auto kind = static_cast<std::size_t>(found.kind);
    if (votes[kind]++ == 0) first[kind] = std::move(found);
  }
  constexpr auto kSilence = static_cast<std::size_t>(SoundKind::Silence);
  if (votes[kSilence] < stretches) votes[kSilence] = 0;
  return first[static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin())];
}

}  // namespace sentisound
