#include "features/VoiceActivity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "dsp/Resampler.h"

namespace sentisound {
namespace {

constexpr double kFrameSeconds = 0.01;
constexpr std::array kEdgesHz{100, 250, 400, 600, 850, 1150, 1500, 2000, 2700, 3500, 4500, 5700, 7200};
constexpr std::size_t kNoiseBands = kEdgesHz.size() - 1;
constexpr std::size_t kChunk = 25;  // frames whose quieter half gives one value for the noise floor
constexpr std::size_t kSmooth = 2;  // frames to each side
constexpr double kFluctuationDb =
    5.5;                        // how far the level of one bin of noise rises over the floor found for it
constexpr double kMostDb = 15;  // more evidence from one band is not needed

using NoiseBands = std::array<double, kNoiseBands>;

std::size_t edgeBin(std::size_t edge) {
  return static_cast<std::size_t>(kEdgesHz[edge] * kVoiceFrames.fftSize / kVoiceRate.hz());
}
double binsOf(std::size_t band) {
  return static_cast<double>(edgeBin(band + 1) - edgeBin(band));
}

/// Band levels of every frame, in hundredths of a dB re full scale: 24 bytes a frame, 9 MB an hour.
class Levels {
 public:
  explicit Levels(std::size_t frames) { stored_.reserve(frames * kNoiseBands); }
  void add(std::span<const float> power) {
    // A full-scale sine has power (N/4)² in its bin under a Hann window, and 1.5 times that over the lobe.
    constexpr double kFullScale = 1.5 * kVoiceFrames.fftSize * kVoiceFrames.fftSize / 16.0;
    for (std::size_t band = 0; band < kNoiseBands; ++band) {
      double sum = 0;
      for (std::size_t bin = edgeBin(band); bin < edgeBin(band + 1); ++bin)
        sum += static_cast<double>(power[bin]);
      const double db = 10 * std::log10(sum / kFullScale + 1e-12);
      stored_.push_back(static_cast<std::int16_t>(std::lround(100 * db)));
    }
  }
  [[nodiscard]] std::size_t frames() const { return stored_.size() / kNoiseBands; }
  [[nodiscard]] double at(std::size_t frame, std::size_t band) const {
    return stored_[frame * kNoiseBands + band] / 100.0;
  }

 private:
  std::vector<std::int16_t> stored_{};
};

/// Mean of the quieter half of a chunk's frames, per band.
NoiseBands quietOf(const Levels& levels, std::size_t from, std::size_t to) {
  NoiseBands quiet{};
  std::vector<double> values;
  for (std::size_t band = 0; band < kNoiseBands; ++band) {
    values.clear();
    for (std::size_t frame = from; frame < to; ++frame) values.push_back(levels.at(frame, band));
    const std::size_t half = std::max<std::size_t>(1, values.size() / 2);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half - 1), values.end());
    for (std::size_t i = 0; i < half; ++i) quiet[band] += values[i] / static_cast<double>(half);
  }
  return quiet;
}

/// Per chunk and band, in dB re full scale; raised by what steady noise itself fluctuates, which falls with
/// the root of the number of bins in a band.
std::vector<NoiseBands> noiseFloor(const Levels& levels, const VoiceActivitySpec& spec) {
  const std::size_t chunks = (levels.frames() + kChunk - 1) / kChunk;
  std::vector<NoiseBands> quiet;
  for (std::size_t i = 0; i < chunks; ++i) {
    const std::size_t to = std::min((i + 1) * kChunk, levels.frames());
    quiet.push_back(quietOf(levels, to > kChunk ? to - kChunk : 0, to));  // the last one is a full chunk too
  }
  const auto reach = static_cast<std::size_t>(spec.floorWindowSeconds / kFrameSeconds) / kChunk;
  std::vector<NoiseBands> floor(chunks);
  for (std::size_t i = 0; i < chunks; ++i)
    for (std::size_t band = 0; band < kNoiseBands; ++band) {
      double before = quiet[i][band];
      double after = before;
      for (std::size_t k = i > reach ? i - reach : 0; k < i; ++k) before = std::min(before, quiet[k][band]);
      for (std::size_t k = i + 1; k <= std::min(i + reach, chunks - 1); ++k)
        after = std::min(after, quiet[k][band]);
      const bool inside = i >= reach && i + reach < chunks;
      const double lowest = inside ? std::max(before, after) : std::min(before, after);
      floor[i][band] = std::max(lowest, spec.quietestFloorDb) + kFluctuationDb / std::sqrt(binsOf(band));
    }
  return floor;
}

/// Per frame; see VoiceActivitySpec.
std::vector<float> evidence(const Levels& levels, const std::vector<NoiseBands>& floor) {
  const std::size_t frames = levels.frames();
  std::vector<float> result(frames);
  for (std::size_t frame = 0; frame < frames; ++frame) {
    const std::size_t from = frame > kSmooth ? frame - kSmooth : 0;
    const std::size_t to = std::min(frame + kSmooth + 1, frames);
    double sum = 0;
    for (std::size_t band = 0; band < kNoiseBands; ++band) {
      double level = 0;
      for (std::size_t k = from; k < to; ++k) level += levels.at(k, band) / static_cast<double>(to - from);
      sum += std::clamp(level - floor[frame / kChunk][band], 0.0, kMostDb);
    }
    result[frame] = static_cast<float>(sum / static_cast<double>(kNoiseBands));
  }
  return result;
}

struct Span {
  std::size_t from = 0;
  std::size_t to = 0;  // frames, exclusive
};

/// Stretches over keepDb that reach startDb somewhere, with their margins, bridged, without the shortest.
std::vector<Span> spansOf(const std::vector<float>& evidence, const VoiceActivitySpec& spec) {
  const auto inFrames = [](double seconds) {
    return static_cast<std::size_t>(seconds / kFrameSeconds + 0.5);
  };
  const std::size_t margin = inFrames(spec.marginSeconds);
  std::vector<Span> spans;
  for (std::size_t i = 0; i < evidence.size();) {
    if (static_cast<double>(evidence[i]) < spec.keepDb) {
      ++i;
      continue;
    }
    Span span{i, i};
    bool opened = false;
    for (; span.to < evidence.size() && static_cast<double>(evidence[span.to]) >= spec.keepDb; ++span.to)
      opened = opened || static_cast<double>(evidence[span.to]) >= spec.startDb;
    i = span.to;
    if (!opened) continue;
    span.from -= std::min(span.from, margin);
    span.to = std::min(span.to + margin, evidence.size());
    if (!spans.empty() && span.from < spans.back().to + inFrames(spec.bridgeSeconds))
      spans.back().to = span.to;
    else
      spans.push_back(span);
  }
  std::erase_if(spans, [&](const Span& span) {
    return span.to - span.from < inFrames(spec.shortestSeconds) + 2 * margin;
  });
  return spans;
}

/// Powers of speech and floor over the same frames, so that the sound between them does not count.
double snrOf(const Levels& levels, const std::vector<NoiseBands>& floor, const std::vector<Span>& spans) {
  double speech = 0;
  double noise = 0;
  for (const Span& span : spans)
    for (std::size_t frame = span.from; frame < span.to; ++frame)
      for (std::size_t band = 0; band < kNoiseBands; ++band) {
        speech += std::pow(10, levels.at(frame, band) / 10);
        noise += std::pow(10, floor[frame / kChunk][band] / 10);
      }
  return noise > 0 ? 10 * std::log10(std::max(speech - noise, noise * 1e-3) / noise) : 0;
}

}  // namespace

std::optional<VoiceActivity> detectVoice(const AudioBuffer& audio, const VoiceActivitySpec& spec,
                                         const Progress& progress, const TakePower& also) {
  Levels levels(static_cast<std::size_t>(audio.seconds() / kFrameSeconds) + 2);
  StftStream frames(kVoiceFrames, [&](std::size_t, std::span<const float> power) {
    levels.add(power);
    if (also) also(power);
  });
  const auto heard = forEachBlockAt(
      kVoiceRate, audio, [&](std::span<const float> samples) { frames.push(samples); }, progress);
  if (!heard) return std::nullopt;
  frames.finish();

  const auto floor = noiseFloor(levels, spec);
  const auto spans = spansOf(evidence(levels, floor), spec);
  VoiceActivity found;
  for (const Span& span : spans) {
    const double from = static_cast<double>(span.from) * kFrameSeconds;
    const double to = std::min(static_cast<double>(span.to) * kFrameSeconds, audio.seconds());
    found.segments.push_back({from, to});
    found.speechSeconds += to - from;
  }
  found.snrDb = snrOf(levels, floor, spans);
  return found;
}

}  // namespace sentisound
