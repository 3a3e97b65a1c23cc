#include "plot/TileImage.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "plot/Taps.h"

namespace sentisound {
namespace {

using TilePointer = std::shared_ptr<const ShadedTile>;

/// For each pixel from the top: the bins it shows.
std::vector<Taps::Pixel> pixelsOf(const FrequencyAxis& axis, int height, double hzPerBin) {
  std::vector<Taps::Pixel> pixels;
  for (int y = 0; y < height; ++y) {
    const auto binAt = [&](double fromTop) { return axis.hz(1 - fromTop / height) / hzPerBin; };
    pixels.push_back({.centre = binAt(y + 0.5), .reach = std::abs(binAt(y) - binAt(y + 1))});
  }
  return pixels;
}

/// Two columns that a pixel lies between: of `left` if in the same tile, else of its neighbour.
struct Blend {
  const std::uint8_t* a = nullptr;  ///< of the top row
  const std::uint8_t* b = nullptr;
  std::ptrdiff_t strideA = 0;  ///< from row to row
  std::ptrdiff_t strideB = 0;
  int share = 0;  ///< of b, 0..256
};

using Neighbours = std::map<std::pair<int, std::int64_t>, const ShadedTile*>;  // by level and index

/// `column`: place of the pixel's middle in columns of the tile, where k is the middle of column k.
Blend blendAt(const ShadedTile& tile, const Neighbours& all, double column) {
  const auto at = [&](std::int64_t k) -> std::pair<const std::uint8_t*, std::ptrdiff_t> {
    const auto neighbour = [&](std::int64_t step) -> const ShadedTile* {
      const auto found = all.find({tile.key.level, tile.key.index + step});
      return found == all.end() ? nullptr : found->second;
    };
    if (k < 0)
      if (const auto* before = neighbour(-1); before != nullptr)
        return {before->shades.data() + before->columns - 1, before->columns};
    if (k >= tile.columns)
      if (const auto* after = neighbour(1); after != nullptr) return {after->shades.data(), after->columns};
    return {tile.shades.data() + std::clamp<std::int64_t>(k, 0, tile.columns - 1), tile.columns};
  };
  const auto k = static_cast<std::int64_t>(std::floor(column));
  const auto [a, strideA] = at(k);
  const auto [b, strideB] = at(k + 1);
  return {a, b, strideA, strideB, static_cast<int>((column - static_cast<double>(k)) * 256)};
}

void paintTile(QImage& image, const ShadedTile& tile, const Neighbours& all, const TimeView& view,
               const std::array<QRgb, 256>& colours) {
  const double hop = static_cast<double>(tile.key.hop()) / tile.rate.hz();  // s
  const double begin = tile.rate.seconds(tile.key.firstSample());
  const double perPixel = view.seconds() / image.width();
  const auto pixelFrom = [&](double seconds) {  // the first whose middle is not before
    return std::clamp(std::ceil((seconds - view.fromSeconds()) / perPixel - 0.5), 0.0,
                      static_cast<double>(image.width()));
  };
  const auto first = static_cast<int>(pixelFrom(begin));
  const auto end = static_cast<int>(pixelFrom(begin + tile.columns * hop));
  if (first >= end) return;
  std::vector<Blend> blends;
  for (int x = first; x < end; ++x) {
    const double seconds = view.fromSeconds() + (x + 0.5) * perPixel;
    blends.push_back(blendAt(tile, all, (seconds - begin) / hop - 0.5));
  }
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y)) + first;
    for (auto& blend : blends) {
      const int shade = (*blend.a * (256 - blend.share) + *blend.b * blend.share + 128) >> 8;
      *line++ = colours[static_cast<std::size_t>(shade)];
      blend.a += blend.strideA;
      blend.b += blend.strideB;
    }
  }
}

}  // namespace

ShadedTile shadeTile(const SpectrogramTile& tile, const FrequencyAxis& axis, int height,
                     const DbRange& range) {
  ShadedTile shaded{.key = tile.key,
                    .rate = tile.rate,
                    .height = std::max(0, height),
                    .columns = static_cast<int>(tile.db.cols())};
  const auto columns = static_cast<std::size_t>(shaded.columns);
  shaded.shades.resize(static_cast<std::size_t>(shaded.height) * columns);
  if (shaded.shades.empty()) return shaded;
  const Taps taps(tile.db.rows(), pixelsOf(axis, shaded.height, tile.hzPerBin()));
  const auto low = static_cast<float>(range.lowDb());
  const float perStep = 255.0F / static_cast<float>(std::max(range.rangeDb, 1e-3));
  // What lies beyond the highest frequency of the recording is shown as nothing.
  const int above = static_cast<int>(
      std::ceil(std::clamp(1 - axis.share(tile.rate.nyquistHz()), 0.0, 1.0) * shaded.height - 1e-9));
  Eigen::VectorXf cells(tile.db.rows());
  for (Eigen::Index column = 0; column < tile.db.cols(); ++column) {
    cells = ((tile.db.col(column).array() - low) * perStep).max(0.0F).min(255.0F);
    auto* to = shaded.shades.data() + column + above * static_cast<std::ptrdiff_t>(columns);
    for (int y = above; y < shaded.height; ++y, to += columns)
      *to = static_cast<std::uint8_t>(std::min(taps.mean(y, cells.data()) + 0.5F, 255.0F));
  }
  return shaded;
}

QImage spectrogramImage(std::span<const std::shared_ptr<const ShadedTile>> tiles, const TimeView& view,
                        QSize size, ColourMap map) {
  if (size.isEmpty()) return {};
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  std::vector<const ShadedTile*> coarseFirst;
  Neighbours all;
  for (const auto& tile : tiles) {
    if (!tile || tile->height != size.height() || tile->columns == 0) continue;
    coarseFirst.push_back(tile.get());
    all[{tile->key.level, tile->key.index}] = tile.get();
  }
  std::ranges::stable_sort(coarseFirst, std::ranges::greater{},
                           [](const ShadedTile* tile) { return tile->key.level; });
  for (const auto* tile : coarseFirst) paintTile(image, *tile, all, view, colourTable(map));
  return image;
}

}  // namespace sentisound
