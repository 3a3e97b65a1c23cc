#include "features/VoiceMeasures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/Parallel.h"
#include "dsp/Harmonicity.h"
#include "dsp/SincInterpolation.h"
#include "features/SpectralShape.h"
#include "features/Syllables.h"
#include "features/VoiceActivity.h"
#include "features/VoicePulses.h"

namespace sentisound {
namespace {

constexpr double kAroundSeconds = 5;      // that voice activity hears of
constexpr std::size_t kAskedAfter = 256;  // frames

std::vector<double> valuesOf(const std::vector<float>& track) {
  std::vector<double> values;
  for (const float value : track)
    if (!std::isnan(value)) values.push_back(static_cast<double>(value));
  return values;
}

std::optional<double> meanIfAny(const std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Between the middle two where there are as many above as below.
double medianOf(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The highest value, or the top of the parabola through it and its neighbours; there is one. `sign` −1: the
/// lowest.
double extremeOf(const std::vector<float>& track, double sign) {
  double best = -1e300;
  for (std::size_t i = 0; i < track.size(); ++i) {
    const auto at = [&](std::size_t k) { return sign * static_cast<double>(track[k]); };
    if (std::isnan(track[i])) continue;
    double top = at(i);
    const bool inside = i > 0 && i + 1 < track.size() && at(i) > at(i - 1) && at(i) >= at(i + 1);
    if (inside) top += (at(i + 1) - at(i - 1)) / 4 * parabolaOffset(at(i - 1), at(i), at(i + 1));
    best = std::max(best, top);
  }
  return sign * best;
}

void describeF0(const VoiceTrack& f0, VoiceMeasures& measures) {
  const auto values = valuesOf(f0.values);
  measures.voicedSeconds = static_cast<double>(values.size()) * f0.grid.stepSeconds;
  if (values.empty()) return;
  const double mean = *meanIfAny(values);
  measures.f0MeanHz = mean;
  measures.f0MedianHz = medianOf(values);
  measures.f0MinHz = extremeOf(f0.values, -1);
  measures.f0MaxHz = extremeOf(f0.values, 1);
  if (values.size() < 2) return;
  double squares = 0;
  double climb = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    squares += (values[i] - mean) * (values[i] - mean);
    if (i > 0) climb += std::abs(values[i] - values[i - 1]);
  }
  measures.f0SdHz = std::sqrt(squares / static_cast<double>(values.size() - 1));
  const auto isVoiced = [](float hz) { return !std::isnan(hz); };
  const auto first = std::ranges::find_if(f0.values, isVoiced);
  const auto last = std::find_if(f0.values.rbegin(), f0.values.rend(), isVoiced).base() - 1;
  measures.f0SlopeHzPerSecond = climb / (static_cast<double>(last - first) * f0.grid.stepSeconds);
}

void describeIntensity(const VoiceTrack& intensity, VoiceMeasures& measures) {
  const auto values = valuesOf(intensity.values);
  if (values.empty()) return;
  double power = 0;
  for (const double db : values) power += std::pow(10, db / 10);
  measures.intensityMeanDb = std::max(-300.0, 10 * std::log10(power / static_cast<double>(values.size())));
  measures.intensityMaxDb = extremeOf(intensity.values, 1);
}

void describeFormants(const FormantTracks& formants, const VoiceTrack& f0, VoiceMeasures& measures) {
  const auto meanWhereVoiced = [&](const std::vector<float>& track) {
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < track.size(); ++i) {
      if (std::isnan(track[i]) || !f0.at(formants.grid.seconds(i))) continue;
      sum += static_cast<double>(track[i]);
      ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
  };
  for (std::size_t k = 0; k < kFormants; ++k) {
    measures.formantHz[k] = meanWhereVoiced(formants.hz[k]);
    measures.bandwidthHz[k] = meanWhereVoiced(formants.bandwidthHz[k]);
  }
}

bool describeHarmonicity(const AudioBuffer& audio, const VoiceSettings& settings, const Progress& progress,
                         VoiceMeasures& measures) {
  Harmonicity harmonicity(audio, levelOf(audio), {.floorHz = settings.pitchFloorHz});
  std::vector<double> values;
  for (std::size_t frame = 0; frame < harmonicity.grid().frames; ++frame) {
    if (frame % kAskedAfter == 0 && progress.stopped()) return false;
    if (const auto db = harmonicity.db(frame)) values.push_back(*db);
  }
  measures.hnrDb = meanIfAny(values);
  return true;
}

/// Samples first, first + 1, … of it as a sound of its own: compact, if it is.
Result<AudioBuffer> partOf(const AudioBuffer& audio, std::size_t first, std::size_t count) {
  if (first == 0 && count >= audio.size()) return audio;
  if (!audio.compact()) return audio.cut(first, count);
  constexpr std::size_t kPiece = 65'536;
  CompactPcm part;
  std::vector<float> scratch;
  for (std::size_t done = 0; done < count; done += kPiece)
    part.append(audio.read(first + done, std::min(kPiece, count - done), scratch));
  return AudioBuffer::create(std::move(part), audio.rate());
}

bool describeSpeech(const AudioBuffer& audio, const Progress& progress, VoiceMeasures& measures) {
  const double start = std::max(0.0, measures.fromSeconds - kAroundSeconds);
  const auto first = audio.rate().samples(start);
  const auto last = std::min(audio.rate().samples(measures.toSeconds + kAroundSeconds), audio.size());
  const auto around = partOf(audio, first, last - first);
  if (!around) return true;
  const auto voice = detectVoice(*around, {}, progress);
  if (!voice) return !progress.stopped();
  double firstSpeech = -1;
  double lastSpeech = 0;
  for (const auto& segment : voice->segments) {
    const double from = std::max(segment.fromSeconds + start, measures.fromSeconds);
    const double to = std::min(segment.toSeconds + start, measures.toSeconds);
    if (to <= from) continue;
    measures.speechSeconds += to - from;
    if (firstSpeech < 0) firstSpeech = from;
    lastSpeech = to;
  }
  if (firstSpeech >= 0)
    measures.pauseSeconds = std::max(0.0, lastSpeech - firstSpeech - measures.speechSeconds);
  return true;
}

/// F0 and what follows from it.
bool describeVoice(const AudioBuffer& audio, const VoiceSettings& settings, const Progress& progress,
                   VoiceTrack& f0Hz, VoiceMeasures& measures) {
  auto f0 = trackF0(audio, settings, progress.part(0, 0.6));
  if (!f0) return false;
  describeF0(*f0, measures);
  const auto pulses = findPulses(audio, *f0, progress.part(0.6, 0.9));
  if (!pulses) return false;
  measures.jitterLocal = localJitter(*pulses);
  measures.shimmerLocal = localShimmer(audio, *pulses);
  const auto intensity = trackIntensity(audio, kSyllableFloorHz, kSyllableStepSeconds, progress.part(0.9, 1));
  if (!intensity) return false;
  measures.syllables = syllableNuclei(*intensity, *f0).size();
  f0Hz = std::move(*f0);
  return true;
}

bool describeSpectrum(const AudioBuffer& audio, const Progress& progress, VoiceMeasures& measures) {
  const auto shape = spectralShape(audio, progress);
  if (!shape) return false;
  if (shape->centreHz > 0) {
    measures.spectralCentreHz = shape->centreHz;
    measures.spectralTiltDb = shape->tiltDb;
  }
  return true;
}

Error cancelled() {
  return fail(Errc::Cancelled, "stopped before it was finished");
}

}  // namespace

Result<VoiceMeasures> measureVoice(const AudioBuffer& audio, const MeasuredRange& range,
                                   const VoiceSettings& settings, const Progress& progress) {
  if (const auto usable = checkSettings(settings); !usable) return usable.error();
  VoiceMeasures measures{.fromSeconds = std::max(0.0, range.fromSeconds),
                         .toSeconds = std::min(range.toSeconds, audio.seconds())};
  const auto noSound = fail(Errc::BadRequest, "there is no sound between the two times");
  if (!(range.fromSeconds < range.toSeconds) || !(measures.fromSeconds < measures.toSeconds)) return noSound;
  const auto first = static_cast<std::size_t>(std::llround(measures.fromSeconds * audio.rate().hz()));
  const auto last = static_cast<std::size_t>(std::llround(measures.toSeconds * audio.rate().hz()));
  if (last <= first) return noSound;
  const auto part = partOf(audio, first, last - first);
  if (!part) return part.error();

  const Progress silent{.stop = progress.stop};
  VoiceTrack f0;
  std::optional<FormantTracks> formants;
  const std::vector<std::function<bool()>> pieces{
      [&] { return describeVoice(*part, settings, progress, f0, measures); },
      [&] { return describeHarmonicity(*part, settings, silent, measures); },
      [&] {
        formants = trackFormants(*part, settings, silent);
        return formants.has_value();
      },
      [&] { return describeSpeech(audio, silent, measures); },
      [&] {
        const auto intensity = trackIntensity(*part, settings.intensityFloorHz, 0, silent);
        if (intensity) describeIntensity(*intensity, measures);
        return intensity.has_value() && describeSpectrum(*part, silent, measures);
      }};
  std::vector<char> finished(pieces.size());  // each piece has an element, and members, of its own
  forEachInParallel(static_cast<int>(pieces.size()), [&](int piece) {
    const auto at = static_cast<std::size_t>(piece);
    finished[at] = pieces[at]() ? 1 : 0;
  });
  if (std::ranges::count(finished, 0) > 0) return cancelled();
  describeFormants(*formants, f0, measures);
  if (measures.speechSeconds > 0)
    measures.syllablesPerSecond = static_cast<double>(measures.syllables) / measures.speechSeconds;
  return measures;
}

Status checkSettings(const VoiceSettings& settings) {
  const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
  if (!within(settings.pitchFloorHz, 20, 600) || !within(settings.intensityFloorHz, 20, 600))
    return fail(Errc::BadRequest, "a floor must be from 20 to 600 Hz");
  if (!within(settings.pitchCeilingHz, 2 * settings.pitchFloorHz, 2000))
    return fail(Errc::BadRequest, "the pitch ceiling must be at least twice the floor, and at most 2000 Hz");
  if (!within(settings.formantCeilingHz, 2000, 12'000))
    return fail(Errc::BadRequest, "the formant ceiling must be from 2000 to 12 000 Hz");
  return {};
}

std::vector<NamedMeasure> namedMeasures(const VoiceMeasures& m) {
  return {{"duration_seconds", "s", m.durationSeconds()},
          {"speech_seconds", "s", m.speechSeconds},
          {"pause_seconds", "s", m.pauseSeconds},
          {"voiced_seconds", "s", m.voicedSeconds},
          {"f0_mean_hz", "Hz", m.f0MeanHz},
          {"f0_median_hz", "Hz", m.f0MedianHz},
          {"f0_sd_hz", "Hz", m.f0SdHz},
          {"f0_min_hz", "Hz", m.f0MinHz},
          {"f0_max_hz", "Hz", m.f0MaxHz},
          {"f0_slope_hz_per_second", "Hz/s", m.f0SlopeHzPerSecond},
          {"intensity_mean_db", "dB", m.intensityMeanDb},
          {"intensity_max_db", "dB", m.intensityMaxDb},
          {"f1_hz", "Hz", m.formantHz[0]},
          {"f2_hz", "Hz", m.formantHz[1]},
          {"f3_hz", "Hz", m.formantHz[2]},
          {"f4_hz", "Hz", m.formantHz[3]},
          {"f1_bandwidth_hz", "Hz", m.bandwidthHz[0]},
          {"f2_bandwidth_hz", "Hz", m.bandwidthHz[1]},
          {"f3_bandwidth_hz", "Hz", m.bandwidthHz[2]},
          {"f4_bandwidth_hz", "Hz", m.bandwidthHz[3]},
          {"jitter_local", "", m.jitterLocal},
          {"shimmer_local", "", m.shimmerLocal},
          {"hnr_db", "dB", m.hnrDb},
          {"syllables", "", static_cast<double>(m.syllables)},
          {"syllables_per_second", "1/s", m.syllablesPerSecond},
          {"spectral_centre_hz", "Hz", m.spectralCentreHz},
          {"spectral_tilt_db", "dB", m.spectralTiltDb}};
}

}  // namespace sentisound
