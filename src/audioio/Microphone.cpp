#include "audioio/Microphone.h"

#include <QAudioFormat>
#include <QAudioSource>
#include <QIODevice>
#include <algorithm>
#include <cmath>
#include <utility>

#include "audioio/Recorder.h"
#include "audioio/WavWriter.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr qint64 kCaptureMicroseconds =
    100'000;  ///< what a busy window may hold up without loss, and the level's delay
constexpr qint64 kReportEveryMs = 50;
constexpr int kPollEveryMs = 40;
constexpr qint64 kMicrophoneCheckEveryMs = 300;
constexpr qint64 kSilentMs = 5000;  ///< a microphone sends silence, but it never sends nothing

QAudioFormat captureFormat(const QAudioDevice& device) {
  QAudioFormat wanted = device.preferredFormat();
  wanted.setChannelCount(1);
  wanted.setSampleFormat(QAudioFormat::Int16);
  return device.isFormatSupported(wanted) ? wanted : device.preferredFormat();
}

QString failureText(QAudio::Error error) {
  if (error == QAudio::OpenError)
    return Recorder::tr(
        "The microphone could not be opened: another program may be using it, or the system's privacy "
        "settings "
        "do not let SentiSound listen.");
  return Recorder::tr("The microphone stopped. What was recorded until then is kept.");
}

}  // namespace

/// Deferred, because the source itself may be what is calling us. It has no parent: when it goes it lets the
/// event loop turn (Qt 6.4, PulseAudio), and a parent that goes then would take it along once more.
void Microphone::SourceDeleter::operator()(QAudioSource* source) const {
  source->deleteLater();
}

Microphone::Microphone() : watcher_(this), poll_(this) {
  connect(&watcher_, &QMediaDevices::audioInputsChanged, this, &Microphone::checkDevice);
  // Not every backend announces every block.
  poll_.setInterval(kPollEveryMs);
  connect(&poll_, &QTimer::timeout, this, &Microphone::tick);
}

Microphone::~Microphone() {
  if (writer_) static_cast<void>(stop());
}

Result<SampleRate> Microphone::start(int take, const QAudioDevice& device, const QString& wavPath) {
  if (writer_) return fail(Errc::BadRequest, "a recording is running already");
  if (device.isNull() || !QMediaDevices::audioInputs().contains(device))
    return fail(Errc::NotFound, "this microphone is not connected");
  const QAudioFormat format = captureFormat(device);
  if (!format.isValid()) return fail(Errc::NotFound, "this microphone offers no format that can be recorded");

  auto writer = WavWriter::create(wavPath, SampleRate(format.sampleRate()));
  if (!writer) return writer.error();
  device_ = device;
  const SampleRate rate(format.sampleRate());
  take_ = take;
  seconds_ = 0;
  paused_ = false;
  converter_.emplace(format);
  peak_ = 0;
  source_.reset(new QAudioSource(device, format));
  source_->setBufferSize(format.bytesForDuration(kCaptureMicroseconds));
  input_ = source_->start();
  if (!input_ || source_->error() != QAudio::NoError) {
    endCapture();
    (*writer)->discard();
    return fail(
        Errc::NotFound,
        "this microphone could not be opened: another program may be using it, or the system's privacy "
        "settings do not let SentiSound listen");
  }
  writer_ = std::move(writer).value();
  connect(input_, &QIODevice::readyRead, this, &Microphone::takeBlock);
  connect(source_.get(), &QAudioSource::stateChanged, this, &Microphone::checkState);
  sinceReport_.start();
  sinceSound_.start();
  sinceDeviceCheck_.start();
  poll_.start();
  return rate;
}

Result<QString> Microphone::stop() {
  if (!writer_) return fail(Errc::BadRequest, "no recording is running");
  if (source_) takeBlock();  // may end the capture
  endCapture();
  paused_ = false;
  const std::unique_ptr<WavWriter> take = std::move(writer_);
  if (take->samples() == 0) {
    take->discard();
    return fail(Errc::TooShort, "the microphone delivered no sound");
  }
  if (const auto finished = take->finish(); !finished) return finished.error();
  return take->path();
}

void Microphone::discard() {
  endCapture();
  paused_ = false;
  if (writer_) writer_->discard();
  writer_.reset();
}

/// Qt 6.4 keeps the list of PulseAudio's devices current without announcing changes, and the server gives a
/// stream whose microphone is gone another source, so that neither a signal nor an error tells of the loss.
void Microphone::tick() {
  takeBlock();
  if (sinceDeviceCheck_.elapsed() < kMicrophoneCheckEveryMs) return;
  sinceDeviceCheck_.restart();
  checkDevice();
}

void Microphone::takeBlock() {
  if (!source_ || !writer_) return;
  if (!input_) return giveUp(failureText(QAudio::IOError));
  const std::vector<std::int16_t> block = converter_->convert(input_->readAll());
  if (block.empty()) {
    if (sinceSound_.elapsed() > kSilentMs)
      giveUp(Recorder::tr("The microphone sends no sound any more. What was recorded until then is kept."));
    return;
  }
  sinceSound_.restart();
  // While paused the level still moves: one sees that the microphone hears.
  for (const std::int16_t sample : block)
    peak_ = std::max(peak_, std::abs(static_cast<float>(sample)) / 32768.0F);
  if (paused_) {
    if (sinceReport_.elapsed() >= kReportEveryMs) report();
    return;
  }
  if (const auto written = writer_->append(block); !written) {
    giveUp(Recorder::tr("Recording ended: %1.").arg(faultWords(written.error())));
    return;
  }
  seconds_ = writer_->seconds();
  Q_EMIT captured(take_, block);
  if (sinceReport_.elapsed() >= kReportEveryMs) report();
}

void Microphone::setPaused(bool paused) {
  if (!source_ || paused == paused_) return;
  takeBlock();  // what was said before the change belongs to before
  paused_ = paused && source_;
}

void Microphone::report() {
  const float peak = std::exchange(peak_, 0.0F);
  sinceReport_.restart();
  Q_EMIT level(take_, peak, seconds_);
}

void Microphone::checkDevice() {
  if (source_ && !QMediaDevices::audioInputs().contains(device_))
    giveUp(Recorder::tr("The microphone was disconnected. What was recorded until then is kept."));
}

void Microphone::checkState() {
  if (source_ && source_->state() == QAudio::StoppedState && source_->error() != QAudio::NoError)
    giveUp(failureText(source_->error()));
}

void Microphone::endCapture() {
  poll_.stop();
  if (!source_) return;
  source_->disconnect(this);
  if (input_) input_->disconnect(this);
  source_->stop();
  source_.reset();
  input_.clear();
}

void Microphone::giveUp(const QString& message) {
  endCapture();
  Q_EMIT failed(take_, message);
}

}  // namespace sentisound
