// A stretch of a recording as an endless stream of samples: with loop, jumps, pauses, and no clicks.
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <vector>

#include "core/AudioBuffer.h"

namespace sentisound {

/// Of a recording, in its samples: [first, end).
struct Stretch {
  std::size_t first = 0;
  std::size_t end = 0;
  bool loop = false;
};

/// What a loudspeaker is fed with, at the recording's rate. Where nothing sounds it gives silence, so that a
/// device never runs dry. Sound fades in and out within 5 ms; at a jump the old place fades out while the new
/// one fades in. What was read is heard only later: the stream remembers which place each sample came from.
/// Not for two threads at once.
class StretchStream {
 public:
  enum class Now { Sounding, Held, Ended };
  struct Heard {
    std::size_t sample = 0;  ///< of the recording; after a demanded jump its goal at once
    Now now = Now::Held;     ///< at the place that is heard
    std::size_t played = 0;  ///< samples of the stream, silence among them
    bool silent = true;      ///< nothing sounds any more, nor will it unless told so
  };

  /// Silent until play().
  explicit StretchStream(AudioBuffer sound);

  /// Goes to `at`, limited to the stretch. Its first and end must lie in the recording, first < end.
  void play(const Stretch& stretch, std::size_t at);
  /// Goes to `at`, limited to the stretch; stays held if it was.
  void seek(std::size_t at);
  /// An end already given out is taken back.
  void setLoop(bool loop);
  void hold();
  void resume();

  /// The next samples; always fills `to`.
  void read(std::span<float> to);
  /// Tells how many of the samples read have been heard; a smaller number than before is ignored.
  void hear(std::size_t samples);
  [[nodiscard]] Heard heard() const;
  /// Held or ended, though perhaps not yet as heard.
  [[nodiscard]] bool quiet() const { return now_ != Now::Sounding; }
  [[nodiscard]] const Stretch& stretch() const { return stretch_; }
  [[nodiscard]] SampleRate rate() const { return sound_.rate(); }

 private:
  /// From one sample of the stream on: which place of the recording.
  struct Piece {
    std::size_t begin = 0;  ///< in the stream
    std::size_t from = 0;   ///< in the recording
    Now now = Now::Held;
    bool demanded = false;  ///< a jump somebody asked for
  };
  void change(Now now, std::size_t at, bool demanded);
  std::size_t copy(std::span<float> to);
  void advance(std::span<float> to);
  void letFadeOut();

  AudioBuffer sound_;
  Stretch stretch_;
  std::size_t fade_;  ///< samples
  Now now_ = Now::Held;
  std::size_t cursor_ = 0;      ///< in the recording: the next sample to read
  std::size_t sinceBegin_ = 0;  ///< samples since the last fade-in began
  std::size_t read_ = 0;        ///< samples of the stream
  std::size_t heard_ = 0;       ///< samples of the stream, ≤ read_
  std::deque<Piece> pieces_;    ///< the one that is heard, and those after it
  std::vector<float> tail_;     ///< what still fades out over what comes next
  std::vector<float> scratch_;
};

}  // namespace sentisound
