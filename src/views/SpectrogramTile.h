// A spectrogram at any zoom, in tiles: a piece of time at one distance of columns, which panning and zooming
// use again.
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <stop_token>

#include "core/AudioBuffer.h"

namespace sentisound {

struct SpectrogramSettings {
  enum class Window {
    Hann,
    Gaussian  ///< twice as long as windowSeconds, of the same effective length (Praat's "Sound: To
              ///< Spectrogram…"): no side lobes
  };
  double windowSeconds = 0.03;  ///< 5 ms shows the voice's pulses, 30 ms its harmonics; 1 ms … 0.5 s
  Window window = Window::Hann;
  double finestHop = 0.125;  ///< share of the window; closer columns than that are not computed

  /// Samples that the window covers at `rate`, even, at least 16.
  [[nodiscard]] int windowSamples(SampleRate rate) const;
  /// Of the transform, a power of two ≥ 512 and ≥ the window: rows between those that the window resolves
  /// are interpolated (zero padding).
  [[nodiscard]] int fftSize(SampleRate rate) const;

  friend auto operator<=>(const SpectrogramSettings&, const SpectrogramSettings&) = default;
};

/// Which tile of one recording: column k of level L stands for the samples [k·2ᴸ, (k + 1)·2ᴸ); tile i holds
/// the columns from 256·i. Ordered, to be the key of a cache, which belongs to one recording.
struct TileKey {
  static constexpr int kColumns = 256;

  SpectrogramSettings settings{};
  int level = 0;           ///< log2 of the samples in a column, 0 … 30
  std::int64_t index = 0;  ///< ≥ 0

  [[nodiscard]] std::size_t hop() const { return std::size_t{1} << level; }
  [[nodiscard]] std::size_t firstSample() const { return static_cast<std::size_t>(index) * kColumns * hop(); }
  friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

/// The finest level with no more columns than pixels, but none finer than settings.finestHop asks for.
int tileLevel(const SpectrogramSettings& settings, SampleRate rate, double samplesPerPixel);
/// Tiles that show samples from … to of a recording of `size` samples, at one level: [first, last].
struct TileSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
TileSpan tilesFor(int level, double fromSample, double toSample, std::size_t size);

struct SpectrogramTile {
  TileKey key{};
  SampleRate rate{16'000};
  Eigen::MatrixXf db{};  ///< [bins × columns], dB: 0 is a sine of full scale, kFloorDb at least; fewer than
                         ///< 256 columns at the end of the recording
  static constexpr float kFloorDb = -160;

  [[nodiscard]] double hzPerBin() const {
    return rate.nyquistHz() / static_cast<double>(std::max<Eigen::Index>(1, db.rows() - 1));
  }
  [[nodiscard]] std::size_t bytes() const {
    return sizeof(*this) + sizeof(float) * static_cast<std::size_t>(db.size());
  }
};

/// Pure. A column shows a frame in its middle; one longer than the window the strongest, bin by bin, of up to
/// kMostFrames frames spread evenly over it: a tile takes no more than 1024 transforms at any zoom, and the
/// whole of a long recording no more than its width in pixels asks for. What happens between these frames is
/// not seen, and steady noise looks up to 3 dB stronger where four frames are compared than where one is
/// shown. Empty if stopped, or if the tile lies beyond the end.
inline constexpr int kMostFrames = 4;
std::optional<SpectrogramTile> computeSpectrogramTile(const AudioBuffer& audio, const TileKey& key,
                                                      std::stop_token stop = {});

}  // namespace sentisound
