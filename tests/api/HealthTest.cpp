// What /health and /v1/health say, and when.
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include "V1Server.h"

namespace sentisound::test {
namespace {

class Health : public V1Server {
 protected:
  void runSql(const QString& statement) const {
    EXPECT_TRUE(
        service->history()
            .run([statement](HistoryStore& store) { return QSqlQuery(store.database()).exec(statement); })
            .result())
        << statement.toStdString();
  }
  /// Whether `path` comes to answer `status`.
  [[nodiscard]] bool becomes(const QByteArray& path, int status) const {
    return QTest::qWaitFor([&] { return get(path).status == status; }, kPatienceMs);
  }
};

TEST_F(Health, TellsThatTheHistoryCannotBeReached) {
  EXPECT_EQ(get("/health").status, 200);
  EXPECT_EQ(get("/v1/health").json().value("status", ""), "ok");
  runSql(QStringLiteral("ALTER TABLE history RENAME TO elsewhere"));
  EXPECT_TRUE(becomes("/health", 503));
  EXPECT_EQ(get("/health").error(), "History unreachable");
  EXPECT_TRUE(becomes("/v1/health", 503));
  const auto reply = get("/v1/health");
  EXPECT_EQ(code(reply), "history-unreachable");
  EXPECT_FALSE(reply.field("Retry-After").isEmpty());
  runSql(QStringLiteral("ALTER TABLE elsewhere RENAME TO history"));
  EXPECT_TRUE(becomes("/health", 200));
  EXPECT_TRUE(becomes("/v1/health", 200));
}

TEST_F(Health, WaitsNeitherForABusyStoreNorForEver) {
  EXPECT_EQ(get("/health").status, 200);
  QSemaphore gate;
  auto blocked =
      service->history().run([&gate](HistoryStore&) { return gate.tryAcquire(1, 10 * kPatienceMs); });
  for (int i = 0; i < 3; ++i) EXPECT_EQ(get("/health").status, 200) << "busy is not lost";
  EXPECT_TRUE(becomes("/health", 503)) << "but at some time it is";
  EXPECT_EQ(get("/v1/health").status, 503);
  gate.release();
  EXPECT_TRUE(blocked.result());
  EXPECT_TRUE(becomes("/health", 200));
}

}  // namespace
}  // namespace sentisound::test
