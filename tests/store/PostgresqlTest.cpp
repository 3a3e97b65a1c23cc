// What only PostgreSQL has: addresses with passwords, connections that are lost, and a schema of its own.
#include <gmock/gmock.h>

#include <QCryptographicHash>
#include <QSqlDatabase>

#include "store/HistoryStore.h"
#include "store/Migrations.h"
#include "store/PostgresAddress.h"
#include "store/Sql.h"
#include "store/StoreFixture.h"
#include "support/PostgresCluster.h"

namespace sentisound {
namespace {

using test::must;
using test::PostgresCluster;
using test::rowNamed;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(PostgresAddresses, areTakenApart) {
  const auto full = must(PostgresAddress::parse(
      "postgresql://anna:p%40s%3As%2F@db.lab:5433/voices?sslmode=require&application_name=it's"));
  EXPECT_EQ(full.host, "db.lab");
  EXPECT_EQ(full.port, 5433);
  EXPECT_EQ(full.user, "anna");
  EXPECT_EQ(full.password, "p@s:s/");
  EXPECT_EQ(full.database, "voices");
  EXPECT_EQ(full.options, "sslmode='require' application_name='it\\'s'");
  const auto socket = must(PostgresAddress::parse("postgres:///voices?host=/run/postgresql&password=x"));
  EXPECT_EQ(socket.host, "/run/postgresql");
  EXPECT_EQ(socket.password, "x");
  EXPECT_EQ(socket.port, -1);
}

TEST(PostgresAddresses, thatCannotBeReadAreRefusedWithoutRepeatingThem) {
  for (const char* text : {"mysql://u:geheim@h/d", "postgresql://u:geheim@h", "postgresql://u:geheim@h/",
                           "postgresql://u:geheim@h:x/d", "postgresql://u:geheim@h/d?port=x",
                           "postgresql://u:geheim@h/d?a;b=c", "postgresql://u:geheim@h/d#e", "geheim"}) {
    const auto address = PostgresAddress::parse(text);
    ASSERT_FALSE(address.ok()) << text;
    EXPECT_EQ(address.error().code, Errc::BadRequest) << text;
    EXPECT_THAT(describe(address.error()), Not(HasSubstr("geheim")));
  }
}

TEST(PostgresAddresses, areShownWithoutPasswords) {
  EXPECT_EQ(withoutPasswords("train --database postgresql://u:pass@w/rd@h/d --model x"),
            QString::fromUtf8("train --database postgresql://u:…@h/d --model x"));
  EXPECT_EQ(withoutPasswords("postgres:///d?user=u&password=geheim&port=1"),
            QString::fromUtf8("postgres:///d?user=u&password=…&port=1"));
  EXPECT_EQ(withoutPasswords("postgresql://u@h:5432/d talk.wav"), "postgresql://u@h:5432/d talk.wav");
}

class Postgresql : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!PostgresCluster::isInstalled()) GTEST_SKIP() << PostgresCluster::howToInstall();
    address_ = PostgresCluster::get().newDatabase();
  }
  [[nodiscard]] QString ask(const QString& statement) const { return test::ask(address_, statement); }
  void cutConnections() const {
    PostgresCluster::get().sql(
        "postgres", QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                                   "'%1'")
                        .arg(PostgresCluster::databaseOf(address_)));
  }
  static void expectNoPassword(const Error& error) {
    EXPECT_THAT(describe(error), Not(HasSubstr(PostgresCluster::kPassword)));
    EXPECT_THAT(describe(error), Not(HasSubstr(PostgresCluster::kEncodedPassword)));
  }

  QString address_;
};

TEST_F(Postgresql, holdsTheColumnsThatAFileHolds) {
  const QTemporaryDir folder;
  const QString file = folder.filePath("history.db");
  { (void)must(HistoryStore::open(file)); }
  { (void)must(HistoryStore::open(address_)); }
  for (const char* table : {"history", "speakers", "speaker_means", "speaker_clips", "batches", "batch_items",
                            "idempotency_keys"})
    EXPECT_EQ(
        ask(QStringLiteral(
                "SELECT string_agg(column_name::text, ',' ORDER BY column_name COLLATE \"C\") FROM "
                "information_schema.columns WHERE table_name = '%1' AND column_name <> 'created_julianday'")
                .arg(table)),
        test::ask(file, QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM "
                                       "pragma_table_info('%1') ORDER BY name)")
                            .arg(table)))
        << table;
  EXPECT_EQ(
      ask("SELECT string_agg(table_name || '.' || column_name, ',') FROM information_schema.columns WHERE "
          "table_schema = 'public' AND (data_type = 'real' OR (data_type = 'text' AND collation_name IS "
          "DISTINCT "
          "FROM 'C'))"),
      "")
      << "give the migration a NNNN_name.postgresql.sql";
}

TEST_F(Postgresql, connectionsThatAreCutAreOpenedAgainForTheNextRequest) {
  HistoryStore store = must(HistoryStore::open(address_));
  const auto id = must(store.add(rowNamed("a.wav")));
  cutConnections();
  const auto lost = store.add(rowNamed("b.wav"));
  ASSERT_FALSE(lost.ok());
  EXPECT_EQ(lost.error().code, Errc::Storage);
  EXPECT_THAT(describe(lost.error()), HasSubstr("connection to the database server was lost"));
  EXPECT_THAT(describe(lost.error()), Not(HasSubstr("data folder")));
  expectNoPassword(lost.error());
  EXPECT_GT(must(store.add(rowNamed("c.wav"))), id);
  EXPECT_EQ(must(store.count()), 2);
}

TEST_F(Postgresql, connectionsOutliveARestartOfTheServer) {
  HistoryStore store = must(HistoryStore::open(address_));
  must(store.add(rowNamed("a.wav")));
  must(store.remove({must(store.add(rowNamed("b.wav")))}));
  PostgresCluster::get().stop();
  for (int request = 0; request < 2; ++request) {
    const auto count = store.count();
    ASSERT_FALSE(count.ok());
    EXPECT_EQ(count.error().code, Errc::Storage);
    expectNoPassword(count.error());
  }
  const auto refused = HistoryStore::open(address_);
  ASSERT_FALSE(refused.ok());
  EXPECT_THAT(refused.error().detail, HasSubstr("cannot be reached"));
  expectNoPassword(refused.error());
  PostgresCluster::get().start();
  EXPECT_EQ(must(store.count()), 1);
  HistoryStore other = must(HistoryStore::open(address_));
  EXPECT_EQ(must(other.purge([](const QString&) { return Status{}; })), 0) << "the first can still restore";
}

TEST_F(Postgresql, refusesWrongPasswordsAndMissingDatabasesWithoutNamingThePassword) {
  QString wrong = address_;
  wrong.replace(PostgresCluster::kEncodedPassword, "geheim");
  QString missing = address_;
  missing.replace(PostgresCluster::databaseOf(address_), "missing");
  for (const QString& address : {wrong, missing}) {
    const auto store = HistoryStore::open(address);
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().code, Errc::Storage);
    EXPECT_THAT(store.error().subject, HasSubstr("postgresql://sentisound@127.0.0.1:"));
    EXPECT_THAT(describe(store.error()), Not(HasSubstr("geheim")));
    expectNoPassword(store.error());
  }
}

TEST_F(Postgresql, takesThePasswordFromTheEnvironment) {
  QString bare = address_;
  bare.replace(QStringLiteral(":") + PostgresCluster::kEncodedPassword + u'@', "@");
  EXPECT_FALSE(HistoryStore::open(bare).ok());
  qputenv("PGPASSWORD", PostgresCluster::kPassword);
  EXPECT_TRUE(HistoryStore::open(bare).ok());
  qunsetenv("PGPASSWORD");
}

TEST_F(Postgresql, ofANewerVersionIsReadButNotTouched) {
  {
    HistoryStore store = must(HistoryStore::open(address_));
    must(store.add(rowNamed("a.wav")));
  }
  test::tamper(address_, "UPDATE sentisound_schema SET version = 99");
  HistoryStore store = must(HistoryStore::open(address_));
  EXPECT_TRUE(store.readOnly());
  EXPECT_EQ(must(store.count()), 1);
  EXPECT_EQ(store.add(rowNamed("b.wav")).error().code, Errc::Storage);
  EXPECT_FALSE(sql::run(store.database(), "DELETE FROM history"));
  cutConnections();
  EXPECT_FALSE(store.count().ok());
  EXPECT_EQ(must(store.count()), 1);
  EXPECT_FALSE(sql::run(store.database(), "DELETE FROM history")) << "nor after connecting again";
  EXPECT_EQ(ask("SELECT count(*) FROM history"), "1");
}

TEST_F(Postgresql, refusesTheDatabaseOfAnotherProgramAndOtherEncodings) {
  test::tamper(address_, "CREATE TABLE bookmarks (url text)");
  const auto foreign = HistoryStore::open(address_);
  ASSERT_FALSE(foreign.ok());
  EXPECT_THAT(foreign.error().detail, HasSubstr("another program"));
  EXPECT_EQ(ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "1");
  const auto latin = HistoryStore::open(
      PostgresCluster::get().newDatabase("TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"));
  ASSERT_FALSE(latin.ok());
  EXPECT_THAT(latin.error().detail, HasSubstr("LATIN1"));
}

TEST_F(Postgresql, migrationThatFailsLeavesNothing) {
  {
    auto database = QSqlDatabase::addDatabase("QPSQL", "broken");
    const auto address = must(PostgresAddress::parse(address_));
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setUserName(address.user);
    database.setPassword(address.password);
    database.setDatabaseName(address.database);
    ASSERT_TRUE(database.open());
    const auto report = migrate(database, {{1, "0001_a.sql", "CREATE TABLE a (x int);"},
                                           {2, "0002_b.sql", "CREATE TABLE b (x int); NONSENSE;"}});
    EXPECT_EQ(report.outcome, MigrationOutcome::Failed);
  }
  QSqlDatabase::removeDatabase("broken");
  EXPECT_EQ(ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "0");
}

TEST_F(Postgresql, keepsTextsWithNulCharactersAsFarAsItCan) {
  HistoryStore store = must(HistoryStore::open(address_));
  const auto id = must(store.add(rowNamed("a.wav")));
  ASSERT_TRUE(store.correct(id, {}, QStringLiteral("a") + QChar(0) + "b"));
  EXPECT_EQ(must(store.byId(id)).note, QStringLiteral("a") + QChar(QChar::ReplacementCharacter) + "b");
}

TEST_F(Postgresql, saysThatANameIsTooLongToBeLookedUp) {
  HistoryStore store = must(HistoryStore::open(address_));
  QByteArray noise;  // that cannot be compressed to what an index holds
  for (int i = 0; i < 200; ++i)
    noise += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toBase64();
  const auto id = store.add(rowNamed(QString::fromLatin1(noise)));
  ASSERT_FALSE(id.ok());
  EXPECT_THAT(id.error().detail, HasSubstr("longer than the database can look up"));
  EXPECT_TRUE(store.add(rowNamed("short.wav")).ok());
}

}  // namespace
}  // namespace sentisound
