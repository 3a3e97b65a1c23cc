#include "views/UnderPointer.h"

#include <cmath>
#include <vector>

namespace sentisound {

std::optional<float> amplitudeAt(const AudioBuffer& audio, double seconds) {
  const double at = std::round(seconds * audio.rate().hz());
  if (!(at >= 0) || at >= static_cast<double>(audio.size())) return std::nullopt;
  std::vector<float> scratch;
  return audio.read(static_cast<std::size_t>(at), 1, scratch).front();
}

std::optional<float> decibelsAt(const SpectrogramTile& tile, double seconds, double hz) {
  const double first = static_cast<double>(tile.key.firstSample());
  const double column = std::floor((seconds * tile.rate.hz() - first) / static_cast<double>(tile.key.hop()));
  const double bin = std::round(hz / tile.hzPerBin());
  if (!(column >= 0 && column < static_cast<double>(tile.db.cols()))) return std::nullopt;
  if (!(bin >= 0 && bin < static_cast<double>(tile.db.rows()))) return std::nullopt;
  return tile.db(static_cast<Eigen::Index>(bin), static_cast<Eigen::Index>(column));
}

TileKey tileAt(const SpectrogramSettings& settings, int level, SampleRate rate, double seconds) {
  const double tile = std::ldexp(TileKey::kColumns, level);
  const double index = std::floor(std::max(0.0, seconds) * rate.hz() / tile);
  return {settings, level, static_cast<std::int64_t>(index)};
}

}  // namespace sentisound
