#include "features/SoundKind.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "dsp/Resampler.h"
#include "features/Functionals.h"
#include "features/Partials.h"

namespace sentisound {
namespace {

using Values = std::span<const float>;  // samples, or the power of the bins of a frame

constexpr double kStretchSeconds = 4;
constexpr double kLeastCleared = 0.25;  // of the stretches that are not silent, if none is beyond suspicion
constexpr double kSilentDb = -75;       // four steps of 16 bits
constexpr double kQuietDb = -60;  // steady noise below that is what every microphone gives in a quiet room
constexpr double kShortestSeconds = 0.4;  // a shorter sound is too short to tell noise or notes from a voice
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

static_assert(kPartialRate == kSoundKindRate);

std::size_t binOf(double hz, const StftSpec& spec) {
  return static_cast<std::size_t>(hz * spec.fftSize / kSoundKindRate.hz() + 0.5);
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

double heldShareOf(Values signal, Background background) {
  return keptShare(partialFrames(signal, kHeld, 0.1, background), kHeldLag, 3000, 1.2, 0.003);
}

double returningShareOf(const std::vector<PartialFrame>& swaying) {
  double share = 0;
  for (std::size_t lag = kSwayFirstLag; lag <= kSwayLastLag; ++lag)
    share = std::max(share, keptShare(swaying, lag, 2000, 0, 0.012));
  return share;
}

double strongestShareOf(const std::vector<PartialFrame>& swaying) {
  std::vector<double> shares;
  for (const auto& frame : swaying)
    if (frame.total > 0) shares.push_back(frame.strongestShare);
  return quantile(std::move(shares), 0.3);
}

/// Answers the frames of kSway.
std::vector<PartialFrame> measurePartials(Values signal, SoundMeasures& measured) {
  measured.heldShare = heldShareOf(signal, Background::Kept);
  auto swaying = partialFrames(signal, kSway, 0.35);
  measured.returningShare = returningShareOf(swaying);
  measured.strongestShare = strongestShareOf(swaying);
  return swaying;
}

double notesIn(const SoundMeasures& m) {
  return m.returningShare + 0.5 * m.heldShare;
}

/// What the measures of the sound as a whole suggest.
SoundKindResult suspected(const SoundMeasures& m) {
  const auto is = [&](SoundKind kind, Message reason) {
    return SoundKindResult{.kind = kind, .reason = std::move(reason), .measured = m};
  };
  if (m.peakDb < kSilentDb) return is(SoundKind::Silence, Message("silence"));

  // Below half a second a sung-like vowel can be nearly a sine, but never at a level as still as a machine's.
  if (m.strongestShare > 0.93 && (m.seconds >= 0.5 || m.levelSdDb < 0.15))
    return is(SoundKind::Tone, m.heldShare > 0.5 ? Message("a steady tone") : Message("a single tone"));
  if (m.seconds < kShortestSeconds) return is(SoundKind::Speech, {});
  if (m.levelSdDb < 1.2 && m.heldShare > 0.5) return is(SoundKind::Tone, Message("a steady tone"));
  if (m.levelSdDb < 2.6 && m.shapeSdDb < 1.5 && m.heldShare < 0.05 && m.returningShare < 0.06 &&
      m.strongestShare < 0.7)
    return is(SoundKind::Noise, Message("steady noise"));
  if (m.seconds < 0.8) return is(SoundKind::Speech, {});
  if (m.levelSdDb < 1.2 && m.strongestShare > 0.5) return is(SoundKind::Tone, Message("a sliding tone"));
  if (m.levelSdDb < 1.2) return is(SoundKind::Noise, Message("a steady sound"));

  // Still partials speak for music, the more so the less the level moves.
  const double moving = std::clamp((m.levelSdDb - 3.2) / 1.5, 0.0, 1.0);
  if (m.heldShare > 0.3 || (m.seconds >= 1.5 && notesIn(m) > 0.10 + 0.22 * moving))
    return is(SoundKind::Music, Message("held notes, as in music"));
  return is(SoundKind::Speech, {});
}

double sumOfPower(const std::vector<PartialFrame>& frames) {
  return std::accumulate(frames.begin(), frames.end(), 0.0,
                         [](double sum, const PartialFrame& frame) { return sum + frame.total; });
}

double levelSdOf(const std::vector<PartialFrame>& frames) {
  std::vector<double> levels;
  for (const auto& frame : frames)
    if (frame.total > 0) levels.push_back(10 * std::log10(frame.total));
  return standardDeviation(levels);
}

/// A sound suspected of being a tone or music is listened to once more, without its steady background. Is a
/// voice there after all? Either its partials glide: those of speech in 0.1..0.6 of the loud frames, those of
/// music in under 0.1; and what stands still tells against it. Or all that looked like notes was background,
/// and speech is left. No voice is as even as 3.2 dB.
bool hidesAVoice(Values signal, double power, SoundMeasures& measured) {
  const auto frames = partialFrames(signal, kSway, 0.35, Background::Removed);
  SoundMeasures rest = measured;
  rest.levelSdDb = levelSdOf(frames);
  if (rest.levelSdDb < 3.2) return false;
  const auto motion = measured.motion = partialMotion(frames);
  if (motion.swing < 0.25 && motion.glidingShare > 0.04 + 0.4 * motion.standingShare) return true;

  if (sumOfPower(frames) < 0.03 * power) return false;
  const double mostNotes = 0.4 * notesIn(measured);
  rest.returningShare = returningShareOf(frames);
  if (rest.returningShare > mostNotes) return false;
  rest.heldShare = heldShareOf(signal, Background::Removed);
  rest.strongestShare = strongestShareOf(frames);
  return notesIn(rest) < mostNotes && suspected(rest).kind == SoundKind::Speech;
}

struct Heard {
  SoundKindResult found{};
  bool cleared = false;  ///< of a suspicion
};

Heard listenTo(Values signal) {
  SoundMeasures measured{.seconds = kSoundKindRate.seconds(signal.size())};
  double power = 0;
  const auto count = static_cast<double>(signal.size());
  const double mean = std::accumulate(signal.begin(), signal.end(), 0.0) / count;
  double peak = 0;
  for (const float sample : signal) peak = std::max(peak, std::abs(static_cast<double>(sample) - mean));
  measured.peakDb = 20 * std::log10(peak + 1e-10);
  if (measured.peakDb >= kSilentDb) {
    measureShape(signal, measured);
    power = sumOfPower(measurePartials(signal, measured));
  }
  auto found = suspected(measured);
  const bool plain = found.kind == SoundKind::Noise || measured.seconds < kShortestSeconds;
  if (plain && measured.peakDb < kQuietDb)
    return {.found = {.kind = SoundKind::Silence, .reason = Message("silence"), .measured = measured}};
  const bool tonal = found.kind == SoundKind::Tone || found.kind == SoundKind::Music;
  if (tonal && hidesAVoice(signal, power, measured))
    return {.found = {.kind = SoundKind::Speech, .measured = measured}, .cleared = true};
  return {.found = std::move(found)};
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
    auto [found, cleared] = listenTo(stretch->samples());
    if (found.kind == SoundKind::Speech && !cleared) return found;
    const auto kind = static_cast<std::size_t>(found.kind);
    if (votes[kind]++ == 0) first[kind] = std::move(found);
  }
  constexpr auto kSpeech = static_cast<std::size_t>(SoundKind::Speech);
  constexpr auto kSilence = static_cast<std::size_t>(SoundKind::Silence);
  const auto heard = static_cast<double>(stretches - votes[kSilence]);
  if (votes[kSpeech] > 0 && static_cast<double>(votes[kSpeech]) >= kLeastCleared * heard)
    return first[kSpeech];
  votes[kSpeech] = 0;
  if (votes[kSilence] < stretches) votes[kSilence] = 0;
  return first[static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin())];
}

}  // namespace sentisound
