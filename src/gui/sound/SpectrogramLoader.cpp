#include "gui/sound/SpectrogramLoader.h"

#include <algorithm>

namespace sentisound {
namespace {

constexpr int kCoarser = 10;  // levels that may stand in
constexpr int kFiner = 2;
constexpr std::int64_t kMostStandIns = 64;  // tiles of one level
constexpr std::size_t kComputedBytes = std::size_t{96} << 20U;
constexpr std::size_t kShadedBytes = std::size_t{48} << 20U;

}  // namespace

SpectrogramLoader::~SpectrogramLoader() {
  stop_.request_stop();
}

void SpectrogramLoader::clear() {
  stop_.request_stop();
  wanted_.clear();
  scene_.reset();
  computed_.reset();
  shaded_.reset();
  complete_ = true;
}

SpectrogramLoader::Tiles SpectrogramLoader::tiles(const SoundScenePtr& scene, const SpectrogramLook& look,
                                                  const TimeView& view, int columns, int height) {
  const bool otherTiles =
      !computed_ || !scene_ || !scene->isOfSameSound(*scene_) || look.settings != look_.settings;
  if (otherTiles) computed_ = std::make_shared<Computed>(kComputedBytes);
  if (otherTiles || look != look_ || height != height_) {
    stop_.request_stop();
    wanted_.clear();
    shaded_ = std::make_shared<Shaded>(kShadedBytes);
  }
  scene_ = scene;
  look_ = look;
  height_ = height;

  const auto& audio = scene->audio();
  const auto rate = audio.rate();
  const int level = tileLevel(look.settings, rate, view.samplesPerPixel(rate, columns));
  const auto at = [&](double seconds) { return seconds * rate.hz(); };
  Tiles found;
  std::vector<TileKey> missing;
  const auto collect = [&](int candidate, bool needed) {
    const auto span = tilesFor(candidate, at(view.fromSeconds()), at(view.toSeconds()), audio.size());
    if (!needed && span.last - span.first > kMostStandIns) return;
    for (auto index = span.first; index <= span.last; ++index) {
      const TileKey key{look.settings, candidate, index};
      if (auto tile = shaded_->find(key); tile && tile->height == height)
        found.push_back(std::move(tile));
      else if (needed)
        missing.push_back(key);
    }
  };
  collect(level, true);
  complete_ = missing.empty();
  if (!complete_) {
    for (int coarser = level + 1; coarser <= level + kCoarser; ++coarser) collect(coarser, false);
    for (int finer = level - 1; finer >= std::max(0, level - kFiner); --finer) collect(finer, false);
    if (missing != wanted_) compute(std::move(missing));
  }
  return found;
}

void SpectrogramLoader::compute(std::vector<TileKey> missing) {
  stop_.request_stop();
  stop_ = std::stop_source();
  wanted_ = missing;
  const auto work = [scene = scene_, look = look_, height = height_, computed = computed_, shaded = shaded_,
                     stop = stop_.get_token(), keys = std::move(missing)](QPromise<void>& promise) {
    promise.setProgressRange(0, static_cast<int>(keys.size()));
    int done = 0;
    for (const auto& key : keys) {
      auto tile = computed->find(key);
      if (!tile) {
        auto made = computeSpectrogramTile(scene->audio(), key, stop);
        if (stop.stop_requested()) return;
        if (made) tile = std::make_shared<const SpectrogramTile>(std::move(*made));
        computed->put(key, tile);
      }
      if (tile && !stop.stop_requested())
        shaded->put(key, std::make_shared<const ShadedTile>(shadeTile(*tile, look.axis, height, look.range)));
      promise.setProgressValue(++done);
    }
  };
  batch_ = whenDone(
      jobs_.runWith<void>(onScreen(stop_.get_token()), work), this,
      [this](const Status& done) {
        // What fails for good is not asked for again with every painting.
        if (!done && done.error().code != Errc::Cancelled) return;
        wanted_.clear();
        Q_EMIT arrived();
      },
      [this](int, const QString&) { Q_EMIT arrived(); });
}

}  // namespace sentisound
