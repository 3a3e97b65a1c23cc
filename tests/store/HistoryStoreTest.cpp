#include "store/HistoryStore.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <cmath>
#include <limits>
#include <type_traits>

#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::HasSubstr;

class History : public test::OnEachBackEnd {
 protected:
  [[nodiscard]] HistoryStore open() { return must(HistoryStore::open(file())); }
  [[nodiscard]] QString file() { return place(); }
};

class HistoryFile : public test::InFolder {
 protected:
  [[nodiscard]] HistoryStore open() const { return must(HistoryStore::open(file())); }
  [[nodiscard]] QString file() const { return path("history.db"); }

  static void expectRefused(const QString& path) {
    const auto store = HistoryStore::open(path);
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().code, Errc::Storage);
    EXPECT_EQ(store.error().subject, path.toStdString());
    EXPECT_FALSE(store.error().detail.empty());
  }
};

INSTANTIATE_TEST_SUITE_P(On, History, ::testing::ValuesIn(test::backEnds()), test::nameOf);

HistoryRow fullRow() {
  HistoryRow row = rowNamed(QString::fromUtf8("Grüße, \"Мир\" 😀.wav"));
  row.createdAt = QDateTime(QDate(2024, 7, 1), QTime(23, 59, 59, 999), Qt::OffsetFromUTC, -(3 * 3600 + 1800));
  row.origin = "recording";
  row.audioSha256 = QString(64, u'a');
  row.seconds = 3.7999999999999998;
  row.modelId = "forest-v1";
  row.modelSha256 = QString(64, u'b');
  row.confidence = 1.0 / 3.0;
  row.probabilities = {{"zorn", 1.0 / 3.0},
                       {"angst", std::nextafter(1.0, 0.0)},
                       {QString::fromUtf8("müde"), 5e-324},
                       {"happy", 1.0},
                       {"sad", 0.0},
                       {"calm", 0.1 + 0.2}};
  row.warnings = {Message("too quiet"), Message("„clipped“, %1 %", Figure{3.5, 1})};
  row.speaker = QString::fromUtf8("Jürgen");
  row.verdict = "uncertain";
  row.channel = 2;
  row.reasons = {{"too-short", Message("there is only %1 s of “speech”", Figure{0.2, 1})}, {"noisy", {}}};
  return row;
}

void expectSame(const HistoryRow& actual, const HistoryRow& expected) {
  EXPECT_EQ(actual.createdAt, expected.createdAt);
  EXPECT_EQ(actual.createdAt.offsetFromUtc(), expected.createdAt.offsetFromUtc());
  EXPECT_EQ(actual.name, expected.name);
  EXPECT_EQ(actual.origin, expected.origin);
  EXPECT_EQ(actual.audioSha256, expected.audioSha256);
  EXPECT_EQ(actual.seconds, expected.seconds);
  EXPECT_EQ(actual.modelId, expected.modelId);
  EXPECT_EQ(actual.modelSha256, expected.modelSha256);
  EXPECT_EQ(actual.emotion, expected.emotion);
  EXPECT_EQ(actual.confidence, expected.confidence);
  EXPECT_EQ(actual.probabilities, expected.probabilities);
  EXPECT_EQ(actual.warnings, expected.warnings);
  EXPECT_EQ(actual.legacyRow, expected.legacyRow);
  EXPECT_EQ(actual.speaker, expected.speaker);
  EXPECT_EQ(actual.verdict, expected.verdict);
  EXPECT_EQ(actual.channel, expected.channel);
  EXPECT_EQ(actual.reasons, expected.reasons);
}

TEST_P(History, startsEmptyAtTheNewestVersion) {
  const HistoryStore store = open();
  EXPECT_EQ(store.schemaVersion(), 12);
  EXPECT_FALSE(store.readOnly());
  EXPECT_EQ(must(store.count()), 0);
  EXPECT_TRUE(must(store.list()).empty());
}

TEST_P(History, keepsEveryFieldExactly) {
  qint64 id = 0;
  {
    HistoryStore store = open();
    id = must(store.add(fullRow()));
  }
  expectSame(must(open().byId(id)), fullRow());
}

TEST_P(History, keepsEmptyFieldsEmpty) {
  HistoryStore store = open();
  HistoryRow row;
  row.createdAt = QDateTime::currentDateTimeUtc();
  expectSame(must(store.byId(must(store.add(row)))), row);
}

TEST_P(History, keepsInstantAndOffsetOfLocalTimeAndUtc) {
  HistoryStore store = open();
  for (const auto& time : {QDateTime::currentDateTime(), QDateTime::currentDateTimeUtc(),
                           QDateTime(QDate(1880, 1, 1), QTime(12, 0), QTimeZone("Europe/Amsterdam"))}) {
    HistoryRow row = rowNamed("a.wav");
    row.createdAt = time;
    const auto back = must(store.byId(must(store.add(row)))).createdAt;
    EXPECT_EQ(back, time);
    EXPECT_EQ(back.offsetFromUtc() / 60, time.offsetFromUtc() / 60);
  }
}

TEST_P(History, refusesRowsThatCannotBeKeptFaithfully) {
  HistoryStore store = open();
  HistoryRow noDate = rowNamed("a.wav");
  noDate.createdAt = {};
  HistoryRow noNumber = rowNamed("a.wav");
  noNumber.probabilities.front().second = std::numeric_limits<double>::quiet_NaN();
  for (const auto& row : {noDate, noNumber}) {
    const auto id = store.add(row);
    ASSERT_FALSE(id.ok());
    EXPECT_EQ(id.error().code, Errc::BadRequest);
  }
  EXPECT_EQ(must(store.count()), 0);
}

TEST_P(History, listsNewestOrOldestFirstInPages) {
  HistoryStore store = open();
  for (int i = 1; i <= 5; ++i) must(store.add(rowNamed(QString::number(i))));
  const auto names = [&store](const HistoryQuery& query) {
    std::string text;
    for (const auto& row : must(store.list(query))) text += row.name.toStdString();
    return text;
  };
  EXPECT_EQ(names({}), "54321");
  EXPECT_EQ(names({.limit = 2}), "54");
  EXPECT_EQ(names({.limit = 2, .offset = 2}), "32");
  EXPECT_EQ(names({.limit = -1, .offset = 3, .sort = HistorySort::Added, .ascending = true}), "45");
  EXPECT_EQ(names({.limit = 0}), "");
  EXPECT_EQ(names({.limit = 2, .offset = 99}), "");
}

TEST_P(History, newestMeansTheLatestInstantWhateverTheOffsetAndTheOrderOfAdding) {
  HistoryStore store = open();
  const auto add = [&store](const char* name, const char* time) {
    HistoryRow row = rowNamed(QString::fromLatin1(name));
    row.createdAt = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
    must(store.add(row));
  };
  add("noon", "2026-11-22T12:00:00+01:00");
  add("eleven-thirty-utc", "2026-11-22T11:30:00Z");  // half an hour after noon at +01:00
  add("imported", "2024-01-15T14:30:25+01:00");
  const auto rows = must(store.list());
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].name, QStringLiteral("eleven-thirty-utc"));
  EXPECT_EQ(rows[1].name, QStringLiteral("noon"));
  EXPECT_EQ(rows[2].name, QStringLiteral("imported"));
}

TEST_P(History, findsTheNewestRowOfAName) {
  HistoryStore store = open();
  must(store.add(rowNamed("a.wav")));
  const qint64 second = must(store.add(rowNamed("a.wav")));
  must(store.add(rowNamed("b.wav")));
  EXPECT_EQ(must(store.newestNamed("a.wav")).id, second);
  EXPECT_EQ(store.newestNamed("A.wav").error().code, Errc::NotFound);
  EXPECT_EQ(store.byId(99).error().code, Errc::NotFound);
}

TEST_P(History, doesNotTakeNamesForSql) {
  HistoryStore store = open();
  const QString name = "'; DROP TABLE history; --?:a%_.wav";
  must(store.add(rowNamed(name)));
  EXPECT_EQ(must(store.newestNamed(name)).name, name);
  EXPECT_EQ(must(store.count()), 1);
}

TEST_P(History, findsTheFirstFreeName) {
  HistoryStore store = open();
  EXPECT_EQ(must(store.distinctName("a.wav")), "a.wav");
  for (const char* name :
       {"a.wav", "a_2.wav", "a_4.wav", "a_03.wav", "a_3.mp3", "a_3", "ab.wav", "a_3.wav.wav"})
    must(store.add(rowNamed(name)));
  EXPECT_EQ(must(store.distinctName("a.wav")), "a_3.wav");
  EXPECT_EQ(must(store.distinctName("a_2.wav")), "a_2_2.wav");
  EXPECT_EQ(must(store.distinctName("c.wav")), "c.wav");
}

TEST_P(History, numbersManyOfOneNameWithoutGaps) {
  HistoryStore store = open();
  for (int n = 1; n <= 70; ++n) {
    const std::string expected = n == 1 ? "take.wav" : "take_" + std::to_string(n) + ".wav";
    EXPECT_EQ(must(store.addDistinct(rowNamed("take.wav"))).name.toStdString(), expected);
  }
  // A file that was called so behind a gap: it is passed over, wherever the search meets it.
  must(store.add(rowNamed("take_72.wav")));
  const QString free = must(store.addDistinct(rowNamed("take.wav"))).name;
  EXPECT_TRUE(free == "take_71.wav" || free == "take_73.wav") << free.toStdString();
}

TEST_P(History, findsFreeNamesWithoutExtensionAndBeyondAscii) {
  HistoryStore store = open();
  for (const char* name : {"noext", ".hidden", "x.tar.gz", "Grüße_%.wav", "%1_%2.wav"})
    must(store.add(rowNamed(name)));
  EXPECT_EQ(must(store.distinctName("noext")), "noext_2");
  EXPECT_EQ(must(store.distinctName(".hidden")), ".hidden_2");
  EXPECT_EQ(must(store.distinctName("x.tar.gz")), "x.tar_2.gz");
  EXPECT_EQ(must(store.distinctName("Grüße_%.wav")), "Grüße_%_2.wav");
  EXPECT_EQ(must(store.distinctName("%1_%2.wav")), "%1_%2_2.wav");
}

TEST_P(History, findsAFreeNameAmongThousandsQuickly) {
  HistoryStore store = open();
  QByteArray csv = "timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n";
  csv += "2024-01-15 14:30:25,a.wav,happy,0.5,{}\n";
  for (int i = 2; i <= 5000; ++i)
    csv += "2024-01-15 14:30:25,a_" + QByteArray::number(i) + ".wav,happy,0.5,{}\n";
  ASSERT_EQ(must(store.importCsv(csv)).added, 5000);
  QElapsedTimer timer;
  timer.start();
  EXPECT_EQ(must(store.distinctName("a.wav")), "a_5001.wav");
  EXPECT_LT(timer.elapsed(), 2000) << "one query takes milliseconds, five thousand take seconds";
}

TEST_P(History, neverUsesAnIdTwice) {
  qint64 last = 0;
  {
    HistoryStore store = open();
    must(store.add(rowNamed("a")));
    last = must(store.add(rowNamed("b")));
  }
  test::tamper(file(), "DELETE FROM history");
  EXPECT_GT(must(open().add(rowNamed("c"))), last);
}

TEST_P(History, survivesDamagedJsonInARow) {
  {
    HistoryStore store = open();
    must(store.add(rowNamed("a.wav")));
  }
  test::tamper(file(), "UPDATE history SET probabilities = '{oops', warnings = '7', created_at = 'never'");
  const auto rows = must(open().list());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].name, "a.wav");
  EXPECT_TRUE(rows[0].probabilities.empty());
}

TEST_P(History, canBeMovedButNotCopied) {
  static_assert(!std::is_copy_constructible_v<HistoryStore>);
  HistoryStore first = open();
  must(first.add(rowNamed("a")));
  HistoryStore second = std::move(first);
  EXPECT_EQ(must(second.count()), 1);
  HistoryStore third = must(HistoryStore::open(":memory:"));
  third = std::move(second);
  EXPECT_EQ(must(third.count()), 1);
}

TEST_F(HistoryFile, leavesNoConnectionBehind) {
  const auto before = QSqlDatabase::connectionNames();
  {
    const HistoryStore a = open();
    const HistoryStore b = open();
    EXPECT_FALSE(HistoryStore::open(path("no/such/folder/history.db")).ok());
  }
  EXPECT_EQ(QSqlDatabase::connectionNames(), before);
}

TEST_P(History, livesInMemoryForTests) {
  HistoryStore store = must(HistoryStore::open(":memory:"));
  must(store.add(rowNamed("a")));
  EXPECT_EQ(must(store.count()), 1);
  EXPECT_EQ(must(must(HistoryStore::open(":memory:")).count()), 0);
}

TEST_F(HistoryFile, usesAWriteAheadLog) {
  must(open().add(rowNamed("a")));
  EXPECT_EQ(test::ask(file(), "PRAGMA journal_mode"), "wal");
}

TEST_F(HistoryFile, ofANewerVersionIsReadButNotTouched) {
  {
    HistoryStore store = open();
    must(store.add(rowNamed("a.wav")));
  }
  test::tamper(file(), "PRAGMA user_version = 99");
  const QByteArray before = bytesOf(file());
  {
    HistoryStore store = open();
    EXPECT_TRUE(store.readOnly());
    EXPECT_EQ(store.schemaVersion(), 99);
    EXPECT_EQ(must(store.list()).size(), 1U);
    EXPECT_EQ(must(store.distinctName("a.wav")), "a_2.wav");
    const auto added = store.add(rowNamed("b"));
    ASSERT_FALSE(added.ok());
    EXPECT_EQ(added.error().code, Errc::Storage);
    EXPECT_THAT(added.error().detail, HasSubstr("newer version of SentiSound"));
    EXPECT_THAT(added.error().detail, HasSubstr("read only"));
    EXPECT_FALSE(
        store.importCsv("timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n").ok());
  }
  EXPECT_EQ(bytesOf(file()), before);
}

TEST_F(HistoryFile, ofANewerVersionIsNotTouchedWhileItsLogWaits) {
  HistoryStore writer = open();
  must(writer.add(rowNamed("a.wav")));
  // What a killed program leaves behind: the newest pages are in the log only.
  test::tamper(file(), "PRAGMA user_version = 99");
  const QString copy = path("copy.db");
  ASSERT_TRUE(QFile::copy(file(), copy));
  ASSERT_TRUE(QFile::copy(file() + "-wal", copy + "-wal"));
  const QByteArray before = bytesOf(copy);
  {
    const HistoryStore store = must(HistoryStore::open(copy));
    EXPECT_TRUE(store.readOnly());
    EXPECT_EQ(must(store.count()), 1);
  }
  EXPECT_EQ(bytesOf(copy), before);
}

TEST_F(HistoryFile, refusesAFileThatIsNoDatabase) {
  for (const QByteArray& bytes :
       {QByteArray("hello"), QByteArray(100000, 'x'), QByteArray("SQLite format 3")}) {
    writeFile(file(), bytes);
    expectRefused(file());
    EXPECT_EQ(bytesOf(file()), bytes);
  }
}

TEST_F(HistoryFile, refusesADamagedDatabase) {
  {
    HistoryStore store = open();
    must(store.add(rowNamed("a.wav")));
  }
  QByteArray bytes = bytesOf(file());
  bytes.replace(100, 2000, QByteArray(2000, '\xAA'));
  writeFile(file(), bytes);
  expectRefused(file());
  EXPECT_EQ(bytesOf(file()), bytes);
}

TEST_F(HistoryFile, refusesTheDatabaseOfAnotherProgramUntouched) {
  for (const char* version : {"0", "1"}) {
    const QString other = path(QStringLiteral("other%1.db").arg(version));
    test::tamper(other, "CREATE TABLE bookmarks (url)");
    test::tamper(other, QStringLiteral("PRAGMA user_version = %1").arg(version));
    const QByteArray before = bytesOf(other);
    expectRefused(other);
    EXPECT_EQ(bytesOf(other), before);
  }
}

TEST_F(HistoryFile, refusesFoldersAndMissingFolders) {
  expectRefused(path("."));
  expectRefused(path("missing/history.db"));
  EXPECT_FALSE(HistoryStore::open("").ok());
}

TEST_F(HistoryFile, refusesAFolderThatMayNotBeWritten) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not apply to root";
  const QString folder = path("locked");
  ASSERT_TRUE(QDir().mkdir(folder));
  ASSERT_TRUE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
  expectRefused(folder + "/history.db");
}

}  // namespace
}  // namespace sentisound
