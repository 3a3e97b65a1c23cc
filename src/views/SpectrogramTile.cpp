#include "views/SpectrogramTile.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <vector>

#include "dsp/Fft.h"
#include "dsp/Stft.h"

namespace sentisound {
namespace {

constexpr int kSmallestFft = 512;
constexpr int kLargestLevel = 30;
constexpr int kStopEvery = 16;  // columns

/// exp(−12·x²), x from −1 to 1, without the step of e⁻¹² at its ends (P. Boersma, "Accurate short-term
/// analysis …", 1993; Praat's Gaussian window).
std::vector<float> gaussianWindow(int size) {
  std::vector<float> window(static_cast<std::size_t>(size));
  const double edge = std::exp(-12.0);
  for (int n = 0; n < size; ++n) {
    const double x = (2.0 * n - (size - 1)) / (size + 1);
    window[static_cast<std::size_t>(n)] = static_cast<float>((std::exp(-12.0 * x * x) - edge) / (1.0 - edge));
  }
  return window;
}

/// Power spectra of single frames of a recording, scaled so that a sine of full scale has power 1.
class Frames {
 public:
  Frames(const AudioBuffer& audio, const SpectrogramSettings& settings)
      : audio_(audio),
        fft_(settings.fftSize(audio.rate())),
        window_(settings.window == SpectrogramSettings::Window::Gaussian
                    ? gaussianWindow(settings.windowSamples(audio.rate()))
                    : hannWindow(settings.windowSamples(audio.rate()))) {
    double sum = 0;
    for (const float weight : window_) sum += static_cast<double>(weight);
    // A sine of amplitude 1 in the middle of a bin has |X| = Σw / 2.
    for (float& weight : window_) weight = static_cast<float>(static_cast<double>(weight) * 2 / sum);
  }

  [[nodiscard]] int bins() const { return fft_.bins(); }

  /// Raises `power` [bins] to that of the frame whose middle is sample `centre`; beyond the ends is silence.
  void raise(Eigen::Ref<Eigen::ArrayXf> power, std::size_t centre) {
    const std::size_t half = window_.size() / 2;
    const std::size_t skipped = half - std::min(half, centre);
    const std::size_t first = centre + skipped - half;
    const auto samples = audio_.read(first, window_.size() - skipped, scratch_);
    const auto input = fft_.input();
    std::ranges::fill(input, 0.0F);
    for (std::size_t i = 0; i < samples.size(); ++i) input[skipped + i] = samples[i] * window_[skipped + i];
    const auto spectrum = fft_.transform();
    for (std::size_t bin = 0; bin < spectrum.size(); ++bin) {
      auto& strongest = power[static_cast<Eigen::Index>(bin)];
      strongest = std::max(strongest, std::norm(spectrum[bin]));
    }
  }

 private:
  const AudioBuffer& audio_;
  Fft fft_;
  std::vector<float> window_;
  std::vector<float> scratch_;
};

}  // namespace

int SpectrogramSettings::windowSamples(SampleRate rate) const {
  const double seconds = std::clamp(windowSeconds, 0.001, 0.5) * (window == Window::Gaussian ? 2 : 1);
  return std::max(16, 2 * static_cast<int>(std::lround(seconds * rate.hz() / 2)));
}

int SpectrogramSettings::fftSize(SampleRate rate) const {
  return std::max(kSmallestFft, static_cast<int>(std::bit_ceil(static_cast<unsigned>(windowSamples(rate)))));
}

int tileLevel(const SpectrogramSettings& settings, SampleRate rate, double samplesPerPixel) {
  const double finest = settings.windowSamples(rate) * settings.finestHop;
  const double hop = std::max({1.0, samplesPerPixel, finest});
  // Slack for a ratio that ought to be a power of two and is not by a rounding error.
  return std::clamp(static_cast<int>(std::ceil(std::log2(hop) - 1e-9)), 0, kLargestLevel);
}

TileSpan tilesFor(int level, double fromSample, double toSample, std::size_t size) {
  const double tile = std::ldexp(TileKey::kColumns, level);
  const double last = std::max(0.0, static_cast<double>(size) - 1);
  const auto indexOf = [&](double sample) {
    return static_cast<std::int64_t>(std::floor(std::clamp(sample, 0.0, last) / tile));
  };
  return {indexOf(fromSample), indexOf(std::ceil(toSample) - 1)};
}

std::optional<SpectrogramTile> computeSpectrogramTile(const AudioBuffer& audio, const TileKey& key,
                                                      std::stop_token stop) {
  assert(key.level >= 0 && key.level <= kLargestLevel && key.index >= 0);
  const std::size_t hop = key.hop();
  const std::size_t begin = key.firstSample();
  if (begin >= audio.size()) return std::nullopt;
  const std::size_t columns =
      std::min<std::size_t>(TileKey::kColumns, (audio.size() - begin + hop - 1) / hop);

  Frames frames(audio, key.settings);
  const auto window = static_cast<std::size_t>(key.settings.windowSamples(audio.rate()));
  const std::size_t perColumn = std::clamp<std::size_t>(hop / window, 1, kMostFrames);
  SpectrogramTile tile{.key = key, .rate = audio.rate()};
  tile.db.setZero(frames.bins(), static_cast<Eigen::Index>(columns));
  for (std::size_t column = 0; column < columns; ++column) {
    if (column % kStopEvery == 0 && stop.stop_requested()) return std::nullopt;
    for (std::size_t frame = 0; frame < perColumn; ++frame)
      frames.raise(tile.db.col(static_cast<Eigen::Index>(column)).array(),
                   begin + column * hop + hop * (2 * frame + 1) / (2 * perColumn));
  }
  const float least = std::pow(10.0F, SpectrogramTile::kFloorDb / 10);
  tile.db = tile.db.unaryExpr([least](float power) { return powerToDb(power, least); });
  return tile;
}

}  // namespace sentisound
