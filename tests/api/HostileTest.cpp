// A client that means harm, over raw sockets. After each of its tricks the server answers /health, in the
// same process.
#include <sys/socket.h>
#include <unistd.h>

#include <QFile>
#include <QThread>
#include <array>
#include <chrono>
#include <random>
#include <thread>

#include "LiveServer.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;

qint64 residentBytes() {
  QFile file(QStringLiteral("/proc/self/statm"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  return file.read(256).split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// Patience is short here, so that the tests need not wait.
class Hostile : public LiveServer {
 protected:
  ServerOptions options() override {
    ServerOptions options{.port = 0};
    options.limits.maxConnections = 100;
    options.limits.head = 1500ms;
    options.limits.bodyPause = 1000ms;
    options.limits.bodyGrace = 2000ms;
    options.limits.linger = 5000ms;
    return options;
  }
  void TearDown() override {
    EXPECT_EQ(client().get("/health").body, "{\"status\":\"ok\"}\n");
    LiveServer::TearDown();
  }
  [[nodiscard]] int statusOf(const QByteArray& bytes) const { return client().raw(bytes).status; }
  /// A form whose body is `body`.
  [[nodiscard]] int formStatus(const QByteArray& contentType, const QByteArray& body) const {
    return client().post("/predict", contentType, body).status;
  }
};

TEST_F(Hostile, BadRequestLines) {
  for (const char* line : {"", "x", "GET", "GET / HTTP/9.9", "GET /\x01 HTTP/1.1", "\x16\x03\x01\x02",
                           "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\n\tfolded: x"}) {
    const int status = statusOf(QByteArray(line) + "\r\n\r\n");
    EXPECT_THAT(status, testing::AnyOf(400, 408, 505)) << line;
  }
  EXPECT_EQ(statusOf("GET /" + QByteArray(10'000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
}

TEST_F(Hostile, HeaderFloods) {
  QByteArray fields;
  for (int i = 0; i < 500; ++i) fields += "X-" + QByteArray::number(i) + ": y\r\n";
  EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n"), 431);
  EXPECT_EQ(statusOf("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(50'000, 'y') + "\r\n\r\n"), 431);
  EXPECT_EQ(statusOf("GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(200'000)), 431);
  EXPECT_EQ(statusOf(QByteArray(1'000'000, 'x')), 431);
}

TEST_F(Hostile, ChunkedAbuse) {
  const QByteArray head = "POST /predict HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n";
  for (const char* body : {"-1\r\n", "FFFFFFFFFFFFFFFFFF\r\n", "zz\r\n", "5\r\nhelloworld\r\n"})
    EXPECT_EQ(statusOf(head + "\r\n" + body), 400) << body;
  EXPECT_EQ(statusOf(head + "\r\n1;" + QByteArray(200'000, 'x')), 400);
  EXPECT_EQ(statusOf(head + "\r\n" + QByteArray("1\r\nx\r\n").repeated(100'000) + "0\r\n\r\n"), 400);
  EXPECT_EQ(statusOf(head + "Content-Length: 5\r\n\r\n0\r\n\r\n"), 400);
  EXPECT_EQ(statusOf(head + "\r\n5\r\nhel"), 408);  // and no more
  EXPECT_EQ(statusOf(head + "\r\nFFFFFFF\r\n" + QByteArray(70 * 1024 * 1024, 'x')), 413);
}

TEST_F(Hostile, ChunkedUploadsAreReadAsAnyOther) {
  const auto message = Client::uploadMessage("/api/predict", "a.wav", speechWav());
  const auto body = message.sliced(message.indexOf("\r\n\r\n") + 4);
  QByteArray chunked =
      "POST /api/predict HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
      "Content-Type: multipart/form-data; boundary=xyz\r\n\r\n";
  for (qsizetype at = 0; at < body.size(); at += 1000) {
    const auto piece = body.mid(at, 1000);
    chunked += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
  }
  const auto reply = client().raw(chunked + "0\r\n\r\n");
  EXPECT_EQ(reply.status, 200) << reply.body.toStdString();
}

TEST_F(Hostile, Forms) {
  const QByteArray part = "Content-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nx\r\n";
  EXPECT_EQ(formStatus("multipart/form-data", "--x\r\n" + part + "--x--\r\n"), 400);
  EXPECT_EQ(formStatus("multipart/form-data; boundary=", "--\r\n" + part + "----\r\n"), 400);
  EXPECT_EQ(formStatus("multipart/form-data; boundary=y", "--x\r\n" + part + "--x--\r\n"), 400);
  EXPECT_EQ(formStatus("multipart/form-data; boundary=x", "--x\r\n" + part), 400);
  EXPECT_EQ(formStatus("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; na"), 400);
  EXPECT_EQ(formStatus("multipart/form-data; boundary=" + QByteArray(5'000, 'x'), "--x\r\n" + part), 400);
  EXPECT_EQ(formStatus("text/plain", part), 400);
  QByteArray many;
  for (int i = 0; i < 10'000; ++i) many += "--x\r\n" + part;
  EXPECT_THAT(formStatus("multipart/form-data; boundary=x", many + "--x--\r\n"), testing::AnyOf(400, 413));
  EXPECT_EQ(formStatus("multipart/form-data; boundary=x",
                       "--x\r\n" + QByteArray("A: b\r\n").repeated(10'000) + "\r\n--x--\r\n"),
            413);
  EXPECT_TRUE(history().empty());
}

TEST_F(Hostile, PathTricks) {
  for (const char* name : {"..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e", "..%5c..%5cwindows", "....//",
                           "%2e", "..", "~root", "a.wav_analysis.png%2f..", "-rf", "%20"})
    for (const char* route : {"/download-report/", "/visualizations/"})
      EXPECT_EQ(client().get(QByteArray(route) + name).status, 404) << route << name;
  for (const char* name : {"a%00.png", "%c0%ae%c0%ae%c0%af", "%e0%80%ae", "%", "%0d%0aSet-Cookie:x"})
    EXPECT_EQ(client().get(QByteArray("/visualizations/") + name).status, 400) << name;
  const auto reply = client().upload("/predict", "..\\..\\../../evil/..%2f\u202e.wav", speechWav());
  EXPECT_EQ(reply.status, 200);
  const auto kept = QString::fromStdString(reply.json().value("audio_file", ""));
  EXPECT_FALSE(kept.contains(u'/') || kept.contains(u'\\') || kept.startsWith(u'.')) << kept.toStdString();
  EXPECT_FALSE(std::filesystem::exists(folder.path().parent_path() / "evil"));
}

TEST_F(Hostile, WrongLengths) {
  const QByteArray head = "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
  for (const char* length : {"-1", "abc", "1 1", "18446744073709551616", "1e9"})
    EXPECT_EQ(statusOf(head + length + "\r\n\r\nx"), 400) << length;
  EXPECT_EQ(statusOf(head + "100\r\n\r\nshort"), 408);
  EXPECT_EQ(statusOf(head + "3\r\n\r\nlonger than that" + QByteArray(500'000, 'x')), 400);  // no form
  EXPECT_EQ(statusOf(head + "999999999999999\r\n\r\n"), 413);
}

TEST_F(Hostile, AThousandIdleSockets) {
  std::vector<std::unique_ptr<QTcpSocket>> idle;
  for (int i = 0; i < 1000; ++i) {
    idle.push_back(std::make_unique<QTcpSocket>());
    client().connectTo(*idle.back());
    if (i % 250 == 0) {
      EXPECT_EQ(client().get("/health").status, 200) << i;
    }
  }
  EXPECT_EQ(client().get("/health").status, 200);
  EXPECT_EQ(client().upload("/api/predict", "a.wav", speechWav(0.3)).status, 200);
}

TEST_F(Hostile, SlowLoris) {
  std::vector<std::unique_ptr<QTcpSocket>> slow;
  for (int i = 0; i < 150; ++i) {  // more than there is room for
    slow.push_back(std::make_unique<QTcpSocket>());
    client().connectTo(*slow.back());
    slow.back()->write("GET / HTTP/1.1\r\nX-");
    slow.back()->flush();
  }
  for (int round = 0; round < 25; ++round) {
    for (auto& socket : slow) {
      if (socket->state() != QAbstractSocket::ConnectedState) continue;
      socket->write("a");
      socket->flush();
    }
    std::this_thread::sleep_for(100ms);
  }
  EXPECT_EQ(client().get("/health").status, 200);
  int cutOff = 0;
  for (auto& socket : slow) {
    if (socket->state() == QAbstractSocket::ConnectedState) socket->waitForReadyRead(10);
    cutOff += socket->state() != QAbstractSocket::ConnectedState || socket->bytesAvailable() > 0;
  }
  EXPECT_EQ(cutOff, 150);
}

TEST_F(Hostile, ABodyThatTrickles) {
  QTcpSocket socket;
  client().connectTo(socket);
  socket.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
  for (int i = 0; i < 60 && socket.bytesAvailable() == 0; ++i) {  // never a pause of a second
    socket.write("x");
    socket.waitForReadyRead(100);
  }
  EXPECT_EQ(readReply(socket).status, 408);
}

/// Sends with plain system calls, which need no memory of their own, and reads the answer.
QByteArray sendFlood(quint16 port, const QByteArray& head, qint64 bytes, bool chunked) {
  QTcpSocket socket;
  Client(port).connectTo(socket);
  const int descriptor = static_cast<int>(socket.socketDescriptor());
  const auto sendAll = [descriptor](QByteArrayView data) {
    while (!data.isEmpty()) {
      const auto sent = ::send(descriptor, data.data(), static_cast<std::size_t>(data.size()), MSG_NOSIGNAL);
      if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        std::this_thread::sleep_for(1ms);
        continue;
      }
      if (sent <= 0) return false;
      data = data.sliced(sent);
    }
    return true;
  };
  const QByteArray block(64 * 1024, 'x');
  bool going = sendAll(head);
  for (qint64 sent = 0; going && sent < bytes; sent += block.size())
    going = (!chunked || sendAll("10000\r\n")) && sendAll(block) && (!chunked || sendAll("\r\n"));
  socket.waitForReadyRead(5000);
  return socket.readAll();
}

TEST_F(Hostile, ThreeHundredMegabytes) {
  constexpr qint64 kFlood = 300LL * 1024 * 1024;
  constexpr qint64 kGrowthAllowed = 32LL * 1024 * 1024;
  (void)client().upload("/predict", "a.wav", speechWav());  // what is loaded once is loaded
  const qint64 before = residentBytes();
  const QByteArray head = "POST /predict HTTP/1.1\r\nHost: localhost\r\n";
  EXPECT_THAT(
      sendFlood(server->port(), head + "Content-Length: 314572800\r\n\r\n", kFlood, false).toStdString(),
      testing::StartsWith("HTTP/1.1 413 "));
  EXPECT_LE(residentBytes() - before, kGrowthAllowed);
  EXPECT_THAT(
      sendFlood(server->port(), head + "Transfer-Encoding: chunked\r\n\r\n", kFlood, true).toStdString(),
      testing::StartsWith("HTTP/1.1 413 "));
  EXPECT_LE(residentBytes() - before, kGrowthAllowed);
}

TEST_F(Hostile, Base64AndJsonBombs) {
  for (const char* audio : {"!!!!", "data:audio/wav;base64,", "data:,UklGR", "AAA=AAA=", "\\u0000\\u0000"})
    EXPECT_EQ(client().record(audio).status, 400) << audio;
  const QByteArray deep = QByteArray("[").repeated(1'000'000);
  EXPECT_EQ(client().post("/record", "application/json", deep).status, 400);
  EXPECT_EQ(client()
                .post("/record", "application/json", "{\"audio\":" + QByteArray("{\"a\":").repeated(500'000))
                .status,
            400);
  const QByteArray wide = "{\"audio\":[" + QByteArray("0,").repeated(2'000'000) + "0]}";
  EXPECT_EQ(client().post("/record", "application/json", wide).status, 400);
  EXPECT_EQ(client().post("/record", "application/json", "\xff\xfe{").status, 400);
}

TEST_F(Hostile, WhatIsNoSound) {
  std::mt19937 random(7);
  QByteArray noise(200'000, '\0');
  for (auto& byte : noise) byte = static_cast<char>(random());
  for (const QByteArray& data :
       {noise, QByteArray("%PDF-1.4 nothing"), QByteArray("RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0", 20),
        QByteArray(1, '\0'), QByteArray(1'000'000, '\0'), speechWav().first(44),
        QByteArray("#EXTM3U\nfile:///etc/passwd\n"),
        QByteArray("ffconcat version 1.0\nfile /etc/passwd\n")}) {
    const auto reply = client().upload("/predict", "a.wav", data);
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.error(), "Error processing audio file");
    EXPECT_FALSE(reply.body.contains("root:"));
  }
  EXPECT_TRUE(history().empty());
}

TEST_F(Hostile, ExpectContinue) {
  const auto upload = Client::uploadMessage("/api/predict", "a.wav", speechWav(0.3));
  const auto end = upload.indexOf("\r\n\r\n");
  QTcpSocket socket;
  client().connectTo(socket);
  socket.write(upload.first(end) + "\r\nExpect: 100-continue\r\n\r\n");
  ASSERT_TRUE(socket.waitForReadyRead(kPatienceMs));
  EXPECT_EQ(socket.readAll(), "HTTP/1.1 100 Continue\r\n\r\n");
  socket.write(upload.sliced(end + 4));
  EXPECT_EQ(readReply(socket).status, 200);

  // What would be refused is refused before it is sent.
  const auto refused = client().raw(
      "POST /predict HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: "
      "900000000\r\n\r\n");
  EXPECT_EQ(refused.status, 413);
}

TEST_F(Hostile, HangsUpWhileItIsAnswered) {
  for (int i = 0; i < 60; ++i) {
    QTcpSocket socket;
    client().connectTo(socket);
    socket.write(Client::uploadMessage("/predict", "a.wav", speechWav(0.3, static_cast<unsigned>(i))));
    socket.waitForBytesWritten(1000);
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 20));
    socket.abort();
  }
}

TEST_F(Hostile, NeverReadsItsAnswer) {
  std::vector<std::unique_ptr<QTcpSocket>> deaf;
  for (int i = 0; i < 40; ++i) {
    deaf.push_back(std::make_unique<QTcpSocket>());
    deaf.back()->setReadBufferSize(1);
    client().connectTo(*deaf.back());
    deaf.back()->write(Client::message("GET", "/"));
    deaf.back()->flush();
  }
  EXPECT_EQ(client().get("/health").status, 200);
}

}  // namespace
}  // namespace sentisound::test
