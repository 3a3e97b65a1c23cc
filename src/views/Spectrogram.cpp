#include "views/Spectrogram.h"

#include <algorithm>
#include <bit>

#include "dsp/Stft.h"

namespace sentisound {
namespace {

constexpr double kWindowSeconds = 0.030;  // the next power of two is taken: 32–46 ms at usual rates
constexpr float kSilence = 1e-10F;

}  // namespace

std::optional<Spectrogram> computeSpectrogram(const AudioBuffer& audio, int maxColumns,
                                              const Progress& progress) {
  const int window = std::max(
      64, static_cast<int>(std::bit_ceil(static_cast<unsigned>(audio.rate().hz() * kWindowSeconds))));
  const auto hop = static_cast<int>(std::max<std::size_t>(
      static_cast<std::size_t>(window / 4), audio.size() / static_cast<std::size_t>(maxColumns) + 1));
  Stft stft({.fftSize = window, .hop = hop});
  Spectrogram picture{
      .db = Eigen::MatrixXf(stft.bins(), static_cast<Eigen::Index>(stft.frameCount(audio.size()))),
      .maxHz = audio.rate().nyquistHz(),
      .seconds = audio.seconds()};
  const bool complete = stft.forEachFrame(
      audio,
      [&](std::size_t frame, std::span<const float> power) {
        for (std::size_t bin = 0; bin < power.size(); ++bin)
          picture.db(static_cast<Eigen::Index>(bin), static_cast<Eigen::Index>(frame)) =
              powerToDb(power[bin], kSilence);
      },
      progress);
  if (!complete) return std::nullopt;
  picture.db.array() -= picture.db.maxCoeff();
  return picture;
}

Envelope computeEnvelope(const AudioBuffer& audio, int columns) {
  std::vector<float> scratch;
  const auto count = static_cast<std::size_t>(std::max(1, columns));
  Envelope envelope{std::vector<float>(count), std::vector<float>(count)};
  for (std::size_t column = 0; column < count; ++column) {
    const std::size_t begin = std::min(audio.size() - 1, column * audio.size() / count);
    const std::size_t end = std::max(begin + 1, (column + 1) * audio.size() / count);
    const auto samples = audio.read(begin, end - begin, scratch);
    const auto [low, high] = std::minmax_element(samples.begin(), samples.end());
    envelope.low[column] = *low;
    envelope.high[column] = *high;
  }
  return envelope;
}

}  // namespace sentisound
