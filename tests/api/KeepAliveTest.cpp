// Several requests on one connection: strictly one after the other, and not for ever.
#include <QTest>
#include <thread>

#include "V1Server.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;

class KeepAlive : public V1Server {
 protected:
  ServerOptions options() override {
    ServerOptions options{.port = 0};
    options.limits.maxRequests = 25;
    options.limits.idle = 1500ms;
    options.limits.head = 3000ms;
    return options;
  }
  void SetUp() override {
    V1Server::SetUp();
    client().connectTo(socket);
  }
  [[nodiscard]] Reply next(bool toHead = false) { return readReply(socket, rest, toHead); }
  [[nodiscard]] Reply exchange(const QByteArray& bytes) {
    socket.write(bytes);
    return next(bytes.startsWith("HEAD "));
  }
  [[nodiscard]] bool closed() {
    return socket.state() != QAbstractSocket::ConnectedState || socket.waitForDisconnected(kPatienceMs);
  }

  QTcpSocket socket;
  QByteArray rest;
};

TEST_F(KeepAlive, AnswersTwentyRequestsOnOneConnection) {
  const QByteArray upload = Client::uploadMessage("/api/predict", "a.wav", speechWav(0.3));
  for (int i = 0; i < 4; ++i) {
    const auto health = exchange(Client::message("GET", "/health"));
    EXPECT_EQ(health.body, "{\"status\":\"ok\"}\n") << i;
    EXPECT_EQ(health.field("Connection"), "keep-alive");
    EXPECT_EQ(exchange(upload).json().value("filename", ""),
              i == 0 ? "a.wav" : "a_" + std::to_string(i + 1) + ".wav");
    EXPECT_EQ(exchange(Client::message("HEAD", "/history")).status, 200);
    EXPECT_EQ(exchange(Client::message("GET", "/nothing")).status, 404);
    EXPECT_EQ(exchange(Client::message("GET", "/history")).json().at("history").size(), i + 1U);
  }
  EXPECT_TRUE(rest.isEmpty());
  EXPECT_EQ(socket.state(), QAbstractSocket::ConnectedState);
}

TEST_F(KeepAlive, GivesEveryRequestAnIdOfItsOwn) {
  std::set<QByteArray> ids;
  for (int i = 0; i < 5; ++i) ids.insert(exchange(Client::message("GET", "/health")).field("X-Request-Id"));
  EXPECT_EQ(ids.size(), 5U);
}

TEST_F(KeepAlive, AnswersPipelinedRequestsInOrder) {
  const auto upload = [](const QByteArray& name) {
    return Client::uploadMessage("/predict", name, speechWav(0.3));
  };
  // Slow ones before fast ones, all at once.
  socket.write(upload("first.wav") + Client::message("GET", "/health") + Client::message("HEAD", "/") +
               upload("second.wav") + Client::message("GET", "/history") +
               Client::message("GET", "/v1/nothing") + Client::message("GET", "/health"));
  EXPECT_EQ(next().json().value("audio_file", ""), "first.wav");
  EXPECT_EQ(next().body, "{\"status\":\"ok\"}\n");
  EXPECT_TRUE(next(true).body.isEmpty());
  EXPECT_EQ(next().json().value("audio_file", ""), "second.wav");
  EXPECT_EQ(next().json().at("history").size(), 2U);
  EXPECT_EQ(code(next()), "not-found");
  EXPECT_EQ(next().body, "{\"status\":\"ok\"}\n");
  EXPECT_TRUE(rest.isEmpty());

  // The second request comes while the first is being answered, and in pieces.
  socket.write(upload("third.wav"));
  socket.waitForBytesWritten(1000);
  const auto health = Client::message("GET", "/health");
  for (qsizetype i = 0; i < health.size(); i += 7) {
    socket.write(health.mid(i, 7));
    socket.flush();
    std::this_thread::sleep_for(2ms);
  }
  EXPECT_EQ(next().json().value("audio_file", ""), "third.wav");
  EXPECT_EQ(next().body, "{\"status\":\"ok\"}\n");
}

TEST_F(KeepAlive, ReadsTheNextRequestAfterABodyOfEitherKind) {
  const QByteArray form = "{\"audio\":\"!\"}";
  const QByteArray type = "Content-Type: application/json\r\n";
  const QByteArray head = "POST /record HTTP/1.1\r\nHost: localhost\r\n" + type;
  const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n" +
                             QByteArray::number(form.size(), 16) + "\r\n" + form +
                             "\r\n0\r\nTrailer: x\r\n\r\n";
  const QByteArray lengthy = head + "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form;
  socket.write(chunked + lengthy + chunked + "\r\n" + Client::message("GET", "/health"));
  for (int i = 0; i < 3; ++i) EXPECT_EQ(next().error(), "Error processing audio file") << i;
  EXPECT_EQ(next().status, 200);
}

TEST_F(KeepAlive, ClosesWhenTheClientSaysSo) {
  const auto reply = exchange("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: foo, Close\r\n\r\n");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.field("Connection"), "close");
  EXPECT_TRUE(closed());
}

TEST_F(KeepAlive, ClosesAfterHttp10) {
  for (const char* fields : {"", "Connection: keep-alive\r\n"}) {
    QTcpSocket old;
    client().connectTo(old);
    old.write("GET /health HTTP/1.0\r\n" + QByteArray(fields) + "\r\n");
    const auto reply = readReply(old);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.field("Connection"), "close");
    EXPECT_TRUE(old.state() != QAbstractSocket::ConnectedState || old.waitForDisconnected(kPatienceMs));
  }
}

TEST_F(KeepAlive, ClosesAfterWhatItCouldNotRead) {
  const QByteArray smuggled = Client::message("GET", "/history");
  for (const QByteArray& bytes : std::initializer_list<QByteArray>{
           QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), QByteArray("nonsense\r\n\r\n"),
           "POST /record HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: "
           "chunked\r\n\r\n0\r\n\r\n",
           "POST /record HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
           QByteArray("POST /record HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n"),
           QByteArray("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n")}) {
    QTcpSocket one;
    QByteArray all;
    client().connectTo(one);
    one.write(bytes + smuggled);
    const auto reply = readReply(one, all);
    EXPECT_GE(reply.status, 400) << bytes.toStdString();
    EXPECT_EQ(reply.field("Connection"), "close") << bytes.toStdString();
    // What follows is never taken for a request.
    EXPECT_EQ(readReply(one, all).status, 0) << bytes.toStdString();
  }
}

TEST_F(KeepAlive, AnswersNoMoreThanItsShareOnOneConnection) {
  for (int i = 0; i < 24; ++i)
    EXPECT_EQ(exchange(Client::message("GET", "/health")).field("Connection"), "keep-alive");
  EXPECT_EQ(exchange(Client::message("GET", "/health")).field("Connection"), "close");
  EXPECT_TRUE(closed());
}

TEST_F(KeepAlive, EndsWhatIsIdleAndWhatHesitates) {
  EXPECT_EQ(exchange(Client::message("GET", "/health")).status, 200);
  EXPECT_TRUE(closed());
  EXPECT_TRUE(rest.isEmpty()) << "nobody is told that it waited";

  QTcpSocket slow;
  client().connectTo(slow);
  slow.write(Client::message("GET", "/health"));
  EXPECT_EQ(readReply(slow).status, 200);
  slow.write("GET /health HT");  // and no more
  EXPECT_EQ(readReply(slow).status, 408);
}

TEST_F(KeepAlive, DoesNotReadAheadOfASlowReader) {
  // 300 pages of some 30 kB are more than sockets hold: the server must not write them all to memory.
  QTcpSocket deaf;
  deaf.setReadBufferSize(1024);
  client().connectTo(deaf);
  deaf.write(Client::message("GET", "/").repeated(20));
  deaf.flush();
  EXPECT_EQ(exchange(Client::message("GET", "/health")).status, 200);
  deaf.setReadBufferSize(0);
  QByteArray all;
  for (int i = 0; i < 20; ++i) EXPECT_EQ(readReply(deaf, all).status, 200) << i;
}

TEST_F(KeepAlive, EndsAStreamedAnswerWithTheConnection) {
  const auto batch = send("POST", "/v1/batches", {sound()});
  const auto events =
      exchange("GET " + batch.field("Location") + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(events.field("Connection"), "close");
  EXPECT_TRUE(events.field("Content-Length").isEmpty());
  EXPECT_THAT(events.body.toStdString(), testing::HasSubstr("event: done"));
  EXPECT_TRUE(closed());
}

TEST_F(KeepAlive, LeavesOutWhatAnEmptyAnswerMustNotHave) {
  const auto tag = exchange(Client::message("GET", "/openapi.json")).field("ETag");
  const auto same =
      exchange("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag + "\r\n\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_TRUE(same.field("Content-Length").isEmpty());
  EXPECT_TRUE(same.field("Content-Type").isEmpty());
  const auto path = kept();
  const auto gone = exchange("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(gone.status, 204);
  EXPECT_TRUE(gone.field("Content-Length").isEmpty());
  EXPECT_EQ(exchange(Client::message("GET", "/health")).status, 200);
}

TEST_F(KeepAlive, ClosesIdleConnectionsWhenTheServerEnds) {
  EXPECT_EQ(exchange(Client::message("GET", "/health")).status, 200);
  server.reset();
  EXPECT_TRUE(closed());
}

}  // namespace
}  // namespace sentisound::test
