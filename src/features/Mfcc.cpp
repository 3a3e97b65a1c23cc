#include "features/Mfcc.h"

#include <vector>

#include "dsp/Dct.h"
#include "dsp/MelFilterBank.h"
#include "dsp/Resampler.h"
#include "dsp/Stft.h"

namespace sentisound {

const MfccSpec& mfcc40() {
  static const MfccSpec spec;
  return spec;
}

std::optional<Eigen::MatrixXf> logMelDb(const MfccSpec& spec, const AudioBuffer& audio,
                                        const Progress& progress) {
  const MelFilterBank bank(spec.rate, spec.stft.fftSize, spec.melBands);
  const auto hops = static_cast<Eigen::Index>(audio.seconds() * spec.rate.hz() / spec.stft.hop);
  Eigen::MatrixXf db(spec.melBands, hops + 2);  // resampled sound may be a sample longer or shorter
  Eigen::Index frames = 0;
  std::vector<float> bandPower(static_cast<std::size_t>(spec.melBands));
  StftStream stream(spec.stft, [&](std::size_t, std::span<const float> power) {
    bank.apply(power, bandPower);
    for (int band = 0; band < spec.melBands; ++band)
      db(band, frames) = powerToDb(bandPower[static_cast<std::size_t>(band)]);
    ++frames;
  });
  const auto complete = forEachBlockAt(
      spec.rate, audio, [&](std::span<const float> samples) { stream.push(samples); }, progress);
  if (!complete) return std::nullopt;
  stream.finish();
  db.conservativeResize(Eigen::NoChange, frames);
  const float least = db.maxCoeff() - spec.topDb;
  db = db.cwiseMax(least);
  return db;
}

Eigen::MatrixXf mfcc(const MfccSpec& spec, const Eigen::MatrixXf& logMel) {
  return dctMatrix(spec.coefficients, spec.melBands) * logMel;
}

}  // namespace sentisound
