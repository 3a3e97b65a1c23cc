// Tiles of the spectrogram: those that are there, and those that are being computed off the GUI thread.
#pragma once

#include <QObject>
#include <memory>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "gui/sound/SoundScene.h"
#include "gui/sound/SpectrogramLook.h"
#include "plot/TileImage.h"
#include "views/TileCache.h"

namespace sentisound {

/// Lives in the GUI thread; computes in `jobs`, one batch at a time. A batch that is no longer wanted is
/// stopped.
class SpectrogramLoader : public QObject {
  Q_OBJECT

 public:
  explicit SpectrogramLoader(JobQueue& jobs, QObject* parent = nullptr) : QObject(parent), jobs_(jobs) {}
  ~SpectrogramLoader() override;

  using Tiles = std::vector<std::shared_ptr<const ShadedTile>>;
  /// Those that show the visible part `columns` × `height` pixels large, and coarser or finer ones in place
  /// of those that are missing, which are asked for: arrived() follows.
  Tiles tiles(const SoundScenePtr& scene, const SpectrogramLook& look, const TimeView& view, int columns,
              int height);
  /// Stops what is computed, forgets all tiles and the sound.
  void clear();
  /// The last answer of tiles() lacked nothing.
  [[nodiscard]] bool complete() const { return complete_; }

 Q_SIGNALS:
  void arrived();

 private:
  using Computed = TileCache<TileKey, SpectrogramTile>;
  using Shaded = TileCache<TileKey, ShadedTile>;
  void compute(std::vector<TileKey> missing);

  JobQueue& jobs_;
  SoundScenePtr scene_;
  SpectrogramLook look_;
  int height_ = 0;
  // Shared with the batch: one that is stopped may still put something, into caches that nobody looks at.
  std::shared_ptr<Computed> computed_;  ///< of this scene and these settings
  std::shared_ptr<Shaded> shaded_;      ///< of this look and height
  std::vector<TileKey> wanted_;         ///< of the batch that runs
  bool complete_ = true;
  std::stop_source stop_;
  Awaited batch_;
};

}  // namespace sentisound
