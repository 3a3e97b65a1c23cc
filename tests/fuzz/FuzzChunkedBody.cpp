// api/http/ChunkedBody.h: the input as a body in chunks, and as data that a client sends in chunks.
#include <algorithm>

#include "Fuzz.h"
#include "api/http/ChunkedBody.h"

namespace sentisound {
namespace {

using api::ChunkedBody;
using fuzz::require;

struct Read {
  ChunkedBody::State state = ChunkedBody::State::More;
  QByteArray data{};
  qsizetype consumed = 0;
  friend bool operator==(const Read&, const Read&) = default;
};

/// Fed `step` bytes at a time.
Read readIn(const QByteArray& bytes, qsizetype step) {
  Read read;
  ChunkedBody body;
  for (qsizetype at = 0; at < bytes.size() && read.state == ChunkedBody::State::More; at += step) {
    const auto piece = QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at));
    read.state = body.feed(piece, [&](QByteArrayView data) {
      read.data += data;
      return true;
    });
    require(body.state() == read.state, "its state is what it answers");
    require(body.consumed() >= 0 && body.consumed() <= piece.size(), "it takes no more than has come");
    require(read.state != ChunkedBody::State::More || body.consumed() == piece.size(),
            "what goes on has taken everything");
    read.consumed += body.consumed();
  }
  return read;
}

void asChunks(const QByteArray& input) {
  if (input.isEmpty()) return;
  const auto whole = readIn(input, input.size());
  require(whole.data.size() <= whole.consumed, "data are bytes that came");
  for (const qsizetype step : {1, 3, 7})
    require(readIn(input, step) == whole, "how it arrives does not matter");
}

void asData(const QByteArray& input) {
  QByteArray body;
  for (qsizetype at = 0, length = 1; at < input.size(); at += length, length = length * 2 + 1) {
    const auto chunk = input.mid(at, length);
    body += QByteArray::number(chunk.size(), 16) + (at % 2 == 0 ? ";a=b" : "") + "\r\n" + chunk + "\r\n";
  }
  const QByteArray end = "0\r\nX-Trailer: 1\r\n\r\n";
  const auto read = readIn(body + end + "next", std::max<qsizetype>(body.size() / 3, 1));
  require(read.state == ChunkedBody::State::Done && read.data == input, "what is sent in chunks arrives");
  require(read.consumed == body.size() + end.size(), "what follows is left");
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  sentisound::asChunks(input);
  sentisound::asData(input);
  return 0;
}
