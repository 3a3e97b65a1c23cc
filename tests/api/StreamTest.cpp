// Live streams over WebSockets.
#include <QSignalSpy>
#include <QTest>
#include <cstring>

#include "LiveServer.h"
#include "StreamClient.h"
#include "report/AnalysisText.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

const QString kStart = QStringLiteral(R"({"type":"start","rate":16000})");

class Stream : public LiveServer {
 protected:
  void TearDown() override {
    EXPECT_EQ(client().get("/health").status, 200);
    LiveServer::TearDown();
  }
  /// What the file's analysis says.
  [[nodiscard]] json fileAnalysis(const QByteArray& wav) const {
    const auto outcome =
        service->run({.bytes = wav, .name = QStringLiteral("stream.wav"), .keep = false, .timeline = true});
    EXPECT_TRUE(outcome);
    return json::parse(outcomeJson(*outcome, Detail::Plain, true).dump());
  }
};

TEST_F(Stream, TellsWhatItHearsAndInTheEndTheSameAsOfTheFile) {
  const auto wav = speechWav(4.0);
  const auto pcm = wav.sliced(44);
  StreamClient stream(server->port());
  ASSERT_TRUE(stream.open);
  stream.text(kStart);
  const auto ready = stream.waitFor("ready");
  EXPECT_EQ(ready["rate"], 16000);
  EXPECT_EQ(ready["format"], "s16le");
  EXPECT_FALSE(ready["labels"].empty());
  // In pieces that cut samples in two.
  for (qsizetype at = 0; at < pcm.size(); at += 3333) {
    stream.sound(pcm.mid(at, 3333));
    QTest::qWait(10);
  }
  const auto readout = stream.waitFor("readout");
  ASSERT_FALSE(readout.is_null());
  EXPECT_LE(readout["to"].get<double>(), readout["received"].get<double>());
  EXPECT_LE(readout["to"].get<double>() - readout["from"].get<double>(), 3.0 + 1e-9);
  EXPECT_TRUE(readout["probabilities"].contains(readout["emotion"].get<std::string>()));
  EXPECT_TRUE(readout.contains("verdict") && readout.contains("reasons"));
  stream.text(QStringLiteral(R"({"type":"stop"})"));
  const auto final = stream.waitFor("final");
  ASSERT_FALSE(final.is_null());
  EXPECT_EQ(final["analysis"], fileAnalysis(wav));
  stream.waitForEnd();
  EXPECT_EQ(stream.socket().closeCode(), QWebSocketProtocol::CloseCodeNormal);
  EXPECT_TRUE(history().empty());  // nothing is kept unless asked for
}

TEST_F(Stream, TakesFloatsAndKeepsTheTakeIfAsked) {
  const auto pcm = speechWav(1.0).sliced(44);
  QByteArray floats;
  for (qsizetype i = 0; i + 1 < pcm.size(); i += 2) {
    std::int16_t sample = 0;
    std::memcpy(&sample, pcm.constData() + i, 2);
    const float value = static_cast<float>(sample) / 32768.0F;
    floats.append(reinterpret_cast<const char*>(&value), 4);
  }
  StreamClient stream(server->port());
  stream.text(
      QStringLiteral(R"({"type":"start","rate":16000,"format":"f32le","keep":true,"name":"../call 7.wav"})"));
  stream.sound(floats);
  stream.text(QStringLiteral(R"({"type":"stop"})"));
  const auto final = stream.waitFor("final");
  ASSERT_FALSE(final.is_null());
  // 16-bit samples are floats exactly.
  EXPECT_EQ(final["analysis"]["probabilities"], fileAnalysis(speechWav(1.0))["probabilities"]);
  const auto rows = history();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].name, QStringLiteral("call_7.wav"));
  EXPECT_EQ(final["analysis"]["history_id"], rows[0].id);
}

TEST_F(Stream, KeepsTheTakeOfAClientThatLosesItsConnection) {
  {
    StreamClient stream(server->port());
    stream.text(QStringLiteral(R"({"type":"start","rate":16000,"keep":true})"));
    ASSERT_FALSE(stream.waitFor("ready").is_null());
    stream.sound(speechWav(1.0).sliced(44));
    QTest::qWait(200);
    stream.socket().abort();
  }
  EXPECT_TRUE(QTest::qWaitFor([this] { return history().size() == 1; }, 30'000));
}

TEST_F(Stream, ForgetsTheTakeOfAClientThatJustLeaves) {
  {
    StreamClient stream(server->port());
    stream.text(kStart);
    ASSERT_FALSE(stream.waitFor("ready").is_null());
    stream.sound(speechWav(1.0).sliced(44));
    QTest::qWait(100);
  }
  QTest::qWait(500);
  EXPECT_TRUE(history().empty());
}

TEST_F(Stream, SaysWhatIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"nonsense", "type"},
      {"[]", "type"},
      {R"({"type":"stop"})", "no stream"},
      {R"({"type":"start"})", "rate"},
      {R"({"type":"start","rate":1})", "rate"},
      {R"({"type":"start","rate":16000,"format":"mp3"})", "format"},
      {R"({"type":"start","rate":16000,"channels":2})", "channels"},
      {R"({"type":"start","rate":16000,"model":"none"})", "none"},
      {R"({"type":"start","rate":16000,"speaker":"Nobody"})", "Nobody"}};
  for (const auto& [message, words] : cases) {
    StreamClient stream(server->port());
    ASSERT_TRUE(stream.open);
    stream.text(QString::fromLatin1(message));
    const auto error = stream.waitFor("error");
    ASSERT_FALSE(error.is_null()) << message;
    EXPECT_THAT(error["detail"].get<std::string>(), testing::HasSubstr(words)) << message;
    EXPECT_FALSE(error["code"].get<std::string>().empty());
    stream.waitForEnd();
  }
  StreamClient early(server->port());
  early.sound("xxxx");
  EXPECT_FALSE(early.waitFor("error").is_null());
  StreamClient twice(server->port());
  twice.text(kStart);
  twice.text(kStart);
  EXPECT_FALSE(twice.waitFor("error").is_null());
  StreamClient empty(server->port());
  empty.text(kStart);
  empty.text(QStringLiteral(R"({"type":"stop"})"));
  EXPECT_FALSE(empty.waitFor("error").is_null());
  StreamClient infinite(server->port());
  infinite.text(QStringLiteral(R"({"type":"start","rate":16000,"format":"f32le"})"));
  infinite.sound(QByteArray::fromHex("0000807f"));
  EXPECT_FALSE(infinite.waitFor("error").is_null());
}

TEST_F(Stream, OutlivesNonsense) {
  const QByteArray handshake =
      "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
  const QByteArray whole =
      handshake + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  EXPECT_EQ(client().get("/v1/stream").status, 426);
  EXPECT_NE(client().raw(handshake + "\r\n").status, 101);
  EXPECT_NE(client().raw(handshake + "Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n\r\n").status,
            101);
  for (const QByteArray& frames :
       {QByteArray("garbage that is no frame"), QByteArray::fromHex("810548656c6c6f"),  // unmasked
        QByteArray::fromHex("82ff7fffffffffffffff00000000"),                            // says 2^63 bytes
        QByteArray::fromHex("82fe100000000000"),                                        // never comes
        QByteArray::fromHex("f18000000000"),                                            // reserved bits
        QByteArray::fromHex("808000000000").repeated(1000),                             // continues nothing
        QByteArray::fromHex("89fe00ff00000000") + QByteArray(255, 'x'),                 // a long ping
        QByteArray::fromHex("8182000000000000c328")}) {                                 // no UTF-8
    QTcpSocket socket;
    client().connectTo(socket);
    socket.write(whole + frames);
    ASSERT_TRUE(socket.waitForReadyRead(kPatienceMs));
    EXPECT_TRUE(socket.readAll().startsWith("HTTP/1.1 101 "));
    socket.waitForReadyRead(100);
    socket.abort();
    EXPECT_EQ(client().get("/health").status, 200);
  }
}

TEST_F(Stream, RefusesPagesOfOtherOrigins) {
  EXPECT_FALSE(StreamClient(server->port(), "http://evil.example").open);
}

TEST_F(Stream, CountsStreamsAndRefusesTooMany) {
  std::vector<std::unique_ptr<StreamClient>> streams;
  for (int i = 0; i < 32; ++i) {
    streams.push_back(std::make_unique<StreamClient>(server->port()));
    ASSERT_TRUE(streams.back()->open);
  }
  EXPECT_THAT(client().get("/metrics").body.toStdString(), testing::HasSubstr("sentisound_streams 32\n"));
  EXPECT_FALSE(StreamClient(server->port()).open);
  streams.clear();
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return client().get("/metrics").body.contains("sentisound_streams 0\n"); }, kPatienceMs));
  EXPECT_TRUE(StreamClient(server->port()).open);
}

TEST_F(Stream, EndsWithTheServer) {
  StreamClient stream(server->port());
  stream.text(kStart);
  ASSERT_FALSE(stream.waitFor("ready").is_null());
  auto another = ApiServer::start(*service, {.port = 0});
  server.reset();
  EXPECT_EQ(stream.waitFor("error")["code"], "closing");
  stream.waitForEnd();
  server = std::move(*another);
}

}  // namespace
}  // namespace sentisound::test
