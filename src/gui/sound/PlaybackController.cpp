#include "gui/sound/PlaybackController.h"

#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr double kLeastHeard = 0.05;  // s; less at the end is nothing to hear

}  // namespace

PlaybackController::PlaybackController(SoundController& sound, QObject* parent)
    : QObject(parent), sound_(sound) {
  connect(&sound_, &SoundController::soundChanged, this, &PlaybackController::show);
  connect(&sound_, &SoundController::seeked, this, &PlaybackController::jump);
  connect(&player_, &Player::positionChanged, this, [this](double seconds) {
    if (player_.state() != Player::State::Stopped) sound_.playedTo(seconds);
  });
  connect(&player_, &Player::stateChanged, this, [this] { Q_EMIT playingChanged(playing()); });
  connect(&player_, &Player::failed, this, &PlaybackController::failed);
}

void PlaybackController::show() {
  player_.stop();
  if (sound_.scene())
    player_.setSound(sound_.scene()->audio());
  else
    player_.clearSound();
}

void PlaybackController::play(double fromSeconds, double toSeconds) {
  if (!sound_.scene()) return;
  if (silenced_) {
    Q_EMIT failed(tr("While a recording runs nothing is played: it would be recorded."));
    return;
  }
  const auto begun = player_.play(fromSeconds, toSeconds, loop_);
  if (begun)
    stretch_ = {fromSeconds, toSeconds};
  else
    Q_EMIT failed(faultWords(begun.error()));
}

void PlaybackController::toggle() {
  switch (player_.state()) {
    case Player::State::Playing:
      return player_.pause();
    case Player::State::Paused:
      if (const auto on = player_.resume(); !on) Q_EMIT failed(faultWords(on.error()));
      return;
    case Player::State::Stopped:
      break;
  }
  const auto range = sound_.selectionOrAll();
  // At the end, or outside the selection, there is nothing left to play: from the beginning then. A playhead
  // that the device has left some samples short of the end is there as well.
  const bool inside = TimeRange{range.fromSeconds, range.toSeconds - kLeastHeard}.contains(sound_.playhead());
  // A loop goes round the whole stretch; jumping into it keeps the place.
  play(loop_ || !inside ? range.fromSeconds : sound_.playhead(), range.toSeconds);
  if (loop_ && inside) player_.seek(sound_.playhead());
}

void PlaybackController::playSelection() {
  const auto range = sound_.selectionOrAll();
  play(range.fromSeconds, range.toSeconds);
}

void PlaybackController::setSilenced(bool silenced) {
  silenced_ = silenced;
  if (silenced_) player_.stop();
}

void PlaybackController::stop() {
  player_.stop();
  sound_.seek(sound_.selectionOrAll().fromSeconds);
}

void PlaybackController::setLoop(bool loop) {
  loop_ = loop;
  player_.setLoop(loop);
}

QStringList PlaybackController::deviceNames() {
  QStringList names;
  for (const auto& device : Player::devices()) names << device.description();
  return names;
}

int PlaybackController::device() const {
  const auto devices = Player::devices();
  for (int i = 0; i < devices.size(); ++i)
    if (devices[i].id() == chosen_) return i;
  return -1;
}

void PlaybackController::chooseDevice(int index) {
  const auto devices = Player::devices();
  if (index >= 0 && index < devices.size()) {
    chosen_ = devices[index].id();
    player_.chooseDevice(devices[index]);
  } else {
    chosen_.clear();
    player_.chooseDefaultDevice();
  }
  Q_EMIT deviceChosen(chosen_);
}

void PlaybackController::preferDevice(const QByteArray& id) {
  if (id.isEmpty()) return;
  for (const auto& device : Player::devices())
    if (device.id() == id) {
      chosen_ = id;
      player_.chooseDevice(device);
    }
}

void PlaybackController::jump(double seconds) {
  if (player_.state() == Player::State::Stopped) return;
  if (stretch_.contains(seconds)) return player_.seek(seconds);
  if (player_.state() == Player::State::Paused) return player_.stop();
  // Elsewhere: on to the end of what is there.
  const auto range = sound_.selectionOrAll();
  play(seconds, range.contains(seconds) ? range.toSeconds : sound_.seconds());
}

}  // namespace sentisound
