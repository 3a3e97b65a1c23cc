// The chunked transfer coding (RFC 9112, section 7.1), decoded as it arrives.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <functional>

namespace sentisound::api {

/// Bounded: no chunk says more than 2^40 bytes, all that is not data (sizes, extensions, trailer) has at most
/// 64 KiB more than the data decoded so far.
class ChunkedBody {
 public:
  enum class State {
    More,  ///< the body goes on
    Done,  ///< the last chunk and the trailer have come
    Bad    ///< no chunks, or abuse of them
  };

  /// Takes what has come; calls `data` with each piece of the body, which ends the reading with Bad by
  /// answering false. `bytes` after the body's end are left: consumed() says how many of them were not.
  State feed(QByteArrayView bytes, const std::function<bool(QByteArrayView)>& data);
  /// Bytes of the last feed() that belonged to the body.
  [[nodiscard]] qsizetype consumed() const { return consumed_; }
  [[nodiscard]] State state() const { return state_; }

 private:
  enum class Step { Size, Extension, SizeEnd, Data, DataEnd, DataEndLf, Trailer };
  bool step(char c);

  State state_ = State::More;
  Step step_ = Step::Size;
  qint64 left_ = 0;  ///< of this chunk
  int digits_ = 0;   ///< of its size
  qint64 decoded_ = 0;
  qint64 overhead_ = 0;
  bool lineEmpty_ = true;  ///< of the trailer
  qsizetype consumed_ = 0;
};

}  // namespace sentisound::api
