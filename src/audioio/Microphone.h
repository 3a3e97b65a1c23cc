// What a Recorder does in its thread: a capture device, through QAudioSource, and the WAV file.
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

/// The capture device of a Recorder and the file it writes, in the Recorder's thread for sound: what a busy
/// window holds up is not lost. Methods as the Recorder's, called in that thread.
class Microphone : public QObject {
  Q_OBJECT

 public:
  Microphone();
  /// A running take is kept: its file is complete.
  ~Microphone() override;

  /// `take`: is in the signals of this take. Returns the rate that is recorded with.
  Result<SampleRate> start(int take, const QAudioDevice& device, const QString& wavPath);
  Result<QString> stop();
  void discard();
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return paused_; }

 Q_SIGNALS:
  void level(int take, float peak, double seconds);
  void captured(int take, const std::vector<std::int16_t>& samples);
  void failed(int take, const QString& message);

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
  float peak_ = 0;      ///< since the last report
  double seconds_ = 0;  ///< in the file
  int take_ = 0;
  bool paused_ = false;
};

}  // namespace sentisound
