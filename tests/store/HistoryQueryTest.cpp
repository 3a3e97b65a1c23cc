// Searching, filtering and sorting the history.
#include <gmock/gmock.h>

#include <QElapsedTimer>
#include <iostream>
#include <numeric>

#include "store/HistoryStore.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HistoryQueries : public test::OnEachBackEnd {
 protected:
  qint64 add(const QString& name, const std::function<void(HistoryRow&)>& change = {}) {
    HistoryRow row = rowNamed(name);
    if (change) change(row);
    return must(store_.add(row));
  }
  /// Names of what is found, oldest first, and checks that all ways of asking agree.
  std::vector<std::string> found(const HistoryFilter& filter) {
    return sorted({.filter = filter, .sort = HistorySort::Added, .ascending = true});
  }
  std::vector<std::string> sorted(const HistoryQuery& query) {
    const auto rows = must(store_.list(query));
    const auto ids = must(store_.ids(query));
    EXPECT_EQ(rows.size(), ids.size());
    EXPECT_EQ(must(store_.count(query.filter)), static_cast<qint64>(ids.size()));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(rows[i].id, ids.at(i));
      names.push_back(rows[i].name.toStdString());
    }
    return names;
  }

  HistoryStore store_ = must(HistoryStore::open(onServer() ? place() : QStringLiteral(":memory:")));
};

INSTANTIATE_TEST_SUITE_P(On, HistoryQueries, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(HistoryQueries, findTextInNamesAndNotesWhateverItsCase) {
  add("Interview with Anna.wav");
  add("other.wav");
  const auto noted = add("third.wav");
  ASSERT_TRUE(store_.correct(noted, {}, "sounds like ANNA"));
  EXPECT_THAT(found({.text = "anna"}), ElementsAre("Interview with Anna.wav", "third.wav"));
  EXPECT_THAT(found({.text = "  VIEW w "}), ElementsAre("Interview with Anna.wav"));
  EXPECT_THAT(found({.text = "nobody"}), IsEmpty());
  EXPECT_EQ(found({.text = "   "}).size(), 3U);
}

TEST_P(HistoryQueries, findTheSameAnalysis) {
  const QString audio(64, u'a');
  const QString other(64, u'b');
  const auto row = [&](const char* name, const QString& sha, const char* model, const char* speaker = "") {
    return add(name, [&](HistoryRow& made) {
      made.audioSha256 = sha;
      made.modelSha256 = QLatin1String(model);
      made.speaker = QLatin1String(speaker);
    });
  };
  row("talk.wav", audio, "m1");
  const auto newest = row("talk.wav", audio, "m1");
  row("talk.wav", audio, "m1", "Anna");
  row("talk.wav", other, "m1");
  row("copy.wav", audio, "m1");
  row("talk.wav", audio, "m2");
  add("talk.wav", [&](HistoryRow& made) {
    made.audioSha256 = audio;
    made.modelSha256 = "m1";
    made.channel = 2;
  });
  EXPECT_EQ(must(store_.newestAlike("talk.wav", audio, 0, "m1")).id, newest);
  EXPECT_EQ(store_.newestAlike("talk.wav", audio, 0, "m3").error().code, Errc::NotFound);
  EXPECT_EQ(store_.newestAlike("talk", audio, 0, "m1").error().code, Errc::NotFound);
  must(store_.remove({newest}));
  EXPECT_NE(must(store_.newestAlike("talk.wav", audio, 0, "m1")).id, newest);
}

TEST_P(HistoryQueries, findWhatCameWithAToken) {
  add("nobody.wav");
  add("anna.wav", [](HistoryRow& row) { row.owner = "anna"; });
  const auto later = add("same.wav", [](HistoryRow& row) { row.owner = "anna"; });
  add("same.wav", [](HistoryRow& row) { row.owner = "ben"; });
  EXPECT_THAT(found({.owner = "anna"}), ElementsAre("anna.wav", "same.wav"));
  EXPECT_THAT(found({.text = "same", .owner = "anna"}), ElementsAre("same.wav"));
  EXPECT_THAT(found({.owner = "Anna"}), IsEmpty());
  EXPECT_EQ(found({}).size(), 4U);
  EXPECT_EQ(must(store_.newestNamed("same.wav")).owner, "ben");
  EXPECT_EQ(must(store_.newestNamed("same.wav", "anna")).id, later);
  EXPECT_EQ(store_.newestNamed("nobody.wav", "anna").error().code, Errc::NotFound);
  EXPECT_EQ(must(store_.newestNamed("nobody.wav")).owner, "");
}

TEST_P(HistoryQueries, ignoreTheCaseOfEveryScript) {
  add(QString::fromUtf8("Grüße.wav"));
  add(QString::fromUtf8("ПРИВЕТ.wav"));
  add(QString::fromUtf8("Ǆ.wav"));  // has a title case of its own
  EXPECT_THAT(found({.text = QString::fromUtf8("GRÜ")}), ElementsAre("Grüße.wav"));
  EXPECT_THAT(found({.text = QString::fromUtf8("привет")}), ElementsAre("ПРИВЕТ.wav"));
  EXPECT_THAT(found({.text = QString::fromUtf8("ǆ")}), ElementsAre("Ǆ.wav"));
}

TEST_P(HistoryQueries, takeEveryCharacterForItself) {
  const std::vector<std::string> odd{"100%.wav", "a_b.wav", "a*b.wav", "a?b.wav",  "[x].wav",
                                     "x]y.wav",  "^a.wav",  "a-z.wav", "it's.wav", "back\\slash.wav"};
  for (const auto& name : odd) add(QString::fromStdString(name));
  add("axb.wav");
  for (const char* text : {"100%", "a_b", "a*b", "a?b", "[x]", "x]y", "^a", "a-z", "it's", "k\\s"})
    EXPECT_EQ(found({.text = text}).size(), 1U) << text;
  EXPECT_THAT(found({.text = "%"}), ElementsAre("100%.wav"));
  EXPECT_THAT(found({.text = "_"}), ElementsAre("a_b.wav"));
  EXPECT_THAT(found({.text = "*"}), ElementsAre("a*b.wav"));
}

TEST_P(HistoryQueries, mayBeLongerThanAPatternMayBe) {
  const QString name(300, u'a');
  add(name);
  EXPECT_EQ(found({.text = QString(100'000, u'a')}).size(), 1U);
}

TEST_P(HistoryQueries, findDaysWhateverTheOffset) {
  const auto at = [this](const char* name, const char* time) {
    add(name, [time](HistoryRow& row) { row.createdAt = QDateTime::fromString(time, Qt::ISODate); });
  };
  at("before", "2026-05-01T00:30:00+01:00");  // 23:30 UTC of the day before
  at("first", "2026-05-01T00:00:00Z");
  at("last", "2026-05-02T23:59:59Z");
  at("after", "2026-05-02T23:00:00-01:00");
  const QDateTime from(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC);
  const QDateTime until(QDate(2026, 5, 3), QTime(0, 0), Qt::UTC);
  EXPECT_THAT(found({.from = from, .until = until}), ElementsAre("first", "last"));
  EXPECT_THAT(found({.from = from}), ElementsAre("first", "last", "after"));
  EXPECT_THAT(found({.until = from}), ElementsAre("before"));
}

TEST_P(HistoryQueries, findPredictedAndCorrectedEmotionsButNotWithheldOnes) {
  add("happy");
  add("sad", [](HistoryRow& row) { row.emotion = "sad"; });
  add("silent", [](HistoryRow& row) { row.verdict = "no-speech"; });
  const auto corrected = add("corrected", [](HistoryRow& row) { row.emotion = "sad"; });
  ASSERT_TRUE(store_.correct(corrected, "happy", {}));
  EXPECT_THAT(found({.emotion = "happy"}), ElementsAre("happy", "corrected"));
  EXPECT_THAT(found({.emotion = "sad"}), ElementsAre("sad", "corrected"));
  EXPECT_THAT(found({.onlyCorrected = true}), ElementsAre("corrected"));
  EXPECT_THAT(found({.verdict = "no-speech"}), ElementsAre("silent"));
}

TEST_P(HistoryQueries, meetAllThatIsAsked) {
  const auto full = [](HistoryRow& row) {
    row.modelId = "field";
    row.speaker = "Anna";
    row.verdict = "uncertain";
  };
  add("yes.wav", full);
  add("no.wav", full);
  add("yes too.wav", [&](HistoryRow& row) {
    full(row);
    row.speaker = "Bob";
  });
  EXPECT_THAT(
      found({.text = "yes", .emotion = "happy", .verdict = "uncertain", .model = "field", .speaker = "Anna"}),
      ElementsAre("yes.wav"));
}

TEST_P(HistoryQueries, doNotTakeValuesForSql) {
  add("a.wav");
  const QString evil = "'; DROP TABLE history; --";
  EXPECT_THAT(found({.text = evil, .emotion = evil, .verdict = evil, .model = evil, .speaker = evil}),
              IsEmpty());
  EXPECT_EQ(must(store_.count()), 1);
}

TEST_P(HistoryQueries, sortByAnyColumnBothWaysAndEqualRowsByTheirAge) {
  const auto with = [this](const char* name, double confidence, std::optional<double> seconds,
                           const char* verdict) {
    add(name, [&](HistoryRow& row) {
      row.confidence = confidence;
      row.seconds = seconds;
      row.verdict = verdict;
      row.modelId = name;
      row.speaker = confidence > 0.4 ? "Anna" : "Bob";
    });
  };
  with("b", 0.3, 2, "confident");
  with("A", 0.5, 1, "uncertain");
  with("c", 0.9, std::nullopt, "no-speech");
  with("B", 0.3, 2, "confident");
  const auto by = [this](HistorySort sort, bool ascending) {
    std::string text;
    for (const auto& name : sorted({.sort = sort, .ascending = ascending})) text += name;
    return text;
  };
  EXPECT_EQ(by(HistorySort::Name, true), "AbBc");
  EXPECT_EQ(by(HistorySort::Name, false), "cBbA");
  EXPECT_EQ(by(HistorySort::Confidence, true), "cbBA") << "a withheld probability is no probability";
  EXPECT_EQ(by(HistorySort::Seconds, true), "cAbB");
  EXPECT_EQ(by(HistorySort::Seconds, false), "BbAc");
  EXPECT_EQ(by(HistorySort::Verdict, true), "bBcA");
  EXPECT_EQ(by(HistorySort::Emotion, true), "cbAB");
  EXPECT_EQ(by(HistorySort::Model, true), "ABbc");
  EXPECT_EQ(by(HistorySort::Speaker, true), "AcbB");
  EXPECT_EQ(by(HistorySort::Time, false), "BcAb");
  EXPECT_EQ(by(HistorySort::Added, true), "bAcB");
}

TEST_P(HistoryQueries, comeInPagesInAnyOrder) {
  for (const char* name : {"d", "a", "c", "b"}) add(name);
  EXPECT_THAT(sorted({.sort = HistorySort::Name, .ascending = true}), ElementsAre("a", "b", "c", "d"));
  const auto ids = must(store_.ids({.limit = 2, .offset = 1, .sort = HistorySort::Name, .ascending = true}));
  const auto rows = must(store_.byIds(ids));
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(rows[ids[0]].name, "b");
  EXPECT_EQ(rows[ids[1]].name, "c");
  EXPECT_TRUE(must(store_.byIds({99})).isEmpty());
  EXPECT_TRUE(must(store_.byIds({})).isEmpty());
}

TEST_P(HistoryQueries, goOnBehindAPlaceInTime) {
  // Every second instant twice, the second time said with another offset.
  const QDateTime noon({2024, 1, 15}, {12, 0}, Qt::UTC);
  for (int i = 0; i < 8; ++i)
    add(QString::number(i), [&](HistoryRow& row) {
      row.createdAt = noon.addMSecs(i / 2);
      if (i % 2 == 1) row.createdAt = row.createdAt.toOffsetFromUtc(-5 * 3600);
    });
  for (const bool ascending : {false, true}) {
    const auto all = must(store_.list({.ascending = ascending}));
    ASSERT_EQ(all.size(), 8U);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto rest =
          must(store_.ids({.ascending = ascending, .after = HistoryPlace{all[i].createdAt, all[i].id}}));
      ASSERT_EQ(rest.size(), all.size() - i - 1);
      for (std::size_t k = 0; k < rest.size(); ++k) EXPECT_EQ(rest[k], all[i + 1 + k].id);
    }
  }
  const HistoryPlace place{noon.addMSecs(2), 0};  // nobody stands there
  EXPECT_EQ(must(store_.ids({.after = place})).size(), 4U);
  EXPECT_EQ(must(store_.list({.limit = 1, .filter = {.text = "1"}, .after = place})).front().name, "1");
}

TEST_P(HistoryQueries, sayWhatThereIsToChoose) {
  add("a", [](HistoryRow& row) { row.modelId = "studio"; });
  add("b", [](HistoryRow& row) {
    row.emotion = "sad";
    row.modelId = "field";
    row.speaker = "Anna";
    row.verdict = "confident";
  });
  add("c", [](HistoryRow& row) {
    row.emotion = "angry";
    row.verdict = "no-speech";
  });
  ASSERT_TRUE(store_.correct(1, "calm", {}));
  auto choices = must(store_.choices());
  EXPECT_EQ(choices.emotions, (QStringList{"calm", "happy", "sad"}));
  EXPECT_EQ(choices.models, (QStringList{"field", "studio"}));
  EXPECT_EQ(choices.speakers, QStringList{"Anna"});
  EXPECT_EQ(choices.verdicts, (QStringList{"confident", "no-speech"}));
  must(store_.remove({1}));
  choices = must(store_.choices());
  EXPECT_EQ(choices.emotions, QStringList{"sad"});
  EXPECT_EQ(choices.models, QStringList{"field"});
}

/// Not run with the others: says how long queries take (SENTISOUND_TIMINGS=1).
TEST(HistoryQueriesOfAFile, takeMillisecondsOverAHundredThousandRows) {
  if (!qEnvironmentVariableIsSet("SENTISOUND_TIMINGS")) GTEST_SKIP() << "set SENTISOUND_TIMINGS to measure";
  const QTemporaryDir folder;
  const QString file = folder.filePath("history.db");
  { const auto made = must(HistoryStore::open(file)); }
  test::tamper(file, R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO history (created_at, name, origin, audio_sha256, duration_s, model_id, model_sha256, emotion,
                         confidence, probabilities, speaker, verdict, reasons, corrected_emotion)
    SELECT strftime('%Y-%m-%dT%H:%M:%S.000+01:00', 1600000000 + i * 600, 'unixepoch'),
           'recording_' || i || '_' || CASE i % 3 WHEN 0 THEN 'Anna' WHEN 1 THEN 'Bob' ELSE 'interview' END || '.wav',
           'file', printf('%064d', i), (i * 7919 % 1000) / 100.0,
           CASE i % 3 WHEN 0 THEN 'field' WHEN 1 THEN 'studio' ELSE 'mfcc40-rf' END, printf('%064d', 7),
           CASE i % 4 WHEN 0 THEN 'happy' WHEN 1 THEN 'sad' WHEN 2 THEN 'angry' ELSE 'neutral' END,
           (i * 104729 % 1000) / 1000.0,
           '[["neutral",0.1],["calm",0.1],["happy",0.2],["sad",0.1],["angry",0.2],["fearful",0.1],["disgust",0.1]]',
           CASE i % 5 WHEN 0 THEN 'Anna' WHEN 1 THEN 'Bob' END,
           CASE i % 7 WHEN 0 THEN 'no-speech' WHEN 1 THEN 'confident' ELSE 'uncertain' END,
           '[["close-call","happy and sad are almost equally likely"]]',
           CASE i % 20 WHEN 0 THEN 'calm' END FROM n)");
  const auto store = must(HistoryStore::open(file));
  const auto timed = [](const char* what, const auto& work) {
    qint64 best = std::numeric_limits<qint64>::max();
    std::size_t rows = 0;
    for (int i = 0; i < 3; ++i) {
      QElapsedTimer timer;
      timer.start();
      rows = work();
      best = std::min(best, timer.nsecsElapsed());
    }
    std::cout << what << ": " << static_cast<double>(best) / 1e6 << " ms, " << rows << " rows\n";
    return rows;
  };
  const auto ids = [&](const char* what, const HistoryQuery& query) {
    return timed(what, [&] { return must(store.ids(query)).size(); });
  };
  EXPECT_EQ(ids("all by time", {}), 100'000U);
  ids("all by name", {.sort = HistorySort::Name, .ascending = true});
  ids("all by emotion", {.sort = HistorySort::Emotion, .ascending = true});
  ids("all by confidence", {.sort = HistorySort::Confidence});
  ids("text", {.filter = {.text = "anna"}});
  ids("emotion", {.filter = {.emotion = "happy"}});
  ids("model", {.filter = {.model = "field"}});
  ids("everything",
      {.filter =
           {.text = "anna", .emotion = "happy", .verdict = "uncertain", .model = "field", .speaker = "Anna"},
       .sort = HistorySort::Name});
  ids("only corrected", {.filter = {.onlyCorrected = true}});
  const auto all = must(store.ids());
  timed("a page of 200 in the middle", [&] {
    return static_cast<std::size_t>(must(store.byIds({all.begin() + 50'000, all.begin() + 50'200})).size());
  });
  timed("a page of 200 by offset", [&] { return must(store.list({.limit = 200, .offset = 90'000})).size(); });
  timed("count", [&] { return static_cast<std::size_t>(must(store.count())); });
  timed("choices", [&] { return static_cast<std::size_t>(must(store.choices()).emotions.size()); });
}

}  // namespace
}  // namespace sentisound
