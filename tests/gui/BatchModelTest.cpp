#include "gui/batch/BatchModel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <nlohmann/json.hpp>

#include "core/Csv.h"
#include "gui/BatchRows.h"
#include "gui/batch/BatchExport.h"
#include "gui/batch/BatchFilter.h"
#include "gui/batch/BatchText.h"
#include "gui/batch/Pace.h"

namespace sentisound::test {
namespace {

using ::testing::ElementsAre;

std::vector<FoundFile> files(int count) {
  std::vector<FoundFile> all;
  for (int i = 0; i < count; ++i) all.push_back(found(QStringLiteral("/s/%1.wav").arg(i)));
  return all;
}

QString cell(const QAbstractItemModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

TEST(BatchModelTest, AFileIsThereOnceWhateverItWasCalled) {
  BatchModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto first = model.add(files(3));
  EXPECT_EQ(first.size(), 3U);
  const auto second = model.add({found(QStringLiteral("/s/1.wav")),
                                 {QStringLiteral("/link.wav"), QStringLiteral("/s/2.wav"), 0},
                                 found(QStringLiteral("/s/9.wav"))});
  EXPECT_EQ(second.size(), 1U);
  EXPECT_EQ(model.rowCount(), 4);
  model.removeIf([](const BatchRow& row) { return row.id == 1; });
  EXPECT_EQ(model.add(files(3)).size(), 1U) << "what was taken off may come again";
}

TEST(BatchModelTest, ShowsWhatIsKnownOfEachState) {
  BatchModel model;
  const auto ids = model.add(files(6));
  model.change(ids[1], [](BatchRow& row) {
    row.state = BatchState::Working;
    row.permille = 437;
  });
  give(model, ids[2], madeUp("happy", 0.625));
  give(model, ids[3], madeUp("sad", 0.5, Verdict::Kind::Uncertain));
  give(model, ids[4], madeUp("sad", 0.9, Verdict::Kind::NoSpeech));
  fail(model, ids[5], {Errc::Unsupported, "there is no sound in it", "5.wav"});
  QStringList lines;
  for (int row = 0; row < 6; ++row) {
    QStringList cells;
    for (int column = 0; column < BatchModel::ColumnCount; ++column) cells << cell(model, row, column);
    lines << cells.join(u'|');
  }
  EXPECT_EQ(lines[0], QStringLiteral("0.wav|Waiting|||||"));
  EXPECT_EQ(lines[1], QStringLiteral("1.wav|Working, 43 %|||||"));
  EXPECT_EQ(lines[2], QStringLiteral("2.wav|Done|Happy|62.5 %|Confident|0:02.0|field"));
  EXPECT_EQ(lines[3], QStringLiteral("3.wav|Done|Sad|50.0 %|Uncertain: there is much noise|0:02.0|field"));
  EXPECT_EQ(lines[4], QStringLiteral("4.wav|Done|No speech||No speech: a steady tone|0:02.0|field"));
  EXPECT_TRUE(
      lines[5].startsWith(QStringLiteral("5.wav|Failed|||There is no sound in it. Choose an audio file")))
      << lines[5].toStdString();
  EXPECT_TRUE(model.index(2, BatchModel::Emotion).data(Qt::DecorationRole).isValid());
  EXPECT_FALSE(model.index(4, BatchModel::Emotion).data(Qt::DecorationRole).isValid())
      << "a colour is as much a statement as a name";
  const QString tip = model.index(5, BatchModel::File).data(Qt::ToolTipRole).toString();
  EXPECT_TRUE(tip.contains(QStringLiteral("/s/5.wav")) && tip.contains(QStringLiteral("no sound in it")));
}

TEST(BatchModelTest, TellsOfManyChangesInFewRanges) {
  BatchModel model;
  const auto ids = model.add(files(100));
  const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
  for (int i = 49; i >= 0; --i)
    model.change(ids[static_cast<std::size_t>(i)], [](BatchRow& row) { row.state = BatchState::Cancelled; });
  model.change(ids[60], [](BatchRow& row) { row.state = BatchState::Cancelled; });
  EXPECT_EQ(told.size(), 0);
  model.flush();
  ASSERT_EQ(told.size(), 2);
  EXPECT_EQ(told[0][0].toModelIndex().row(), 0);
  EXPECT_EQ(told[0][1].toModelIndex().row(), 49);
  EXPECT_EQ(told[1][0].toModelIndex().row(), 60);
  model.flush();
  EXPECT_EQ(told.size(), 2);
}

TEST(BatchModelTest, RowsAreTakenOffWhereverTheyStand) {
  for (const int step : {2, 7}) {  // many stretches, few stretches
    BatchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto ids = model.add(files(200));
    model.removeIf([&](const BatchRow& row) { return row.id % step == 0; });
    EXPECT_EQ(model.rowCount(), 200 - 200 / step);
    for (const int id : ids) {
      const int row = model.rowOf(id);
      EXPECT_EQ(row < 0, id % step == 0);
      if (row >= 0) {
        EXPECT_EQ(model.at(row).file.path, QStringLiteral("/s/%1.wav").arg(id - 1));
      }
    }
  }
}

TEST(BatchTextTest, SaysHowManyAreDoneAndWhatTheyCarry) {
  BatchModel model;
  const auto ids = model.add(files(8));
  EXPECT_EQ(countsText(model.tally()), QStringLiteral("0 of 8 done"));
  EXPECT_EQ(emotionsHtml(model.tally()), QString());
  for (int i = 0; i < 3; ++i) give(model, ids[static_cast<std::size_t>(i)], madeUp("sad", 0.5));
  give(model, ids[3], madeUp("angry", 0.5));
  give(model, ids[4], madeUp("angry", 0.5, Verdict::Kind::NoSpeech));
  fail(model, ids[5], {Errc::Corrupt, "damaged", {}});
  model.change(ids[6], [](BatchRow& row) { row.state = BatchState::Cancelled; });
  EXPECT_EQ(countsText(model.tally()), QStringLiteral("5 of 8 done, 1 failed, 1 cancelled"));
  QString emotions = emotionsHtml(model.tally());
  const qsizetype colours = emotions.count(QStringLiteral("color:#"));
  emotions.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).replace(QStringLiteral("&nbsp;"), " ");
  EXPECT_EQ(emotions, QStringLiteral("■ sad 3, ■ angry 1, no speech 1"));
  EXPECT_EQ(colours, 2);
}

TEST(BatchTextTest, RoundsTheTimeThatIsLeft) {
  EXPECT_EQ(timeLeftText(std::nullopt), QString());
  EXPECT_EQ(timeLeftText(3), QStringLiteral("a few seconds left"));
  EXPECT_EQ(timeLeftText(34), QStringLiteral("about 40 s left"));
  EXPECT_EQ(timeLeftText(58), QStringLiteral("about 1 min left"));
  EXPECT_EQ(timeLeftText(119), QStringLiteral("about 2 min left"));
  EXPECT_EQ(timeLeftText(3600 + 600), QStringLiteral("about 1 h 10 min left"));
}

TEST(PaceTest, SaysNothingAtFirstAndThenWhatTheRateSays) {
  Pace pace;
  EXPECT_FALSE(pace.secondsFor(10));
  pace.add(0, 0);
  pace.add(1, 100);
  EXPECT_FALSE(pace.secondsFor(10)) << "a second is no rate";
  for (int tenth = 11; tenth <= 100; ++tenth) pace.add(tenth / 10.0, tenth * 10.0);
  ASSERT_TRUE(pace.secondsFor(500));
  EXPECT_NEAR(*pace.secondsFor(500), 5, 0.1);
}

TEST(PaceTest, ForgetsHowFastItOnceWasAndWhatWasBeforeAPause) {
  Pace pace;
  for (int second = 0; second < 100; ++second) pace.add(second, second * 1000.0);
  for (int second = 100; second < 200; ++second) pace.add(second, 100'000.0 + second);
  EXPECT_NEAR(pace.secondsFor(10).value_or(0), 10, 0.5);
  pace.reset();
  EXPECT_FALSE(pace.secondsFor(10));
  pace.add(500, 0);
  pace.add(510, 0);
  EXPECT_FALSE(pace.secondsFor(10)) << "nothing was done";
}

class BatchFilterTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto ids = model_.add({found(QStringLiteral("/a/two.wav")), found(QStringLiteral("/b/One.wav")),
                                 found(QStringLiteral("/b/three.wav")), found(QStringLiteral("/b/four.wav")),
                                 found(QStringLiteral("/b/five.wav"))});
    ids_ = ids;
    give(model_, ids[0], madeUp("sad", 0.9, Verdict::Kind::Confident, 3));
    give(model_, ids[1], madeUp("angry", 0.5, Verdict::Kind::Uncertain, 1));
    give(model_, ids[2], madeUp("sad", 0.7, Verdict::Kind::NoSpeech, 2));
    fail(model_, ids[3], {Errc::Corrupt, "the file is damaged", {}});
  }
  std::string names() const {
    QStringList all;
    for (int row = 0; row < filter_.rowCount(); ++row)
      all << cell(filter_, row, BatchModel::File).section(u'.', 0, 0);
    return all.join(u' ').toStdString();
  }

  BatchModel model_;
  BatchFilter filter_{model_};
  std::vector<int> ids_;
};

TEST_F(BatchFilterTest, SortsByAnyColumn) {
  const QAbstractItemModelTester tester(&filter_, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto sorted = [&](int column, Qt::SortOrder order = Qt::AscendingOrder) {
    filter_.sort(column, order);
    return names();
  };
  EXPECT_EQ(names(), "two One three four five") << "as they were added";
  EXPECT_EQ(sorted(BatchModel::File), "five four One three two");
  EXPECT_EQ(sorted(BatchModel::State), "five two One three four");
  EXPECT_EQ(sorted(BatchModel::Emotion), "One two three four five");
  EXPECT_EQ(sorted(BatchModel::Probability, Qt::DescendingOrder), "two One three four five");
  EXPECT_EQ(sorted(BatchModel::Remarks), "two three four One five");
  EXPECT_EQ(sorted(BatchModel::Length, Qt::DescendingOrder), "two three One four five");
  EXPECT_EQ(sorted(BatchModel::Model, Qt::DescendingOrder), "two One three four five");
  EXPECT_EQ(sorted(-1), "two One three four five");
}

TEST_F(BatchFilterTest, ANewResultFindsItsPlace) {
  filter_.sort(BatchModel::Probability, Qt::DescendingOrder);
  give(model_, ids_[4], madeUp("happy", 0.8));
  EXPECT_EQ(names(), "two five One three four");
}

TEST_F(BatchFilterTest, ShowsOnlyWhatIsAskedFor) {
  filter_.setText(QStringLiteral("DAMAGED"));
  EXPECT_EQ(names(), "four");
  filter_.setText(QStringLiteral("/a/"));
  EXPECT_EQ(names(), "two");
  filter_.setText({});
  filter_.setState(BatchState::Done);
  EXPECT_EQ(names(), "two One three");
  filter_.setEmotion(QStringLiteral("sad"));
  EXPECT_EQ(names(), "two") << "without speech there is no emotion";
  filter_.setEmotion(QStringLiteral(""));
  EXPECT_EQ(names(), "three");
  filter_.setState(std::nullopt);
  filter_.setEmotion(std::nullopt);
  EXPECT_EQ(names(), "two One three four five");
}

TEST_F(BatchFilterTest, ExportsWhatIsFinishedInTheOrderOfAdding) {
  filter_.sort(BatchModel::File);
  const auto csv = csv::read(batchText(model_.rows(), BatchFormat::Csv));
  ASSERT_EQ(csv.size(), 5U);
  EXPECT_THAT(csv[0].fields, ElementsAre("file", "emotion", "confidence", "angry", "happy", "sad", "error",
                                         "verdict", "reasons", "set", "arousal", "valence", "channel"));
  EXPECT_EQ(csv[1].fields[0], "/a/two.wav");
  EXPECT_EQ(csv[1].fields[1], "sad");
  EXPECT_EQ(csv[1].fields[2], "0.9");
  EXPECT_EQ(csv[2].fields[8], "noisy");
  EXPECT_EQ(csv[3].fields[7], "no-speech");
  EXPECT_EQ(csv[4].fields[0], "/b/four.wav");
  EXPECT_TRUE(csv[4].fields[6].starts_with("the file is damaged"));

  const auto json = nlohmann::json::parse(batchText(model_.rows(), BatchFormat::Json));
  ASSERT_EQ(json.size(), 4U);
  EXPECT_EQ(json[0]["file"], "/a/two.wav");
  EXPECT_EQ(json[0]["model"], "field");
  EXPECT_EQ(json[0]["seconds"], 3.0);
  EXPECT_EQ(json[0]["probabilities"]["sad"], 0.9);
  EXPECT_EQ(json[1]["reasons"][0]["text"], "there is much noise");
  EXPECT_EQ(json[3]["code"], "corrupt");

  const auto lines = batchText(model_.rows(), BatchFormat::JsonLines);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
  EXPECT_EQ(nlohmann::json::parse(lines.substr(0, lines.find('\n'))), json[0]);
  EXPECT_EQ(nlohmann::json::parse(batchText({}, BatchFormat::Json)), nlohmann::json::array());
}

TEST(BatchExportTest, TheEndOfTheNameIsTheFormat) {
  EXPECT_EQ(formatOf(QStringLiteral("a.json")), BatchFormat::Json);
  EXPECT_EQ(formatOf(QStringLiteral("a.JSONL")), BatchFormat::JsonLines);
  EXPECT_EQ(formatOf(QStringLiteral("a.csv")), BatchFormat::Csv);
  EXPECT_EQ(formatOf(QStringLiteral("a")), BatchFormat::Csv);
}

}  // namespace
}  // namespace sentisound::test
