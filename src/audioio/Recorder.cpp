#include "audioio/Recorder.h"

#include <QCoreApplication>
#include <QMediaDevices>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

#include "audioio/Microphone.h"

namespace sentisound {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 10s;  ///< for a sound system that is asked to open or to close
constexpr unsigned long kEndPatienceMs = 3000;

}  // namespace

Recorder::Recorder(QObject* parent) : QObject(parent) {}

Recorder::~Recorder() {
  letGo(kEndPatienceMs);
}

QList<QAudioDevice> Recorder::devices() {
  QList<QAudioDevice> found = QMediaDevices::audioInputs();
  std::stable_partition(found.begin(), found.end(), [](const QAudioDevice& d) { return d.isDefault(); });
  return found;
}

template <class T>
std::optional<T> Recorder::ask(std::function<T(Microphone&)> work) {
  const auto promise = std::make_shared<std::promise<T>>();
  auto answer = promise->get_future();
  QMetaObject::invokeMethod(
      microphone_,
      [microphone = microphone_.data(), promise, work = std::move(work)] {
        promise->set_value(work(*microphone));
      },
      Qt::QueuedConnection);
  if (answer.wait_for(kPatience) == std::future_status::ready) return answer.get();
  letGo(0);
  capturing_ = paused_ = false;
  return std::nullopt;
}

void Recorder::open() {
  if (thread_) return;
  thread_ = std::make_unique<QThread>();
  thread_->setObjectName(QStringLiteral("microphone"));
  microphone_ = new Microphone;
  connect(microphone_, &Microphone::level, this, [this](int take, float peak, double seconds) {
    if (take != take_) return;
    seconds_ = seconds;
    Q_EMIT level(peak, seconds);
  });
  connect(microphone_, &Microphone::captured, this,
          [this](int take, const std::vector<std::int16_t>& samples) {
            if (take == take_) Q_EMIT captured(samples);
          });
  connect(microphone_, &Microphone::failed, this, [this](int take, const QString& message) {
    if (take != take_ || !std::exchange(capturing_, false)) return;
    Q_EMIT failed(message);
  });
  connect(thread_.get(), &QThread::finished, microphone_, &QObject::deleteLater);
  microphone_->moveToThread(thread_.get());
  thread_->start();
}

Status Recorder::start(const QAudioDevice& device, const QString& wavPath) {
  if (taking_) return fail(Errc::BadRequest, "a recording is running already");
  open();
  const int take = ++take_;
  seconds_ = 0;
  const auto started = ask<Result<SampleRate>>(
      [take, device, wavPath](Microphone& microphone) { return microphone.start(take, device, wavPath); });
  if (!started) return fail(Errc::Internal, "the sound system does not answer; is it running?");
  if (!*started) return started->error();
  rate_ = **started;
  path_ = wavPath;
  paused_ = false;
  taking_ = capturing_ = true;
  return {};
}

Result<QString> Recorder::stop() {
  if (!taking_) return fail(Errc::BadRequest, "no recording is running");
  taking_ = capturing_ = paused_ = false;
  if (!microphone_)
    return fail(Errc::Internal, "the sound system does not answer; the file has what came before",
                path_.toStdString());
  const auto stopped = ask<Result<QString>>([](Microphone& microphone) { return microphone.stop(); });
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);  // what was captured to the end
  ++take_;
  if (!stopped)
    return fail(Errc::Internal, "the sound system does not answer; the file has what came before",
                path_.toStdString());
  return *stopped;
}

void Recorder::discard() {
  ++take_;
  if (!std::exchange(taking_, false) || !microphone_) return;
  capturing_ = paused_ = false;
  static_cast<void>(ask<bool>([](Microphone& microphone) {
    microphone.discard();
    return true;
  }));
}

void Recorder::setPaused(bool paused) {
  if (!capturing_ || !microphone_ || paused == paused_) return;
  const auto now = ask<bool>([paused](Microphone& microphone) {
    microphone.setPaused(paused);
    return microphone.isPaused();
  });
  if (!now) Q_EMIT failed(tr("The microphone stopped. What was recorded until then is kept."));
  paused_ = now.value_or(false);
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

/// Ends the thread for sound; one that hangs in the sound server stays, for to end it would take the server's
/// locks along.
void Recorder::letGo(unsigned long patienceMs) {
  if (!thread_) return;
  microphone_->disconnect(this);
  // The take is completed there, and what it leaves to be deleted is deleted before its event loop ends.
  QMetaObject::invokeMethod(
      microphone_,
      [microphone = microphone_.data()] {
        static_cast<void>(microphone->stop());
        QMetaObject::invokeMethod(
            microphone, [] { QThread::currentThread()->quit(); }, Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
  if (!thread_->wait(patienceMs)) {
    connect(thread_.get(), &QThread::finished, thread_.get(), &QObject::deleteLater);
    static_cast<void>(thread_.release());
  }
  thread_.reset();
  microphone_.clear();
}

}  // namespace sentisound
