// Many connections from one address, and those who have to get through all the same; a server that is told to
// read its files again.
#include <QFile>
#include <thread>

#include "V1Server.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;

class Crowded : public V1Server {
 protected:
  ServerOptions options() override {
    ServerOptions options{.port = 0};
    options.limits.maxConnections = 40;
    options.limits.maxPerAddress = 20;
    options.limits.bodyPause = options.limits.bodyGrace = 30min;  // they never count as late
    return options;
  }
  /// Clients that have begun a body and send a byte now and then.
  void addSlowSenders(int count) {
    for (int i = 0; i < count; ++i) {
      slow.push_back(std::make_unique<QTcpSocket>());
      client().connectTo(*slow.back());
      slow.back()->write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nx");
      slow.back()->flush();
    }
  }
  std::vector<std::unique_ptr<QTcpSocket>> slow;
};

TEST_F(Crowded, SlowSendersLockNobodyOutOfHealth) {
  addSlowSenders(150);  // more than connections, and places beyond their limit, together
  // One whose head has not been read yet makes room for the next: until all that stay have begun their body.
  for (int round = 0; round < 20 && get("/history").status != 503; ++round) addSlowSenders(20);
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(get("/health").body, "{\"status\":\"ok\"}\n") << i;
    EXPECT_EQ(get("/v1/health").status, 200) << i;
  }
  const auto refused = get("/history");
  EXPECT_EQ(refused.status, 503);
  EXPECT_FALSE(refused.field("Retry-After").isEmpty());
  EXPECT_EQ(code(get("/v1/analyses")), "busy");
  EXPECT_EQ(client().upload("/predict", "a.wav", speechWav()).status, 503);
  slow.clear();
  EXPECT_EQ(get("/history").status, 200);
}

TEST_F(Crowded, OneAddressTakesNoMoreThanItsShare) {
  addSlowSenders(60);
  QTcpSocket other;  // the whole of 127/8 is this computer
  ASSERT_TRUE(other.bind(QHostAddress(QStringLiteral("127.0.0.2"))));
  client().connectTo(other);
  other.write(Client::uploadMessage("/api/predict", "a.wav", speechWav()));
  EXPECT_EQ(readReply(other).status, 200);
}

TEST_F(Crowded, IdleConnectionsMakeRoom) {
  std::vector<std::unique_ptr<QTcpSocket>> idle;
  for (int i = 0; i < 50; ++i) {
    idle.push_back(std::make_unique<QTcpSocket>());
    client().connectTo(*idle.back());
    idle.back()->write(Client::message("GET", "/health"));
    EXPECT_EQ(readReply(*idle.back()).status, 200);  // and stays
  }
  EXPECT_EQ(client().upload("/api/predict", "a.wav", speechWav()).status, 200);
}

class BothLoopbacks : public LiveServer {
 protected:
  ServerOptions options() override { return {.bothLoopbacks = true, .port = 0}; }
};

TEST_F(BothLoopbacks, AreWhatLocalhostMeans) {
  EXPECT_EQ(client().get("/health").status, 200);
  QTcpSocket socket;
  socket.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), server->port());
  if (!socket.waitForConnected(kPatienceMs)) GTEST_SKIP() << "this computer has no ::1";
  socket.write(Client::message("GET", "/health") + Client::message("GET", "/history"));
  QByteArray rest;
  EXPECT_EQ(readReply(socket, rest).status, 200);
  EXPECT_EQ(readReply(socket, rest).status, 200);
}

class Reloaded : public V1Server {
 protected:
  ServerOptions options() override {
    write("anna read first-secret-0123456789\n");
    return {.port = 0, .tokenFile = path("tokens"), .accessLog = path("access.log")};
  }
  [[nodiscard]] QString path(const char* name) const {
    return QString::fromStdString((folder.path() / name).string());
  }
  void write(const QByteArray& tokens) const {
    QFile file(path("tokens"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(tokens);
  }
  [[nodiscard]] int statusWith(const QByteArray& secret) const {
    return ask("GET", "/history", {{"Authorization", "Bearer " + secret}}).status;
  }
  [[nodiscard]] QByteArray log(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
};

TEST_F(Reloaded, KnowsTheTokensOfToday) {
  EXPECT_EQ(statusWith("first-secret-0123456789"), 200);
  write("anna read other-secret-0123456789\n");
  EXPECT_EQ(statusWith("other-secret-0123456789"), 401);
  server->reload();
  EXPECT_EQ(statusWith("other-secret-0123456789"), 200);
  EXPECT_EQ(statusWith("first-secret-0123456789"), 401);
}

TEST_F(Reloaded, KeepsTheTokensItHasIfTheFileIsSpoilt) {
  for (const char* spoilt : {"", "anna maybe\n", "anna read short\n"}) {
    write(spoilt);
    server->reload();
    EXPECT_EQ(statusWith("first-secret-0123456789"), 200) << spoilt;
    EXPECT_EQ(ask("GET", "/history").status, 401) << spoilt;
  }
}

TEST_F(Reloaded, WritesToANewLogWhenTheOldOneWasMovedAway) {
  (void)ask("GET", "/before");
  ASSERT_TRUE(QFile::rename(path("access.log"), path("access.log.1")));
  (void)ask("GET", "/between");
  server->reload();
  (void)ask("GET", "/after");
  server.reset();
  EXPECT_THAT(log("access.log.1").toStdString(),
              testing::AllOf(testing::HasSubstr("/before"), testing::HasSubstr("/between"),
                             testing::Not(testing::HasSubstr("/after"))));
  EXPECT_THAT(log("access.log").toStdString(), testing::HasSubstr("/after"));
}

}  // namespace
}  // namespace sentisound::test
