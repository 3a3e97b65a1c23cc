#include "gui/history/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

constexpr int kPage = 4;

class HistoryModelTest : public GuiTest {
 protected:
  void addRows(int count, QDateTime time = QDateTime::currentDateTime()) {
    for (int i = 0; i < count; ++i) {
      const HistoryRow row{
          .createdAt = time,
          .name = QStringLiteral("clip%1.wav").arg(++added_),
          .origin = QStringLiteral("file"),
          .modelId = QStringLiteral("mfcc40-rf"),
          .emotion = QStringLiteral("happy"),
          .confidence = 0.625,
          .probabilities = {{QStringLiteral("sad"), 0.375}, {QStringLiteral("happy"), 0.625}}};
      ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
    }
  }
  static void load(HistoryModel& model) {
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    model.reload();
    ASSERT_TRUE(loaded.wait(kPatienceMs));
  }
  static void fetchAll(HistoryModel& model) {
    ASSERT_TRUE(waitFor([&] {
      model.fetchMore({});
      return model.isComplete();
    }));
  }

  int added_ = 0;
};

TEST_F(HistoryModelTest, ShowsTimeNameEmotionConfidenceAndModel) {
  addRows(1);
  HistoryModel model(service_->history());
  load(model);
  ASSERT_EQ(model.rowCount(), 1);
  QStringList titles;
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column) {
    titles << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    cells << model.index(0, column).data().toString();
  }
  EXPECT_EQ(titles.join(u'|'), QStringLiteral("Time|Name|Emotion|Confidence|Model"));
  EXPECT_TRUE(cells.takeFirst().startsWith(QString::number(QDate::currentDate().year())));
  EXPECT_EQ(cells.join(u'|'), QStringLiteral("clip1.wav|Happy|62.5 %|mfcc40-rf"));
}

TEST_F(HistoryModelTest, SaysWhatIsDoubtfulAndWithholdsLabelsWhereNobodySpeaks) {
  HistoryRow row{.createdAt = QDateTime::currentDateTime(),
                 .name = QStringLiteral("a.wav"),
                 .origin = QStringLiteral("file"),
                 .emotion = QStringLiteral("happy"),
                 .confidence = 0.5,
                 .probabilities = {{QStringLiteral("happy"), 0.5}},
                 .verdict = QStringLiteral("uncertain"),
                 .reasons = {{QStringLiteral("noisy"), QStringLiteral("there is much noise")},
                             {QStringLiteral("too-short"), QStringLiteral("it is short")}}};
  const auto add = [&] {
    ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
  };
  add();
  row.verdict = QStringLiteral("no-speech");
  row.reasons = {{QStringLiteral("tone"), QStringLiteral("a steady tone")}};
  add();
  HistoryModel model(service_->history());
  load(model);
  ASSERT_EQ(model.rowCount(), 2);
  const auto cell = [&](int at, int column, int role = Qt::DisplayRole) {
    return model.index(at, column).data(role);
  };
  EXPECT_EQ(cell(0, HistoryModel::Emotion).toString(), QStringLiteral("No speech found"));
  EXPECT_EQ(cell(0, HistoryModel::Confidence).toString(), QString());
  EXPECT_FALSE(cell(0, HistoryModel::Emotion, Qt::DecorationRole).isValid());
  EXPECT_TRUE(cell(0, HistoryModel::Name, Qt::ToolTipRole).toString().contains("a steady tone"));
  EXPECT_EQ(cell(1, HistoryModel::Emotion).toString(), QStringLiteral("Happy (uncertain)"));
  EXPECT_EQ(cell(1, HistoryModel::Confidence).toString(), QStringLiteral("50.0 %"));
  EXPECT_TRUE(
      cell(1, HistoryModel::Name, Qt::ToolTipRole).toString().contains("there is much noise; it is short"));
}

TEST_F(HistoryModelTest, ComesInPagesNewestFirst) {
  addRows(2 * kPage + 1);
  HistoryModel model(service_->history(), nullptr, kPage);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  load(model);
  EXPECT_EQ(model.rowCount(), kPage);
  EXPECT_FALSE(model.isComplete());
  fetchAll(model);
  ASSERT_EQ(model.rowCount(), 2 * kPage + 1);
  EXPECT_EQ(model.at(0).name, QStringLiteral("clip9.wav"));
  EXPECT_EQ(model.at(2 * kPage).name, QStringLiteral("clip1.wav"));
}

TEST_F(HistoryModelTest, RowsAddedBetweenTwoPagesAreNotShownTwice) {
  addRows(2 * kPage);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  addRows(kPage + 1);
  fetchAll(model);
  EXPECT_EQ(model.rowCount(), 2 * kPage);
  QSet<qint64> ids;
  for (int row = 0; row < model.rowCount(); ++row) ids.insert(model.at(row).id);
  EXPECT_EQ(ids.size(), 2 * kPage);
}

TEST_F(HistoryModelTest, OldAnalysesImportedLateComeAtTheirTime) {
  addRows(kPage);
  addRows(kPage, QDateTime(QDate(2024, 1, 15), QTime(12, 0)));
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  fetchAll(model);
  ASSERT_EQ(model.rowCount(), 2 * kPage);
  EXPECT_EQ(model.at(2 * kPage - 1).createdAt.date().year(), 2024);
}

TEST_F(HistoryModelTest, ReadsInTheStoresThread) {
  addRows(2);
  HistoryModel model(service_->history());
  QSemaphore gate;
  auto blocked = service_->history().run([&gate](HistoryStore&) { return gate.tryAcquire(1, kPatienceMs); });
  model.reload();
  QTest::qWait(100);
  EXPECT_EQ(model.rowCount(), 0);
  gate.release();
  blocked.waitForFinished();
  EXPECT_TRUE(waitFor([&] { return model.rowCount() == 2; }));
}

TEST_F(HistoryModelTest, MayGoAwayBeforeItsPageComes) {
  addRows(2);
  auto model = std::make_unique<HistoryModel>(service_->history());
  model->reload();
  model.reset();
  QTest::qWait(50);
}

}  // namespace
}  // namespace sentisound::test
