// The microphone: from a capture device to a WAV file and a level, through QAudioSource.
#pragma once

#include <QAudioDevice>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/Result.h"
#include "core/Units.h"

class QThread;

namespace sentisound {

class Microphone;

/// Records one take at a time, mono 16 bit, at the device's preferred rate. The audio is taken from the
/// device and written to disk in a thread of its own, in small blocks as they come (a crash loses at most the
/// last block); signals arrive in the thread that this lives in. A sound system that does not answer within
/// seconds is given up.
class Recorder : public QObject {
  Q_OBJECT

 public:
  explicit Recorder(QObject* parent = nullptr);
  /// A running take is kept: its file is complete.
  ~Recorder() override;

  /// Capture devices, default first. Empty when there is none or access is refused.
  [[nodiscard]] static QList<QAudioDevice> devices();

  /// Starts a take into `wavPath` (overwritten). NotFound: no such device; Storage: the file cannot be
  /// written; BadRequest: a take is running already, or one that failed waits for stop() or discard();
  /// Internal: the sound system does not answer.
  Status start(const QAudioDevice& device, const QString& wavPath);
  /// Ends the take and completes the file. Errors: Storage, TooShort (nothing was captured), BadRequest (no
  /// take), Internal (the sound system does not answer; the file has what came before).
  Result<QString> stop();
  /// Ends the take and removes its file.
  void discard();

  /// What comes meanwhile is dropped; the device stays open. No effect without a take.
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return paused_; }

  [[nodiscard]] bool isRecording() const { return capturing_; }
  [[nodiscard]] double seconds() const { return seconds_; }
  /// Of the take that runs.
  [[nodiscard]] SampleRate rate() const { return rate_; }

 Q_SIGNALS:
  /// At most 20 times a second while recording: peak of the block, 0..1 of full scale, and the time so far.
  void level(float peak, double seconds);
  /// What was written to the file since the signal before.
  void captured(const std::vector<std::int16_t>& samples);
  /// The device went away or failed. What was captured so far is kept: call stop() to get it.
  void failed(const QString& message);

 private:
  /// What `work` returns in the thread for sound; nothing if that does not answer in time, and it is given
  /// up.
  template <class T>
  std::optional<T> ask(std::function<T(Microphone&)> work);
  void open();
  void letGo(unsigned long patienceMs);

  std::unique_ptr<QThread> thread_;  ///< from the first start() on
  QPointer<Microphone> microphone_;  ///< lives there
  int take_ = 0;                     ///< what other signals belong to is over
  bool taking_ = false;              ///< from start() to stop(), even after a failure
  bool capturing_ = false;
  bool paused_ = false;
  double seconds_ = 0;
  SampleRate rate_{48'000};
  QString path_;
};

}  // namespace sentisound
