// What can be done with rows of the history: compare, analyse again, export.
#include "gui/HistoryPageFixture.h"

namespace sentisound::test {
namespace {

TEST_F(HistoryPageTest, ComparesTwoSideBySideAndEscLeadsBack) {
  remember({voice(QStringLiteral("one.wav")), tone(QStringLiteral("two.wav"), 1.5)});
  showHistory(2);
  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
  EXPECT_TRUE(find("comparePage")->isVisible());
  EXPECT_TRUE(find<QAction>("showHistory")->isChecked());
  ASSERT_TRUE(waitFor([&] { return find("leftPictures")->isVisible(); }));
  EXPECT_EQ(find<ElidedLabel>("leftName")->text(), QStringLiteral("two.wav")) << "in the order of the table";
  EXPECT_EQ(find<ElidedLabel>("rightName")->text(), QStringLiteral("one.wav"));
  EXPECT_EQ(text("common"), QStringLiteral("Two recordings, both classified by mfcc40-rf."));
  EXPECT_TRUE(
      find<PairedBars>("shares")->accessibleDescription().contains(QStringLiteral("Happy: left –, right ")))
      << find<PairedBars>("shares")->accessibleDescription().toStdString();
  EXPECT_GT(coloursOf(find("rightPictures")), 50);
  QTest::keyClick(find("scroll"), Qt::Key_Escape);
  EXPECT_TRUE(table()->isVisible());
}

TEST_F(HistoryPageTest, AComparisonThatFailsSaysWhy) {
  add(QStringLiteral("no audio.wav"));
  add(QStringLiteral("none here.wav"));
  showHistory(2);
  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  find<QAction>("compare")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("problem")->isVisible(); }));
  EXPECT_TRUE(text("problem").startsWith(QStringLiteral("none here.wav"))) << text("problem").toStdString();
  QTest::mouseClick(find("back"), Qt::LeftButton);
  EXPECT_TRUE(table()->isVisible());
}

TEST_F(HistoryPageTest, AnalysesTheSelectedOnesAgainWithAnotherModel) {
  remember({voice(QStringLiteral("one.wav"))});
  showHistory(1);
  clickRow(0);
  ASSERT_TRUE(waitFor([&] { return enabled("reanalyse"); }));
  find<QAction>("reanalyse_prosody-lda")->trigger();
  settle();
  EXPECT_EQ(remembered(), 2);
  showHistory(2);
  EXPECT_EQ(names(), (QStringList{"one.wav", "one.wav"}));
  EXPECT_EQ(cell(0, HistoryModel::Model), QStringLiteral("prosody-lda"));
  EXPECT_EQ(cell(1, HistoryModel::Model), QStringLiteral("mfcc40-rf"));
}

TEST_F(HistoryPageTest, ExportsTheSelectedOnesOrAllThatAreFound) {
  for (const char* name : {"a.wav", "b.wav", "c.wav"}) add(name);
  showHistory(3);
  const auto lines = [this](const QString& target) {
    window_->setFileDialogs({.saveCsv = [target](QWidget*, const QString&) { return target; }});
    find<QAction>("exportTable")->trigger();
    EXPECT_TRUE(waitFor([&] { return enabled("exportTable") && QFile::exists(target); }));
    QFile file(target);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().count('\n') - 1;
  };
  clickRow(0);
  EXPECT_EQ(lines(path(QStringLiteral("all.csv"))), 3);
  EXPECT_TRUE(
      waitFor([&] { return window_->statusBar()->currentMessage().contains(QStringLiteral("all.csv")); }));
  clickRow(1, Qt::ControlModifier);
  EXPECT_EQ(lines(path(QStringLiteral("two.csv"))), 2);
}

TEST_F(HistoryPageTest, ExportsCorrectionsAsTrainingData) {
  remember({voice(QStringLiteral("one.wav"))});
  showHistory(1);
  window_->setFileDialogs({.emptyFolder = [this](QWidget*) { return path(QStringLiteral("out")); }});
  find<QAction>("exportTraining")->trigger();
  ASSERT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(errorText().contains(QStringLiteral("correct some first"))) << errorText().toStdString();
  ASSERT_TRUE(
      service_->history().run([](HistoryStore& store) { return store.correct(1, "sad", {}); }).result());
  find<QAction>("exportTraining")->trigger();
  EXPECT_TRUE(waitFor([&] { return QFile::exists(path(QStringLiteral("out/manifest.csv"))); }));
}

TEST_F(HistoryPageTest, ADismissedDialogExportsNothing) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  window_->setFileDialogs({.saveCsv = [](QWidget*, const QString&) { return QString(); },
                           .emptyFolder = [](QWidget*) { return QString(); }});
  find<QAction>("exportTable")->trigger();
  find<QAction>("exportTraining")->trigger();
  EXPECT_TRUE(enabled("exportTable"));
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(HistoryPageTest, ABrokenDatabaseIsAMessage) {
  service_->history()
      .run([](HistoryStore& store) {
        QSqlQuery query(store.database());
        return query.exec(QStringLiteral("ALTER TABLE history RENAME TO elsewhere"));
      })
      .waitForFinished();
  find<QAction>("showHistory")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("unreadableHint")->isVisible(); }));
  EXPECT_FALSE(errorText().isEmpty());
}

TEST_F(HistoryPageTest, AHundredThousandRowsScrollToTheEndWithoutBeingRead) {
  constexpr int kRows = 100'000;
  const auto made =
      service_->history()
          .run([](HistoryStore& store) {
            QSqlQuery query(store.database());
            return query.exec(QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                "INSERT INTO history (created_at, name, origin, emotion, confidence, "
                "probabilities) SELECT strftime('%Y-%m-%dT%H:%M:%S.000Z', 1600000000 + i, "
                "'unixepoch'), 'clip' || i || '.wav', 'file', 'happy', 0.5, "
                "'[[\"happy\",0.5],[\"sad\",0.5]]' FROM n"));
          })
          .result();
  ASSERT_TRUE(made);
  showHistory(kRows);
  const auto* model = qobject_cast<HistoryModel*>(table()->model());
  EXPECT_EQ(cell(0, HistoryModel::Name), QStringLiteral("clip100000.wav"));
  QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return cell(kRows - 1, HistoryModel::Name) == QStringLiteral("clip1.wav"); }));
  for (int page = 0; page < 100; ++page) QTest::keyClick(table(), Qt::Key_PageUp);
  const int top = table()->rowAt(0);
  ASSERT_TRUE(waitFor([&] { return !cell(top, HistoryModel::Name).isEmpty(); }));
  EXPECT_EQ(cell(top, HistoryModel::Name), QStringLiteral("clip%1.wav").arg(kRows - top));
  EXPECT_LE(model->rowsInMemory(), 5000);

  // Another order is read from its beginning, the place in the old one is forgotten.
  auto* header = table()->horizontalHeader();
  const auto sortByName = [&] {
    const int x = header->sectionViewportPosition(HistoryModel::Name) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
  };
  sortByName();
  ASSERT_TRUE(waitFor([&] { return cell(0, HistoryModel::Name) == QStringLiteral("clip1.wav"); }));
  EXPECT_EQ(table()->rowAt(0), 0);
  clickRow(5);
  for (int page = 0; page < 100; ++page) QTest::keyClick(table(), Qt::Key_PageDown);
  const int top2 = table()->rowAt(0);
  EXPECT_GT(top2, 1000);

  // Deleting one in the middle leaves the table where it was.
  const auto current = table()->currentIndex().row();
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == kRows - 1; }));
  EXPECT_EQ(table()->currentIndex().row(), current);
  EXPECT_EQ(table()->rowAt(0), top2);

  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 0; }));
  QTest::keyClick(find("history"), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return rowCount() == kRows - 1; }));
}

TEST_F(HistoryPageTest, TheExportSaysWhatItIsOf) {
  for (const char* name : {"one.wav", "two.wav", "three.wav"}) add(QLatin1String(name));
  showHistory(3);
  const auto* exported = find<QAction>("exportTable");
  EXPECT_EQ(exported->text(), QStringLiteral("All found as CSV …"));
  table()->selectAll();
  EXPECT_EQ(exported->text(), QStringLiteral("The selected 3 as CSV …"));
}

}  // namespace
}  // namespace sentisound::test
