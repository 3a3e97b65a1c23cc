#include "features/Extractor.h"

#include "dsp/Resampler.h"
#include "features/Mfcc.h"

namespace sentisound {

Result<Features> extractFeatures(const FeatureSpec& spec, const AudioBuffer& audio,
                                 const Progress& progress) {
  const auto resampled = resample(audio, spec.rate);
  if (!resampled) return resampled.error();
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  const auto logMel = logMelDb(spec, *resampled, progress);
  if (!logMel) return fail(Errc::Cancelled, "stopped before it was finished");

  Features features{.specId = spec.id, .mfcc = mfcc(spec, *logMel)};
  features.values =
      features.mfcc.cast<double>().rowwise().mean().cast<float>();  // float sums drift over hours
  features.hopSeconds = static_cast<double>(spec.stft.hop) / spec.rate.hz();
  return features;
}

}  // namespace sentisound
