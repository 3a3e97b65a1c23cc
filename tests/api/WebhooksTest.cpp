// Batches that tell somebody when they have ended.
#include <QMessageAuthenticationCode>
#include <fstream>

#include "Contract.h"
#include "WebhookReceiver.h"
#include "api/v1/Batches.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

constexpr auto kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A server whose batches may be announced to `receiver`, under /hooks.
class Webhooks : public Contract {
 protected:
  ServerOptions options() override {
    std::ofstream(folder.path() / "secret") << kSecret << '\n';
    return {.port = 0,
            .limits = {.webhookTimeOut = 1s, .webhookPause = 20ms},
            .webhooks = {QString::fromLatin1(receiver.url("/hooks"))},
            .webhookSecretFile = QString::fromStdString((folder.path() / "secret").string())};
  }
  void startAgain() {
    server.reset();
    auto started = ApiServer::start(*service, options());
    ASSERT_TRUE(started) << describe(started.error());
    server = std::move(*started);
  }
  [[nodiscard]] Reply begin(const QByteArray& url) const {
    return send("POST", "/v1/batches", {sound(), {"file", "nothing", "b.txt"}, {"webhook", url}});
  }
  /// What the batch says of it, once it is in that state.
  [[nodiscard]] json webhookOnce(const QByteArray& path, const std::string& state) const {
    json webhook = json::object();
    for (int i = 0; i < 600 && webhook.value("state", "") != state; ++i) {
      QThread::msleep(50);
      webhook = get(path).json().value("webhook", json::object());
    }
    return webhook;
  }
  static QByteArray signatureOf(const WebhookReceiver::Received& message) {
    const auto text =
        message.field("Webhook-Id") + '.' + message.field("Webhook-Timestamp") + '.' + message.body;
    const auto key = QByteArray::fromBase64(QByteArray(kSecret).sliced(6));
    return "v1," + QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64();
  }

  WebhookReceiver receiver{{204}};
};

TEST_F(Webhooks, TellThatABatchHasEnded) {
  const auto begun = begin(receiver.url("/hooks/one?key=geheim"));
  ASSERT_EQ(begun.status, 202) << begun.body.toStdString();
  const auto path = begun.field("Location");
  const auto webhook = webhookOnce(path, "delivered");
  EXPECT_EQ(webhook.at("url"), receiver.url("/hooks/one").toStdString()) << "the query is the receiver's";
  EXPECT_EQ(webhook.at("tries"), 1);
  EXPECT_EQ(webhook.at("last_status"), 204);
  EXPECT_FALSE(webhook.at("last_try_at").is_null());
  EXPECT_TRUE(webhook.at("next_try_at").is_null());

  const auto all = receiver.received();
  ASSERT_EQ(all.size(), 1U);
  const auto& message = all.front();
  EXPECT_EQ(message.target(), "/hooks/one?key=geheim");
  EXPECT_TRUE(message.head.startsWith("POST "));
  EXPECT_EQ(message.field("Content-Type"), "application/json");
  EXPECT_EQ(message.field("Webhook-Signature"), signatureOf(message));
  EXPECT_LT(std::abs(QDateTime::currentSecsSinceEpoch() - message.field("Webhook-Timestamp").toLongLong()),
            60);
  const auto told = json::parse(message.body.toStdString());
  EXPECT_EQ(api->problems(told, {{"$ref", "#/components/schemas/BatchMessage"}}), "");
  EXPECT_EQ(told.at("type"), "batch.finished");
  EXPECT_EQ(told.at("id"), message.field("Webhook-Id").toStdString());
  EXPECT_EQ(told.at("link"), path.toStdString());
  EXPECT_EQ(told.at("state"), "done");
  EXPECT_EQ(told.at("total"), 2);
  EXPECT_EQ(told.at("done"), 1);
  EXPECT_EQ(told.at("failed"), 1);
}

TEST_F(Webhooks, TryAgainAndFollowNoRedirects) {
  receiver.answerFromNowOn(302);
  const auto path = begin(receiver.url("/hooks")).field("Location");
  const auto tried = receiver.waitFor(2);
  ASSERT_GE(tried.size(), 2U);
  receiver.answerFromNowOn(WebhookReceiver::kSilence);
  const auto silent = receiver.waitFor(tried.size() + 1);
  receiver.answerFromNowOn(200);
  const auto webhook = webhookOnce(path, "delivered");
  EXPECT_EQ(webhook.at("last_status"), 200);
  const auto all = receiver.received();
  EXPECT_EQ(webhook.at("tries"), all.size());
  for (const auto& message : all) {
    EXPECT_EQ(message.target(), "/hooks");
    EXPECT_EQ(message.field("Webhook-Id"), all.front().field("Webhook-Id")) << "by which it is known again";
    EXPECT_EQ(message.field("Webhook-Signature"), signatureOf(message));
    EXPECT_EQ(message.body, all.front().body);
  }
}

TEST_F(Webhooks, GiveUpWhereNobodyIsAnyMore) {
  receiver.answerFromNowOn(410);
  const auto webhook = webhookOnce(begin(receiver.url("/hooks")).field("Location"), "failed");
  EXPECT_EQ(webhook.value("tries", 0), 1);
  EXPECT_EQ(webhook.value("last_status", 0), 410);
}

TEST_F(Webhooks, AreTriedAgainByTheNextServer) {
  receiver.answerFromNowOn(503);
  const auto path = begin(receiver.url("/hooks")).field("Location");
  const auto before = receiver.waitFor(1);
  ASSERT_FALSE(before.empty());
  // The receiver has heard of it before the server has noted that it did not like it.
  for (int i = 0; i < 600 && get(path).json().at("webhook").value("tries", 0) < 1; ++i) QThread::msleep(50);
  startAgain();
  receiver.answerFromNowOn(200);
  const auto webhook = webhookOnce(path, "delivered");
  EXPECT_GE(webhook.value("tries", 0), 2) << "counted on";
  const auto all = receiver.received();
  EXPECT_EQ(all.back().field("Webhook-Id"), before.front().field("Webhook-Id"));
  EXPECT_EQ(all.back().body, before.front().body);
  const auto told = all.size();
  startAgain();
  QThread::msleep(1200);
  EXPECT_EQ(receiver.received().size(), told) << "what was delivered is not sent again";
  EXPECT_EQ(webhookOnce(path, "delivered").value("last_status", 0), 200);
}

TEST_F(Webhooks, CallNobodyWhoIsNotAllowed) {
  for (const auto& url : {receiver.url(), receiver.url("/hooksx"), receiver.url("/hooks/../x"),
                          QByteArray("http://127.0.0.1:1/hooks"), QByteArray("hooks")}) {
    const auto refused = begin(url);
    EXPECT_EQ(refused.status, 422) << url.toStdString();
    EXPECT_EQ(code(refused), "webhook-not-allowed") << url.toStdString();
  }
  const auto ofJson = [&](const QByteArray& webhook) {
    return ask("POST", "/v1/batches", {{"Content-Type", "application/json"}},
               "{\"items\":[1],\"webhook\":" + webhook + "}");
  };
  EXPECT_EQ(code(ofJson("7")), "bad-field");
  EXPECT_EQ(code(ofJson("\"https://evil.example\"")), "webhook-not-allowed");
  const auto begun = ofJson('"' + receiver.url("/hooks/json") + '"');
  EXPECT_EQ(begun.status, 202);
  EXPECT_EQ(receiver.waitFor(1).front().target(), "/hooks/json");
  EXPECT_TRUE(history().empty());
}

TEST_F(Webhooks, AreForgottenWithTheirBatch) {
  receiver.answerFromNowOn(500);
  const auto path = begin(receiver.url("/hooks")).field("Location");
  ASSERT_FALSE(receiver.waitFor(1).empty());
  EXPECT_EQ(ask("DELETE", path).status, 204);
  const auto told = receiver.received().size();
  QThread::msleep(1500);
  EXPECT_LE(receiver.received().size(), told + 1) << "one may have been under way";
  EXPECT_EQ(get(path).status, 404);
}

class WithoutWebhooks : public V1Server {};

TEST_F(WithoutWebhooks, NobodyIsTold) {
  const auto refused = send("POST", "/v1/batches", {sound(), {"webhook", "https://lab.example/hooks"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "webhook-not-allowed");
  EXPECT_THAT(detail(refused), testing::HasSubstr("--webhook"));
}

/// Batches without a server: nobody delivers but the test.
class UntoldBatches : public V1Server {
 protected:
  [[nodiscard]] static api::v1::BatchOrder order() {
    return {.items = {{.name = "a.wav", .bytes = speechWav()}}, .webhook = "https://lab.example/hooks"};
  }
  [[nodiscard]] QString finished(api::v1::Batches& batches) const {
    const auto id = batches.begin(order());
    service->jobs().waitForDone();
    return id.value_or(QString());
  }
  static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
};

TEST_F(UntoldBatches, AreKeptUntilSomebodyIsTold) {
  api::v1::Batches batches(*service, {.mostFinished = 0, .longest = -1s});
  const auto id = finished(batches);
  batches.tick();
  ASSERT_TRUE(batches.json(id)) << "an hour is over, and there are too many, but its webhook is due";
  const auto due = batches.takeDueWebhooks(now(), 8);
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due.front().id, id);
  EXPECT_TRUE(batches.takeDueWebhooks(now().addDays(1), 8).empty()) << "it is under way";
  batches.webhookTried(id, 500, now());
  EXPECT_TRUE(batches.takeDueWebhooks(now(), 8).empty()) << "later";
  EXPECT_EQ(batches.takeDueWebhooks(now().addSecs(6), 8).size(), 1U);
  batches.tick();
  EXPECT_TRUE(batches.json(id));
  batches.webhookTried(id, 204, now());
  batches.tick();
  EXPECT_FALSE(batches.json(id));
  batches.webhookTried(id, 204, now());  // of one that is gone
}

TEST_F(UntoldBatches, AreBounded) {
  api::v1::Batches batches(*service, {.mostUntold = 2});
  const auto first = finished(batches);
  (void)finished(batches);
  EXPECT_FALSE(batches.begin(order())) << "two wait for their receivers";
  auto silent = order();
  silent.webhook.clear();
  EXPECT_TRUE(batches.begin(silent));
  service->jobs().waitForDone();
  EXPECT_EQ(batches.takeDueWebhooks(now(), 1).size(), 1U) << "no more than asked for";
  batches.webhookTried(first, 410, now());
  EXPECT_TRUE(batches.begin(order()));
  service->jobs().waitForDone();
}

}  // namespace
}  // namespace sentisound::test
