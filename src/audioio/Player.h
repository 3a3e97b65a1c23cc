// Playing a recording: a stretch of it, once or in a loop, through QAudioSink.
#pragma once

#include <QAudioDevice>
#include <QElapsedTimer>
#include <QMediaDevices>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>

#include "audioio/StretchStream.h"
#include "core/AudioBuffer.h"
#include "core/Result.h"

class QThread;

namespace sentisound {

struct Playback;

/// Plays one sound at a time, mono on all channels, at the device's preferred rate. Lives in the GUI thread;
/// the device is opened and fed in a thread of its own, out of a buffer of 100 ms, so that a busy window
/// makes no gaps and a slow sound server no busy window. A compact buffer stays compact: it is read in blocks
/// of 10 ms.
///
/// All times are seconds from the beginning of the recording. What is asked for is heard when the buffer has
/// been played, some 100 ms later, and fades in and out within 5 ms; only the loss of the device and the
/// destructor cut it.
class Player : public QObject {
  Q_OBJECT

 public:
  enum class State { Stopped, Playing, Paused };
  Q_ENUM(State)

  explicit Player(QObject* parent = nullptr);
  /// Waits for its thread, 2 s at most should the sound server hang.
  ~Player() override;

  /// Playback devices, default first. Empty when there is none or the sound server cannot be reached.
  [[nodiscard]] static QList<QAudioDevice> devices();
  /// From the next play(), or resume() of a pause that has been heard, on; a null device means the default
  /// one of that moment.
  void chooseDevice(const QAudioDevice& device) { chosen_ = device; }
  void chooseDefaultDevice() { chosen_ = {}; }

  /// Stops what plays; the position is 0 then.
  void setSound(AudioBuffer sound);
  /// Stops what plays and releases the sound.
  void clearSound();
  /// Plays from `fromSeconds` up to `toSeconds` (limited to the recording), instead of what plays now.
  /// NotFound: no playback device, or the chosen one is not connected; `detail` says so in whole sentences.
  /// BadRequest: no sound was set, or nothing lies between the two. What played before goes on after an
  /// error.
  Status play(double fromSeconds, double toSeconds, bool loop);
  /// No effect unless playing.
  void pause();
  /// Goes on where the pause began, or where seek() went since. NotFound as play(), it stays paused then.
  /// BadRequest: not paused.
  Status resume();
  /// The position stays where it is.
  void stop();
  /// Goes to `seconds`, limited to the stretch that plays. No effect while stopped.
  void seek(double seconds);
  /// Of the stretch that plays. Without a loop the present round is the last one.
  void setLoop(bool loop);
  /// 0 to 1, as loud as it sounds to people (QAudio::LogarithmicVolumeScale); at once, and for what is played
  /// later.
  void setVolume(double volume);
  /// As Tempo takes it, at the same pitch; at once, and for what is played later. Times stay those of the
  /// recording. What is asked for while the speed is another than 1 is heard some 150 ms later than else.
  void setSpeed(double speed);

  [[nodiscard]] State state() const { return state_; }
  /// The place that is heard now: what the device says it has played (QAudioSink::processedUSecs, which
  /// counts what the sound server holds and its own latency as not yet played), looked at every 10 ms. As
  /// exact as the server's own estimate; a loudspeaker's delay that the server does not know of is not in it.
  /// While playing it never goes back, but for the loop's return to its beginning and for play() and seek(),
  /// whose goal it is at once and until that is heard. After pause() it goes on for the 100 ms until silence
  /// is heard. While stopped, where it was left: the end of the stretch after finished().
  [[nodiscard]] double position() const;

 Q_SIGNALS:
  void stateChanged(sentisound::Player::State state);
  /// About 30 times a second while playing and until a pause is heard, and at once after every jump.
  void positionChanged(double seconds);
  /// The end of the stretch was heard, without a loop; the state is Stopped.
  void finished();
  /// The device went away, could not be opened, or takes no sound any more: what happened and what to do, for
  /// people. The state is Stopped.
  void failed(const QString& message);

 private:
  [[nodiscard]] Result<QAudioDevice> wantedDevice() const;
  Status start(std::size_t at);
  Status open(const QAudioDevice& device, std::size_t at);
  void tick();
  void checkDevice();
  void letGo(bool cut);
  void end(double position);
  void giveUp(const QString& message);
  void endThread(unsigned long patienceMs);
  void setState(State state);
  [[nodiscard]] StretchStream::Heard heard() const;
  [[nodiscard]] std::size_t sampleAt(double seconds) const;

  QMediaDevices watcher_;
  std::optional<AudioBuffer> sound_;
  Stretch stretch_;
  float gain_ = 1;  ///< of the samples
  double speed_ = 1;
  QAudioDevice chosen_;  ///< null: the default one
  QAudioDevice device_;  ///< of playback_
  State state_ = State::Stopped;
  double stoppedAt_ = 0;                ///< seconds
  std::shared_ptr<Playback> playback_;  ///< while playing or paused
  std::unique_ptr<QThread> thread_;     ///< from the first play() on
  QTimer tick_;
  QElapsedTimer sinceDeviceCheck_;
  QElapsedTimer sinceProgress_;
  std::size_t progress_ = 0;  ///< samples the device had played when sinceProgress_ began
};

}  // namespace sentisound
