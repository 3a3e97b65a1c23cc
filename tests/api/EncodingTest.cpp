// Answers that are sent smaller, or not at all because the client has them.
#include <QProcess>

#include "V1Server.h"
#include "api/http/Compression.h"

namespace sentisound::test {
namespace {

using api::Answer;
using api::codingOf;
using api::Request;

/// As another program unpacks it, which checks sums and lengths; empty if it is no gzip.
QByteArray unpacked(const QByteArray& packed) {
  QProcess gzip;
  gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc")});
  gzip.write(packed);
  gzip.closeWriteChannel();
  if (!gzip.waitForFinished(kPatienceMs) || gzip.exitCode() != 0) return {};
  return gzip.readAllStandardOutput();
}

TEST(Gzip, IsWhatOthersUnpack) {
  for (const qsizetype size : {1, 2, 1000, 70'000, 3'000'000}) {
    QByteArray bytes;
    for (unsigned i = 0; bytes.size() < size; i = i * 1103515245 + 12345) bytes += static_cast<char>(i >> 16);
    EXPECT_TRUE(unpacked(api::gzip(bytes)) == bytes) << size;
    EXPECT_TRUE(unpacked(api::gzip(QByteArray(size, 'a'))) == QByteArray(size, 'a')) << size;
  }
}

TEST(Gzip, IsSentOnlyToWhomAcceptsIt) {
  const auto accepted = [](const QByteArray& field) {
    Request request{.fields = {{"accept-encoding", field}}};
    return codingOf(request).gzip;
  };
  for (const char* field : {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.5", "x-gzip", "*", "br;q=1.0, *;q=0.1",
                            "identity;q=0, gzip ; q=1"})
    EXPECT_TRUE(accepted(field)) << field;
  for (const char* field : {"", "identity", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0", "gzipped", "deflate"})
    EXPECT_FALSE(accepted(field)) << field;
}

class Encoding : public V1Server {
 protected:
  void SetUp() override {
    V1Server::SetUp();
    for (unsigned i = 0; i < 10; ++i) (void)kept("a.wav", i);
  }
};

TEST_F(Encoding, JsonOverAKilobyteIsCompressed) {
  for (const char* path : {"/history", "/v1/analyses", "/openapi.json"}) {
    const auto plain = get(path);
    const auto packed = ask("GET", path, {{"Accept-Encoding", "gzip, deflate"}});
    EXPECT_TRUE(plain.field("Content-Encoding").isEmpty()) << path;
    EXPECT_EQ(packed.field("Content-Encoding"), "gzip") << path;
    EXPECT_EQ(plain.field("Vary"), "Accept-Encoding") << path;
    EXPECT_EQ(packed.field("Vary"), "Accept-Encoding") << path;
    EXPECT_LT(packed.body.size(), plain.body.size()) << path;
    EXPECT_EQ(packed.body.size(), packed.field("Content-Length").toInt()) << path;
    EXPECT_TRUE(unpacked(packed.body) == plain.body) << path;
  }
}

TEST_F(Encoding, OtherAnswersAreSentAsTheyAre) {
  const auto path = kept();
  for (const QByteArray& one :
       {QByteArray("/health"), QByteArray("/"), path + "/audio", path + "/mfcc.png"}) {
    const auto reply = ask("GET", one, {{"Accept-Encoding", "gzip"}});
    EXPECT_EQ(reply.status, 200) << one.toStdString();
    EXPECT_TRUE(reply.field("Content-Encoding").isEmpty()) << one.toStdString();
  }
}

TEST_F(Encoding, WhatTheClientHasIsNotSentAgain) {
  for (const char* path : {"/history", "/v1/analyses", "/openapi.json"})
    for (const char* coding : {"identity", "gzip"}) {
      const auto first = ask("GET", path, {{"Accept-Encoding", coding}});
      const auto tag = first.field("ETag");
      ASSERT_FALSE(tag.isEmpty()) << path;
      const auto again = ask("GET", path, {{"Accept-Encoding", coding}, {"If-None-Match", tag}});
      EXPECT_EQ(again.status, 304) << path << coding;
      EXPECT_TRUE(again.body.isEmpty());
      EXPECT_EQ(again.field("ETag"), tag) << path << coding;
      EXPECT_EQ(ask("GET", path, {{"Accept-Encoding", coding}, {"If-None-Match", "\"other\""}}).status, 200);
    }
  const auto before = get("/history").field("ETag");
  (void)kept("new.wav", 9);
  EXPECT_EQ(ask("GET", "/history", {{"If-None-Match", before}}).status, 200) << "it has changed";
}

TEST_F(Encoding, CompressedAndPlainAnswersHaveTagsOfTheirOwn) {
  EXPECT_NE(get("/history").field("ETag"),
            ask("GET", "/history", {{"Accept-Encoding", "gzip"}}).field("ETag"));
  // One that was read compressed is changed under its tag.
  const auto path = kept();
  EXPECT_EQ(patch(path, "{\"note\":\"" + QByteArray(3000, 'x') + "\"}").status, 200);
  const auto tag = ask("GET", path, {{"Accept-Encoding", "gzip"}}).field("ETag");
  EXPECT_THAT(tag.toStdString(), testing::EndsWith("-gzip\""));
  EXPECT_EQ(patch(path, R"({"label":"sad"})", {{"If-Match", tag}}).status, 200);
  EXPECT_EQ(patch(path, R"({"label":"happy"})", {{"If-Match", tag}}).status, 412);
}

}  // namespace
}  // namespace sentisound::test
