#include "features/Mfcc.h"

#include <cassert>
#include <vector>

#include "dsp/Dct.h"
#include "dsp/MelFilterBank.h"
#include "dsp/Stft.h"

namespace sentisound {

const MfccSpec& mfcc40() {
  static const MfccSpec spec;
  return spec;
}

std::optional<Eigen::MatrixXf> logMelDb(const MfccSpec& spec, const AudioBuffer& audio,
                                        const Progress& progress) {
  assert(audio.rate() == spec.rate);
  Stft stft(spec.stft);
  const MelFilterBank bank(spec.rate, spec.stft.fftSize, spec.melBands);

  Eigen::MatrixXf db(spec.melBands, static_cast<Eigen::Index>(stft.frameCount(audio.size())));
  std::vector<float> bandPower(static_cast<std::size_t>(spec.melBands));
  const bool complete = stft.forEachFrame(
      audio.samples(),
      [&](std::size_t frame, std::span<const float> power) {
        bank.apply(power, bandPower);
        for (int band = 0; band < spec.melBands; ++band)
          db(band, static_cast<Eigen::Index>(frame)) = powerToDb(bandPower[static_cast<std::size_t>(band)]);
      },
      progress);
  if (!complete) return std::nullopt;
  db = db.cwiseMax(db.maxCoeff() - spec.topDb).eval();
  return db;
}

Eigen::MatrixXf mfcc(const MfccSpec& spec, const Eigen::MatrixXf& logMel) {
  return dctMatrix(spec.coefficients, spec.melBands) * logMel;
}

}  // namespace sentisound
