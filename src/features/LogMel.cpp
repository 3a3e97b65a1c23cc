#include "features/LogMel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "dsp/MelFilterBank.h"
#include "dsp/Stft.h"

namespace sentisound {
namespace {

constexpr StftSpec kLogMelStft{.fftSize = 1024, .hop = 200};
constexpr double kSpokenDb = 40;
constexpr Eigen::Index kMargin = 4;  // frames

}  // namespace

std::optional<LogMel> logMelOfSpeech(const AudioBuffer& audio, const Progress& progress) {
  assert(audio.rate() == kLogMelRate);
  std::vector<float> signal(audio.samples().begin(), audio.samples().end());
  const float peak = audio.peak() + 1e-9F;
  for (float& sample : signal) sample /= peak;

  Stft stft(kLogMelStft);
  const MelFilterBank bank(kLogMelRate, kLogMelStft.fftSize, kLogMelBands, 50, 8000);
  const auto frames = static_cast<Eigen::Index>(stft.frameCount(signal.size()));
  Eigen::MatrixXf bands(kLogMelBands, frames);
  Eigen::VectorXd energyDb(frames);
  std::vector<float> power(kLogMelBands);
  const bool complete = stft.forEachFrame(
      signal,
      [&](std::size_t frame, std::span<const float> spectrum) {
        const auto column = static_cast<Eigen::Index>(frame);
        bank.apply(spectrum, power);
        for (int band = 0; band < kLogMelBands; ++band)
          bands(band, column) = std::log(power[static_cast<std::size_t>(band)] + 1e-6F);
        double total = 0;
        for (const float bin : spectrum) total += static_cast<double>(bin);
        energyDb[column] = 10 * std::log10(total + 1e-10);
      },
      progress);
  if (!complete) return std::nullopt;

  const double threshold = energyDb.maxCoeff() - kSpokenDb;
  Eigen::Index first = frames;
  Eigen::Index last = -1;
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(kLogMelBands);
  double active = 0;
  for (Eigen::Index frame = 0; frame < frames; ++frame) {
    if (!(energyDb[frame] > threshold)) continue;
    first = std::min(first, frame);
    last = frame;
    sum += bands.col(frame).cast<double>();
    active += 1;
  }
  const Eigen::Index from = std::max<Eigen::Index>(0, first - kMargin);
  const Eigen::Index to = std::min(frames, last + 1 + kMargin);
  return LogMel{bands.middleCols(from, to - from), from, (sum / active).cast<float>()};
}

}  // namespace sentisound
