// The microphone: from a capture device to a WAV file and a level, through QAudioSource.
#pragma once

#include <QAudioDevice>
#include <QElapsedTimer>
#include <QIODevice>
#include <QMediaDevices>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "audioio/PcmToMono.h"
#include "core/Result.h"
#include "core/Units.h"

class QAudioSource;

namespace sentisound {

class WavWriter;

/// Records one take at a time, mono 16 bit, at the device's preferred rate. Lives in the thread that uses it;
/// the audio arrives through Qt's event loop in small blocks, which are written to disk as they come (a crash
/// loses at most the last block).
class Recorder : public QObject {
  Q_OBJECT

 public:
  explicit Recorder(QObject* parent = nullptr);
  /// A running take is kept: its file is complete.
  ~Recorder() override;

  /// Capture devices, default first. Empty when there is none or access is refused.
  [[nodiscard]] static QList<QAudioDevice> devices();

  /// Starts a take into `wavPath` (overwritten). NotFound: no such device; Storage: the file cannot be
  /// written; BadRequest: a take is running already, or one that failed waits for stop() or discard().
  Status start(const QAudioDevice& device, const QString& wavPath);
  /// Ends the take and completes the file. Errors: Storage, TooShort (nothing was captured), BadRequest (no
  /// take).
  Result<QString> stop();
  /// Ends the take and removes its file.
  void discard();

  /// What comes meanwhile is dropped; the device stays open. No effect without a take.
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return paused_; }

  [[nodiscard]] bool isRecording() const { return source_ != nullptr; }
  [[nodiscard]] double seconds() const;
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
  struct SourceDeleter {
    void operator()(QAudioSource* source) const;
  };

  void tick();
  void takeBlock();
  void report();
  void checkDevice();
  void checkState();
  void endCapture();
  void giveUp(const QString& message);

  QMediaDevices watcher_;
  QAudioDevice device_;
  std::unique_ptr<QAudioSource, SourceDeleter> source_;
  QPointer<QIODevice> input_;  ///< owned by source_, which takes it away when the sound server ends
  std::optional<PcmToMono> converter_;
  std::unique_ptr<WavWriter> writer_;  ///< there from start() to stop(), even after a failure
  QTimer poll_;
  QElapsedTimer sinceReport_;
  QElapsedTimer sinceSound_;
  QElapsedTimer sinceDeviceCheck_;
  float peak_ = 0;  ///< since the last report
  SampleRate rate_{48'000};
  bool paused_ = false;
};

}  // namespace sentisound
