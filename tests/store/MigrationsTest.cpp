#include "store/Migrations.h"

#include <gmock/gmock.h>

#include <QSqlQuery>

#include "store/Sql.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Migrations : public test::InFolder {
 protected:
  Migrations() : database_(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_)) {
    database_.setDatabaseName(path("history.db"));
    EXPECT_TRUE(database_.open());
  }
  ~Migrations() override {
    database_.close();
    database_ = {};
    QSqlDatabase::removeDatabase(connection_);
  }

  [[nodiscard]] int number(const QString& statement) const {
    return test::must(sql::value(database_, statement)).toInt();
  }

  const QString connection_ = QStringLiteral("migrations-test");
  QSqlDatabase database_;
  const std::vector<Migration> one_{{1, "0001_a.sql", "CREATE TABLE a (x);"}};
  const std::vector<Migration> two_{{1, "0001_a.sql", "CREATE TABLE a (x);"},
                                    {2, "0002_b.sql", "INSERT INTO a VALUES (7); CREATE TABLE b (y);"}};
};

TEST_F(Migrations, bringAnEmptyDatabaseToTheNewestVersion) {
  const MigrationReport report = migrate(database_, two_);
  EXPECT_EQ(report.outcome, MigrationOutcome::Migrated);
  EXPECT_EQ(report.version, 2);
  EXPECT_EQ(number("PRAGMA user_version"), 2);
  EXPECT_EQ(number("SELECT x FROM a"), 7);
}

TEST_F(Migrations, makeOnlyTheMissingSteps) {
  ASSERT_EQ(migrate(database_, one_).outcome, MigrationOutcome::Migrated);
  EXPECT_EQ(migrate(database_, two_).outcome, MigrationOutcome::Migrated);
  EXPECT_EQ(number("SELECT count(*) FROM a"), 1);
}

TEST_F(Migrations, doNothingWhenUpToDate) {
  ASSERT_EQ(migrate(database_, two_).outcome, MigrationOutcome::Migrated);
  const MigrationReport again = migrate(database_, two_);
  EXPECT_EQ(again.outcome, MigrationOutcome::UpToDate);
  EXPECT_EQ(again.version, 2);
}

TEST_F(Migrations, leaveANewerDatabaseAlone) {
  ASSERT_EQ(migrate(database_, two_).outcome, MigrationOutcome::Migrated);
  const MigrationReport report = migrate(database_, one_);
  EXPECT_EQ(report.outcome, MigrationOutcome::NewerReadOnly);
  EXPECT_EQ(report.version, 2);
  EXPECT_EQ(number("PRAGMA user_version"), 2);
}

TEST_F(Migrations, undoEverythingWhenOneStepFails) {
  auto broken = two_;
  broken.push_back({3, "0003_broken.sql", "CREATE TABLE c (z); NONSENSE;"});
  const MigrationReport report = migrate(database_, broken);
  EXPECT_EQ(report.outcome, MigrationOutcome::Failed);
  EXPECT_EQ(report.error.code, Errc::Storage);
  EXPECT_EQ(number("PRAGMA user_version"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM sqlite_master"), 0);
}

TEST_F(Migrations, refuseTheDatabaseOfAnotherProgram) {
  ASSERT_TRUE(sql::run(database_, "CREATE TABLE bookmarks (url)"));
  EXPECT_EQ(migrate(database_, two_).outcome, MigrationOutcome::Failed);
  EXPECT_EQ(number("SELECT count(*) FROM sqlite_master"), 1);
}

TEST(BuiltInMigrations, areNumberedWithoutGaps) {
  const auto migrations = builtInMigrations();
  ASSERT_FALSE(migrations.empty());
  for (std::size_t i = 0; i < migrations.size(); ++i)
    EXPECT_EQ(migrations[i].number, static_cast<int>(i) + 1);
  EXPECT_EQ(migrations.front().name, "0001_history.sql");
}

TEST_F(Migrations, toTheNewestKeepTheHistoryThatIsThere) {
  auto first = builtInMigrations();
  first.resize(1);
  ASSERT_EQ(migrate(database_, first).outcome, MigrationOutcome::Migrated);
  ASSERT_TRUE(sql::run(
      database_,
      "INSERT INTO history (created_at, name, origin, audio_sha256, emotion, confidence, probabilities) "
      "VALUES "
      "('2024-01-15T14:30:25.123+01:00', 'old.wav', 'file', 'abc', 'happy', 0.85, '[[\"happy\",0.85]]')"));
  const MigrationReport report = migrate(database_, builtInMigrations());
  EXPECT_EQ(report.outcome, MigrationOutcome::Migrated);
  EXPECT_EQ(report.version, 12);

  const HistoryStore store = test::must(HistoryStore::open(path("history.db")));
  const auto rows = test::must(store.list());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].id, 1);
  EXPECT_EQ(rows[0].name, "old.wav");
  EXPECT_EQ(rows[0].audioSha256, "abc");
  EXPECT_EQ(rows[0].channel, 0) << "it was the mix";
  EXPECT_EQ(rows[0].confidence, 0.85);
  EXPECT_EQ(rows[0].createdAt.time().msec(), 123);
  EXPECT_TRUE(rows[0].speaker.isEmpty());
  EXPECT_TRUE(rows[0].verdict.isEmpty());
  EXPECT_TRUE(rows[0].reasons.empty());
}

TEST(SplitStatements, endsThemAtSemicolons) {
  EXPECT_THAT(splitStatements("CREATE TABLE a (x);\n\nDROP TABLE b;"),
              ElementsAre("CREATE TABLE a (x)", "DROP TABLE b"));
  EXPECT_THAT(splitStatements("SELECT 1"), ElementsAre("SELECT 1"));
}

TEST(SplitStatements, ignoresSemicolonsInCommentsStringsAndNames) {
  EXPECT_THAT(splitStatements("SELECT ';', 'it''s;' -- no; no\n, \";\" /* ; */, `;`, [;];SELECT 2;"),
              ElementsAre("SELECT ';', 'it''s;' -- no; no\n, \";\" /* ; */, `;`, [;]", "SELECT 2"));
}

TEST(SplitStatements, keepsAFunctionBodyWhole) {
  const QString function = "CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END $$";
  EXPECT_THAT(splitStatements(function + "; SELECT 1;"), ElementsAre(function, "SELECT 1"));
}

TEST(SplitStatements, leavesOutWhatIsOnlyComment) {
  EXPECT_THAT(splitStatements("-- nothing; here\n/* or; here */ ; ;\n-- end"), IsEmpty());
}

TEST(SplitStatements, keepsATriggerWhole) {
  const QString trigger =
      "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; DELETE FROM b; END";
  EXPECT_THAT(splitStatements(trigger + "; SELECT 1;"), ElementsAre(trigger, "SELECT 1"));
}

}  // namespace
}  // namespace sentisound
