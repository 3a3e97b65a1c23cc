// Clients that are in a hurry, impolite or many.
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <future>
#include <set>
#include <thread>

#include "LiveServer.h"

namespace sentisound::test {
namespace {

using Wire = LiveServer;

TEST_F(Wire, AnswersOtherMethodsWithThoseAllowed) {
  for (const char* path : {"/", "/health", "/history", "/models/info", "/download-report/a.wav",
                           "/visualizations/a.wav_analysis.png"})
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"}) {
      const auto reply = client().request(method, path);
      EXPECT_EQ(reply.status, 405) << method << path;
      EXPECT_EQ(reply.field("Allow"), "GET, HEAD") << method << path;
      EXPECT_EQ(reply.error(), "Method not allowed");
    }
  for (const char* path : {"/predict", "/api/predict", "/record"})
    for (const char* method : {"GET", "PUT", "DELETE", "OPTIONS"}) {
      const auto reply = client().request(method, path);
      EXPECT_EQ(reply.status, 405) << method << path;
      EXPECT_EQ(reply.field("Allow"), "POST") << method << path;
    }
}

TEST_F(Wire, AnswersUnknownPathsInJson) {
  for (const char* path : {"/nothing", "/predict/", "//", "/health/x", "/models", "/download-report/",
                           "/download-report/a/b", "/visualizations", "/*"}) {
    const auto reply = client().get(path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_EQ(reply.error(), "Not found") << path;
  }
}

TEST_F(Wire, HeadIsGetWithoutTheBody) {
  for (const char* path : {"/", "/health", "/history", "/models/info"}) {
    const auto get = client().get(path);
    const auto head = client().request("HEAD", path);
    EXPECT_EQ(head.status, 200) << path;
    EXPECT_EQ(head.field("Content-Length").toInt(), get.body.size()) << path;
    EXPECT_TRUE(head.body.isEmpty()) << path;
  }
  EXPECT_EQ(client().request("HEAD", "/predict").status, 405);
}

TEST_F(Wire, SaysNothingAboutOtherOrigins) {
  const auto reply =
      client().raw("GET /history HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n\r\n");
  EXPECT_EQ(reply.status, 200);
  EXPECT_FALSE(reply.head.toLower().contains("access-control"));
}

TEST_F(Wire, RefusesTooLargeBodies) {
  const auto reply =
      client().post("/predict", "multipart/form-data; boundary=x", QByteArray(64 * 1024 * 1024 + 1, 'x'));
  EXPECT_EQ(reply.status, 413);
  EXPECT_EQ(reply.error(), "File too large");
}

TEST_F(Wire, SurvivesHundredsOfEarlyHangUps) {
  const QByteArray upload = Client::uploadMessage("/predict", "a.wav", speechWav());
  for (int i = 0; i < 300; ++i) {
    QTcpSocket socket;
    client().connectTo(socket);
    switch (i % 6) {
      case 0:
        break;  // says nothing at all
      case 1:
        socket.write(upload.first(i));
        break;
      case 2:
        socket.write(Client::message("GET", "/history"));
        break;
      case 3:
        socket.write(Client::message("GET", "/models/info"));
        break;
      case 4:
        socket.write(Client::message("GET", "/"));
        break;
      default:
        socket.write(upload);
    }
    socket.waitForBytesWritten(1000);
    if (i % 2 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(i % 7));
    if (i % 3 == 0)
      socket.abort();
    else
      socket.disconnectFromHost();
  }
  EXPECT_EQ(client().get("/health").status, 200);
  EXPECT_EQ(client().upload("/predict", "after.wav", speechWav()).json().value("audio_file", ""),
            "after.wav");
}

TEST_F(Wire, AnswersFiftyUploadsAtOnceEachUnderItsOwnName) {
  constexpr int kClients = 50;
  std::vector<std::future<Reply>> replies;
  for (unsigned i = 0; i < kClients; ++i)
    replies.push_back(std::async(std::launch::async, [this, i] {
      return client().upload("/predict", "same.wav", speechWav(0.3, i));
    }));
  std::set<std::string> names;
  for (auto& future : replies) {
    const auto reply = future.get();
    EXPECT_EQ(reply.status, 200) << reply.body.toStdString();
    names.insert(reply.json().value("audio_file", ""));
  }
  EXPECT_EQ(names.size(), std::size_t{kClients});
  EXPECT_EQ(history().size(), std::size_t{kClients});
}

TEST_F(Wire, RecordingsOfOneSecondDoNotCollide) {
  const QByteArray base64 = speechWav(0.3).toBase64();
  std::vector<std::future<Reply>> replies;
  for (int i = 0; i < 4; ++i)
    replies.push_back(std::async(std::launch::async, [&] { return client().record(base64); }));
  std::set<std::string> names;
  for (auto& future : replies) names.insert(future.get().json().value("audio_file", ""));
  EXPECT_EQ(names.size(), 4U);
}

TEST_F(Wire, TakesRequestsInSmallPieces) {
  const QByteArray upload = Client::uploadMessage("/api/predict", "a.wav", speechWav(0.2));
  QTcpSocket socket;
  client().connectTo(socket);
  for (qsizetype i = 0; i < upload.size(); i += 97) {
    socket.write(upload.mid(i, 97));
    socket.flush();
  }
  EXPECT_EQ(readReply(socket).status, 200);
}

TEST_F(Wire, ClosesOnNonsense) {
  EXPECT_EQ(client().raw("\x16\x03\x01 nonsense\r\n\r\n").status, 400);
  EXPECT_NE(client().raw("GET http://[bad HTTP/1.1\r\n\r\n").status, 200);
  EXPECT_EQ(client().raw("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 404);
  EXPECT_EQ(client().get("/health").status, 200);
}

TEST_F(Wire, EndsWhileRequestsAreBeingAnswered) {
  std::vector<std::future<Reply>> replies;
  for (unsigned i = 0; i < 8; ++i)
    replies.push_back(std::async(std::launch::async, [this, i, to = client()] {
      return to.upload("/predict", "a.wav", speechWav(0.3, i));
    }));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  QElapsedTimer timer;
  timer.start();
  server.reset();
  EXPECT_LT(timer.elapsed(), 5000);
  for (auto& reply : replies) reply.get();  // answered or cut off, but ended
}

TEST_F(Wire, SaysWhyItCannotListen) {
  const auto second = ApiServer::start(*service, QHostAddress::LocalHost, server->port());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Errc::BadRequest);
  EXPECT_THAT(describe(second.error()), testing::HasSubstr(std::to_string(server->port())));
}

TEST_F(Wire, ListensWhereItWasTold) {
  EXPECT_EQ(server->url(), QStringLiteral("http://127.0.0.1:%1").arg(server->port()));
  const auto tokens = QString::fromStdString((folder.path() / "tokens").string());
  QFile file(tokens);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("lab read 0123456789abcdef\n");
  file.close();
  const auto anywhere =
      ApiServer::start(*service, {.host = QHostAddress::Any, .port = 0, .tokenFile = tokens});
  ASSERT_TRUE(anywhere) << describe(anywhere.error());
  EXPECT_EQ((*anywhere)->url(), QStringLiteral("http://127.0.0.1:%1").arg((*anywhere)->port()));
  EXPECT_EQ(Client((*anywhere)->port()).get("/health").status, 200);
}

}  // namespace
}  // namespace sentisound::test
