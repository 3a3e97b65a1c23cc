#include "views/VoiceCurves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/Parallel.h"
#include "dsp/PitchTracker.h"
#include "dsp/Resampler.h"

namespace sentisound {
namespace {

constexpr SampleRate kRate{16'000};
constexpr std::size_t kHop = 160;         // samples
constexpr std::size_t kEnergyHalf = 200;  // samples to both sides of a frame's centre
constexpr std::size_t kPieceFrames = 1000;
constexpr std::size_t kMarginFrames = 2;  // a window of 640 reaches 320 samples beyond its centre
constexpr float kGap = std::numeric_limits<float>::quiet_NaN();

struct FrameValues {
  std::vector<float> f0Hz{};
  std::vector<float> harmonicity{};
  std::vector<float> energyDb{};
};

float energyAround(std::span<const float> samples, std::size_t centre) {
  const std::size_t first = centre - std::min(centre, kEnergyHalf);
  const std::size_t end = std::min(samples.size(), centre + kEnergyHalf);
  double sum = 0;
  for (std::size_t n = first; n < end; ++n)
    sum += static_cast<double>(samples[n]) * static_cast<double>(samples[n]);
  const double meanSquare = sum / (2.0 * kEnergyHalf);
  return std::max(kLeastEnergyDb, static_cast<float>(10 * std::log10(meanSquare + 1e-12)));
}

/// FrameValues first, … first + count − 1 of a stretch of sound, without those around them that lack context.
FrameValues framesOf(std::span<const float> samples, std::size_t first, std::size_t count,
                     const VoiceCurveSpec& spec, const Progress& progress) {
  const auto track =
      trackPitch(samples, kRate, {.hop = static_cast<int>(kHop), .lowHz = spec.lowHz, .highHz = spec.highHz},
                 {.stop = progress.stop});
  if (!track) return {};
  FrameValues frames;
  for (std::size_t frame = first; frame < first + count; ++frame) {
    const auto at = static_cast<Eigen::Index>(frame);
    frames.f0Hz.push_back(static_cast<float>(track->f0Hz[at]));
    frames.harmonicity.push_back(static_cast<float>(track->harmonicity[at]));
    frames.energyDb.push_back(energyAround(samples, frame * kHop));
  }
  return frames;
}

/// Cuts sound that arrives in blocks into pieces that overlap by the reach of a frame, and tracks a few of
/// them at a time on all cores.
class Tracker {
 public:
  Tracker(const VoiceCurveSpec& spec, const Progress& progress) : spec_(spec), progress_(progress) {}

  void push(std::span<const float> samples) {
    held_.insert(held_.end(), samples.begin(), samples.end());
    while (held_.size() >= (margin_ + kPieceFrames + kMarginFrames) * kHop) {
      const std::size_t length = (margin_ + kPieceFrames + kMarginFrames) * kHop;
      add({held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(length)}, kPieceFrames);
      const std::size_t done = (margin_ + kPieceFrames - kMarginFrames) * kHop;
      held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(done));
      margin_ = kMarginFrames;
    }
  }

  /// The rest. False if stopped.
  bool finish() {
    const std::size_t inHand = 1 + held_.size() / kHop;
    if (inHand > margin_) add(std::move(held_), inHand - margin_);
    trackPieces();
    return !progress_.stopped();
  }

  FrameValues frames{};

 private:
  struct Piece {
    std::vector<float> samples{};
    std::size_t first = 0;
    std::size_t count = 0;
    FrameValues frames{};
  };

  void add(std::vector<float> samples, std::size_t count) {
    pieces_.push_back({.samples = std::move(samples), .first = margin_, .count = count});
    if (pieces_.size() == 8) trackPieces();
  }

  void trackPieces() {
    if (!progress_.stopped())
      forEachInParallel(static_cast<int>(pieces_.size()), [this](int i) {
        auto& piece = pieces_[static_cast<std::size_t>(i)];
        piece.frames = framesOf(piece.samples, piece.first, piece.count, spec_, progress_);
      });
    const auto append = [](std::vector<float>& all, const std::vector<float>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    for (const auto& piece : pieces_) {
      append(frames.f0Hz, piece.frames.f0Hz);
      append(frames.harmonicity, piece.frames.harmonicity);
      append(frames.energyDb, piece.frames.energyDb);
    }
    pieces_.clear();
  }

  const VoiceCurveSpec& spec_;
  const Progress& progress_;
  std::vector<float> held_{};
  std::vector<Piece> pieces_{};
  std::size_t margin_ = 0;  ///< frames at the beginning of held_ that are there as context only
};

/// Whether the tracker's best lag lies strictly inside its search range (dsp/PitchTracker.cpp).
bool isPeak(float f0Hz, const VoiceCurveSpec& spec) {
  const long lag = std::lround(kRate.hz() / static_cast<double>(f0Hz));
  return lag > static_cast<long>(kRate.hz() / spec.highHz) &&
         lag + 1 < static_cast<long>(kRate.hz() / spec.lowHz);
}

/// F0 where a voice sounds, gaps elsewhere.
std::vector<float> voicedOnly(const FrameValues& frames, const VoiceCurveSpec& spec) {
  const float loudest = *std::ranges::max_element(frames.energyDb);
  const auto voiced = [&](std::size_t frame) {
    return frames.harmonicity[frame] > static_cast<float>(spec.leastHarmonicity) &&
           frames.energyDb[frame] > kLeastEnergyDb &&
           frames.energyDb[frame] > loudest - static_cast<float>(spec.silenceDb) &&
           isPeak(frames.f0Hz[frame], spec);
  };
  const auto glides = [&](std::size_t frame) {
    const auto [low, high] = std::minmax(frames.f0Hz[frame - 1], frames.f0Hz[frame]);
    return static_cast<double>(high) <= spec.leap * static_cast<double>(low);
  };
  std::vector<float> f0(frames.f0Hz.size(), kGap);
  for (std::size_t begin = 0; begin < f0.size();) {
    std::size_t end = begin;
    while (end < f0.size() && voiced(end) && (end == begin || glides(end))) ++end;
    if (end - begin >= static_cast<std::size_t>(std::max(1, spec.fewestFrames)))
      std::copy(frames.f0Hz.begin() + static_cast<std::ptrdiff_t>(begin),
                frames.f0Hz.begin() + static_cast<std::ptrdiff_t>(end),
                f0.begin() + static_cast<std::ptrdiff_t>(begin));
    begin = std::max(end, begin + 1);
  }
  return f0;
}

}  // namespace

std::optional<VoiceCurves> computeVoiceCurves(const AudioBuffer& audio, const VoiceCurveSpec& spec,
                                              const Progress& progress) {
  Tracker tracker(spec, progress);
  const auto read = forEachBlockAt(
      kRate, audio, [&](std::span<const float> samples) { tracker.push(samples); }, progress);
  if (progress.stopped() || !tracker.finish()) return std::nullopt;
  if (!read) return VoiceCurves{};  // too short for a sample at that rate
  auto& frames = tracker.frames;
  auto f0 = voicedOnly(frames, spec);
  return VoiceCurves{Curve(std::move(f0), kVoiceCurveHop), Curve(std::move(frames.energyDb), kVoiceCurveHop)};
}

}  // namespace sentisound
