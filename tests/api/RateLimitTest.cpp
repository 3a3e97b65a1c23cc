// How many requests a minute a token or an address may send.
#include <fstream>

#include "V1Server.h"
#include "api/http/Network.h"
#include "api/http/RateLimiter.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;
using api::RateLimiter;

constexpr RateLimiter::Clock::time_point kStart{1h};

TEST(RateLimiter, RefillsEvenly) {
  RateLimiter limiter;
  for (int left = 5; left >= 0; --left) {
    const auto allowed = limiter.take("a", 6, kStart);
    EXPECT_TRUE(allowed.granted);
    EXPECT_EQ(allowed.remaining, left);
    EXPECT_EQ(allowed.refill, (6 - left) * 10s);
  }
  const auto refused = limiter.take("a", 6, kStart + 1s);
  EXPECT_FALSE(refused.granted);
  EXPECT_EQ(refused.remaining, 0);
  EXPECT_EQ(refused.wait, 9s);
  EXPECT_TRUE(limiter.take("b", 6, kStart + 1s).granted) << "somebody else's";
  EXPECT_TRUE(limiter.take("a", 6, kStart + 10s).granted) << "what was refused does not count";
  EXPECT_FALSE(limiter.take("a", 6, kStart + 10s).granted);
  EXPECT_EQ(limiter.take("a", 6, kStart + 2h).remaining, 5) << "never more than a minute's";
}

TEST(RateLimiter, LimitsNobodyWithoutALimitAndHeedsANewOne) {
  RateLimiter limiter;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(limiter.take("a", 0, kStart).granted);
  EXPECT_EQ(limiter.clients(), 0);
  EXPECT_TRUE(limiter.take("a", 100, kStart).granted);
  EXPECT_TRUE(limiter.take("a", 2, kStart).granted);
  EXPECT_FALSE(limiter.take("a", 2, kStart).granted);
  EXPECT_TRUE(limiter.take("a", 100, kStart).granted);
}

TEST(RateLimiter, RemembersABoundedNumberAndThoseWithTheLeastLeft) {
  RateLimiter limiter;
  for (int i = 0; i < 3; ++i) (void)limiter.take("busy", 2, kStart);
  for (int i = 0; i < RateLimiter::kMost + 20; ++i) (void)limiter.take(QByteArray::number(i), 60, kStart);
  EXPECT_EQ(limiter.clients(), RateLimiter::kMost);
  EXPECT_FALSE(limiter.take("busy", 2, kStart).granted);
  (void)limiter.take("another", 60, kStart + 1s);
  EXPECT_EQ(limiter.clients(), 2) << "the others' buckets are full again";
}

TEST(Network, IsTheAddressOrAHalfOfIt) {
  const auto of = [](const char* text) { return api::networkOf(QHostAddress(QLatin1String(text))); };
  EXPECT_NE(of("192.0.2.1"), of("192.0.2.2"));
  EXPECT_EQ(of("192.0.2.1"), of("::ffff:192.0.2.1"));
  EXPECT_EQ(of("2001:db8::1"), of("2001:db8::2"));
  EXPECT_NE(of("2001:db8::1"), of("2001:db8:0:1::1"));
}

class RateLimited : public V1Server {
 protected:
  ServerOptions options() override { return {.port = 0, .limits = {.requestsPerMinute = 4}}; }
};

TEST_F(RateLimited, RefusesWhatIsTooMuchOfAnAddressAndSaysWhenItMayComeAgain) {
  const auto first = get("/v1/models");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.field("RateLimit-Policy"), "\"minute\";q=4;w=60");
  EXPECT_EQ(first.field("RateLimit"), "\"minute\";r=3;t=15");
  EXPECT_EQ(get("/no/such/path").status, 404) << "counts too";
  EXPECT_EQ(get("/").status, 200);
  EXPECT_EQ(get("/openapi.json").status, 200);
  const auto refused = send("POST", "/v1/analyses", {sound()});
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(code(refused), "rate-limited");
  const int wait = refused.field("Retry-After").toInt();
  EXPECT_GE(wait, 1);
  EXPECT_LE(wait, 15);
  EXPECT_TRUE(refused.field("RateLimit").startsWith("\"minute\";r=0;t="));
  EXPECT_TRUE(history().empty());
  EXPECT_EQ(get("/history").error(), "Too many requests");
}

TEST_F(RateLimited, AlwaysAnswersHealth) {
  for (int i = 0; i < 10; ++i) {
    const auto healthy = get(i % 2 == 0 ? "/health" : "/v1/health");
    EXPECT_EQ(healthy.status, 200);
    EXPECT_EQ(healthy.field("RateLimit"), "");
  }
  EXPECT_EQ(get("/v1/models").field("RateLimit"), "\"minute\";r=3;t=15");
}

class RateLimitedTokens : public V1Server {
 protected:
  ServerOptions options() override {
    writeTokens("ben write ben-secret-0123456789\nanna read anna-secret-0123456789 rate=2\n");
    return {.port = 0, .limits = {.requestsPerMinute = 3}, .tokenFile = tokenFile()};
  }
  [[nodiscard]] QString tokenFile() const {
    return QString::fromStdString((folder.path() / "tokens").string());
  }
  void writeTokens(const char* lines) const { std::ofstream(folder.path() / "tokens") << lines; }
  [[nodiscard]] int as(const QByteArray& name) const {
    return ask("GET", "/v1/models", {{"Authorization", "Bearer " + name + "-secret-0123456789"}}).status;
  }
};

TEST_F(RateLimitedTokens, AreCountedOneByOneAndStrangersByAddress) {
  EXPECT_EQ(as("anna"), 200);
  EXPECT_EQ(as("anna"), 200);
  EXPECT_EQ(as("anna"), 429);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(as("ben"), 200);
  EXPECT_EQ(as("ben"), 429);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(as("guess"), 401);
  EXPECT_EQ(as("guess"), 429) << "secrets cannot be tried without end";
  writeTokens("ben write ben-secret-0123456789 rate=1000\nanna read anna-secret-0123456789 rate=2\n");
  server->reload();
  for (int i = 0; i < 500 && as("ben") != 200; ++i) QThread::msleep(10);
  const auto metrics = ask("GET", "/metrics", {{"Authorization", "Bearer ben-secret-0123456789"}});
  const auto text = metrics.body.toStdString();
  EXPECT_THAT(text, testing::ContainsRegex("sentisound_rate_limited_total.by=\"token\". [1-9]"));
  EXPECT_THAT(text, testing::ContainsRegex("sentisound_rate_limited_total.by=\"address\". 1"));
}

}  // namespace
}  // namespace sentisound::test
