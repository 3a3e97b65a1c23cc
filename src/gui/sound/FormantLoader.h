// Formants of what is visible: those that are there, and those that are being computed off the GUI thread.
#pragma once

#include <QObject>
#include <memory>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "gui/sound/SoundScene.h"
#include "plot/TimeView.h"
#include "views/FormantPiece.h"
#include "views/TileCache.h"

namespace sentisound {

/// Lives in the GUI thread; computes in `jobs`, a few pieces at a time. What is no longer wanted is stopped.
class FormantLoader : public QObject {
  Q_OBJECT

 public:
  /// A view that is longer has no formants: they would lie within each other's pixels.
  static constexpr double kLongestViewSeconds = 30;

  explicit FormantLoader(JobQueue& jobs, QObject* parent = nullptr) : QObject(parent), jobs_(jobs) {}
  ~FormantLoader() override;

  using Pieces = std::vector<std::shared_ptr<const FormantPiece>>;
  /// Those that show the visible part; what is missing is asked for: arrived() follows.
  Pieces pieces(const SoundScenePtr& scene, double ceilingHz, const TimeView& view);
  /// The piece of a time, if it is there.
  [[nodiscard]] std::shared_ptr<const FormantPiece> at(double seconds) const;
  /// Stops what is computed, forgets all pieces and the sound.
  void clear();
  /// The last answer of pieces() lacked nothing.
  [[nodiscard]] bool complete() const { return complete_; }

 Q_SIGNALS:
  void arrived();

 private:
  using Cache = TileCache<std::int64_t, FormantPiece>;
  void compute(std::vector<std::int64_t> missing);

  JobQueue& jobs_;
  SoundScenePtr scene_;
  double ceilingHz_ = 0;
  // Shared with the job: one that is stopped may still put something, into a cache that nobody looks at.
  std::shared_ptr<Cache> cache_;      ///< of this sound and ceiling
  std::vector<std::int64_t> wanted_;  ///< of the job that runs
  bool complete_ = true;
  std::stop_source stop_;
  Awaited job_;
};

}  // namespace sentisound
