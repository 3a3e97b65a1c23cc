#include "audioio/Loudspeaker.h"

#include <QAudioSink>
#include <QIODevice>
#include <algorithm>
#include <optional>
#include <utility>

#include "audioio/MonoToPcm.h"

namespace sentisound {
namespace {

constexpr qint64 kBufferMicroseconds = 100'000;
constexpr int kLookEveryMs = 10;        ///< how exactly it is known what is heard
constexpr qint64 kLastWordsMs = 1'000;  ///< a device that no longer takes sound is closed with some left
constexpr double kBlockSeconds = 0.01;

}  // namespace

/// The bytes that the sink pulls, made as they are asked for. Some backends pull from a thread of their own.
class Loudspeaker::Feed : public QIODevice {
 public:
  Feed(Playback& playback, MonoToPcm convert, SampleRate rate)
      : playback_(playback), convert_(std::move(convert)) {
    block_.resize(std::max<std::size_t>(rate.samples(kBlockSeconds), 1));
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
  }
  [[nodiscard]] bool isSequential() const override { return true; }
  /// There is always more. Asked from PulseAudio's thread in Qt 6.4 when the device has run dry.
  [[nodiscard]] bool atEnd() const override { return false; }

 protected:
  qint64 readData(char* to, qint64 size) override {
    while (bytes_.size() < size) {
      float wanted = 1;
      {
        const std::scoped_lock lock(playback_.guard);
        playback_.stream.read(block_);
        timed_.clear();
        playback_.tempo.convert(block_, timed_);
        wanted = playback_.gain;
      }
      amplify(wanted);
      if (!convert_.convert(timed_, bytes_)) return -1;
    }
    std::copy_n(bytes_.constData(), size, to);
    bytes_.remove(0, size);
    return size;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  /// From the present gain to `wanted` within the block: a leap would click.
  void amplify(float wanted) {
    if (timed_.empty()) return;
    const float from = std::exchange(gain_, wanted);
    if (from == 1 && wanted == 1) return;
    const float step = (wanted - from) / static_cast<float>(timed_.size());
    for (std::size_t i = 0; i < timed_.size(); ++i) timed_[i] *= from + step * static_cast<float>(i + 1);
  }

  Playback& playback_;
  MonoToPcm convert_;
  float gain_ = 1;
  std::vector<float> block_;
  std::vector<float> timed_;  ///< the block at the speed asked for
  QByteArray bytes_;          ///< made but not yet asked for: less than a block
};

Loudspeaker::Loudspeaker(std::shared_ptr<Playback> playback, const QAudioDevice& device,
                         const QAudioFormat& format)
    : playback_(std::move(playback)), device_(device), format_(format), look_(this) {
  look_.setInterval(kLookEveryMs);
  look_.setTimerType(Qt::PreciseTimer);
  connect(&look_, &QTimer::timeout, this, &Loudspeaker::look);
}

Loudspeaker::~Loudspeaker() {
  endSink();
}

void Loudspeaker::open() {
  {
    const std::scoped_lock lock(playback_->guard);
    playback_->closed = playback_->cut || playback_->stream.quiet();
    if (playback_->closed) return end();  // stopped or paused before it began
  }
  const SampleRate rate = playback_->stream.rate();  // never changes
  auto convert = MonoToPcm::create(rate, format_);
  if (!convert) return refuse();
  feed_ = std::make_unique<Feed>(*playback_, std::move(convert).value(), rate);
  sink_ = std::make_unique<QAudioSink>(device_, format_);
  sink_->setBufferSize(format_.bytesForDuration(kBufferMicroseconds));
  sink_->start(feed_.get());
  if (sink_->error() != QAudio::NoError || sink_->state() == QAudio::StoppedState) return refuse();
  sinceSound_.start();
  look_.start();
}

void Loudspeaker::look() {
  // PulseAudio's size of what may be written is negative for a stream that the server has ended; Qt 6.4 tells
  // of that in no other way, and to write to such a stream leaves its lock taken for ever.
  const bool lost = sink_->state() == QAudio::StoppedState || sink_->bytesFree() < 0;
  const double heard = static_cast<double>(sink_->processedUSecs()) / 1e6;
  bool over = lost;
  {
    const std::scoped_lock lock(playback_->guard);
    playback_->stream.hear(playback_->tempo.inputAt(playback_->stream.rate().samples(heard)));
    const bool willSound = !playback_->stream.quiet();
    if (willSound) sinceSound_.restart();
    over = over || playback_->cut || playback_->stream.heard().silent ||
           (!willSound && sinceSound_.elapsed() > kLastWordsMs);
    playback_->closed = over;  // under the same lock, or a resume() in between would be lost
    playback_->failed = lost;
  }
  if (over) end();
}

void Loudspeaker::refuse() {
  {
    const std::scoped_lock lock(playback_->guard);
    playback_->closed = true;
    playback_->failed = true;
  }
  end();
}

void Loudspeaker::end() {
  endSink();
  deleteLater();
}

/// In Qt 6.4 the sink's destructor runs the event loop: look() must not be called from there, and a sink that
/// was not stopped before would feed the stream it has just given back, which aborts the process.
void Loudspeaker::endSink() {
  look_.stop();
  if (sink_) sink_->stop();
  sink_.reset();
}

}  // namespace sentisound
