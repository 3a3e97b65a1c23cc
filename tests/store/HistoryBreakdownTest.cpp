// Emotions and activation of the history, by day, speaker and model.
#include "store/HistoryBreakdown.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "store/HistoryStatistics.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HistoryBreakdown : public test::OnEachBackEnd {
 protected:
  qint64 add(const std::function<void(HistoryRow&)>& change = {}) {
    HistoryRow row = rowNamed("a.wav");
    row.modelId = "field";
    row.verdict = "confident";
    if (change) change(row);
    return must(store_.add(row));
  }
  std::vector<std::string> texts(HistoryGroup by, const HistoryFilter& filter = {}) {
    std::vector<std::string> texts;
    for (const auto& cell : must(breakdown(store_, by, filter)))
      texts.push_back(cell.group.toStdString() + '/' + cell.emotion.toStdString() + ' ' +
                      std::to_string(cell.count));
    return texts;
  }

  HistoryStore store_ = must(HistoryStore::open(onServer() ? place() : QStringLiteral(":memory:")));
};

INSTANTIATE_TEST_SUITE_P(On, HistoryBreakdown, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(HistoryBreakdown, IsEmptyOfNothing) {
  for (const auto by : {HistoryGroup::Day, HistoryGroup::Speaker, HistoryGroup::Model})
    EXPECT_THAT(texts(by), IsEmpty());
}

TEST_P(HistoryBreakdown, CountsEmotionsOfEachGroup) {
  add();
  add([](HistoryRow& row) { row.emotion = "sad"; });
  add([](HistoryRow& row) { row.speaker = "Anna"; });
  add([](HistoryRow& row) {
    row.verdict = "no-speech";
    row.createdAt = row.createdAt.addDays(1);
  });
  add([](HistoryRow& row) { row.modelId = row.verdict = QString(); });  // as imported
  EXPECT_THAT(texts(HistoryGroup::Day),
              ElementsAre("2024-01-15/happy 3", "2024-01-15/sad 1", "2024-01-16/ 1"));
  EXPECT_THAT(texts(HistoryGroup::Speaker), ElementsAre("/ 1", "/happy 2", "/sad 1", "Anna/happy 1"));
  EXPECT_THAT(texts(HistoryGroup::Model),
              ElementsAre("/happy 1", "field/ 1", "field/happy 2", "field/sad 1"));
}

TEST_P(HistoryBreakdown, SumsActivationOnlyWhereItIsKnownAndNotWithheld) {
  add([](HistoryRow& row) { row.activation = 0.25; });
  add([](HistoryRow& row) { row.activation = 0.5; });
  add();
  add([](HistoryRow& row) {
    row.activation = 1;
    row.verdict = "no-speech";
  });
  const auto cells = must(breakdown(store_, HistoryGroup::Model));
  ASSERT_EQ(cells.size(), 2U);
  EXPECT_EQ(cells[0].withActivation, 0) << "withheld";
  EXPECT_EQ(cells[1].count, 3);
  EXPECT_EQ(cells[1].withActivation, 2);
  EXPECT_DOUBLE_EQ(cells[1].activationSum, 0.75);
}

/// Whatever is asked for, every row is counted once, in its group and its emotion.
TEST_P(HistoryBreakdown, AddsUpToTheStatisticsOfTheSameRows) {
  const std::array emotions{"happy", "sad", "angry"};
  for (int i = 0; i < 40; ++i) {
    const auto id = add([&](HistoryRow& row) {
      row.name = QStringLiteral("take %1.wav").arg(i);
      row.emotion = emotions.at(static_cast<std::size_t>(i % 3));
      row.verdict = i % 4 == 0 ? "no-speech" : "uncertain";
      row.modelId = i % 2 == 0 ? "field" : "speech";
      row.speaker = i % 5 == 0 ? "Anna" : "";
      row.createdAt = row.createdAt.addSecs(i * 7200);
    });
    if (i % 9 == 0) must(store_.remove({id}));
  }
  for (const auto& filter : std::vector<HistoryFilter>{
           {}, {.text = "take 1"}, {.emotion = "sad"}, {.model = "speech"}, {.speaker = "Anna"}}) {
    const auto whole = must(statistics(store_, filter));
    for (const auto& [by, shares] : {std::pair{HistoryGroup::Day, &HistoryStatistics::days},
                                     {HistoryGroup::Speaker, &HistoryStatistics::speakers},
                                     {HistoryGroup::Model, &HistoryStatistics::models}}) {
      std::map<QString, qint64> groups;
      std::map<QString, qint64> shown;
      for (const auto& cell : must(breakdown(store_, by, filter))) {
        groups[cell.group] += cell.count;
        shown[cell.emotion] += cell.count;
      }
      std::map<QString, qint64> expectedGroups;
      for (const auto& [value, count] : whole.*shares) expectedGroups[value] = count;
      std::map<QString, qint64> expectedEmotions;
      for (const auto& [value, count] : whole.emotions) expectedEmotions[value] = count;
      EXPECT_EQ(groups, expectedGroups);
      EXPECT_EQ(shown, expectedEmotions);
    }
  }
}

}  // namespace
}  // namespace sentisound
