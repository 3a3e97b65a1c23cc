// Corrections, deleting, undoing it, and deleting for good.
#include <gmock/gmock.h>

#include <QThread>

#include "store/HistoryStore.h"
#include "store/Migrations.h"
#include "store/Sql.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

template <class Place>
class Edits : public Place {
 protected:
  qint64 add(const QString& name, const QString& audio = {}) {
    HistoryRow row = rowNamed(name);
    row.audioSha256 = audio;
    return must(store_.add(row));
  }
  /// Purges; the hashes that were to be removed.
  std::vector<std::string> purge(const Status& answer = {},
                                 HistoryStore::Purge what = HistoryStore::Purge::Everything) {
    return purge(store_, answer, what);
  }
  std::vector<std::string> purge(HistoryStore& store, const Status& answer, HistoryStore::Purge what) {
    std::vector<std::string> hashes;
    const auto remove = [&](const QString& sha256) {
      hashes.push_back(sha256.toStdString());
      return answer;
    };
    result_ = store.purge(remove, what);
    return hashes;
  }
  [[nodiscard]] int inTheFile() const { return test::ask(file(), "SELECT count(*) FROM history").toInt(); }
  [[nodiscard]] QString file() const { return file_; }

  const QString file_ = this->place();
  HistoryStore store_ = must(HistoryStore::open(file_));
  Result<int> result_ = 0;
};

using HistoryEdits = Edits<test::OnEachBackEnd>;
INSTANTIATE_TEST_SUITE_P(On, HistoryEdits, ::testing::ValuesIn(test::backEnds()), test::nameOf);

using HistoryFileEdits = Edits<test::InFolder>;

TEST_P(HistoryEdits, keepACorrectionBesideThePrediction) {
  const auto id = add("a.wav");
  ASSERT_TRUE(store_.correct(id, " sad ", "she\nsighs"));
  auto row = must(store_.byId(id));
  EXPECT_EQ(row.emotion, "happy");
  EXPECT_EQ(row.confidence, 0.85);
  EXPECT_EQ(row.correctedEmotion, "sad");
  EXPECT_EQ(row.note, "she\nsighs");
  EXPECT_LT(row.correctedAt.secsTo(QDateTime::currentDateTime()), 60);
  EXPECT_TRUE(row.correctedAt.isValid());

  ASSERT_TRUE(store_.correct(id, {}, {}));
  row = must(store_.byId(id));
  EXPECT_TRUE(row.correctedEmotion.isEmpty());
  EXPECT_TRUE(row.note.isEmpty());
  EXPECT_FALSE(row.correctedAt.isValid());
  EXPECT_EQ(row.emotion, "happy");
}

TEST_P(HistoryEdits, mayBeANoteAlone) {
  const auto id = add("a.wav");
  ASSERT_TRUE(store_.correct(id, {}, "a note"));
  EXPECT_TRUE(must(store_.byId(id)).correctedAt.isValid());
  EXPECT_EQ(must(store_.count({.onlyCorrected = true})), 0);
}

TEST_P(HistoryEdits, areNotInTheOriginalsCsv) {
  const auto id = add("a.wav");
  const auto before = must(store_.exportCsv());
  ASSERT_TRUE(store_.correct(id, "sad", "a note"));
  EXPECT_EQ(must(store_.exportCsv()), before);
}

TEST_P(HistoryEdits, refuseWhatIsTooLongOrNotThere) {
  const auto id = add("a.wav");
  EXPECT_EQ(store_.correct(99, "sad", {}).error().code, Errc::NotFound);
  EXPECT_EQ(store_.correct(id, QString(81, u'a'), {}).error().code, Errc::BadRequest);
  EXPECT_EQ(store_.correct(id, {}, QString(4001, u'a')).error().code, Errc::BadRequest);
  EXPECT_TRUE(store_.correct(id, QString(80, u'a'), QString(4000, u'a')));
}

TEST_P(HistoryEdits, hideWhatWasRemovedFromEverybody) {
  const auto gone = add("gone.wav");
  const auto there = add("there.wav");
  const auto before = must(store_.exportCsv());
  EXPECT_EQ(must(store_.remove({gone, 99, gone})), 1);
  EXPECT_EQ(must(store_.count()), 1);
  EXPECT_EQ(must(store_.list()).size(), 1U);
  EXPECT_THAT(must(store_.ids()), ElementsAre(there));
  EXPECT_TRUE(must(store_.byIds({gone})).isEmpty());
  EXPECT_EQ(store_.byId(gone).error().code, Errc::NotFound);
  EXPECT_EQ(store_.newestNamed("gone.wav").error().code, Errc::NotFound);
  EXPECT_EQ(store_.correct(gone, "sad", {}).error().code, Errc::NotFound);
  EXPECT_FALSE(must(store_.exportCsv()).contains("gone.wav"));
  EXPECT_EQ(must(store_.distinctName("gone.wav")), "gone_2.wav") << "undo would give two rows one name";
  EXPECT_EQ(must(store_.importCsv(before)).added, 1) << "what was removed is not there";
}

TEST_P(HistoryEdits, areUndoneWithEverythingThatWasKnown) {
  const auto id = add("a.wav", QString(64, u'a'));
  ASSERT_TRUE(store_.correct(id, "sad", "note"));
  must(store_.remove({id}));
  EXPECT_EQ(must(store_.restore({id})), 1);
  const auto row = must(store_.byId(id));
  EXPECT_EQ(row.name, "a.wav");
  EXPECT_EQ(row.correctedEmotion, "sad");
  EXPECT_EQ(row.audioSha256, QString(64, u'a'));
  EXPECT_EQ(must(store_.restore({id})), 0) << "it is there already";
}

TEST_P(HistoryEdits, purgeRowsAndNameTheAudioThatNobodyElseHas) {
  const auto alone = add("alone.wav", "aaaa");
  const auto shared = add("shared.wav", "bbbb");
  add("other.wav", "bbbb");
  const auto twice1 = add("one.wav", "cccc");
  const auto twice2 = add("two.wav", "cccc");
  const auto silent = add("none.wav");
  add("stays.wav", "dddd");
  EXPECT_THAT(purge(), IsEmpty());
  EXPECT_EQ(must(result_), 0);
  must(store_.remove({alone, shared, twice1, twice2, silent}));
  EXPECT_THAT(purge(), UnorderedElementsAre("aaaa", "cccc"));
  EXPECT_EQ(must(result_), 5);
  EXPECT_EQ(inTheFile(), 2);
  EXPECT_EQ(must(store_.restore({alone})), 0);
  EXPECT_EQ(must(store_.distinctName("alone.wav")), "alone.wav");
}

TEST_P(HistoryEdits, purgeOfOwnRowsLeavesThoseOfOthersAndTheirAudio) {
  HistoryStore other = must(HistoryStore::open(file()));
  const auto mine = add("mine.wav", "aaaa");
  const auto theirs = add("theirs.wav", "bbbb");
  const auto together1 = add("one.wav", "cccc");
  const auto together2 = add("two.wav", "cccc");
  const auto twice = add("twice.wav", "dddd");
  must(store_.remove({mine, together1, twice}));
  must(other.remove({theirs, together2}));
  must(other.restore({twice}));
  QThread::msleep(5);  // times of deletion are kept to the millisecond
  must(other.remove({twice}));
  EXPECT_THAT(purge({}, HistoryStore::Purge::OwnOnly), ElementsAre("aaaa"));
  EXPECT_EQ(must(result_), 2);
  EXPECT_EQ(must(store_.restore({mine})), 0);
  EXPECT_EQ(must(other.restore({theirs, together2, twice})), 3);
}

TEST_P(HistoryEdits, purgeWaitsForServersWhileAnotherStoreCanRestore) {
  if (!onServer()) GTEST_SKIP() << "who shares a file must know of each other by themselves";
  const auto theirs = add("theirs.wav", "aaaa");
  const auto crashed = add("crashed.wav", "bbbb");
  {
    HistoryStore crashing = must(HistoryStore::open(file()));
    must(crashing.remove({crashed}));
  }
  {
    HistoryStore other = must(HistoryStore::open(file()));
    must(other.remove({theirs}));
    EXPECT_THAT(purge(), IsEmpty()) << "everything was asked for";
    EXPECT_EQ(inTheFile(), 2);
    EXPECT_THAT(purge(other, {}, HistoryStore::Purge::Everything), UnorderedElementsAre("aaaa", "bbbb"));
  }
  const auto last = add("last.wav", "cccc");
  must(store_.remove({last}));
  HistoryStore third = must(HistoryStore::open(file()));
  EXPECT_THAT(purge(third, {}, HistoryStore::Purge::Everything), IsEmpty());
  EXPECT_THAT(purge(), ElementsAre("cccc"));
}

TEST_P(HistoryEdits, purgeLeavesRowsWhoseAudioCannotBeRemoved) {
  const auto stuck = add("stuck.wav", "aaaa");
  const auto free = add("free.wav");
  must(store_.remove({stuck, free}));
  purge(fail(Errc::Storage, "the disk refuses"));
  ASSERT_FALSE(result_.ok());
  EXPECT_EQ(result_.error().code, Errc::Storage);
  EXPECT_EQ(inTheFile(), 1);
  EXPECT_EQ(must(store_.count()), 0) << "it stays hidden";
  EXPECT_THAT(purge(fail(Errc::NotFound, "gone already")), ElementsAre("aaaa"));
  EXPECT_EQ(must(result_), 1);
  EXPECT_EQ(inTheFile(), 0);
}

TEST_F(HistoryFileEdits, purgeLeavesNoTraceInTheFile) {
  const auto id = add("a-very-private-name.wav");
  must(store_.remove({id}));
  purge();
  store_ = must(HistoryStore::open(":memory:"));  // closes the other: the log is folded into the file
  EXPECT_FALSE(bytesOf(file()).contains("a-very-private-name"));
}

TEST_F(HistoryFileEdits, ofANewerVersionAreRefused) {
  const auto id = add("a.wav");
  store_ = must(HistoryStore::open(":memory:"));
  test::tamper(file(), "PRAGMA user_version = 99");
  HistoryStore newer = must(HistoryStore::open(file()));
  EXPECT_TRUE(newer.readOnly());
  EXPECT_EQ(newer.correct(id, "sad", {}).error().code, Errc::Storage);
  EXPECT_EQ(newer.remove({id}).error().code, Errc::Storage);
  EXPECT_EQ(newer.restore({id}).error().code, Errc::Storage);
  EXPECT_EQ(newer.purge([](const QString&) { return Status{}; }).error().code, Errc::Storage);
  EXPECT_EQ(must(newer.count()), 1);
}

class OldHistory : public test::InFolder, public ::testing::WithParamInterface<int> {};

TEST_P(OldHistory, getsItsCorrectionsAndKeepsItsRows) {
  const QString file = path("history.db");
  {
    auto database = QSqlDatabase::addDatabase("QSQLITE", "old");
    database.setDatabaseName(file);
    ASSERT_TRUE(database.open());
    auto steps = builtInMigrations();
    steps.resize(static_cast<std::size_t>(GetParam()));
    ASSERT_EQ(migrate(database, steps).version, GetParam());
    for (const char* name : {"one.wav", "two.wav"})
      ASSERT_TRUE(sql::run(
          database, QStringLiteral("INSERT INTO history (created_at, name, origin, emotion, confidence, "
                                   "probabilities) VALUES ('2024-01-15T14:30:25.123+01:00', '%1', 'file', "
                                   "'happy', 0.85, '[[\"happy\",0.85]]')")
                        .arg(name)));
    database.close();
  }
  QSqlDatabase::removeDatabase("old");

  HistoryStore store = must(HistoryStore::open(file));
  EXPECT_EQ(store.schemaVersion(), 12);
  ASSERT_EQ(must(store.list()).size(), 2U);
  EXPECT_TRUE(must(store.byId(1)).correctedEmotion.isEmpty());
  ASSERT_TRUE(store.correct(1, "sad", "note"));
  EXPECT_EQ(must(store.count({.emotion = "sad"})), 1);
  EXPECT_EQ(must(store.remove({2})), 1);
  EXPECT_EQ(must(store.count()), 1);
}

INSTANTIATE_TEST_SUITE_P(Versions, OldHistory, ::testing::Values(1, 2, 3));

}  // namespace
}  // namespace sentisound
