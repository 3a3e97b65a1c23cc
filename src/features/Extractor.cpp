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
  auto values = extractValues(spec, audio, 1, progress);
  if (!values) return values.error();
  auto features = extractForDrawing(spec, audio, {.stop = progress.stop});
  if (features) features->values = std::move(*values);
  return features;
}

Result<Features> extractForDrawing(const FeatureSpec& spec, const AudioBuffer& audio,
                                   const Progress& progress) {
  MfccSpec drawn = mfcc40();
  const double samples = audio.seconds() * drawn.rate.hz();
  drawn.stft.hop = std::max(drawn.stft.hop, static_cast<int>(std::ceil(samples / kMostDrawnFrames)));
  const auto logMel = logMelDb(drawn, audio, progress);
  if (!logMel) return stopped();
  return Features{.specId = spec.id,
                  .mfcc = mfcc(drawn, *logMel),
                  .hopSeconds = static_cast<double>(drawn.stft.hop) / drawn.rate.hz()};
}

}  // namespace sentisound
