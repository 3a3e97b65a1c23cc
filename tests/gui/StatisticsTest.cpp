// The history in charts: what they count, that a click filters and there is a way back, what is exported.
#include "gui/history/Statistics.h"

#include <gmock/gmock.h>

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QImage>
#include <QPercentBarSeries>
#include <QPushButton>
#include <QTableWidget>

#include "gui/HistoryPageFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/Theme.h"
#include "gui/history/StatisticsCharts.h"

namespace sentisound::test {
namespace {

using ::testing::ElementsAre;

QString dayText(int day) {
  return QDate(2024, 1, 1).addDays(day).toString(Qt::ISODate);
}

std::vector<std::string> titles(const StatisticsTable& table) {
  std::vector<std::string> all;
  for (const auto& bar : table.bars) all.push_back(bar.title.toStdString());
  return all;
}

TEST(Statistics, OfNothingAreNoBars) {
  for (const auto by : {HistoryGroup::Day, HistoryGroup::Speaker, HistoryGroup::Model}) {
    const auto table = statisticsTable({}, by);
    EXPECT_TRUE(table.bars.empty());
    EXPECT_EQ(table.total, 0);
  }
}

TEST(Statistics, ABarAddsUpItsEmotionsAndKnowsItsDay) {
  const auto table = statisticsTable(
      {{dayText(0), "sad", 2, 1, 0.25}, {dayText(0), "happy", 1, 1, 0.75}, {dayText(2), "", 4, 0, 0}},
      HistoryGroup::Day);
  EXPECT_THAT(table.emotions, ElementsAre("happy", "sad", "")) << "ours in our order, withheld last";
  ASSERT_THAT(titles(table), ElementsAre("2024-01-01", "2024-01-03"));
  EXPECT_THAT(table.bars[0].counts, ElementsAre(1, 2, 0));
  ASSERT_TRUE(table.bars[0].activation);
  EXPECT_DOUBLE_EQ(*table.bars[0].activation, 0.5);
  EXPECT_FALSE(table.bars[1].activation);
  EXPECT_EQ(table.bars[0].part.from, QDate(2024, 1, 1).startOfDay());
  EXPECT_EQ(table.bars[0].part.until, QDate(2024, 1, 2).startOfDay());
  EXPECT_EQ(table.total, 7);
}

TEST(Statistics, ManyDaysBecomeWeeksMonthsOrYears) {
  const auto every = [](int days, int step) {
    std::vector<HistoryCell> cells;
    for (int day = 0; day < days; day += step) cells.push_back({dayText(day), "sad", 1, 0, 0});
    return statisticsTable(cells, HistoryGroup::Day);
  };
  EXPECT_EQ(every(kMostBars, 1).bars.size(), static_cast<std::size_t>(kMostBars));
  const auto weeks = every(kMostBars + 1, 1);
  EXPECT_THAT(titles(weeks), ElementsAre("2024-W01", "2024-W02", "2024-W03", "2024-W04", "2024-W05"));
  EXPECT_EQ(weeks.bars[0].total, 7);
  EXPECT_EQ(weeks.bars[4].total, 4);
  EXPECT_EQ(weeks.bars[4].part.until, QDate(2024, 2, 5).startOfDay());
  const auto months = every(366, 1);
  EXPECT_EQ(months.bars.size(), 12U);
  EXPECT_EQ(months.bars[1].title, "2024-02");
  EXPECT_EQ(months.bars[1].total, 29);
  const auto years = every(366 * 10, 5);
  EXPECT_EQ(titles(years).front(), "2024");
  qint64 sum = 0;
  for (const auto& bar : years.bars) sum += bar.total;
  EXPECT_EQ(sum, years.total);
}

TEST(Statistics, TheFirstWeekOfAYearMayBeginInTheOneBefore) {
  std::vector<HistoryCell> cells{{"2024-12-31", "sad", 1, 0, 0}, {"2025-01-01", "sad", 1, 0, 0}};
  for (int day = 0; day < 40; ++day) cells.push_back({dayText(day), "sad", 1, 0, 0});
  const auto table = statisticsTable(cells, HistoryGroup::Day);
  EXPECT_EQ(table.bars.back().title, "2025-W01");
  EXPECT_EQ(table.bars.back().total, 2);
}

TEST(Statistics, TheSmallestOfManySpeakersAreOneBarThatCannotBeFiltered) {
  std::vector<HistoryCell> cells{{"", "sad", 90, 0, 0}};
  for (int i = 0; i < 40; ++i) cells.push_back({QStringLiteral("s%1").arg(i), "sad", i + 1, 1, 0.5});
  const auto table = statisticsTable(cells, HistoryGroup::Speaker);
  ASSERT_EQ(table.bars.size(), static_cast<std::size_t>(kMostBars));
  EXPECT_EQ(table.bars[0].title, "No speaker profile");
  EXPECT_FALSE(table.bars[0].canBeFiltered());
  EXPECT_EQ(table.bars[1].title, "s39");
  EXPECT_TRUE(table.bars[1].canBeFiltered());
  EXPECT_EQ(table.bars.back().title, "11 others");
  EXPECT_FALSE(table.bars.back().canBeFiltered());
  EXPECT_EQ(table.bars.back().total, 66) << "1 to 11";
  EXPECT_EQ(table.total, 90 + 820);
}

TEST(Statistics, ABarNarrowsTheFilterThatIsThere) {
  const auto table =
      statisticsTable({{dayText(3), "sad", 2, 0, 0}, {dayText(3), "", 1, 0, 0}}, HistoryGroup::Day);
  const QDateTime late = QDate(2024, 1, 4).startOfDay().addSecs(3600);
  const HistoryFilter before{.text = "take", .from = late};
  const auto sad = narrowed(before, table.bars[0], QStringLiteral("sad"));
  EXPECT_EQ(sad.text, "take");
  EXPECT_EQ(sad.from, late) << "it began later than the bar";
  EXPECT_EQ(sad.until, QDate(2024, 1, 5).startOfDay());
  EXPECT_EQ(sad.emotion, "sad");
  EXPECT_EQ(narrowed(before, table.bars[0], QString()).verdict, "no-speech");
  EXPECT_TRUE(narrowed(before, table.bars[0], std::nullopt).emotion.isEmpty());
}

TEST(Statistics, TheCsvHasEveryFigure) {
  EXPECT_EQ(statisticsCsv(statisticsTable({{"Anna, B.", "happy", 3, 2, 0.5}, {"=1+1", "", 1, 0, 0}},
                                          HistoryGroup::Speaker)),
            "speaker,analyses,mean_activation,happy,no-speech\n\"Anna, B.\",3,0.25,3,0\n'=1+1,1,,0,1\n");
}

class StatisticsPage : public HistoryPageTest {
 protected:
  void SetUp() override {
    HistoryPageTest::SetUp();
    for (int i = 0; i < 6; ++i)
      add(QStringLiteral("take %1.wav").arg(i), [i](HistoryRow& row) {
        row.createdAt = QDateTime(QDate(2026, 5, 1 + i / 3), QTime(12, i));
        row.emotion = i % 2 == 0 ? QStringLiteral("happy") : QStringLiteral("sad");
        row.modelId = i < 2 ? QStringLiteral("field") : QStringLiteral("speech");
        row.activation = i < 2 ? std::optional(0.25 + 0.5 * i) : std::nullopt;
        row.speaker = i == 0 ? QStringLiteral("Anna") : QString();
      });
  }
  void showStatistics() {
    QTest::keyClick(window_.get(), Qt::Key_6, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return find("statistics")->isVisible() && figures()->rowCount() > 0; }));
    ASSERT_TRUE(waitFor([&] { return bars() != nullptr && bars()->count() > 0; }));
  }
  [[nodiscard]] QTableWidget* figures() const { return find<QTableWidget>("statisticsFigures"); }
  [[nodiscard]] QPercentBarSeries* bars() const {
    return qobject_cast<QPercentBarSeries*>(find<ShareChart>("shareChart")->chart()->series().value(0));
  }
  void by(int group) {
    auto* box = find<QComboBox>("statisticsBy");
    box->setFocus();
    QTest::keyClick(box, group == 1 ? Qt::Key_Down : Qt::Key_End);
    ASSERT_TRUE(waitFor([&] { return figures()->horizontalHeaderItem(0)->text() != QStringLiteral("Day"); }));
  }
  /// A click of the mouse on the middle of a bar's segment.
  void clickBar(int bar, int emotion) {
    auto* chart = find<ShareChart>("shareChart");
    const auto* series = bars();
    double below = 0;
    double total = 0;
    for (int i = 0; i < series->count(); ++i) {
      const double count = series->barSets()[i]->at(bar);
      if (i < emotion) below += count;
      total += count;
    }
    const double middle = 100 * (below + series->barSets()[emotion]->at(bar) / 2) / total;
    QTest::qWait(50);  // the chart is laid out
    const QPointF place = chart->chart()->mapToPosition(QPointF(bar, middle), bars());
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->mapFromScene(chart->chart()->mapToScene(place)));
  }
};

TEST_F(StatisticsPage, ShowsShareAndActivationOfEveryDay) {
  showStatistics();
  EXPECT_EQ(figures()->rowCount(), 2);
  EXPECT_EQ(figures()->item(0, 0)->text(), QStringLiteral("2026-05-01"));
  EXPECT_EQ(figures()->item(0, 1)->text(), QStringLiteral("3"));
  EXPECT_EQ(figures()->item(0, 2)->text(), QStringLiteral("50.0 %"));
  EXPECT_EQ(figures()->item(1, 2)->text(), QStringLiteral("–"));
  ASSERT_EQ(bars()->count(), 2);
  EXPECT_EQ(bars()->barSets()[0]->label(), QStringLiteral("Happy"));
  EXPECT_EQ(bars()->barSets()[0]->at(0), 2);
  EXPECT_EQ(bars()->barSets()[1]->at(0), 1);
  EXPECT_FALSE(find("bar")->isVisible()) << "its commands are for rows";
  EXPECT_TRUE(find<QAction>("showStatistics")->isChecked());
  QTest::qWait(50);
  expectNothingCutOff(*window_, QStringLiteral("statistics"));
  keepPicture(*window_, QStringLiteral("statistics"));
}

TEST_F(StatisticsPage, ABarFiltersTheHistoryAndBackIsAsBefore) {
  showStatistics();
  clickBar(1, 1);
  ASSERT_TRUE(waitFor([&] { return table()->isVisible() && rowCount() == 2; }));
  for (int row = 0; row < rowCount(); ++row) {
    EXPECT_EQ(cell(row, HistoryModel::Emotion), QStringLiteral("Sad"));
    EXPECT_TRUE(cell(row, HistoryModel::Time).startsWith(QStringLiteral("2026-05-02")));
  }
  EXPECT_TRUE(find<QAction>("showHistory")->isChecked());
  EXPECT_EQ(find<QComboBox>("emotionBox")->currentData().toString(), QStringLiteral("sad"));
  ASSERT_TRUE(find("backToStatistics")->isVisible());
  keepPicture(*window_, QStringLiteral("statistics_filtered"));
  QTest::keyClick(window_.get(), Qt::Key_Left, Qt::AltModifier);
  ASSERT_TRUE(waitFor([&] { return find("statistics")->isVisible() && figures()->rowCount() == 2; }));
  EXPECT_FALSE(find("backToStatistics")->isVisible());
  EXPECT_EQ(find<QComboBox>("emotionBox")->currentIndex(), 0);
  EXPECT_TRUE(find<QAction>("showStatistics")->isChecked());
}

TEST_F(StatisticsPage, TheKeyboardChoosesInTheTable) {
  showStatistics();
  by(1);
  ASSERT_EQ(figures()->rowCount(), 2);
  EXPECT_EQ(figures()->item(0, 0)->text(), QStringLiteral("No speaker profile"));
  figures()->setFocus();
  figures()->setCurrentCell(0, 0);
  QTest::keyClick(figures(), Qt::Key_Return);
  EXPECT_TRUE(find("statistics")->isVisible()) << "there is no filter for it";
  figures()->setCurrentCell(1, 0);
  QTest::keyClick(figures(), Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return table()->isVisible() && rowCount() == 1; }));
  EXPECT_EQ(cell(0, HistoryModel::Name), QStringLiteral("take 0.wav"));
}

TEST_F(StatisticsPage, FollowsTheFiltersAboveIt) {
  showStatistics();
  auto* box = find<QComboBox>("modelBox");
  box->setCurrentIndex(box->findData(QStringLiteral("speech")));
  ASSERT_TRUE(waitFor([&] { return figures()->item(0, 1)->text() == QStringLiteral("1"); }));
  EXPECT_TRUE(find("noActivation")->isVisible()) << "that model does not tell it";
  find<QLineEdit>("search")->setText(QStringLiteral("nothing is called so"));
  EXPECT_TRUE(waitFor([&] { return find("nothingFound")->isVisible(); }));
}

TEST_F(StatisticsPage, AreSavedAsAPictureAndAsCsv) {
  showStatistics();
  by(2);
  const QString picture = path(QStringLiteral("charts.png"));
  const QString csv = path(QStringLiteral("figures.csv"));
  window_->setFileDialogs({.saveImage = [&](QWidget*, const QString&) { return picture; },
                           .saveCsv = [&](QWidget*, const QString&) { return csv; }});
  QTest::mouseClick(find("saveStatisticsPicture"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return QFile::exists(picture); }));
  const QImage saved(picture);
  EXPECT_GT(saved.width(), 300);
  QTest::mouseClick(find("saveStatisticsTable"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return QFile::exists(csv); }));
  QFile file(csv);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll(), QByteArray("model,analyses,mean_activation,happy,sad\n"
                                       "speech,4,,2,2\nfield,2,0.5,1,1\n"));
}

TEST_F(StatisticsPage, AFolderThatCannotBeWrittenIsNamed) {
  showStatistics();
  window_->setFileDialogs({.saveCsv = [&](QWidget*, const QString&) {
    return tone(QStringLiteral("file.wav")) + QStringLiteral("/below.csv");
  }});
  QTest::mouseClick(find("saveStatisticsTable"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return errorText().contains(QStringLiteral("below.csv")); }))
      << errorText().toStdString();
}

TEST_F(StatisticsPage, AreCountedOutsideOfTheWindowsThread) {
  showStatistics();
  QSemaphore in;
  QSemaphore out;
  const auto held = service_->history().run([&](HistoryStore&) {
    in.release();
    out.acquire();
    return 0;
  });
  in.acquire();
  find<QComboBox>("statisticsBy")->setCurrentIndex(2);
  QTest::qWait(30);
  EXPECT_EQ(figures()->horizontalHeaderItem(0)->text(), QStringLiteral("Day")) << "not answered yet";
  out.release();
  EXPECT_TRUE(waitFor([&] { return figures()->horizontalHeaderItem(0)->text() == QStringLiteral("Model"); }));
}

TEST_F(StatisticsPage, AnEmptyHistorySaysWhatToDo) {
  ASSERT_TRUE(service_->history()
                  .run([](HistoryStore& store) {
                    return store.remove({1, 2, 3, 4, 5, 6});
                  })
                  .result());
  QTest::keyClick(window_.get(), Qt::Key_6, Qt::ControlModifier);
  EXPECT_TRUE(waitFor([&] { return find("emptyHistory")->isVisible(); }));
}

}  // namespace
}  // namespace sentisound::test
