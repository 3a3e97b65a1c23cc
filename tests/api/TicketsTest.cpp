// Tickets: what stands in for a token where a browser cannot send one.
#include <QFile>
#include <fstream>

#include "StreamClient.h"
#include "V1Server.h"
#include "api/http/Tickets.h"

namespace sentisound::test {
namespace {

using namespace std::chrono_literals;
using api::Access;
using api::Tickets;

constexpr Tickets::Clock::time_point kNow{1h};
const QStringList kPath{QStringLiteral("v1"), QStringLiteral("stream")};

TEST(Tickets, AreGoodOnceForOnePathAndHalfAMinute) {
  Tickets tickets;
  const auto ticket = tickets.issue(QStringLiteral("anna"), kPath, kNow);
  EXPECT_EQ(ticket.size(), 43);
  EXPECT_NE(tickets.issue(QStringLiteral("anna"), kPath, kNow), ticket);
  EXPECT_EQ(tickets.redeem(ticket, kPath, kNow + 29s), QStringLiteral("anna"));
  EXPECT_FALSE(tickets.redeem(ticket, kPath, kNow + 29s)) << "used";
  const auto late = tickets.issue(QStringLiteral("anna"), kPath, kNow);
  EXPECT_FALSE(tickets.redeem(late, kPath, kNow + 30s));
  const auto elsewhere = tickets.issue(QStringLiteral("anna"), kPath, kNow);
  EXPECT_FALSE(tickets.redeem(elsewhere, {QStringLiteral("v1")}, kNow));
  EXPECT_FALSE(tickets.redeem(elsewhere, kPath, kNow)) << "whoever had it may not try again";
  EXPECT_FALSE(tickets.redeem({}, kPath, kNow));
}

TEST(Tickets, AreBounded) {
  Tickets tickets;
  const auto first = tickets.issue(QStringLiteral("anna"), kPath, kNow);
  const auto other = tickets.issue(QStringLiteral("ben"), kPath, kNow);
  for (int i = 0; i < Tickets::kMostOfOne; ++i)
    (void)tickets.issue(QStringLiteral("anna"), kPath, kNow + 1ms * (i + 1));
  EXPECT_EQ(tickets.size(), Tickets::kMostOfOne + 1);
  EXPECT_FALSE(tickets.redeem(first, kPath, kNow + 1s)) << "the oldest goes";
  EXPECT_EQ(tickets.redeem(other, kPath, kNow + 1s), QStringLiteral("ben")) << "but only of the same token";
  (void)tickets.issue(QStringLiteral("anna"), kPath, kNow + 1min);
  EXPECT_EQ(tickets.size(), 1) << "those that have expired go";
}

TEST(Tickets, AreForStreamsAlone) {
  const auto access = [](const char* path) { return api::accessByTicket(api::pathSegments(path)); };
  EXPECT_EQ(access("/v1/stream"), Access::Write);
  EXPECT_EQ(access("/v1/batches/7/events"), Access::Read);
  for (const char* other : {"", "/", "/v1", "/v1/stream/", "/v1/batches", "/v1/batches/7", "/v1/analyses/7",
                            "/v1/batches/7/8/events", "/v2/batches/7/events"})
    EXPECT_FALSE(access(other)) << other;
}

class TicketDesk : public V1Server {
 protected:
  ServerOptions options() override {
    writeTokens(
        "ben write ben-secret-0123456789\nanna read anna-secret-0123456789\n"
        "cleo write cleo-secret-0123456789 scopes=write\n");
    return {.port = 0, .tokenFile = path("tokens"), .accessLog = path("access.log")};
  }
  [[nodiscard]] QString path(const char* name) const {
    return QString::fromStdString((folder.path() / name).string());
  }
  void writeTokens(const char* lines) const { std::ofstream(folder.path() / "tokens") << lines; }
  static std::pair<QByteArray, QByteArray> token(const QByteArray& name) {
    return {"Authorization", "Bearer " + name + "-secret-0123456789"};
  }
  [[nodiscard]] Reply ticket(const QByteArray& name, const QByteArray& place = {}) const {
    if (place.isEmpty()) return ask("POST", "/v1/tickets", {token(name)});
    return ask("POST", "/v1/tickets", {token(name), {"Content-Type", "application/json"}},
               "{\"for\":\"" + place + "\"}");
  }
  static QByteArray textOf(const Reply& reply) {
    EXPECT_EQ(reply.status, 201) << reply.body.toStdString();
    return QByteArray::fromStdString(reply.json().value("ticket", ""));
  }
  [[nodiscard]] bool opens(const QByteArray& ticket) const {
    StreamClient stream(server->port(), {},
                        QStringLiteral("/v1/stream?ticket=") + QString::fromLatin1(ticket));
    if (stream.open) stream.text(QStringLiteral(R"({"type":"start","rate":16000})"));
    return stream.open && !stream.waitFor("ready").is_null();
  }
};

TEST_F(TicketDesk, OpensAStreamOnce) {
  const auto given = ticket("ben");
  const auto text = textOf(given);
  EXPECT_EQ(given.json().at("for"), "/v1/stream");
  const auto expires =
      QDateTime::fromString(QString::fromStdString(given.json().at("expires")), Qt::ISODateWithMs);
  const auto left = QDateTime::currentDateTimeUtc().secsTo(expires);
  EXPECT_GT(left, 0);
  EXPECT_LE(left, 30);
  EXPECT_EQ(given.field("Cache-Control"), "no-store");
  EXPECT_TRUE(opens(text));
  EXPECT_FALSE(opens(text)) << "used";
  EXPECT_FALSE(opens("guessed"));
  EXPECT_FALSE(opens({}));
  EXPECT_EQ(get("/v1/stream?ticket=" + textOf(ticket("cleo", "/v1/stream"))).status, 426) << "let in";
}

TEST_F(TicketDesk, LetsAnEventStreamIn) {
  const auto begun = ask("POST", "/v1/batches", {token("ben"), {"Content-Type", kFormType}}, form({sound()}));
  ASSERT_EQ(begun.status, 202);
  const auto events = begun.field("Location") + "/events";
  const auto text = textOf(ticket("anna", events));
  const auto watched = get(events + "?ticket=" + text);
  EXPECT_EQ(watched.status, 200);
  EXPECT_TRUE(watched.body.contains("event: done"));
  const auto again = get(events + "?ticket=" + text);
  EXPECT_EQ(again.status, 401);
  EXPECT_EQ(code(again), "unauthorized");
  EXPECT_THAT(detail(again), testing::HasSubstr("ticket"));
}

TEST_F(TicketDesk, GivesNoMoreThanTheTokenHas) {
  EXPECT_EQ(code(ticket("anna")), "read-only");
  EXPECT_EQ(code(ticket("cleo", "/v1/batches/7/events")), "write-only");
  EXPECT_EQ(ticket("nobody").status, 401);
  EXPECT_EQ(get("/v1/stream?ticket=" + textOf(ticket("anna", "/v1/batches/7/events"))).status, 401)
      << "of another path";
  const auto revoked = textOf(ticket("ben"));
  writeTokens("anna read anna-secret-0123456789\n");
  server->reload();
  for (int i = 0; i < 500 && ask("GET", "/v1/models", {token("ben")}).status != 401; ++i) QThread::msleep(10);
  EXPECT_EQ(get("/v1/stream?ticket=" + revoked).status, 401) << "its token is gone";
}

TEST_F(TicketDesk, IsForStreamsAlone) {
  for (const char* place : {"/v1/analyses", "/v1/batches/7", "", "/v1/stream?x=1"})
    EXPECT_EQ(code(ask("POST", "/v1/tickets", {token("ben"), {"Content-Type", "application/json"}},
                       "{\"for\":\"" + QByteArray(place) + "\"}")),
              "bad-field")
        << place;
  const auto text = textOf(ticket("ben"));
  EXPECT_EQ(get("/v1/analyses?ticket=" + text).status, 401);
  EXPECT_EQ(code(ask("GET", "/v1/analyses?ticket=" + text, {token("ben")})), "bad-parameter");
  EXPECT_TRUE(opens(text)) << "not used up where it is no ticket";
}

TEST_F(TicketDesk, IsNotWrittenDown) {
  const auto text = textOf(ticket("ben"));
  EXPECT_EQ(get("/v1/stream?ticket=" + text).status, 426);
  server.reset();  // all is written
  QFile log(path("access.log"));
  ASSERT_TRUE(log.open(QIODevice::ReadOnly));
  const auto lines = log.readAll();
  EXPECT_TRUE(lines.contains(" ben \"GET /v1/stream\" 426 ")) << lines.toStdString();
  EXPECT_FALSE(lines.contains(text));
}

class OpenTicketDesk : public V1Server {};

TEST_F(OpenTicketDesk, TakesTicketsWhereNobodyNeedsOne) {
  const auto given = ask("POST", "/v1/tickets");
  ASSERT_EQ(given.status, 201);
  EXPECT_EQ(
      get("/v1/stream?ticket=" + QByteArray::fromStdString(given.json().at("ticket").get<std::string>()))
          .status,
      426);
}

}  // namespace
}  // namespace sentisound::test
