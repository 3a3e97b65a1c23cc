#include "features/Extractor.h"

#include "dsp/Resampler.h"
#include "features/Mfcc.h"

namespace sentisound {
namespace {

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
  const auto resampled = resample(audio, mfcc40().rate);
  if (!resampled) return resampled.error();
  const auto logMel = logMelDb(mfcc40(), *resampled, {.stop = progress.stop});
  if (!logMel) return stopped();
  return Features{.specId = spec.id,
                  .values = std::move(*values),
                  .mfcc = mfcc(mfcc40(), *logMel),
                  .hopSeconds = static_cast<double>(mfcc40().stft.hop) / mfcc40().rate.hz()};
}

}  // namespace sentisound
