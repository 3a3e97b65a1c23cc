// One QAudioSink that sounds a StretchStream, in the thread that feeds it.
#pragma once

#include <QAudioDevice>
#include <QAudioFormat>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <mutex>

#include "audioio/StretchStream.h"
#include "audioio/Tempo.h"

class QAudioSink;

namespace sentisound {

/// What the window's thread and the sound's thread share about one opened device. Take `guard` for everything
/// in it, and only for as long as a block of samples takes to copy and to stretch.
struct Playback {
  explicit Playback(AudioBuffer sound) : stream(std::move(sound)), tempo(stream.rate()) {}

  std::mutex guard{};
  StretchStream stream;
  Tempo tempo;          ///< of what the stream gives
  float gain = 1;       ///< of what is read from now on
  bool cut = false;     ///< told to the loudspeaker: close at once
  bool closed = false;  ///< said by the loudspeaker: nothing more will be read
  bool failed = false;  ///< said by the loudspeaker: it was not the sound that ended
};

/// Lives in a thread of its own with an event loop: Qt 6.4 feeds a PulseAudio device from a timer of the
/// thread that opened it, so that a window busy for longer than the buffer lasts would be heard as a gap. The
/// buffer is therefore short (100 ms), and so is the time until a jump or a pause is heard.
///
/// Opens the device, closes it when the stream is silent or `cut`, and deletes itself.
class Loudspeaker : public QObject {
  Q_OBJECT

 public:
  Loudspeaker(std::shared_ptr<Playback> playback, const QAudioDevice& device, const QAudioFormat& format);
  ~Loudspeaker() override;

  /// Call it in the loudspeaker's thread, once. May wait for the sound server.
  void open();

 private:
  class Feed;

  void look();
  void refuse();
  void end();
  void endSink();

  std::shared_ptr<Playback> playback_;
  QAudioDevice device_;
  QAudioFormat format_;
  std::unique_ptr<Feed> feed_;  ///< outlives the sink, which reads from it
  std::unique_ptr<QAudioSink> sink_;
  QTimer look_;
  QElapsedTimer sinceSound_;
};

}  // namespace sentisound
