// QHttpServer behind the gate: it routes and answers, and never notices how clients leave.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <array>
#include <thread>

#include "V1Server.h"
#include "api/http/Acceptor.h"
#include "api/http/Backend.h"
#include "api/http/VettedSocket.h"

namespace sentisound::test {
namespace {

using api::Acceptor;
using api::Answer;
using api::Backend;
using api::Resource;
using api::Router;
using api::VettedSocket;

/// A backend that answers with the pattern that QHttpServer has found.
class Behind : public testing::Test {
 protected:
  Behind() {
    for (const char* pattern :
         {"/", "/health", "/openapi.json", "/v1/analyses", "/v1/analyses/{id}", "/v1/analyses/{id}/mfcc.png",
          "/v1/speakers/{name}/clips/{id}", "/visualizations/{filename}"})
      router.add("GET", pattern, {});
    router.add("DELETE", "/v1/analyses/{id}", {});
    backend.emplace(router, [this](quint64 connection, const Resource* resource,
                                   QHttpServerResponder&& responder) {
      from = connection;
      found = resource;
      writeAnswer(
          answer.value_or(Answer::file("text/plain", resource == nullptr ? "nowhere" : resource->pattern)),
          responder);
    });
    auto acceptor = std::make_unique<Acceptor>([](Acceptor&, qintptr) {});
    EXPECT_TRUE(acceptor->listen(QHostAddress::LocalHost));
    at = acceptor.get();
    backend->bind(std::move(acceptor));
    at->hand(&socket);
  }
  std::string patternFor(const QByteArray& method, const QByteArray& path) {
    written.clear();
    found = nullptr;
    socket.expect({});
    socket.deliver(Backend::head(method, api::pathSegments(path), ++number));
    EXPECT_EQ(from, number);
    return found == nullptr ? std::string() : found->pattern.toStdString();
  }

  Router router;
  std::optional<Backend> backend;
  Acceptor* at = nullptr;
  QByteArray written;
  VettedSocket socket{QHostAddress::LocalHost, 1, [this](const QByteArray& bytes) { written += bytes; }};
  std::optional<Answer> answer;
  const Resource* found = nullptr;
  quint64 from = 0;
  quint64 number = 0;
};

TEST_F(Behind, QHttpServerFindsTheRouteOfEveryPath) {
  const std::pair<const char*, const char*> cases[] = {
      {"/", "/"},
      {"/health", "/health"},
      {"/openapi.json", "/openapi.json"},
      {"/v1/analyses", "/v1/analyses"},
      {"/v1/analyses/7", "/v1/analyses/{id}"},
      {"/v1/analyses/a%2Fb", "/v1/analyses/{id}"},
      {"/v1/analyses/%C3%A4%20%25", "/v1/analyses/{id}"},
      {"/v1/analyses/..", "/v1/analyses/{id}"},
      {"/v1/analyses/7/mfcc.png", "/v1/analyses/{id}/mfcc.png"},
      {"/v1/speakers/Anna/clips/3", "/v1/speakers/{name}/clips/{id}"}};
  for (const auto& [path, pattern] : cases)
    for (const char* method : {"GET", "HEAD", "DELETE", "OPTIONS", "BREW"}) {
      EXPECT_EQ(patternFor(method, path), pattern) << method << ' ' << path;
      EXPECT_THAT(written.toStdString(), testing::StartsWith("HTTP/1.1 200 OK\r\n"));
    }
}

TEST_F(Behind, NoOtherPathHasARoute) {
  for (const char* path :
       {"//", "//health", "/health/", "/Health", "/openapiXjson", "/v1", "/v1/analyses/",
        "/v1/analyses//mfcc.png", "/v1/analyses/7/mfcc_png", "/v1/analyses/7/8/9", "/visualizations/",
        "/visualizations/a/b", "/-", "", "*", "//evil.example/health", "/health%2F", "/%68ealth?", "http:"})
    EXPECT_EQ(patternFor("GET", path), "") << path;
  EXPECT_EQ(patternFor("GET", "/%68ealth"), "/health");
}

TEST_F(Behind, QHttpServerWritesTheAnswer) {
  answer =
      Answer{.status = 201, .body = "{}", .headers = {{"Location", "/v1/x"}, {"Vary", "A"}, {"Vary", "B"}}};
  (void)patternFor("GET", "/health");
  EXPECT_THAT(written.toStdString(),
              testing::AllOf(testing::StartsWith("HTTP/1.1 201 Created\r\n"),
                             testing::HasSubstr("Location: /v1/x\r\n"), testing::HasSubstr("Vary: A\r\n"),
                             testing::HasSubstr("Vary: B\r\n"), testing::HasSubstr("ontent-Length: 2\r\n"),
                             testing::EndsWith("\r\n\r\n{}")));
  answer = Answer{.contentType = "text/event-stream", .streamed = true};
  (void)patternFor("GET", "/health");
  EXPECT_THAT(written.toStdString(),
              testing::AllOf(testing::StartsWith("HTTP/1.1 200 OK\r\n"), testing::EndsWith("\r\n\r\n"),
                             testing::Not(testing::HasSubstr("Length"))));
}

TEST(Gate, WritesNoAnswerItself) {
  int files = 0;
  for (QDirIterator walk(QStringLiteral(SENTISOUND_SOURCE_DIR "/src/api"), {QStringLiteral("*.cpp")},
                         QDir::Files, QDirIterator::Subdirectories);
       walk.hasNext();) {
    QFile file(walk.next());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    ++files;
    for (auto text = file.readAll(); const auto& line : text.split('\n')) {
      if (line.contains("\"HTTP/1.1 ")) {
        EXPECT_TRUE(line.contains("100 Continue")) << file.fileName().toStdString() << line.toStdString();
      }
    }
  }
  EXPECT_GT(files, 40);
}

class LeavingClients : public V1Server {
 protected:
  ServerOptions options() override {
    ServerOptions options{.port = 0};
    options.limits.maxBody = 1024 * 1024;
    return options;
  }
  /// 300 clients that send `request` and leave before, while and after it is answered.
  void leaveEarly(const QByteArray& request) {
    for (int i = 0; i < 300; ++i) {
      QTcpSocket socket;
      client().connectTo(socket);
      socket.write(i % 5 == 4 ? request.first(request.size() * (i % 50) / 50) : request);
      if (i % 4 == 3) socket.write(request);  // pipelined
      socket.waitForBytesWritten(1000);
      if (i % 3 != 0) std::this_thread::sleep_for(std::chrono::microseconds(97 * (i % 30)));
      if (i % 2 == 0)
        socket.abort();
      else
        socket.disconnectFromHost();
    }
    EXPECT_EQ(client().get("/health").body, "{\"status\":\"ok\"}\n") << request.first(40).toStdString();
  }
};

TEST_F(LeavingClients, OfRoutesThatAnswerAtOnce) {
  leaveEarly(Client::message("GET", "/health"));
  leaveEarly(Client::message("GET", "/"));
  leaveEarly(Client::message("HEAD", "/openapi.json"));
}

TEST_F(LeavingClients, OfRoutesThatAskTheStore) {
  leaveEarly(Client::message("GET", "/history"));
  leaveEarly(Client::message("GET", "/v1/analyses"));
}

TEST_F(LeavingClients, OfRoutesThatCompute) {
  leaveEarly(Client::message("GET", "/models/info"));
  leaveEarly(Client::uploadMessage("/api/predict", "a.wav", speechWav(0.2)));
}

TEST_F(LeavingClients, OfFiles) {
  const auto path = kept();
  leaveEarly("GET " + path + "/audio HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9999\r\n\r\n");
  leaveEarly("GET " + path + "/waveform.png?width=64&height=64 HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

TEST_F(LeavingClients, OfStreams) {
  const auto batch = send("POST", "/v1/batches", {sound()}).field("Location");
  leaveEarly(Client::message("GET", batch + "/events"));
  leaveEarly(
      "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

TEST_F(LeavingClients, OfWhatIsRefused) {
  leaveEarly(Client::message("GET", "/nothing"));
  leaveEarly("GET / HTTP/9.9\r\n\r\n");
  leaveEarly(Client::message("POST", "/predict", QByteArray(2 * 1024 * 1024, 'x'), "text/plain"));
}

}  // namespace
}  // namespace sentisound::test
