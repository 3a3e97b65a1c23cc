// Tiles of a spectrogram as a picture: first the rows of pixels of each tile, which can be kept, then the
// visible part of all of them in colours.
#pragma once

#include <QImage>
#include <QSize>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "plot/ColourMap.h"
#include "plot/TimeView.h"
#include "views/FrequencyAxis.h"
#include "views/SpectrogramTile.h"

namespace sentisound {

/// What the first and the last colour stand for.
struct DbRange {
  double topDb = 0;
  double rangeDb = 80;  ///< above 0

  [[nodiscard]] double lowDb() const { return topDb - rangeDb; }
  friend bool operator==(const DbRange&, const DbRange&) = default;
};

/// A tile at the height of a row of the window: where the colour of each pixel lies on the colour map. To be
/// kept in a cache beside the tiles (the widget's key: tile key, axis, height, range).
struct ShadedTile {
  TileKey key{};
  SampleRate rate{16'000};
  int height = 0;                      ///< pixels
  int columns = 0;                     ///< of the tile
  std::vector<std::uint8_t> shades{};  ///< [height × columns], rows from the top; 0..255 over the range

  [[nodiscard]] std::size_t bytes() const { return sizeof(*this) + shades.size(); }
};

/// Pure. Between bins values are interpolated; where a pixel covers several, they are averaged in dB.
ShadedTile shadeTile(const SpectrogramTile& tile, const FrequencyAxis& axis, int height,
                     const DbRange& range);

/// The visible part. Tiles in any order, of any levels: finer ones lie upon coarser ones, which may stand in
/// while they are computed. Between columns values are interpolated, from tile to tile too, and coloured
/// after that. Tiles of another height than `size` are left out; pixels that no tile covers are
/// transparent.
QImage spectrogramImage(std::span<const std::shared_ptr<const ShadedTile>> tiles, const TimeView& view,
                        QSize size, ColourMap map);

}  // namespace sentisound
