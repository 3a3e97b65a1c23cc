// Who is let in: tokens, names, origins, TLS; and what is written down of it.
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>

#include "LiveServer.h"
#include "api/http/AccessLog.h"
#include "api/http/Origins.h"
#include "api/http/Tokens.h"

namespace sentisound::test {
namespace {

using api::Access;
using api::Origins;
using api::Tokens;

const QByteArray kReader = "reader-secret-0123456789";
const QByteArray kWriter = "writer-secret-0123456789";
const QByteArray kSender = "sender-secret-0123456789";
const QByteArray kExpired = "expired-secret-0123456789";

TEST(Tokens, ReadsNamesRightsAndSecrets) {
  const auto tokens =
      Tokens::parse("# of the lab\n\nanna  read  " + kReader + "\n ben\twrite " + kWriter + "\r\n",
                    QStringLiteral("tokens"));
  ASSERT_TRUE(tokens) << describe(tokens.error());
  const auto* anna = tokens->find("Bearer " + kReader);
  ASSERT_NE(anna, nullptr);
  EXPECT_EQ(anna->name, QStringLiteral("anna"));
  EXPECT_EQ(anna->access, Access::Read);
  const auto* ben = tokens->find("bearer   " + kWriter + " ");
  ASSERT_NE(ben, nullptr);
  EXPECT_EQ(ben->access, Access::Write);
  for (const QByteArray& wrong :
       {QByteArray(), QByteArray("Bearer"), QByteArray("Bearer "), "Basic " + kReader, kReader,
        "Bearer " + kReader + "x", "Bearer " + kReader.chopped(1)})
    EXPECT_EQ(tokens->find(wrong), nullptr) << wrong.toStdString();
}

TEST(Tokens, SaysWhatIsWrongButNoSecret) {
  const std::pair<QByteArray, const char*> cases[] = {
      {"a read", "line 1"},
      {"\na maybe " + kReader, "line 2"},
      {"a read topsecret", "shorter"},
      {"a read " + kReader + "\na read " + kWriter, "line 2"},
      {"a read " + kReader + "\nb write " + kReader, "already"},
      {"# nothing\n", "no token"}};
  for (const auto& [text, words] : cases) {
    const auto tokens = Tokens::parse(text, QStringLiteral("my-tokens"));
    ASSERT_FALSE(tokens) << text.toStdString();
    EXPECT_EQ(tokens.error().code, Errc::BadRequest);
    EXPECT_THAT(describe(tokens.error()),
                testing::AllOf(testing::HasSubstr("my-tokens"), testing::HasSubstr(words)));
    EXPECT_THAT(describe(tokens.error()), testing::Not(testing::HasSubstr("topsecret")));
    EXPECT_THAT(describe(tokens.error()), testing::Not(testing::HasSubstr(kReader.toStdString())));
  }
  EXPECT_EQ(Tokens::read(QStringLiteral("no/such/file")).error().code, Errc::NotFound);
}

TEST(Tokens, ReadsScopesAndExpiry) {
  struct Case {
    QByteArray line;
    bool reads, writes;
    QDateTime expires;
  };
  const auto utc = [](int day, int hour) { return QDateTime({2027, 1, day}, {hour, 0}, Qt::UTC); };
  const Case cases[] = {
      {"a write " + kReader, true, true, {}},
      {"a write " + kReader + " rate=60", true, true, {}},
      {"a write " + kReader + " scopes=read", true, false, {}},
      {"a write " + kReader + " scopes=write", false, true, {}},
      {"a write " + kReader + " scopes=write,read", true, true, {}},
      {"a read " + kReader + " scopes=read", true, false, {}},
      {"a read " + kReader + " expires=2027-01-30", true, false, utc(31, 0)},
      {"a read " + kReader + " expires=2027-01-30T18:00:00Z", true, false, utc(30, 18)},
      {"a write " + kReader + " expires=2027-01-30T18:00:00+02:00 scopes=write", false, true, utc(30, 16)}};
  for (const auto& [line, reads, writes, expires] : cases) {
    const auto tokens = Tokens::parse(line, QStringLiteral("tokens"));
    ASSERT_TRUE(tokens) << describe(tokens.error());
    const auto* token = tokens->find("Bearer " + kReader);
    ASSERT_NE(token, nullptr) << line.toStdString();
    EXPECT_EQ(token->mayRead(), reads) << line.toStdString();
    EXPECT_EQ(token->mayWrite(), writes) << line.toStdString();
    EXPECT_EQ(token->expires, expires) << line.toStdString();
    EXPECT_FALSE(token->hasExpired(utc(1, 0)));
    EXPECT_EQ(token->hasExpired(expires), expires.isValid());  // from that moment on
  }
}

TEST(Tokens, MayBeForTheirOwnAnalysesAlone) {
  struct Case {
    QByteArray line;
    bool reads, writes, own;
  };
  for (const auto& [line, reads, writes, own] :
       {Case{"a write " + kReader + " scopes=own", true, true, true},
        {"a read " + kReader + " scopes=own", true, false, true},
        {"a write " + kReader + " scopes=own,write", false, true, true},
        {"a write " + kReader + " scopes=read,own", true, false, true},
        {"a write " + kReader + " scopes=read,write", true, true, false}}) {
    const auto tokens = Tokens::parse(line, QStringLiteral("tokens"));
    ASSERT_TRUE(tokens) << describe(tokens.error());
    const auto* token = tokens->named(QStringLiteral("a"));
    ASSERT_NE(token, nullptr);
    EXPECT_EQ(token->mayRead(), reads) << line.toStdString();
    EXPECT_EQ(token->mayWrite(), writes) << line.toStdString();
    EXPECT_EQ(token->ownOnly, own) << line.toStdString();
  }
}

TEST(Tokens, RefusesWrongOptionsByFileAndLine) {
  for (const char* option :
       {"scopes=", "scopes=all", "scopes=read,", "scopes=write", "scopes=read scopes=read",
        "expires=", "expires=tomorrow", "expires=2027-02-30", "expires=2027-01-30T18:00:00",
        "rate=", "rate=0", "rate=-1", "rate=many", "rate=1000001", "rate=1 rate=2", "name", "rights=read"}) {
    const auto tokens = Tokens::parse("b write " + kWriter + "\na read " + kReader + ' ' + option,
                                      QStringLiteral("my-tokens"));
    ASSERT_FALSE(tokens) << option;
    EXPECT_EQ(tokens.error().code, Errc::BadRequest);
    EXPECT_THAT(describe(tokens.error()),
                testing::AllOf(testing::HasSubstr("my-tokens"), testing::HasSubstr("line 2"),
                               testing::Not(testing::HasSubstr(kReader.toStdString()))));
  }
}

TEST(Origins, KnowsItsNames) {
  const Origins origins{.hosts = {"lab.example"}};
  for (const char* host : {"", "localhost", "localhost:5000", "a.localhost", "127.0.0.1:80", "[::1]:5000",
                           "192.168.1.7", "lab.example:443"})
    EXPECT_TRUE(origins.knowsHost(host)) << host;
  for (const char* host :
       {"evil.example", "localhost.evil.example", "lab.example.evil.example", "[::1", "127.0.0.1.evil"})
    EXPECT_FALSE(origins.knowsHost(host)) << host;
}

TEST(Origins, LetsOwnAndListedPagesChangeThings) {
  const Origins origins{.listed = {"https://lab.example"}};
  EXPECT_TRUE(origins.mayChange("", "localhost:5000", false));
  EXPECT_TRUE(origins.mayChange("http://localhost:5000", "localhost:5000", false));
  EXPECT_TRUE(origins.mayChange("https://lab.example", "localhost:5000", false));
  for (const char* origin :
       {"null", "http://localhost:6000", "https://localhost:5000", "http://evil.example", "file://"})
    EXPECT_FALSE(origins.mayChange(origin, "localhost:5000", false)) << origin;
}

TEST(AccessLog, WritesOneLineThatCannotBeForged) {
  const auto line = api::accessText({.id = "1f",
                                     .remote = QStringLiteral("127.0.0.1"),
                                     .method = "GET",
                                     .path = "/a\r\n\"b\" " + QByteArray(500, 'x'),
                                     .status = 200,
                                     .bytes = 12,
                                     .milliseconds = 3.5});
  EXPECT_THAT(line.toStdString(),
              testing::MatchesRegex("[^\n]+Z 1f 127.0.0.1 - \"GET /a%0D%0A%22b%22%20x+...\" 200 12 3.5\n"));
  EXPECT_LT(line.size(), 350);
}

class Guarded : public LiveServer {
 protected:
  ServerOptions options() override {
    QFile file(path("tokens"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("anna read " + kReader + "\nben write " + kWriter + "\n");
    file.write("cleo write " + kSender + " scopes=write expires=2999-12-31\n");
    file.write("dora write " + kExpired + " expires=2001-01-01\n");
    return {.port = 0,
            .tokenFile = path("tokens"),
            .origins = {QStringLiteral("https://lab.example")},
            .accessLog = path("access.log")};
  }
  [[nodiscard]] QString path(const char* name) const {
    return QString::fromStdString((folder.path() / name).string());
  }
  [[nodiscard]] Reply ask(const QByteArray& method, const QByteArray& target, const QByteArray& secret,
                          const QByteArray& fields = {}) const {
    return client().raw(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" +
                        (secret.isEmpty() ? QByteArray() : "Authorization: Bearer " + secret + "\r\n") +
                        fields + "\r\n");
  }
  [[nodiscard]] QByteArray log() const {
    QFile file(path("access.log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
};

TEST_F(Guarded, AsksForAToken) {
  EXPECT_EQ(ask("GET", "/health", {}).status, 200);
  EXPECT_EQ(ask("GET", "/", {}).status, 200);
  const auto refused = ask("GET", "/history", {});
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(refused.field("WWW-Authenticate"), "Bearer realm=\"sentisound\"");
  EXPECT_FALSE(refused.error().empty());
  EXPECT_EQ(ask("GET", "/history", "wrong-secret-0123456789").status, 401);
  EXPECT_EQ(ask("GET", "/no/such/path", {}).status, 401);  // nor what there is not
  EXPECT_EQ(ask("GET", "/v1/nothing", {}).field("Content-Type"), "application/problem+json");
  EXPECT_EQ(ask("GET", "/history", kReader).status, 200);
  EXPECT_EQ(ask("GET", "/metrics", kReader).status, 200);
  EXPECT_EQ(ask("POST", "/predict", kReader).status, 403);
  EXPECT_EQ(ask("POST", "/predict", kWriter).status, 400);  // no file, but let in
  EXPECT_EQ(ask("GET", "/history", kWriter).status, 200);
}

TEST_F(Guarded, HoldsTokensToTheirScopes) {
  EXPECT_EQ(ask("POST", "/predict", kSender).status, 400);  // no file, but let in
  const auto original = ask("GET", "/history", kSender);
  EXPECT_EQ(original.status, 403);
  EXPECT_FALSE(original.error().empty());
  const auto problem = ask("GET", "/v1/analyses", kSender);
  EXPECT_EQ(problem.status, 403);
  EXPECT_EQ(problem.field("Content-Type"), "application/problem+json");
  EXPECT_EQ(ask("HEAD", "/v1/analyses", kSender).status, 403);
  EXPECT_EQ(ask("GET", "/v1/health", kSender).status, 200);
  EXPECT_EQ(ask("GET", "/no/such/path", kSender).status, 404);  // nothing there to hide
}

TEST_F(Guarded, RefusesExpiredTokensAndSaysSo) {
  for (const char* target : {"/history", "/v1/analyses", "/no/such/path"}) {
    const auto refused = ask("GET", target, kExpired);
    EXPECT_EQ(refused.status, 401) << target;
    EXPECT_THAT(refused.field("WWW-Authenticate").toStdString(),
                testing::AllOf(testing::StartsWith("Bearer realm=\"sentisound\", "),
                               testing::HasSubstr("error=\"invalid_token\""),
                               testing::HasSubstr("error_description=\"The token has expired\"")));
  }
  EXPECT_EQ(ask("POST", "/predict", kExpired).status, 401);
  EXPECT_EQ(ask("GET", "/health", kExpired).status, 200);
}

TEST_F(Guarded, LetsListedOriginsIn) {
  const auto preflight = ask("OPTIONS", "/predict", {},
                             "Origin: https://lab.example\r\nAccess-Control-Request-Method: POST\r\n");
  EXPECT_EQ(preflight.status, 204);
  EXPECT_EQ(preflight.field("Access-Control-Allow-Origin"), "https://lab.example");
  EXPECT_EQ(preflight.field("Access-Control-Allow-Methods"), "POST, OPTIONS");
  EXPECT_THAT(preflight.field("Access-Control-Allow-Headers").toStdString(),
              testing::HasSubstr("Authorization"));
  EXPECT_EQ(preflight.field("Vary"), "Origin");
  EXPECT_EQ(
      ask("GET", "/history", kReader, "Origin: https://lab.example\r\n").field("Access-Control-Allow-Origin"),
      "https://lab.example");

  const auto foreign = ask("OPTIONS", "/predict", {},
                           "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n");
  EXPECT_EQ(foreign.status, 401);
  EXPECT_TRUE(foreign.field("Access-Control-Allow-Origin").isEmpty());
  EXPECT_TRUE(ask("GET", "/history", kReader, "Origin: https://evil.example\r\n")
                  .field("Access-Control-Allow-Origin")
                  .isEmpty());
  EXPECT_EQ(ask("POST", "/predict", kWriter, "Origin: https://evil.example\r\n").status, 403);
}

TEST_F(Guarded, WritesDownWhoAskedForWhatAndNoSecrets) {
  const auto reply = ask("GET", "/history?token=abc", kReader);
  (void)ask("GET", "/nothing", {});
  server.reset();  // all is written
  const auto text = log().toStdString();
  EXPECT_THAT(text, testing::HasSubstr(reply.field("X-Request-Id").toStdString() +
                                       " 127.0.0.1 anna \"GET /history\" 200 "));
  EXPECT_THAT(text, testing::HasSubstr(" - \"GET /nothing\" 401 "));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("secret")));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("abc")));
  EXPECT_EQ(QFile::permissions(path("access.log")) & (QFile::ReadGroup | QFile::ReadOther), 0);
}

TEST_F(Guarded, CountsWhatItAnswers) {
  ASSERT_EQ(client().get("/health").status, 200);
  ASSERT_EQ(client().get("/health").status, 200);
  (void)ask("BREW", "/health", kReader);
  const auto reply = ask("GET", "/metrics", kReader);
  EXPECT_THAT(reply.field("Content-Type").toStdString(), testing::StartsWith("text/plain; version=0.0.4"));
  const auto text = reply.body.toStdString();
  EXPECT_THAT(text, testing::HasSubstr(
                        "sentisound_requests_total{route=\"/health\",method=\"GET\",status=\"200\"} 2\n"));
  EXPECT_THAT(text, testing::HasSubstr(
                        "sentisound_requests_total{route=\"none\",method=\"other\",status=\"405\"} 1\n"));
  EXPECT_THAT(text, testing::HasSubstr("sentisound_request_seconds_count{route=\"/health\"} 2\n"));
  EXPECT_THAT(text, testing::HasSubstr("sentisound_connections 1\n"));
}

using Open = LiveServer;

TEST_F(Open, RefusesNamesThatAreNotItsOwn) {
  const auto reply = client().raw("GET /history HTTP/1.1\r\nHost: rebound.example:5000\r\n\r\n");
  EXPECT_EQ(reply.status, 421);
  EXPECT_FALSE(reply.error().empty());
}

TEST_F(Open, RefusesPagesOfOtherOrigins) {
  for (const char* origin : {"http://evil.example", "null"}) {
    const auto message = Client::uploadMessage("/predict", "a.wav", speechWav());
    const auto end = message.indexOf("\r\n");
    const auto reply = client().raw(message.first(end) + "\r\nOrigin: " + origin + message.sliced(end));
    EXPECT_EQ(reply.status, 403) << origin;
  }
  EXPECT_TRUE(history().empty());
}

TEST_F(Open, ListensBeyondThisComputerOnlyWithAToken) {
  const auto refused = ApiServer::start(*service, {.host = QHostAddress::Any, .port = 0});
  ASSERT_FALSE(refused);
  EXPECT_THAT(describe(refused.error()), testing::HasSubstr("--token-file"));
}

TEST_F(Open, SaysWhatIsWrongWithItsCertificate) {
  const auto key = QString::fromStdString((folder.path() / "key.pem").string());
  const auto half = ApiServer::start(*service, {.port = 0, .certificate = key});
  ASSERT_FALSE(half);
  EXPECT_THAT(describe(half.error()), testing::HasSubstr("both"));
  const auto none = ApiServer::start(*service, {.port = 0, .certificate = key, .key = key});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::NotFound);
  std::ofstream(folder.path() / "key.pem") << "nothing\n";
  const auto nonsense = ApiServer::start(*service, {.port = 0, .certificate = key, .key = key});
  ASSERT_FALSE(nonsense);
  EXPECT_THAT(describe(nonsense.error()), testing::HasSubstr("certificate"));
}

class Secure : public LiveServer {
 protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
      GTEST_SKIP() << "openssl is not installed: no certificate to speak TLS with";
    LiveServer::SetUp();
  }
  ServerOptions options() override {
    const auto certificate = QString::fromStdString((folder.path() / "certificate.pem").string());
    const auto key = QString::fromStdString((folder.path() / "key.pem").string());
    QProcess::execute(QStringLiteral("openssl"),
                      {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                       "/CN=localhost", "-out", certificate, "-keyout", key});
    ServerOptions options{.port = 0, .certificate = certificate, .key = key};
    options.limits.head = std::chrono::milliseconds(1500);
    return options;
  }
};

TEST_F(Secure, SpeaksTls) {
  EXPECT_EQ(server->url().left(8), QStringLiteral("https://"));
  QSslSocket socket;
  socket.setPeerVerifyMode(QSslSocket::VerifyNone);
  socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
  ASSERT_TRUE(socket.waitForEncrypted(kPatienceMs)) << socket.errorString().toStdString();
  socket.write(Client::uploadMessage("/api/predict", "a.wav", speechWav()));
  EXPECT_EQ(readReply(socket).status, 200);
}

TEST_F(Secure, KeepsConnectionsOpen) {
  QSslSocket socket;
  QByteArray rest;
  socket.setPeerVerifyMode(QSslSocket::VerifyNone);
  socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
  ASSERT_TRUE(socket.waitForEncrypted(kPatienceMs)) << socket.errorString().toStdString();
  for (int i = 0; i < 10; ++i) {
    socket.write(Client::message("GET", "/health"));
    EXPECT_EQ(readReply(socket, rest).body, "{\"status\":\"ok\"}\n") << i;
  }
  socket.write(Client::message("GET", "/openapi.json").repeated(10));  // more than sockets hold
  for (int i = 0; i < 10; ++i) EXPECT_EQ(readReply(socket, rest).json()["openapi"], "3.1.0") << i;
  EXPECT_TRUE(rest.isEmpty());
}

TEST_F(Secure, OutlivesClientsThatDoNot) {
  EXPECT_EQ(client().get("/health").status, 0);
  QTcpSocket silent;
  client().connectTo(silent);
  EXPECT_TRUE(silent.waitForDisconnected(kPatienceMs));
  QSslSocket socket;
  socket.setPeerVerifyMode(QSslSocket::VerifyNone);
  socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
  ASSERT_TRUE(socket.waitForEncrypted(kPatienceMs));
  socket.write(Client::message("GET", "/health"));
  EXPECT_EQ(readReply(socket).body, "{\"status\":\"ok\"}\n");
}

}  // namespace
}  // namespace sentisound::test
