#include "analysis/HeardSound.h"

#include <algorithm>
#include <cmath>

#include "dsp/Resampler.h"
#include "features/SoundDefects.h"

namespace sentisound {
namespace {

static_assert(kSoundKindRate == kVoiceRate && kVoiceRate == kUpperBandRate, "resampled only once");

/// As the detector has it, but a quiet recording has a quieter background too.
VoiceActivitySpec voiceSpec(const AudioBuffer& audio) {
  constexpr double kFloorBelowPeakDb = 50;
  VoiceActivitySpec spec;
  const double peakDb = 20 * std::log10(static_cast<double>(audio.peak()) + 1e-10);
  spec.quietestFloorDb = std::min(spec.quietestFloorDb, peakDb - kFloorBelowPeakDb);
  return spec;
}

Error stopped() {
  return fail(Errc::Cancelled, "stopped before it was finished");
}

}  // namespace

Result<HeardSound> hearSound(const AudioBuffer& audio, const Progress& progress) {
  const auto resampled = audio.compact() ? Result<AudioBuffer>(audio) : resample(audio, kVoiceRate);
  if (!resampled) return resampled.error();
  HeardSound heard{.audio = audio, .at16kHz = *resampled};
  auto kind = soundKind(heard.at16kHz, progress.part(0, 0.4));
  if (!kind) return stopped();
  heard.kind = std::move(*kind);
  UpperBand upperBand;
  auto voice = detectVoice(heard.at16kHz, voiceSpec(heard.at16kHz), progress.part(0.4, 1),
                           [&](std::span<const float> power) { upperBand.add(power); });
  if (!voice) return stopped();
  heard.voice = std::move(*voice);
  heard.upperBandDb = upperBand.db();
  heard.clippedShare = clippedShare(audio);
  return heard;
}

}  // namespace sentisound
