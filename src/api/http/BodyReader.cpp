#include "api/http/BodyReader.h"

#include <QDebug>
#include <algorithm>

#include "api/Work.h"

namespace sentisound::api {
namespace {

constexpr qint64 kAtOnce = 64 * 1024;  // bytes

}  // namespace

BodyReader::BodyReader(const RequestHead& head, bool versioned, const Limits& limits, qint64& together,
                       const QString& spoolFolder)
    : versioned_(versioned),
      limits_(limits),
      together_(together),
      complete_(!head.chunked && head.contentLength.value_or(0) == 0),
      buffer_(spoolFolder) {
  if (head.chunked)
    chunks_.emplace();
  else
    left_ = head.contentLength.value_or(0);
}

BodyReader::~BodyReader() {
  together_ -= held_;
}

Answer BodyReader::tooLarge() const {
  return Answer::refusal(
      versioned_, 413, "too-large", QStringLiteral("File too large"),
      QStringLiteral("A request may have up to %1 MB.").arg(limits_.maxBody / (1024 * 1024)));
}

std::optional<Answer> BodyReader::refusal() const {
  if (left_.value_or(0) > limits_.maxBody) return tooLarge();
  if (left_.value_or(0) + together_ > limits_.maxBodiesTogether) return busy(versioned_);
  return std::nullopt;
}

std::optional<Answer> BodyReader::read(QTcpSocket& socket) {
  while (!complete_ && !refused_ && socket.bytesAvailable() > 0) {
    if (left_) {
      const QByteArray bytes = socket.read(std::min(*left_, kAtOnce));
      if (bytes.isEmpty()) break;
      *left_ -= bytes.size();
      if (!keep(bytes)) break;
      complete_ = *left_ == 0;
    } else {
      const QByteArray bytes = socket.peek(kAtOnce);
      const auto state = chunks_->feed(bytes, [this](QByteArrayView piece) { return keep(piece); });
      socket.skip(chunks_->consumed());
      if (state == ChunkedBody::State::Bad && !refused_)
        refused_ = Answer::refusal(versioned_, 400, "malformed-request",
                                   QStringLiteral("The chunks of the request cannot be read."));
      complete_ = state == ChunkedBody::State::Done;
    }
  }
  return refused_;
}

bool BodyReader::keep(QByteArrayView bytes) {
  if (buffer_.size() + bytes.size() > limits_.maxBody) {
    refused_ = tooLarge();
    return false;
  }
  together_ += bytes.size();
  held_ += bytes.size();
  if (together_ > limits_.maxBodiesTogether) {
    refused_ = busy(versioned_);
    return false;
  }
  if (const auto kept = buffer_.append(bytes); !kept) {
    qWarning("REST: %s", describe(kept.error()).c_str());
    refused_ = Answer::internalError(versioned_);
    return false;
  }
  return true;
}

BodyReader::Clock::time_point BodyReader::deadline(Clock::time_point begun) const {
  const auto pace = begun + limits_.bodyGrace + std::chrono::seconds(buffer_.size() / limits_.bodyRate);
  return std::min(Clock::now() + limits_.bodyPause, Clock::time_point(pace));
}

}  // namespace sentisound::api
