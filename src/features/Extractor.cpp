#include "features/Extractor.h"

#include <algorithm>
#include <cmath>

#include "dsp/Resampler.h"
#include "features/Mfcc.h"

namespace sentisound {
namespace {

constexpr int kMostDrawnFrames = 16'384;

Error stopped() {
  return fail(Errc::Cancelled, "stopped before it was finished");
}

/// Frames of a long recording are further apart.
MfccSpec drawnSpec(const AudioBuffer& audio) {
  MfccSpec drawn = mfcc40();
  const double samples = audio.seconds() * drawn.rate.hz();
  drawn.stft.hop = std::max(drawn.stft.hop, static_cast<int>(std::ceil(samples / kMostDrawnFrames)));
  return drawn;
}

}  // namespace

Result<Eigen::VectorXf> extractValues(const FeatureSpec& spec, const AudioBuffer& audio, double speed,
                                      const Progress& progress) {
  const auto resampled = resample(audio, spec.rate, speed);
  if (!resampled) return resampled.error();
  if (progress.stopped()) return stopped();
  auto values = spec.compute(*resampled, progress);
  if (!values) return stopped();
  return std::move(*values);
}

Result<Features> extractFeatures(const FeatureSpec& spec, const AudioBuffer& audio,
                                 const Progress& progress) {
  return extractFeatures(spec, SoundAtRates{audio, audio}, progress);
}

Result<Features> extractFeatures(const FeatureSpec& spec, const SoundAtRates& sound,
                                 const Progress& progress) {
  if (spec.ofMfcc && drawnSpec(sound.toCompute).stft.hop == mfcc40().stft.hop) {
    // What such a set is computed from is what is drawn.
    const auto resampled = resample(sound.toCompute, spec.rate);
    if (!resampled) return resampled.error();
    auto features = extractForDrawing(spec, *resampled, progress);
    if (features) features->values = spec.ofMfcc(features->mfcc);
    return features;
  }
  auto values = extractValues(spec, sound.toCompute, 1, progress);
  if (!values) return values.error();
  auto features = extractForDrawing(spec, sound.toDraw, {.stop = progress.stop});
  if (features) features->values = std::move(*values);
  return features;
}

Result<Features> extractForDrawing(const FeatureSpec& spec, const AudioBuffer& audio,
                                   const Progress& progress) {
  const MfccSpec drawn = drawnSpec(audio);
  const auto logMel = logMelDb(drawn, audio, progress);
  if (!logMel) return stopped();
  return Features{.specId = spec.id,
                  .mfcc = mfcc(drawn, *logMel),
                  .hopSeconds = static_cast<double>(drawn.stft.hop) / drawn.rate.hz()};
}

}  // namespace sentisound
