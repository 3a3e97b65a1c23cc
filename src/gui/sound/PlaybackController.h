// What playing means for the window: the stretch that is played, and a playhead that follows it.
#pragma once

#include <QObject>
#include <QStringList>

#include "audioio/Player.h"
#include "gui/sound/SoundController.h"

namespace sentisound {

/// Plays the sound that `sound` shows. Lives in the GUI thread; the player feeds the device in its own.
class PlaybackController : public QObject {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  explicit PlaybackController(SoundController& sound, QObject* parent = nullptr);

  [[nodiscard]] bool playing() const { return player_.state() == Player::State::Playing; }
  /// From the playhead to the end of the selection it is in, or of the recording; at the end, from the
  /// beginning again.
  void toggle();
  /// The selection, or the recording, from its beginning.
  void playSelection();
  void setLoop(bool loop);
  /// Ends what plays; the playhead goes to where the selection, or the recording, begins.
  void stop();
  /// 0 to 1, as loud as it sounds to people.
  void setVolume(double volume) { player_.setVolume(volume); }
  /// 0.5 to 2, at the same pitch.
  void setSpeed(double speed) { player_.setSpeed(speed); }
  /// Silence, and nothing is played, while it lasts: what plays would be recorded.
  void setSilenced(bool silenced);

  /// Names of the playback devices, default first.
  [[nodiscard]] static QStringList deviceNames();
  /// Index into deviceNames() of the chosen one, -1 for whatever is the default.
  [[nodiscard]] int device() const;
  /// -1: whatever is the default. From the next playing on.
  void chooseDevice(int index);
  /// The one of that id, if it is there; empty: whatever is the default.
  void preferDevice(const QByteArray& id);

 Q_SIGNALS:
  /// By chooseDevice(), to be remembered; empty: whatever is the default.
  void deviceChosen(const QByteArray& id);
  void playingChanged(bool playing);
  /// In words for people: what is wrong and what to do.
  void failed(const QString& text);

 private:
  void show();
  void play(double fromSeconds, double toSeconds);
  void jump(double seconds);

  SoundController& sound_;
  Player player_;
  TimeRange stretch_;  ///< that plays
  bool loop_ = false;
  bool silenced_ = false;
  QByteArray chosen_;  ///< id of the device; empty: the default one
};

}  // namespace sentisound
