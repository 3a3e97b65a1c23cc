#include "audioio/Player.h"

#include <QThread>
#include <algorithm>
#include <cmath>
#include <utility>

#include "audioio/Loudspeaker.h"
#include "audioio/MonoToPcm.h"

namespace sentisound {
namespace {

constexpr int kTickEveryMs = 33;
constexpr qint64 kDeviceCheckEveryMs = 300;
constexpr qint64 kPatienceMs = 5000;  ///< a device that opens takes this long at most to play something
// A thread that waits for a dead sound server is left behind.
constexpr unsigned long kEndMs = 2'000;
constexpr unsigned long kEndOfHungMs = 100;

/// By name: whether a device is the default one may change while it plays.
bool connected(const QAudioDevice& device) {
  return std::ranges::any_of(QMediaDevices::audioOutputs(),
                             [&](const QAudioDevice& other) { return other.id() == device.id(); });
}

}  // namespace

Player::Player(QObject* parent) : QObject(parent) {
  connect(&watcher_, &QMediaDevices::audioOutputsChanged, this, &Player::checkDevice);
  tick_.setInterval(kTickEveryMs);
  tick_.setTimerType(Qt::PreciseTimer);
  connect(&tick_, &QTimer::timeout, this, &Player::tick);
}

Player::~Player() {
  letGo(true);
  if (thread_) endThread(kEndMs);
}

QList<QAudioDevice> Player::devices() {
  QList<QAudioDevice> found = QMediaDevices::audioOutputs();
  std::stable_partition(found.begin(), found.end(), [](const QAudioDevice& d) { return d.isDefault(); });
  return found;
}

Result<QAudioDevice> Player::wantedDevice() const {
  const QList<QAudioDevice> present = devices();
  if (present.isEmpty())
    return fail(
        Errc::NotFound,
        "No loudspeaker or headphones were found. Connect one, or start the sound server, and try again.");
  if (chosen_.isNull()) return present.front();
  if (!connected(chosen_))
    return fail(Errc::NotFound,
                "The chosen loudspeaker is not connected. Connect it again or choose another one.");
  return chosen_;
}

void Player::clearSound() {
  stop();
  sound_.reset();
  stoppedAt_ = 0;
}

void Player::setSound(AudioBuffer sound) {
  letGo(false);
  sound_ = std::move(sound);
  stoppedAt_ = 0;
  setState(State::Stopped);
}

Status Player::play(double fromSeconds, double toSeconds, bool loop) {
  if (!sound_) return fail(Errc::BadRequest, "there is no sound to play");
  const Stretch wanted{.first = sampleAt(fromSeconds), .end = sampleAt(toSeconds), .loop = loop};
  if (wanted.first >= wanted.end)
    return fail(Errc::BadRequest, "there is nothing to play between these two times");
  const Stretch before = std::exchange(stretch_, wanted);
  if (auto started = start(wanted.first); !started) {
    stretch_ = before;
    return started;
  }
  setState(State::Playing);
  Q_EMIT positionChanged(position());
  return {};
}

/// On the device that is open already, where there is one and it is the wanted one, or on another.
Status Player::start(std::size_t at) {
  const auto device = wantedDevice();
  if (!device) return device.error();
  if (playback_ && device->id() == device_.id()) {
    const std::scoped_lock lock(playback_->guard);
    if (!playback_->closed) {
      playback_->stream.play(stretch_, at);
      sinceProgress_.start();
      tick_.start();
      return {};
    }
  }
  return open(*device, at);
}

Status Player::open(const QAudioDevice& device, std::size_t at) {
  const QAudioFormat format = MonoToPcm::formatFor(device);
  if (!format.isValid())
    return fail(Errc::NotFound, "This loudspeaker takes no sound that can be made here. Choose another one.");
  letGo(false);
  device_ = device;
  playback_ = std::make_shared<Playback>(*sound_);
  playback_->gain = gain_;
  playback_->tempo.setSpeed(speed_);
  playback_->stream.play(stretch_, at);
  if (!thread_) {
    thread_ = std::make_unique<QThread>();
    thread_->setObjectName(QStringLiteral("sound"));
    thread_->start();
  }
  auto* speaker = new Loudspeaker(playback_, device, format);  // deletes itself
  speaker->moveToThread(thread_.get());
  connect(thread_.get(), &QThread::finished, speaker, &QObject::deleteLater);
  QMetaObject::invokeMethod(speaker, &Loudspeaker::open, Qt::QueuedConnection);
  progress_ = 0;
  sinceProgress_.start();
  sinceDeviceCheck_.start();
  tick_.start();
  return {};
}

void Player::pause() {
  if (state_ != State::Playing) return;
  {
    const std::scoped_lock lock(playback_->guard);
    playback_->stream.hold();
  }
  setState(State::Paused);
}

Status Player::resume() {
  if (state_ != State::Paused) return fail(Errc::BadRequest, "nothing is paused");
  bool open = false;
  {
    const std::scoped_lock lock(playback_->guard);
    open = !playback_->closed;
    if (open) playback_->stream.resume();
  }
  if (open) {
    sinceProgress_.start();
    tick_.start();
  } else if (auto started = start(heard().sample); !started) {
    return started;
  }
  setState(State::Playing);
  return {};
}

void Player::stop() {
  if (state_ == State::Stopped) return;
  end(position());
}

void Player::seek(double seconds) {
  if (state_ == State::Stopped) return;
  {
    const std::scoped_lock lock(playback_->guard);
    playback_->stream.seek(sampleAt(seconds));
  }
  Q_EMIT positionChanged(position());
}

void Player::setLoop(bool loop) {
  stretch_.loop = loop;
  if (!playback_) return;
  const std::scoped_lock lock(playback_->guard);
  playback_->stream.setLoop(loop);
}

void Player::setVolume(double volume) {
  gain_ = QAudio::convertVolume(std::clamp(static_cast<float>(volume), 0.0F, 1.0F),
                                QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale);
  if (!playback_) return;
  const std::scoped_lock lock(playback_->guard);
  playback_->gain = gain_;
}

void Player::setSpeed(double speed) {
  speed_ = speed;
  if (!playback_) return;
  const std::scoped_lock lock(playback_->guard);
  playback_->tempo.setSpeed(speed_);
}

double Player::position() const {
  return playback_ ? sound_->rate().seconds(heard().sample) : stoppedAt_;
}

StretchStream::Heard Player::heard() const {
  const std::scoped_lock lock(playback_->guard);
  return playback_->stream.heard();
}

std::size_t Player::sampleAt(double seconds) const {
  if (std::isnan(seconds)) return 0;
  return std::min(sound_->rate().samples(std::clamp(seconds, 0.0, sound_->seconds())), sound_->size());
}

void Player::tick() {
  bool closed = false;
  bool broken = false;
  StretchStream::Heard now;
  {
    const std::scoped_lock lock(playback_->guard);
    closed = playback_->closed;
    broken = playback_->failed;
    now = playback_->stream.heard();
  }
  if (now.played != std::exchange(progress_, now.played)) sinceProgress_.restart();
  if (broken)
    return giveUp(
        tr("Playing ended: the loudspeaker could not be opened or stopped taking sound. Check that it "
           "is connected and not in use by another program, or choose another one."));
  if (state_ == State::Paused) {
    if (closed) tick_.stop();
    Q_EMIT positionChanged(position());
    return;
  }
  if (closed || now.now == StretchStream::Now::Ended) {
    end(sound_->rate().seconds(stretch_.end));
    Q_EMIT finished();
    return;
  }
  if (sinceProgress_.elapsed() > kPatienceMs) {
    endThread(kEndOfHungMs);
    return giveUp(tr("Playing ended: the loudspeaker takes no sound. Check it, or choose another one."));
  }
  Q_EMIT positionChanged(position());
  if (playback_ && sinceDeviceCheck_.elapsed() >= kDeviceCheckEveryMs) checkDevice();
}

/// Qt 6.4 keeps the list of PulseAudio's devices current without announcing changes, and the server gives a
/// stream whose device is gone another one, so that neither a signal nor an error tells of the loss.
void Player::checkDevice() {
  if (state_ != State::Playing) return;  // a pause holds no device for long
  sinceDeviceCheck_.restart();
  if (!connected(device_))
    giveUp(
        tr("The loudspeaker or headphones were disconnected. Connect them again or choose others, then "
           "press play."));
}

/// The loudspeaker closes itself: at once, or when what it has of the sound has faded out.
void Player::letGo(bool cut) {
  tick_.stop();
  if (!playback_) return;
  const auto playback = std::move(playback_);
  const std::scoped_lock lock(playback->guard);
  playback->stream.hold();
  playback->cut = cut;
}

void Player::end(double position) {
  letGo(false);
  stoppedAt_ = position;
  setState(State::Stopped);
  Q_EMIT positionChanged(stoppedAt_);
}

void Player::giveUp(const QString& message) {
  stoppedAt_ = position();
  letGo(true);
  setState(State::Stopped);
  Q_EMIT failed(message);
}

/// Ends the sound's thread; one that hangs in the sound server stays, for to end it would take the server's
/// locks along.
void Player::endThread(unsigned long patienceMs) {
  thread_->quit();
  if (!thread_->wait(patienceMs)) {
    connect(thread_.get(), &QThread::finished, thread_.get(), &QObject::deleteLater);
    static_cast<void>(thread_.release());
  }
  thread_.reset();
}

void Player::setState(State state) {
  if (std::exchange(state_, state) != state) Q_EMIT stateChanged(state);
}

}  // namespace sentisound
