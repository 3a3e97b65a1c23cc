// What is a request and what is not, before anything is done with it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/http/BodyBuffer.h"
#include "api/http/ChunkedBody.h"
#include "api/http/RequestHead.h"
#include "support/ScratchFolder.h"

namespace sentisound::test {
namespace {

using namespace api;

int statusOf(const QByteArray& head) {
  const auto parsed = parseRequestHead(head);
  const auto* fault = std::get_if<HeadFault>(&parsed);
  return fault ? fault->status : 200;
}

int statusOfTarget(const QByteArray& target) {
  return statusOf("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

int statusWith(const QByteArray& fields) {
  return statusOf("POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n\r\n");
}

TEST(HttpHead, ReadsWhatClientsSend) {
  const auto parsed = parseRequestHead(
      "\r\nPOST /v1/analyses?model=a%20b HTTP/1.1\r\nHost: LocalHost:5000\r\nContent-Length:  12 \r\nX-A: "
      "b\xff\r\n\r\n");
  ASSERT_TRUE(std::holds_alternative<RequestHead>(parsed));
  const auto& head = std::get<RequestHead>(parsed);
  EXPECT_EQ(head.method, "POST");
  EXPECT_EQ(head.path, "/v1/analyses");
  EXPECT_EQ(head.query, "model=a%20b");
  EXPECT_EQ(head.authority, "localhost:5000");
  EXPECT_EQ(head.contentLength, 12);
  EXPECT_EQ(head.field("x-a"), "b\xff");
  EXPECT_FALSE(head.chunked);
  EXPECT_EQ(statusOf("GET / HTTP/1.0\n\n"), 200);  // no Host needed, bare line feeds of simple clients
  EXPECT_EQ(statusOfTarget("http://localhost:5000/health"), 200);
}

TEST(HttpHead, KnowsWhenItIsComplete) {
  EXPECT_FALSE(headSize("GET / HTTP/1.1\r\nHost: x\r\n"));
  EXPECT_FALSE(headSize("\r\n\r\n\r\n"));
  EXPECT_EQ(headSize("GET / HTTP/1.1\r\n\r\nbody"), 18);
  EXPECT_EQ(headSize("\r\nGET / HTTP/1.1\n\nbody"), 18);
}

TEST(HttpHead, RefusesBadRequestLines) {
  for (const char* line :
       {"GET", "GET /", "GET  HTTP/1.1", "GET / HTTP/1.1 x", "GET / http/1.1", "GET / HTTP/1.12",
        "G\x01T / HTTP/1.1", "GE(T / HTTP/1.1", " GET / HTTP/1.1", "GET health HTTP/1.1", "GET /a b HTTP/1.1",
        "GET /#x HTTP/1.1", "GET ftp://x/ HTTP/1.1", "GET http:// HTTP/1.1", "GET http://a@b/ HTTP/1.1",
        "GET /\xc3\xa4 HTTP/1.1"})
    EXPECT_EQ(statusOf(QByteArray(line) + "\r\nHost: localhost\r\n\r\n"), 400) << line;
  EXPECT_EQ(statusOf("GET / HTTP/2.0\r\nHost: x\r\n\r\n"), 505);
  EXPECT_EQ(statusOf(QByteArray(40, 'A') + " / HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
  EXPECT_EQ(statusOfTarget("/" + QByteArray(9000, 'a')), 414);
  EXPECT_EQ(statusOf("\r\n\r\n"), 400);
}

TEST(HttpHead, RefusesWhatAnEncodedPathHides) {
  for (const char* path : {"/a%00b", "/%0d%0aX:y", "/%7f", "/%", "/%4", "/%zz", "/%c0%af", "/%e0%80%af",
                           "/%ff", "/%c0%ae%c0%ae/", "/x?q=%00", "/x?q=%f0%80%80%af", "/%ed%a0%80"})
    EXPECT_EQ(statusOfTarget(path), 400) << path;
  for (const char* path : {"/%2e%2e/%2e%2e/etc", "/..%5c..%5c", "/%C3%A4", "/a%2Fb", "/?q=%20+&&="})
    EXPECT_EQ(statusOfTarget(path), 200) << path;  // names like any other
}

TEST(HttpHead, RefusesFieldsThatCanBeReadInTwoWays) {
  EXPECT_EQ(statusWith("Content-Length: 5\r\nContent-Length: 5"), 400);
  EXPECT_EQ(statusWith("Content-Length: 5\r\nTransfer-Encoding: chunked"), 400);
  EXPECT_EQ(statusWith("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), 501);
  EXPECT_EQ(statusWith("Transfer-Encoding: gzip, chunked"), 501);
  for (const char* length : {"-1", "+5", "0x10", "5,5", "", "1e3", "99999999999999999999"})
    EXPECT_EQ(statusWith(QByteArray("Content-Length: ") + length), 400) << length;
  EXPECT_EQ(statusWith("A : b"), 400);
  EXPECT_EQ(statusWith("A: b\r\n folded"), 400);
  EXPECT_EQ(statusWith("A: b\rc"), 400);
  EXPECT_EQ(statusWith(QByteArray("A: b\0c", 6)), 400);
  EXPECT_EQ(statusWith("A: b\x01"), 400);
  EXPECT_EQ(statusWith(": b"), 400);
  EXPECT_EQ(statusWith("no colon"), 400);
  EXPECT_EQ(statusWith("Host: other"), 400);
  EXPECT_EQ(statusOf("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400);
  EXPECT_EQ(statusOf("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
  EXPECT_EQ(statusWith("Expect: a-miracle"), 417);
  QByteArray many;
  for (int i = 0; i < 100; ++i) many += "\r\nX-" + QByteArray::number(i) + ": y";
  EXPECT_EQ(statusWith("A: b" + many), 431);
}

struct Unchunked {
  QByteArray data{};
  ChunkedBody::State state{};
  qsizetype consumed = 0;
};

/// Fed in pieces of `step` bytes.
Unchunked unchunk(const QByteArray& bytes, qsizetype step = 1'000'000) {
  ChunkedBody body;
  Unchunked result;
  for (qsizetype at = 0; at < bytes.size() && body.state() == ChunkedBody::State::More; at += step) {
    body.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)), [&](QByteArrayView piece) {
      result.data += piece.toByteArray();
      return true;
    });
    result.consumed += body.consumed();
  }
  result.state = body.state();
  return result;
}

TEST(ChunkedBody, IsTheSameHoweverItArrives) {
  const QByteArray bytes = "5\r\nhello\r\n6;name=\"x\"\r\n world\r\n0\r\nTrailer: x\r\n\r\n";
  for (const qsizetype step : {1, 2, 3, 7, 1000}) {
    const auto result = unchunk(bytes + "GET /next", step);
    EXPECT_EQ(result.state, ChunkedBody::State::Done);
    EXPECT_EQ(result.data, "hello world");
    EXPECT_EQ(result.consumed, bytes.size());
  }
  EXPECT_EQ(unchunk(bytes.chopped(1)).state, ChunkedBody::State::More);
}

TEST(ChunkedBody, RefusesAbuse) {
  for (const char* bytes : {"-5\r\n", "\r\n", "g\r\n", "5\nhello", "5\r\nhelloX", "5\r\nhello\rX",
                            "FFFFFFFFFFFFFFFF\r\n", "000000000000005\r\n", "0x5\r\n", "5;a\nb\r\n"})
    EXPECT_EQ(unchunk(bytes).state, ChunkedBody::State::Bad) << bytes;
  EXPECT_EQ(unchunk("5;" + QByteArray(100'000, 'x')).state, ChunkedBody::State::Bad);
  EXPECT_EQ(unchunk("0\r\n" + QByteArray("A: b\r\n").repeated(20'000)).state, ChunkedBody::State::Bad);
  EXPECT_EQ(unchunk(QByteArray("1\r\nx\r\n").repeated(50'000)).state, ChunkedBody::State::Bad);
  EXPECT_EQ(unchunk(QByteArray("100\r\n" + QByteArray(256, 'x') + "\r\n").repeated(5'000)).state,
            ChunkedBody::State::More);
}

TEST(BodyBuffer, LongBodiesLieInAFileWithoutAName) {
  const ScratchFolder folder;
  BodyBuffer body(QString::fromStdString((folder.path() / "spool").string()));
  QByteArray expected;
  for (int i = 0; i < 40; ++i) {
    const QByteArray piece(100'000, static_cast<char>('a' + i % 26));
    expected += piece;
    ASSERT_TRUE(body.append(piece));
  }
  ASSERT_TRUE(body.overwrite(3, "XYZ"));
  expected.replace(3, 3, "XYZ");
  ASSERT_TRUE(body.append("end"));
  expected += "end";
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "spool"));
  const auto held = body.take();
  ASSERT_TRUE(held);
  EXPECT_TRUE(held->keeps);
  EXPECT_EQ(held->bytes, expected);
}

TEST(BodyBuffer, SaysWhyItCannotKeepABody) {
  const ScratchFolder folder;
  std::ofstream(folder.path() / "file") << "in the way";
  BodyBuffer body(QString::fromStdString((folder.path() / "file" / "spool").string()));
  const auto kept = body.append(QByteArray(2'000'000, 'x'));
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().code, Errc::Storage);
}

TEST(Query, DecodesAsFormsEncode) {
  const auto query = parseQuery("a=1&b=x%20y+z&&c&=d&a=2");
  EXPECT_EQ(query.size(), 5U);
  const Request request{.query = query};
  EXPECT_EQ(request.queryValue(QStringLiteral("a")), QStringLiteral("1"));
  EXPECT_EQ(request.queryValue(QStringLiteral("b")), QStringLiteral("x y z"));
  EXPECT_EQ(request.queryValue(QStringLiteral("c")), QString());
  EXPECT_FALSE(request.queryValue(QStringLiteral("none")));
}

}  // namespace
}  // namespace sentisound::test
