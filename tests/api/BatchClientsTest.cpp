// Programs of docs/API-clients.md that send batches, are told of their end, and wait where they ask too
// often.
#include <QTcpServer>
#include <fstream>

#include "ClientPrograms.h"
#include "V1Server.h"
#include "WebhookReceiver.h"

namespace sentisound::test {
namespace {

constexpr auto kToken = "correct-horse-battery-staple";
constexpr auto kWebhookSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// One that nobody listens at.
quint16 freePort() {
  QTcpServer server;
  server.listen(QHostAddress::LocalHost);
  return server.serverPort();
}

/// A server whose only token may ask once a second, and has just asked too often.
class BatchClients : public V1Server {
 protected:
  ServerOptions options() override {
    std::ofstream(folder.path() / "tokens") << "client write " << kToken << " rate=60\n";
    std::ofstream(folder.path() / "secret") << kWebhookSecret << '\n';
    return {.port = 0,
            .tokenFile = path("tokens"),
            .webhooks = {QStringLiteral("http://127.0.0.1:%1").arg(port),
                         QString::fromLatin1(receiver.url("/hooks"))},
            .webhookSecretFile = path("secret")};
  }
  void SetUp() override {
    V1Server::SetUp();
    environment.insert(QStringLiteral("SENTISOUND_URL"), server->url());
    environment.insert(QStringLiteral("SENTISOUND_TOKEN"), QLatin1String(kToken));
    environment.insert(QStringLiteral("WEBHOOK_PORT"), QString::number(port));
    environment.insert(QStringLiteral("WEBHOOK_URL"), QString::fromLatin1(receiver.url("/hooks")));
    environment.insert(QStringLiteral("WEBHOOK_SECRET"), QLatin1String(kWebhookSecret));
    int asked = 0;
    while (ask("GET", "/v1/models/none", {{"Authorization", QByteArray("Bearer ") + kToken}}).status != 429)
      ASSERT_LT(++asked, 200);
  }
  [[nodiscard]] QString path(const char* name) const {
    return QString::fromStdString((folder.path() / name).string());
  }
  /// Takes the program out of the document and runs it.
  Ran run(const QStringList& interpreter, const char* name, const QString& argument) {
    const auto found = programs();
    const auto file = QString::fromLatin1(name);
    EXPECT_TRUE(found.contains(file)) << "the document has no " << name;
    std::ofstream(folder.path() / name) << found.at(file).toStdString();
    return runProgram(interpreter + QStringList{file, argument}, path(""), environment);
  }
  void expectToldAfterWaiting(const Ran& ran) const {
    ASSERT_EQ(ran.status, 0) << ran.said;
    EXPECT_THAT(ran.said, testing::ContainsRegex("waiting [1-9] s .rate-limited."));
    EXPECT_THAT(ran.said, testing::HasSubstr("espeak.wav: "));
    EXPECT_THAT(ran.said, testing::HasSubstr(": done, 1 of 1"));
    EXPECT_EQ(history().size(), 2U) << "once, and again in the batch";
  }

  const quint16 port = freePort();
  WebhookReceiver receiver{{204}};
  const QString sound = QString::fromStdString((sourceDir() / "tests/golden/espeak.wav").string());
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

TEST_F(BatchClients, OfCurlWaitAndTheirMessagesAreVerified) {
  for (const char* tool : {"curl", "jq"})
    if (!works({QLatin1String(tool), QStringLiteral("--version")}))
      GTEST_SKIP() << "SKIPPED LOUDLY: there is no " << tool;
  if (!works({QStringLiteral("openssl"), QStringLiteral("version")}))
    GTEST_SKIP() << "SKIPPED LOUDLY: there is no openssl";
  const QStringList bash{QStringLiteral("bash")};
  const auto ran = run(bash, "batch.sh", sound);
  ASSERT_EQ(ran.status, 0) << ran.said;
  EXPECT_THAT(ran.said, testing::ContainsRegex("1 recording, webhook (waiting|due|delivered)"));
  const auto messages = receiver.waitFor(1);
  ASSERT_EQ(messages.size(), 1U);
  const auto& message = messages.front();
  for (const char* field : {"Id", "Timestamp", "Signature"})
    environment.insert(QStringLiteral("WEBHOOK_") + QString::fromLatin1(field).toUpper(),
                       QString::fromLatin1(message.field("Webhook-" + QByteArray(field))));
  std::ofstream(folder.path() / "body.json") << message.body.toStdString();
  const auto genuine = run(bash, "verify.sh", QStringLiteral("body.json"));
  EXPECT_EQ(genuine.status, 0) << genuine.said;
  EXPECT_EQ(genuine.said, "genuine\n");
  std::ofstream(folder.path() / "body.json", std::ios::app) << ' ';
  const auto forged = run(bash, "verify.sh", QStringLiteral("body.json"));
  EXPECT_EQ(forged.status, 1);
  EXPECT_EQ(forged.said, "forged\n");
}

TEST_F(BatchClients, OfPythonWaitAndAreTold) {
  if (!works({QStringLiteral("/usr/bin/python3"), QStringLiteral("--version")}))
    GTEST_SKIP() << "SKIPPED LOUDLY: there is no python3";
  expectToldAfterWaiting(run({QStringLiteral("/usr/bin/python3"), QStringLiteral("-u")}, "batch.py", sound));
}

TEST_F(BatchClients, OfNodeWaitAndAreTold) {
  if (!works({QStringLiteral("node"), QStringLiteral("-e"), QStringLiteral("fetch")}))
    GTEST_SKIP() << "SKIPPED LOUDLY: there is no node 18 (package nodejs)";
  expectToldAfterWaiting(run({QStringLiteral("node")}, "batch.mjs", sound));
}

}  // namespace
}  // namespace sentisound::test
