#include "gui/live/LivePicture.h"

#include <algorithm>

#include "gui/sound/SpectrogramLook.h"

namespace sentisound {

LivePicturePtr makeLivePicture(const LiveAnalysis& live, double seconds, const ViewSettings& settings,
                               int columns, int height, std::stop_token stop) {
  const auto window = live.newest(seconds);
  if (!window) return nullptr;
  const auto& audio = window->audio;
  auto waveform = WaveformPyramid::build(audio, {.stop = stop});
  if (!waveform) return nullptr;
  const auto look = lookOf(settings, audio.rate(), live.peak());
  LivePicture picture{.waveform = std::move(*waveform),
                      .fromSeconds = window->fromSeconds,
                      .peak = live.peak(),
                      .axis = look.axis,
                      .range = look.range};
  const double perPixel = seconds * audio.rate().hz() / std::max(1, columns);
  const int level = tileLevel(look.settings, audio.rate(), perPixel);
  const auto span = tilesFor(level, 0, static_cast<double>(audio.size()), audio.size());
  for (auto index = span.first; index <= span.last; ++index) {
    const auto tile = computeSpectrogramTile(audio, {look.settings, level, index}, stop);
    if (stop.stop_requested()) return nullptr;
    if (tile)
      picture.tiles.push_back(
          std::make_shared<const ShadedTile>(shadeTile(*tile, look.axis, std::max(1, height), look.range)));
  }
  return std::make_shared<const LivePicture>(std::move(picture));
}

}  // namespace sentisound
