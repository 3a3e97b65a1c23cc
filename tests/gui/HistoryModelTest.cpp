#include "gui/history/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSqlQuery>

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
  /// Looks at a row and waits until it is there.
  static const HistoryRow* look(HistoryModel& model, int row) {
    EXPECT_TRUE(waitFor([&] { return model.at(row) != nullptr; })) << row;
    return model.at(row);
  }
  void change(const std::function<void(HistoryStore&)>& work) {
    service_->history()
        .run([&work](HistoryStore& store) {
          work(store);
          return 0;
        })
        .waitForFinished();
  }
  static QStringList names(HistoryModel& model) {
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
      if (const auto* found = look(model, row)) list << found->name;
    return list;
  }

  int added_ = 0;
};

TEST_F(HistoryModelTest, ShowsWhatIsKnown) {
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
  EXPECT_EQ(titles.join(u'|'),
            QStringLiteral("Time|Name|Emotion|Probability|Reliability|Duration|Model|Speaker"));
  EXPECT_TRUE(cells.takeFirst().startsWith(QString::number(QDate::currentDate().year())));
  EXPECT_EQ(cells.join(u'|'), QStringLiteral("clip1.wav|Happy|62.5 %|||mfcc40-rf|"));
}

TEST_F(HistoryModelTest, SaysWhatIsDoubtfulAndWithholdsLabelsWhereNobodySpeaks) {
  HistoryRow row{
      .createdAt = QDateTime::currentDateTime(),
      .name = QStringLiteral("a.wav"),
      .origin = QStringLiteral("file"),
      .emotion = QStringLiteral("happy"),
      .confidence = 0.5,
      .probabilities = {{QStringLiteral("happy"), 0.5}},
      .verdict = QStringLiteral("uncertain"),
      .reasons = {{"noisy", Message("there is much noise")}, {"too-short", Message("it is short")}}};
  const auto add = [&] {
    ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
  };
  add();
  row.verdict = QStringLiteral("no-speech");
  row.reasons = {{"tone", Message("a steady tone")}};
  add();
  HistoryModel model(service_->history());
  load(model);
  ASSERT_EQ(model.rowCount(), 2);
  const auto cell = [&](int at, int column, int role = Qt::DisplayRole) {
    return model.index(at, column).data(role);
  };
  EXPECT_EQ(cell(0, HistoryModel::Emotion).toString(), QStringLiteral("No speech"));
  EXPECT_EQ(cell(0, HistoryModel::Confidence).toString(), QString());
  EXPECT_FALSE(cell(0, HistoryModel::Emotion, Qt::DecorationRole).isValid());
  EXPECT_TRUE(cell(0, HistoryModel::Name, Qt::ToolTipRole).toString().contains("a steady tone"));
  EXPECT_EQ(cell(0, HistoryModel::Verdict).toString(), QStringLiteral("No speech"));
  EXPECT_EQ(cell(1, HistoryModel::Emotion).toString(), QStringLiteral("Happy"));
  EXPECT_EQ(cell(1, HistoryModel::Verdict).toString(), QStringLiteral("Uncertain"));
  EXPECT_EQ(cell(1, HistoryModel::Confidence).toString(), QStringLiteral("50.0 %"));
  EXPECT_TRUE(
      cell(1, HistoryModel::Name, Qt::ToolTipRole).toString().contains("there is much noise; it is short"));
}

TEST_F(HistoryModelTest, ScrollsToAnyRowAndReadsOnlyThePagesLookedAt) {
  addRows(10 * kPage + 1);
  HistoryModel model(service_->history(), nullptr, kPage, 2);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  load(model);
  ASSERT_EQ(model.rowCount(), 10 * kPage + 1);
  EXPECT_LE(model.rowsInMemory(), 2 * kPage);
  EXPECT_EQ(look(model, 0)->name, QStringLiteral("clip41.wav"));
  EXPECT_EQ(look(model, 10 * kPage)->name, QStringLiteral("clip1.wav"));
  EXPECT_EQ(look(model, 5 * kPage)->name, QStringLiteral("clip21.wav"));
  EXPECT_LE(model.rowsInMemory(), 2 * kPage);
  EXPECT_EQ(look(model, 0)->name, QStringLiteral("clip41.wav")) << "what was dropped is read again";
}

TEST_F(HistoryModelTest, ARowThatIsNotReadYetIsShownEmptyAndTold) {
  addRows(2 * kPage);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  EXPECT_EQ(model.index(kPage, HistoryModel::Time).data().toString(), QStringLiteral("…"));
  EXPECT_FALSE(model.index(kPage, HistoryModel::Name).data().isValid());
  ASSERT_TRUE(waitFor([&] { return !changed.isEmpty(); }));
  EXPECT_EQ(model.index(kPage, HistoryModel::Name).data().toString(), QStringLiteral("clip4.wav"));
}

TEST_F(HistoryModelTest, WhatOthersAddIsThereAfterAReload) {
  addRows(2 * kPage);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  addRows(1);
  EXPECT_EQ(names(model).size(), 2 * kPage) << "rows do not move under the reader";
  load(model);
  EXPECT_EQ(model.rowCount(), 2 * kPage + 1);
  EXPECT_EQ(look(model, 0)->name, QStringLiteral("clip9.wav"));
}

TEST_F(HistoryModelTest, OldAnalysesImportedLateComeAtTheirTime) {
  addRows(kPage);
  addRows(kPage, QDateTime(QDate(2024, 1, 15), QTime(12, 0)));
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  ASSERT_EQ(model.rowCount(), 2 * kPage);
  EXPECT_EQ(look(model, 2 * kPage - 1)->createdAt.date().year(), 2024);
}

TEST_F(HistoryModelTest, FiltersAndSaysHowManyThereAre) {
  addRows(12);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  QSignalSpy loaded(&model, &HistoryModel::loaded);
  model.setFilter({.text = QStringLiteral("CLIP1")});
  ASSERT_TRUE(loaded.wait(kPatienceMs));
  EXPECT_EQ(names(model), (QStringList{"clip12.wav", "clip11.wav", "clip10.wav", "clip1.wav"}));
  EXPECT_EQ(model.total(), 12);
  EXPECT_EQ(model.choices().emotions, QStringList{"happy"});
  EXPECT_EQ(model.choices().models, QStringList{"mfcc40-rf"});
}

TEST_F(HistoryModelTest, SortsByAnyColumn) {
  addRows(3);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  QSignalSpy loaded(&model, &HistoryModel::loaded);
  model.sort(HistoryModel::Name, Qt::AscendingOrder);
  ASSERT_TRUE(loaded.wait(kPatienceMs));
  EXPECT_EQ(names(model), (QStringList{"clip1.wav", "clip2.wav", "clip3.wav"}));
  model.sort(HistoryModel::Name, Qt::AscendingOrder);
  QTest::qWait(50);
  EXPECT_EQ(loaded.size(), 1) << "nothing has changed";
}

TEST_F(HistoryModelTest, OnlyTheNewestOfManyQuestionsIsAnswered) {
  addRows(12);
  HistoryModel model(service_->history(), nullptr, kPage);
  QSignalSpy loaded(&model, &HistoryModel::loaded);
  for (const char* text : {"c", "cl", "cli", "clip", "clip1", "clip12"}) model.setFilter({.text = text});
  ASSERT_TRUE(waitFor([&] { return !loaded.isEmpty(); }));
  EXPECT_EQ(names(model), QStringList{"clip12.wav"});
  QTest::qWait(50);
  EXPECT_EQ(loaded.size(), 1);
}

TEST_F(HistoryModelTest, ShowsCorrectionsBesideThePrediction) {
  addRows(1);
  change([](HistoryStore& store) { EXPECT_TRUE(store.correct(1, "sad", "she sighs")); });
  HistoryModel model(service_->history());
  load(model);
  EXPECT_EQ(model.index(0, HistoryModel::Emotion).data().toString(),
            QStringLiteral("Happy, corrected to Sad"));
  EXPECT_TRUE(model.index(0, HistoryModel::Name).data(Qt::ToolTipRole).toString().contains("she sighs"));
}

TEST_F(HistoryModelTest, AReloadThatFindsTheSameRowsDoesNotReset) {
  addRows(2);
  HistoryModel model(service_->history());
  load(model);
  const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  change([](HistoryStore& store) { EXPECT_TRUE(store.correct(1, "sad", {})); });
  load(model);
  EXPECT_TRUE(reset.isEmpty());
  EXPECT_EQ(look(model, 1)->correctedEmotion, QStringLiteral("sad"));
}

TEST_F(HistoryModelTest, ARowThatHasGoneMeanwhileIsNotAskedForAgainAndAgain) {
  addRows(2 * kPage);
  HistoryModel model(service_->history(), nullptr, kPage);
  load(model);
  change([](HistoryStore& store) { EXPECT_TRUE(store.remove({1})); });
  EXPECT_EQ(look(model, kPage)->name, QStringLiteral("clip4.wav"));
  const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  EXPECT_EQ(model.at(2 * kPage - 1), nullptr);
  QTest::qWait(100);
  EXPECT_TRUE(changed.isEmpty());
}

TEST_F(HistoryModelTest, ABrokenDatabaseIsSaidOnceForEachQuestion) {
  addRows(1);
  HistoryModel model(service_->history());
  load(model);
  QSignalSpy failed(&model, &HistoryModel::failed);
  change([](HistoryStore& store) {
    QSqlQuery query(store.database());
    EXPECT_TRUE(query.exec(QStringLiteral("ALTER TABLE history RENAME TO elsewhere")));
  });
  QSignalSpy loaded(&model, &HistoryModel::loaded);
  model.reload();
  ASSERT_TRUE(loaded.wait(kPatienceMs));
  EXPECT_EQ(failed.size(), 1);
  EXPECT_TRUE(model.isBroken());
  EXPECT_EQ(model.rowCount(), 1) << "what was there stays";
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
