// What the rows of pictures are about, without a widget: the visible time, playhead, selection and pointer
// that they share.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <stop_token>

#include "gui/common/Jobs.h"
#include "gui/sound/LabelTier.h"
#include "gui/sound/SoundScene.h"
#include "gui/sound/ViewSettings.h"
#include "plot/TimeView.h"
#include "views/VoiceCurves.h"

namespace sentisound {

/// Lives in the GUI thread; pitch and energy are computed in `pool` once a scene is shown. All times are in
/// seconds of the recording and are kept inside it.
class SoundController : public QObject {
  Q_OBJECT

 public:
  /// `jobs` outlives it.
  explicit SoundController(JobQueue& jobs, QObject* parent = nullptr) : QObject(parent), jobs_(jobs) {}
  /// Stops what is computed, waits for nothing.
  ~SoundController() override;

  /// Another sound: all of it, playhead at the beginning, nothing selected. More about the sound that is
  /// shown: the view, the playhead and the selection stay. nullptr shows nothing.
  void show(SoundScenePtr scene);
  [[nodiscard]] const SoundScenePtr& scene() const { return scene_; }
  /// Pitch and energy; nullptr until they are computed.
  [[nodiscard]] const std::shared_ptr<const VoiceCurves>& curves() const { return curves_; }
  /// The analyst's own, of this sound; empty for another until somebody shows what there is.
  [[nodiscard]] LabelTier& labels() { return labels_; }
  [[nodiscard]] const LabelTier& labels() const { return labels_; }
  [[nodiscard]] JobQueue& jobs() const { return jobs_; }
  [[nodiscard]] double seconds() const { return view_.recordingSeconds(); }

  [[nodiscard]] const ViewSettings& settings() const { return settings_; }
  void setSettings(const ViewSettings& settings);

  [[nodiscard]] const TimeView& view() const { return view_; }
  void setView(const TimeView& view);
  void zoom(double factor);  ///< around the playhead if it is visible, else around the middle
  void zoomAround(double factor, double seconds) { setView(view_.zoom(factor, seconds)); }
  /// By a share of what is visible; to the right if above 0.
  void panBy(double share) { setView(view_.pan(share * view_.seconds())); }
  void fit() { setView(view_.fit()); }
  /// Nothing without a selection.
  void fitSelection();

  [[nodiscard]] double playhead() const { return playhead_; }
  /// The view follows. seeked() tells the player.
  void seek(double seconds);
  /// The player tells where it is. The view follows.
  void playedTo(double seconds);
  /// By a share of what is visible.
  void stepBy(double share) { seek(playhead_ + share * view_.seconds()); }

  [[nodiscard]] const std::optional<TimeRange>& selection() const { return selection_; }
  /// In either order; a stretch shorter than the shortest view is none.
  void select(double fromSeconds, double toSeconds);
  void clearSelection();
  /// Moves the selection's end that is not where the playhead is; begins one at the playhead.
  void extendBy(double share);
  /// The selection, or the recording.
  [[nodiscard]] TimeRange selectionOrAll() const;

  [[nodiscard]] const std::optional<double>& pointer() const { return pointer_; }
  void setPointer(std::optional<double> seconds);

 Q_SIGNALS:
  /// Another sound, or none, will be shown; what is there now still is.
  void aboutToChange();
  /// Another sound, or none.
  void soundChanged();
  /// Another sound, or more is known about the one that is shown.
  void sceneChanged();
  void curvesChanged();
  void viewChanged();
  void playheadChanged(double seconds);
  /// The user moved the playhead.
  void seeked(double seconds);
  void selectionChanged();
  void pointerChanged();
  void settingsChanged();

 private:
  using Curves = std::shared_ptr<const VoiceCurves>;
  void movePlayhead(double seconds);
  void computeCurves();

  JobQueue& jobs_;
  SoundScenePtr scene_;
  Curves curves_;
  LabelTier labels_;
  ViewSettings settings_;
  TimeView view_;
  double playhead_ = 0;
  std::optional<TimeRange> selection_;
  std::optional<double> pointer_;
  std::stop_source stop_;
  Awaited computing_;
};

}  // namespace sentisound
