// Which addresses may be called, how a message is signed, and when it is sent again.
#include <fstream>

#include "LiveServer.h"
#include "api/v1/WebhookPlan.h"
#include "api/v1/WebhookTargets.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;
using namespace api::v1;

class Targets : public testing::Test {
 protected:
  [[nodiscard]] QString secrets(const std::string& text) const {
    std::ofstream(folder.path() / "secret") << text;
    return QString::fromStdString((folder.path() / "secret").string());
  }
  [[nodiscard]] WebhookTargets of(const QStringList& prefixes) const {
    auto made = WebhookTargets::make(prefixes, secrets(std::string(kSecret) + '\n'));
    EXPECT_TRUE(made) << describe(made.error());
    return made ? *made : WebhookTargets();
  }
  static constexpr auto kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  ScratchFolder folder;
};

TEST_F(Targets, AreWhatLiesUnderAPrefix) {
  const auto targets =
      of({QStringLiteral("https://Lab.example/hooks"), QStringLiteral("http://10.0.0.7:8080")});
  for (const char* good : {"https://lab.example/hooks", "https://lab.example:443/hooks/a?b=c",
                           "https://LAB.example/hooks/", "http://10.0.0.7:8080", "http://10.0.0.7:8080/",
                           "http://10.0.0.7:8080/any/thing?x", "https://lab.example/hooks/caf%C3%A9"})
    EXPECT_TRUE(targets.allowed(QString::fromLatin1(good))) << good;
  for (const char* bad : {"",
                          "hooks",
                          "/hooks",
                          "https://lab.example",
                          "https://lab.example/",
                          "https://lab.example/hooksx",
                          "http://lab.example/hooks",
                          "https://lab.example:444/hooks",
                          "https://lab.example.evil/hooks",
                          "https://lab.example@evil/hooks",
                          "https://u:p@lab.example/hooks",
                          "https://lab.example/hooks/../x",
                          "https://lab.example/hooks/%2e%2e/x",
                          "https://lab.example/hooks/%2E%2e/x",
                          "https://lab.example/hooks/%252e%252e/x",
                          "https://lab.example/hooks/..%2fx",
                          "https://lab.example/hooks/a\\b",
                          "https://lab.example/hooks#x",
                          "ftp://lab.example/hooks",
                          "http://10.0.0.7",
                          "http://10.0.0.7:80800/",
                          "https://lab.example/hooks/a b"})
    EXPECT_FALSE(targets.allowed(QString::fromLatin1(bad))) << bad;
  EXPECT_FALSE(targets.allowed(QStringLiteral("https://lab.example/hooks/") + QString(1000, u'x')));
  EXPECT_FALSE(WebhookTargets().allowed(QStringLiteral("https://lab.example/hooks")));
}

TEST_F(Targets, RefuseWhatCannotBeMeant) {
  const auto good = secrets(kSecret);
  const QStringList lab{QStringLiteral("https://lab.example")};
  for (const char* prefix : {"lab.example", "ftp://lab.example", "https://", "https://lab.example/?a=b",
                             "https://lab.example/#a", "https://u@lab.example", "https://lab.example/a/../b"})
    EXPECT_EQ(WebhookTargets::make({QString::fromLatin1(prefix)}, good).error().code, Errc::BadRequest)
        << prefix;
  EXPECT_FALSE(WebhookTargets::make(lab, {})) << "unsigned";
  EXPECT_FALSE(WebhookTargets::make({}, good)) << "for nobody";
  EXPECT_EQ(WebhookTargets::make(lab, QStringLiteral("no/such/file")).error().code, Errc::NotFound);
  for (const char* text : {"", "\n", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_",
                           "whsec_c2hvcnQ=", "whsec_MfKQ9r8GKYqrTwjUPD8I!PZIo2LaLaSw"}) {
    const auto made = WebhookTargets::make(lab, secrets(text));
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().code, Errc::BadRequest) << text;
    EXPECT_THAT(describe(made.error()), testing::Not(testing::HasSubstr("MfKQ"))) << "the secret is not told";
  }
  EXPECT_TRUE(WebhookTargets::make({}, {})->empty());
}

/// The example of the reference implementations.
TEST_F(Targets, SignAsStandardWebhooksDo) {
  const auto expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  const auto prefix = QStringList{QStringLiteral("https://lab.example")};
  const auto signature = [](const WebhookTargets& targets) {
    return targets.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");
  };
  EXPECT_EQ(signature(of(prefix)), expected);
  const auto two =
      WebhookTargets::make(prefix, secrets(std::string(kSecret) + "\nwhsec_" + std::string(32, 'A') + "\n"));
  ASSERT_TRUE(two);
  const auto both = signature(*two).split(' ');
  ASSERT_EQ(both.size(), 2) << "while one secret takes the place of another";
  EXPECT_EQ(both[0], expected);
  EXPECT_TRUE(both[1].startsWith("v1,"));
}

TEST(WebhookPlan, PausesLongerAndLongerAndEndsAfterADay) {
  const auto end = QDateTime({2024, 1, 15}, {12, 0}, Qt::UTC);
  StoredWebhook webhook{.url = "x", .state = WebhookState::Due, .nextTry = end};
  std::vector<qint64> pauses;
  auto now = end;
  while (webhook.state == WebhookState::Due) {
    EXPECT_TRUE(awaitsDelivery(webhook, end, now, {}));
    webhook = afterTry(webhook, pauses.size() % 2 == 0 ? 503 : 0, end, now, {}, 0.5);
    EXPECT_EQ(webhook.triedAt, now);
    if (!webhook.nextTry.isValid()) break;
    pauses.push_back(now.secsTo(webhook.nextTry));
    now = webhook.nextTry;
  }
  EXPECT_THAT(pauses, testing::ElementsAre(5, 15, 45, 135, 405, 1215, 3645, 10935, 21600, 21600, 21600));
  EXPECT_EQ(webhook.state, WebhookState::Failed);
  EXPECT_EQ(webhook.tries, 12);
  EXPECT_FALSE(awaitsDelivery(webhook, end, now, {}));
  EXPECT_GT(end.secsTo(now), 22 * 3600);
  EXPECT_LT(end.secsTo(now), 24 * 3600);
}

TEST(WebhookPlan, HeedsWhatWasAnswered) {
  const auto now = QDateTime({2024, 1, 15}, {12, 0}, Qt::UTC);
  const StoredWebhook due{.url = "x", .state = WebhookState::Due, .nextTry = now};
  const auto after = [&](int status, double chance = 0.5) {
    return afterTry(due, status, now, now, {}, chance);
  };
  for (const int status : {200, 204, 299}) EXPECT_EQ(after(status).state, WebhookState::Delivered);
  for (const int status : {0, 199, 301, 302, 400, 404, 429, 500})
    EXPECT_EQ(after(status).state, WebhookState::Due);
  EXPECT_EQ(after(410).state, WebhookState::Failed);
  EXPECT_EQ(after(kMayNotBeTold).state, WebhookState::Failed);
  EXPECT_EQ(after(kMayNotBeTold).status, 0);
  EXPECT_EQ(now.msecsTo(after(500, 0).nextTry), 4500);
  EXPECT_EQ(now.msecsTo(after(500, 1).nextTry), 5500);
  EXPECT_FALSE(awaitsDelivery({}, now, now, {})) << "nobody is to be told";
  EXPECT_FALSE(awaitsDelivery(due, now, now.addDays(1).addSecs(1), {}));
}

}  // namespace
}  // namespace sentisound::test
