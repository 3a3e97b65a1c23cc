#include "gui/record/RecordController.h"

#include <QDir>
#include <QFileInfo>

#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kLookAgainMs = 2000;

}  // namespace

RecordController::RecordController(QString folder, RecordingTurn& turn, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), turn_(turn) {
  devices_ = Recorder::devices();
  connect(&watcher_, &QMediaDevices::audioInputsChanged, this, &RecordController::refreshDevices);
  // Qt 6.4 with PulseAudio does not announce every change.
  connect(&lookAgain_, &QTimer::timeout, this, &RecordController::refreshDevices);
  lookAgain_.start(kLookAgainMs);
  connect(&recorder_, &Recorder::level, this, &RecordController::level);
  connect(&recorder_, &Recorder::captured, this, &RecordController::captured);
  connect(&recorder_, &Recorder::failed, this, [this](const QString& message) {
    Q_EMIT failed(message);
    finish();
  });
}

RecordController::~RecordController() {
  // The recorder lets the event loop turn when it closes the microphone: nothing of it may find us half
  // gone.
  lookAgain_.stop();
  watcher_.disconnect(this);
  recorder_.disconnect(this);
  turn_.giveBack(this);
}

QStringList RecordController::deviceNames() const {
  QStringList names;
  for (const auto& device : devices_) names << device.description();
  return names;
}

int RecordController::device() const {
  if (devices_.isEmpty()) return -1;
  for (int i = 0; i < devices_.size(); ++i)
    if (devices_[i].id() == chosen_) return i;
  return 0;
}

void RecordController::chooseDevice(int index) {
  if (index < 0 || index >= devices_.size() || devices_[index].id() == chosen_) return;
  chosen_ = devices_[index].id();
  Q_EMIT deviceChosen(chosen_);
  Q_EMIT devicesChanged();
}

void RecordController::preferDevice(const QByteArray& id) {
  chosen_ = id;
  Q_EMIT devicesChanged();
}

void RecordController::toggle() {
  if (recording())
    finish();
  else
    start();
}

void RecordController::setPaused(bool paused) {
  recorder_.setPaused(paused);
  Q_EMIT pausedChanged(recorder_.isPaused());
}

void RecordController::start() {
  if (devices_.isEmpty()) {
    Q_EMIT failed(tr("No microphone was found. Connect one and try again."));
    return;
  }
  if (!QDir().mkpath(folder_)) {
    Q_EMIT failed(tr("The folder for recordings cannot be made: %1.").arg(folder_));
    return;
  }
  if (!turn_.take(this)) {
    Q_EMIT failed(tr("Another recording is running. Stop it first."));
    return;
  }
  takePath_ = newTakePath();
  if (const auto started = recorder_.start(devices_[device()], takePath_); !started) {
    turn_.giveBack(this);
    Q_EMIT failed(errorWords(started.error()));
    return;
  }
  Q_EMIT recordingChanged(true);
}

void RecordController::finish() {
  const auto take = recorder_.stop();
  turn_.giveBack(this);
  Q_EMIT pausedChanged(false);
  Q_EMIT recordingChanged(false);
  if (take)
    Q_EMIT taken(*take);
  else
    Q_EMIT failed(errorWords(take.error()));
}

void RecordController::refreshDevices() {
  const auto devices = Recorder::devices();
  if (devices == devices_) return;
  devices_ = devices;
  Q_EMIT devicesChanged();
}

QString RecordController::takeName(const QDateTime& time) {
  return time.toString(QStringLiteral("'recording_'yyyyMMdd_HHmmss'.wav'"));
}

QString RecordController::newTakePath() const {
  const QDir folder(folder_);
  // Two takes within one second get two names.
  QDateTime time = QDateTime::currentDateTime();
  while (folder.exists(takeName(time))) time = time.addSecs(1);
  return folder.filePath(takeName(time));
}

}  // namespace sentisound
