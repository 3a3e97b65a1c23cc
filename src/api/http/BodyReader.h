// The body of one request, while it arrives.
#pragma once

#include <QTcpSocket>
#include <chrono>
#include <optional>

#include "api/Answer.h"
#include "api/http/BodyBuffer.h"
#include "api/http/ChunkedBody.h"
#include "api/http/Limits.h"
#include "api/http/RequestHead.h"

namespace sentisound::api {

/// Never reads ahead of what it can use: what it has read is spooled, and what follows the body stays in the
/// socket.
class BodyReader {
 public:
  using Clock = std::chrono::steady_clock;

  /// `together` counts the bytes of the bodies of all connections. `limits` and `together` outlive it.
  BodyReader(const RequestHead& head, bool versioned, const Limits& limits, qint64& together,
             const QString& spoolFolder);
  ~BodyReader();
  BodyReader(const BodyReader&) = delete;
  BodyReader& operator=(const BodyReader&) = delete;

  /// Why it is refused before a byte of it has come; none if it may come.
  [[nodiscard]] std::optional<Answer> refusal() const;
  /// Reads what is there; why the body is refused, if it is.
  std::optional<Answer> read(QTcpSocket& socket);
  [[nodiscard]] bool complete() const { return complete_; }
  /// When it is late: it must not pause, and in the long run keep a modest pace.
  [[nodiscard]] Clock::time_point deadline(Clock::time_point begun) const;
  [[nodiscard]] qint64 size() const { return buffer_.size(); }
  /// Storage.
  Result<BodyBuffer::Held> take() { return buffer_.take(); }

 private:
  bool keep(QByteArrayView bytes);
  [[nodiscard]] Answer tooLarge() const;

  bool versioned_;
  const Limits& limits_;
  qint64& together_;
  qint64 held_ = 0;                    ///< of together_
  std::optional<qint64> left_;         ///< of a body that has said its length …
  std::optional<ChunkedBody> chunks_;  ///< … or comes in chunks
  bool complete_;
  std::optional<Answer> refused_;
  BodyBuffer buffer_;
};

}  // namespace sentisound::api
