#include "gui/sound/SoundController.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sentisound {

SoundController::~SoundController() {
  stop_.request_stop();
}

void SoundController::show(SoundScenePtr scene) {
  if (scene == scene_) return;
  const bool same = scene && scene_ && scene->isOfSameSound(*scene_);
  if (!same) Q_EMIT aboutToChange();
  scene_ = std::move(scene);
  if (same) {
    Q_EMIT sceneChanged();
    return;
  }
  curves_.reset();
  selection_.reset();
  pointer_.reset();
  playhead_ = 0;
  view_ = scene_ ? TimeView::of(scene_->audio()) : TimeView();
  labels_.show({}, view_.recordingSeconds());
  computeCurves();
  Q_EMIT soundChanged();
  Q_EMIT sceneChanged();
  Q_EMIT viewChanged();
  Q_EMIT selectionChanged();
  Q_EMIT playheadChanged(playhead_);
}

void SoundController::computeCurves() {
  stop_.request_stop();
  stop_ = std::stop_source();
  computing_.drop();
  if (!scene_) return;
  const VoiceCurveSpec spec{.lowHz = settings_.voice.pitchFloorHz, .highHz = settings_.voice.pitchCeilingHz};
  const auto compute = [scene = scene_, spec, stop = stop_.get_token()]() -> Curves {
    auto curves = computeVoiceCurves(scene->audio(), spec, {.stop = stop});
    return curves ? std::make_shared<const VoiceCurves>(std::move(*curves)) : nullptr;
  };
  computing_ =
      whenDone(jobs_.run(onScreen(stop_.get_token()), compute), this, [this](const Result<Curves>& curves) {
        if (!curves || !*curves) return;
        curves_ = *curves;
        Q_EMIT curvesChanged();
      });
}

void SoundController::setSettings(const ViewSettings& settings) {
  if (settings == settings_) return;
  const auto pitch = [](const VoiceSettings& voice) {
    return std::pair(voice.pitchFloorHz, voice.pitchCeilingHz);
  };
  const bool otherPitch = pitch(settings.voice) != pitch(settings_.voice);
  settings_ = settings;
  if (otherPitch) computeCurves();  // those that are there stay until then
  Q_EMIT settingsChanged();
}

void SoundController::setView(const TimeView& view) {
  if (view == view_) return;
  view_ = view;
  Q_EMIT viewChanged();
}

void SoundController::zoom(double factor) {
  const auto visible = view_.range();
  const double middle = (visible.fromSeconds + visible.toSeconds) / 2;
  zoomAround(factor, visible.contains(playhead_) ? playhead_ : middle);
}

void SoundController::fitSelection() {
  if (selection_) setView(view_.show(*selection_));
}

void SoundController::movePlayhead(double seconds) {
  seconds = std::isfinite(seconds) ? std::clamp(seconds, 0.0, view_.recordingSeconds()) : playhead_;
  if (seconds == playhead_) return;
  playhead_ = seconds;
  setView(view_.follow(playhead_));
  Q_EMIT playheadChanged(playhead_);
}

void SoundController::seek(double seconds) {
  movePlayhead(seconds);
  Q_EMIT seeked(playhead_);
}

void SoundController::playedTo(double seconds) {
  movePlayhead(seconds);
}

void SoundController::select(double fromSeconds, double toSeconds) {
  if (!std::isfinite(fromSeconds) || !std::isfinite(toSeconds)) return;
  const auto [from, to] = std::minmax(std::clamp(fromSeconds, 0.0, view_.recordingSeconds()),
                                      std::clamp(toSeconds, 0.0, view_.recordingSeconds()));
  if (to - from < view_.shortestSeconds()) return clearSelection();
  const TimeRange range{from, to};
  if (selection_ == range) return;
  selection_ = range;
  Q_EMIT selectionChanged();
}

void SoundController::clearSelection() {
  if (!selection_) return;
  selection_.reset();
  Q_EMIT selectionChanged();
}

void SoundController::extendBy(double share) {
  // The end that is nearer to the playhead stays.
  double fixed = playhead_;
  double moving = playhead_;
  if (selection_) {
    const bool atEnd =
        std::abs(playhead_ - selection_->toSeconds) < std::abs(playhead_ - selection_->fromSeconds);
    fixed = atEnd ? selection_->toSeconds : selection_->fromSeconds;
    moving = atEnd ? selection_->fromSeconds : selection_->toSeconds;
  }
  select(fixed, moving + share * view_.seconds());
}

TimeRange SoundController::selectionOrAll() const {
  return selection_.value_or(TimeRange{0, view_.recordingSeconds()});
}

void SoundController::setPointer(std::optional<double> seconds) {
  if (seconds == pointer_) return;
  pointer_ = seconds;
  Q_EMIT pointerChanged();
}

}  // namespace sentisound
