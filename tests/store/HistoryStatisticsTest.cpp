// The history in figures.
#include "store/HistoryStatistics.h"

#include <gmock/gmock.h>

#include <QSqlQuery>
#include <map>

#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HistoryFigures : public test::OnEachBackEnd {
 protected:
  qint64 add(const std::function<void(HistoryRow&)>& change = {}) {
    HistoryRow row = rowNamed("a.wav");
    row.modelId = "field";
    row.verdict = "confident";
    if (change) change(row);
    return must(store_.add(row));
  }
  /// "value count" of each, in the order answered.
  static std::vector<std::string> texts(const HistoryShares& shares) {
    std::vector<std::string> texts;
    for (const auto& [value, count] : shares)
      texts.push_back((value.isEmpty() ? "none" : value.toStdString()) + ' ' + std::to_string(count));
    return texts;
  }
  HistoryStatistics figures(const HistoryFilter& filter = {}) { return must(statistics(store_, filter)); }

  HistoryStore store_ = must(HistoryStore::open(onServer() ? place() : QStringLiteral(":memory:")));
};

INSTANTIATE_TEST_SUITE_P(On, HistoryFigures, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(HistoryFigures, areNoughtOfNothing) {
  const auto none = figures();
  EXPECT_EQ(none.total, 0);
  for (const auto* shares : {&none.days, &none.emotions, &none.verdicts, &none.models, &none.speakers})
    EXPECT_THAT(*shares, IsEmpty());
}

TEST_P(HistoryFigures, countEveryRowOnceInEveryGroup) {
  add();
  add([](HistoryRow& row) { row.emotion = "sad"; });
  add([](HistoryRow& row) {
    row.verdict = "no-speech";
    row.speaker = "Anna";
  });
  add([](HistoryRow& row) { row.verdict = row.modelId = QString(); });  // as imported
  add([](HistoryRow& row) { row.verdict = "uncertain"; });
  const auto all = figures();
  EXPECT_EQ(all.total, 5);
  EXPECT_THAT(texts(all.emotions), ElementsAre("happy 3", "none 1", "sad 1")) << "one is withheld";
  EXPECT_THAT(texts(all.verdicts), ElementsAre("confident 2", "none 1", "no-speech 1", "uncertain 1"));
  EXPECT_THAT(texts(all.models), ElementsAre("field 4", "none 1"));
  EXPECT_THAT(texts(all.speakers), ElementsAre("none 4", "Anna 1"));
  EXPECT_THAT(texts(all.days), ElementsAre("2024-01-15 5"));
}

TEST_P(HistoryFigures, takeDaysFromTheLocalTimeOfEachRow) {
  for (const char* time : {"2026-05-01T23:30:00+05:00", "2026-05-01T00:30:00-05:00", "2026-05-02T00:00:00Z",
                           "2026-04-30T23:59:59.999+02:00"})
    add([time](HistoryRow& row) { row.createdAt = QDateTime::fromString(time, Qt::ISODateWithMs); });
  EXPECT_THAT(texts(figures().days), ElementsAre("2026-04-30 1", "2026-05-01 2", "2026-05-02 1"));
}

TEST_P(HistoryFigures, passOverWhatIsDeletedAndCountItAgainAfterUndo) {
  add();
  const auto gone = add([](HistoryRow& row) { row.emotion = "sad"; });
  must(store_.remove({gone}));
  EXPECT_THAT(texts(figures().emotions), ElementsAre("happy 1"));
  must(store_.restore({gone}));
  EXPECT_EQ(figures().total, 2);
}

/// Whatever is asked for, the figures are those of the rows that are listed.
TEST_P(HistoryFigures, areThoseOfTheRowsThatTheFilterLists) {
  const std::array emotions{"happy", "sad", "angry"};
  const std::array verdicts{"confident", "uncertain", "no-speech"};
  for (int i = 0; i < 60; ++i) {
    const auto id = add([&](HistoryRow& row) {
      row.name = QStringLiteral("take %1.wav").arg(i);
      row.emotion = emotions.at(static_cast<std::size_t>(i % 3));
      row.verdict = verdicts.at(static_cast<std::size_t>(i / 3 % 3));
      row.modelId = i % 2 == 0 ? "field" : "speech";
      row.speaker = i % 5 == 0 ? "Anna" : "";
      row.createdAt = row.createdAt.addSecs(i * 7200);
    });
    if (i % 7 != 0) continue;
    ASSERT_TRUE(store_.correct(id, "sad", "note"));
  }
  const QDateTime middle = rowNamed("").createdAt.addSecs(30 * 7200);
  for (const auto& filter : std::vector<HistoryFilter>{{},
                                                       {.text = "TAKE 1"},
                                                       {.text = "'; DROP TABLE history; --"},
                                                       {.from = middle},
                                                       {.until = middle},
                                                       {.emotion = "sad"},
                                                       {.verdict = "uncertain", .model = "speech"},
                                                       {.speaker = "Anna"},
                                                       {.onlyCorrected = true}}) {
    const auto rows = must(store_.list({.filter = filter}));
    const auto counted = [&](const auto& valueOf) {
      std::map<QString, qint64> counts;
      for (const auto& row : rows) ++counts[valueOf(row)];
      return counts;
    };
    const auto asMap = [](const HistoryShares& shares) {
      std::map<QString, qint64> counts;
      for (const auto& [value, count] : shares) counts[value] = count;
      return counts;
    };
    const auto found = figures(filter);
    EXPECT_EQ(found.total, static_cast<qint64>(rows.size()));
    EXPECT_EQ(asMap(found.days),
              counted([](const HistoryRow& row) { return row.createdAt.date().toString(Qt::ISODate); }));
    EXPECT_EQ(asMap(found.emotions), counted([](const HistoryRow& row) {
                return row.verdict == "no-speech" ? QString() : row.emotion;
              }));
    EXPECT_EQ(asMap(found.verdicts), counted([](const HistoryRow& row) { return row.verdict; }));
    EXPECT_EQ(asMap(found.models), counted([](const HistoryRow& row) { return row.modelId; }));
    EXPECT_EQ(asMap(found.speakers), counted([](const HistoryRow& row) { return row.speaker; }));
  }
}

/// So that a history of years is counted without reading its rows.
TEST_P(HistoryFigures, walkAlongIndexes) {
  if (onServer()) GTEST_SKIP() << "PostgreSQL plans by the size of the table, and this one is small";
  add();
  QSqlQuery plan(store_.database());
  for (const char* by :
       {"substr(created_at, 1, 10)", "CASE WHEN verdict = 'no-speech' THEN NULL ELSE emotion END", "verdict",
        "model_id", "speaker"}) {
    ASSERT_TRUE(plan.exec(QStringLiteral("EXPLAIN QUERY PLAN SELECT %1, count(*) FROM history WHERE "
                                         "deleted_at IS NULL GROUP BY %1")
                              .arg(QLatin1String(by))));
    ASSERT_TRUE(plan.next());
    EXPECT_THAT(plan.value(3).toString().toStdString(), testing::HasSubstr("INDEX history_there_by_")) << by;
    EXPECT_FALSE(plan.next()) << by << ": it is sorted besides";
  }
}

}  // namespace
}  // namespace sentisound
