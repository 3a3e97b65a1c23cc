// The microphone as the record panel shows it: which there are, which is chosen, and the take that runs.
#pragma once

#include <QDateTime>
#include <QMediaDevices>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "audioio/Recorder.h"
#include "gui/record/RecordingTurn.h"

namespace sentisound {

class RecordController : public QObject {
  Q_OBJECT

 public:
  /// Takes are written into `folder`, which is made when needed. `turn` is shared with the other recorders of
  /// the window and outlives it.
  RecordController(QString folder, RecordingTurn& turn, QObject* parent = nullptr);
  ~RecordController() override;

  /// Names of the microphones, default first.
  [[nodiscard]] QStringList deviceNames() const;
  /// Index into deviceNames(), -1 if there is none.
  [[nodiscard]] int device() const;
  void chooseDevice(int index);
  /// The one of that id, as soon as it is there; empty: the default one.
  void preferDevice(const QByteArray& id);

  [[nodiscard]] bool recording() const { return recorder_.isRecording(); }
  /// There is a microphone, and nobody else records.
  [[nodiscard]] bool canRecord() const { return device() >= 0 && !turn_.takenByAnother(this); }
  /// Starts a take, or ends the one that runs. Fails while another recorder records.
  void toggle();
  [[nodiscard]] bool paused() const { return recorder_.isPaused(); }
  /// No effect without a take.
  void setPaused(bool paused);
  /// Of the take that runs.
  [[nodiscard]] SampleRate rate() const { return recorder_.rate(); }

  /// Of the take that runs, or of the last one.
  [[nodiscard]] const QString& takePath() const { return takePath_; }

  /// "recording_20260131_102030.wav"
  [[nodiscard]] static QString takeName(const QDateTime& time);

 Q_SIGNALS:
  void devicesChanged();
  /// By chooseDevice(), to be remembered.
  void deviceChosen(const QByteArray& id);
  void recordingChanged(bool recording);
  void pausedChanged(bool paused);
  /// As Recorder::captured.
  void captured(const std::vector<std::int16_t>& samples);
  /// As Recorder::level.
  void level(float peak, double seconds);
  /// A take is complete.
  void taken(const QString& wavPath);
  /// For people.
  void failed(const QString& text);

 private:
  void start();
  void finish();
  void refreshDevices();
  [[nodiscard]] QString newTakePath() const;

  QString folder_;
  RecordingTurn& turn_;
  QMediaDevices watcher_;
  QTimer lookAgain_;
  Recorder recorder_;
  QList<QAudioDevice> devices_;
  QByteArray chosen_;  ///< id of the device the user chose; empty: the default one
  QString takePath_;
};

}  // namespace sentisound
