#include "gui/sound/FormantLoader.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

constexpr std::size_t kCacheBytes = std::size_t{4} << 20U;  // half an hour of a recording

}  // namespace

FormantLoader::~FormantLoader() {
  stop_.request_stop();
}

void FormantLoader::clear() {
  stop_.request_stop();
  job_.drop();
  wanted_.clear();
  scene_.reset();
  cache_.reset();
  complete_ = true;
}

FormantLoader::Pieces FormantLoader::pieces(const SoundScenePtr& scene, double ceilingHz,
                                            const TimeView& view) {
  if (!cache_ || !scene_ || !scene->isOfSameSound(*scene_) || ceilingHz != ceilingHz_) {
    clear();
    cache_ = std::make_shared<Cache>(kCacheBytes);
  }
  scene_ = scene;
  ceilingHz_ = ceilingHz;
  complete_ = true;
  Pieces found;
  if (view.seconds() > kLongestViewSeconds) return found;
  const auto span = formantPiecesFor(view.fromSeconds(), view.toSeconds(), scene->audio().seconds());
  std::vector<std::int64_t> missing;
  for (auto index = span.first; index <= span.last; ++index) {
    if (auto piece = cache_->find(index))
      found.push_back(std::move(piece));
    else
      missing.push_back(index);
  }
  complete_ = missing.empty();
  // Those that come one by one leave the others wanted.
  if (!complete_ && !std::ranges::includes(wanted_, missing)) compute(std::move(missing));
  return found;
}

std::shared_ptr<const FormantPiece> FormantLoader::at(double seconds) const {
  if (!cache_) return nullptr;
  return cache_->find(static_cast<std::int64_t>(std::floor(seconds / FormantPiece::kSeconds)));
}

void FormantLoader::compute(std::vector<std::int64_t> missing) {
  stop_.request_stop();
  stop_ = std::stop_source();
  wanted_ = missing;
  const auto work = [scene = scene_, ceilingHz = ceilingHz_, cache = cache_, stop = stop_.get_token(),
                     indexes = std::move(missing)](QPromise<void>& promise) {
    promise.setProgressRange(0, static_cast<int>(indexes.size()));
    int done = 0;
    for (const auto index : indexes) {
      auto piece = computeFormantPiece(scene->audio(), index, ceilingHz, {.stop = stop});
      if (stop.stop_requested()) return;
      // One without frames, where the sound is too short for a window, is not asked for again.
      cache->put(index, std::make_shared<const FormantPiece>(piece ? std::move(*piece) : FormantPiece()));
      promise.setProgressValue(++done);
    }
  };
  job_ = whenDone(
      jobs_.runWith<void>(onScreen(stop_.get_token()), work), this,
      [this](const Status& done) {
        // What fails for good is not asked for with every painting.
        if (!done && done.error().code != Errc::Cancelled) return;
        wanted_.clear();
        Q_EMIT arrived();
      },
      [this](int, const QString&) { Q_EMIT arrived(); });
}

}  // namespace sentisound
