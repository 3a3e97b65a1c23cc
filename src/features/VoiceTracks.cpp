#include "features/VoiceTracks.h"

#include <algorithm>
#include <limits>
#include <numbers>

#include "dsp/PitchCandidates.h"
#include "dsp/PitchPath.h"

namespace sentisound {
namespace {

constexpr float kGap = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kAskEvery = 256;  // frames
constexpr double kSilenceDb = -300;
constexpr double kReference = 4e-10;  // Pa², (2e-5)²

bool goesOn(const Progress& progress, std::size_t frame, std::size_t frames) {
  if (frame % kAskEvery != 0) return true;
  progress.at(static_cast<double>(frame) / static_cast<double>(frames));
  return !progress.stopped();
}

/// [2 · half + 1], highest in the middle.
std::vector<double> kaiserWindow(std::size_t half, double halfSeconds, SampleRate rate) {
  constexpr double kBeta = 2 * std::numbers::pi * std::numbers::pi + 0.5;
  std::vector<double> window(2 * half + 1);
  for (std::size_t n = 0; n < window.size(); ++n) {
    const double x = (static_cast<double>(n) - static_cast<double>(half)) / rate.hz() / halfSeconds;
    window[n] = std::cyl_bessel_i(0.0, kBeta * std::sqrt(std::max(0.0, 1 - x * x)));
  }
  return window;
}

/// Mean power of `samples` about their own mean, under the part of the window that they fill from `first` on.
double powerUnder(std::span<const float> samples, const std::vector<double>& window, std::size_t first) {
  double mean = 0;
  for (const float sample : samples) mean += static_cast<double>(sample);
  mean /= static_cast<double>(samples.size());
  double sum = 0;
  double weights = 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double value = static_cast<double>(samples[n]) - mean;
    sum += value * value * window[first + n];
    weights += window[first + n];
  }
  return sum / weights;
}

}  // namespace

std::optional<double> VoiceTrack::at(double seconds) const {
  const double place = (seconds - grid.firstSeconds) / grid.stepSeconds;
  const double near = std::round(place);
  if (near < 0 || near >= static_cast<double>(values.size())) return std::nullopt;
  const double value = static_cast<double>(values[static_cast<std::size_t>(near)]);
  if (std::isnan(value)) return std::nullopt;
  const double far = place < near ? near - 1 : near + 1;
  if (far < 0 || far >= static_cast<double>(values.size())) return value;
  const double other = static_cast<double>(values[static_cast<std::size_t>(far)]);
  return std::isnan(other) ? value : value + std::abs(place - near) * (other - value);
}

std::optional<VoiceTrack> trackF0(const AudioBuffer& audio, const VoiceSettings& settings,
                                  const Progress& progress) {
  PitchCandidates candidates(audio, levelOf(audio), {.floorHz = settings.pitchFloorHz});
  VoiceTrack track{candidates.grid(), {}};
  track.values.reserve(track.grid.frames);
  const PitchPathSpec spec{.ceilingHz = std::min(settings.pitchCeilingHz, audio.rate().nyquistHz())};
  PitchPath path(spec, track.grid.stepSeconds, [&track](const PitchCandidate& chosen) {
    track.values.push_back(chosen.hz > 0 ? static_cast<float>(chosen.hz) : kGap);
  });
  for (std::size_t frame = 0; frame < track.grid.frames; ++frame) {
    if (!goesOn(progress, frame, track.grid.frames)) return std::nullopt;
    path.push(candidates.frame(frame));
  }
  path.finish();
  return track;
}

std::optional<VoiceTrack> trackIntensity(const AudioBuffer& audio, double floorHz, double stepSeconds,
                                         const Progress& progress) {
  const double seconds = 6.4 / floorHz;
  const auto half = static_cast<std::size_t>(seconds / 2 * audio.rate().hz());
  const auto window = kaiserWindow(half, seconds / 2, audio.rate());
  VoiceTrack track{framesWithin(audio.seconds(), seconds, stepSeconds > 0 ? stepSeconds : seconds / 8), {}};
  track.values.reserve(track.grid.frames);
  std::vector<float> scratch;
  for (std::size_t frame = 0; frame < track.grid.frames; ++frame) {
    if (!goesOn(progress, frame, track.grid.frames)) return std::nullopt;
    const auto middle = static_cast<std::size_t>(
        std::max(0.0, std::round(track.grid.seconds(frame) * audio.rate().hz() - 0.5)));
    const std::size_t first = middle - std::min(middle, half);
    const auto samples = audio.read(first, middle + half + 1 - first, scratch);
    const double power = powerUnder(samples, window, first + half - middle) / kReference;
    track.values.push_back(static_cast<float>(power < 1e-30 ? kSilenceDb : 10 * std::log10(power)));
  }
  return track;
}

std::optional<VoiceTracks> trackVoice(const AudioBuffer& audio, const VoiceSettings& settings,
                                      const Progress& progress) {
  auto f0 = trackF0(audio, settings, progress.part(0, 0.5));
  if (!f0) return std::nullopt;
  auto intensity = trackIntensity(audio, settings.intensityFloorHz, 0, progress.part(0.5, 0.6));
  if (!intensity) return std::nullopt;
  auto formants = trackFormants(audio, settings, progress.part(0.6, 1));
  if (!formants) return std::nullopt;
  return VoiceTracks{std::move(*f0), std::move(*intensity), std::move(*formants)};
}

}  // namespace sentisound
