// What people do with many files, through real events.
#include "gui/BatchPageFixture.h"

namespace sentisound::test {
namespace {

TEST_F(BatchPageTest, BeginsByTellingWhatToDo) {
  EXPECT_TRUE(find("batchEmptyHint")->isVisible());
  EXPECT_FALSE(find("batchHead")->isVisible());
  for (const char* action : {"batchPause", "batchCancelAll", "batchRetryAll", "batchExport", "batchClear"})
    EXPECT_FALSE(has(action)) << action;
  EXPECT_TRUE(has("batchAddFiles"));
  EXPECT_TRUE(find<QAction>("showBatch")->isChecked());
}

TEST_F(BatchPageTest, ADroppedFolderIsWorkedThroughWithBadFilesInIt) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  ASSERT_EQ(rows(), 4);
  EXPECT_EQ(cell(0, BatchModel::File), QStringLiteral("a voice.wav"));
  EXPECT_EQ(cell(0, BatchModel::State), QStringLiteral("Done"));
  EXPECT_FALSE(cell(0, BatchModel::Emotion).isEmpty());
  EXPECT_TRUE(cell(0, BatchModel::Probability).endsWith(QStringLiteral(" %")));
  EXPECT_EQ(cell(1, BatchModel::State), QStringLiteral("Failed"));
  EXPECT_FALSE(cell(1, BatchModel::Remarks).isEmpty());
  EXPECT_EQ(cell(2, BatchModel::Emotion), QStringLiteral("No speech"));
  EXPECT_TRUE(summary().startsWith(QStringLiteral("3 of 4 done, 1 failed; "))) << summary().toStdString();
  EXPECT_TRUE(summary().endsWith(QStringLiteral("no speech 1"))) << summary().toStdString();
  EXPECT_EQ(find<QProgressBar>("batchProgress")->value(), 1000);
  EXPECT_TRUE(errorText().isEmpty()) << "one bad file among many is told in its row";
}

TEST_F(BatchPageTest, WhatIsNoFileIsNotTaken) {
  EXPECT_FALSE(dropOn(find("batch"), {}));
  EXPECT_TRUE(find("batchEmptyHint")->isVisible());
}

TEST_F(BatchPageTest, FoldersAndManyFilesComeHereWhereverTheyAreDropped) {
  QStringList many;
  for (int i = 0; i < 6; ++i) many << tone(QStringLiteral("%1.wav").arg(i));
  find<QAction>("showAnalysis")->trigger();
  ASSERT_TRUE(dropOn(find("dropZone"), {mixture()}));
  EXPECT_TRUE(find("batch")->isVisible());
  find<QAction>("showAnalysis")->trigger();
  ASSERT_TRUE(dropOn(window_.get(), many));
  EXPECT_TRUE(find("batch")->isVisible());
  ASSERT_TRUE(waitFor([&] { return rows() == 10; }));
  ASSERT_TRUE(settled());
  find<QAction>("showAnalysis")->trigger();
  ASSERT_TRUE(dropOn(window_.get(), many.mid(0, 5)));
  EXPECT_FALSE(find("batch")->isVisible()) << "five are a handful";
  settle();
  EXPECT_EQ(rows(), 10);
}

TEST_F(BatchPageTest, FilesAndFoldersAreChosenWithButtons) {
  const QString folder = mixture();
  const QString file = tone(QStringLiteral("one.wav"));
  window_->setFileDialogs(
      {.open = [&](QWidget*) { return QStringList{file}; }, .openFolder = [&](QWidget*) { return folder; }});
  press("batchAddFiles");
  ASSERT_TRUE(waitFor([&] { return rows() == 1; }));
  press("batchAddFolder");
  ASSERT_TRUE(waitFor([&] { return rows() == 5; }));
  window_->setFileDialogs(
      {.open = [](QWidget*) { return QStringList(); }, .openFolder = [](QWidget*) { return QString(); }});
  press("batchAddFiles");
  press("batchAddFolder");
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 5);
}

TEST_F(BatchPageTest, PathsCanBePastedAndTheSameFileIsNotThereTwice) {
  auto* page = find("batch");
  QApplication::clipboard()->setText(QStringLiteral("some words"));
  page->setFocus();
  table()->setFocus();
  QTest::keySequence(window_.get(), QKeySequence::Paste);
  EXPECT_TRUE(find("batchNote")->isVisible());
  EXPECT_TRUE(text("batchNote").startsWith(QStringLiteral("There is no file or folder to paste.")));
  const QString file = tone(QStringLiteral("one.wav"));
  QApplication::clipboard()->setText(file + QStringLiteral("\n") + file);
  find("batchModel")->setFocus();
  QTest::keySequence(window_.get(), QKeySequence::Paste);
  ASSERT_TRUE(waitFor([&] { return rows() == 1; }));
  EXPECT_EQ(text("batchNote"), QStringLiteral("1 file was not added: it is in the list already."));
  ASSERT_TRUE(settled());
}

TEST_F(BatchPageTest, DelCancelsTheSelectedAndButtonsPauseCancelAndTryAgain) {
  press("batchPause");  // disabled while there is nothing
  EXPECT_EQ(find<QAction>("batchPause")->text(), QStringLiteral("Pause"));
  QStringList files;
  for (int i = 0; i < 8; ++i) files << tone(QStringLiteral("%1.wav").arg(i));
  PoolBlocker blocker(service_->jobs());
  ASSERT_TRUE(dropOn(find("batch"), files));
  ASSERT_TRUE(waitFor([&] { return has("batchPause"); }));
  EXPECT_EQ(text("batchTimeLeft"), QStringLiteral("looking for audio files …"));
  press("batchPause");
  EXPECT_EQ(find<QAction>("batchPause")->isChecked(), true);
  blocker.release();
  ASSERT_TRUE(waitFor([&] { return rows() == 8; }));
  ASSERT_TRUE(waitFor([&] { return text("batchTimeLeft") == QStringLiteral("paused"); }));
  EXPECT_EQ(find<QAction>("batchPause")->text(), QStringLiteral("Resume"));

  click(2);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return cell(2, BatchModel::State) == QStringLiteral("Cancelled"); }));
  EXPECT_EQ(cell(3, BatchModel::State), QStringLiteral("Waiting"));
  QTest::keyClick(table(), Qt::Key_Delete, Qt::ShiftModifier);
  ASSERT_EQ(rows(), 7);
  press("batchCancelAll");
  ASSERT_TRUE(settled());
  EXPECT_EQ(summary(), QStringLiteral("0 of 7 done, 7 cancelled"));
  EXPECT_FALSE(find<QAction>("batchPause")->isChecked());

  table()->selectAll();
  find<QAction>("batchRetry")->trigger();
  ASSERT_TRUE(waitFor([&] { return summary().startsWith(QStringLiteral("7 of 7 done")); }))
      << summary().toStdString();
  press("batchRemoveFinished");
  ASSERT_TRUE(waitFor([&] { return find("batchEmptyHint")->isVisible(); }));
}

TEST_F(BatchPageTest, WhatIsCancelledIsNotDoneAndIsTriedAgainByEveryWay) {
  const auto* progress = find<QProgressBar>("batchProgress");
  const QString tones[] = {tone(QStringLiteral("0.wav")), tone(QStringLiteral("1.wav")),
                           tone(QStringLiteral("2.wav")), tone(QStringLiteral("3.wav"))};
  dropAndHold({tones[0], tones[1], tones[2], tones[3]});
  press("batchCancelAll");
  ASSERT_TRUE(waitFor([&] { return summary() == QStringLiteral("0 of 4 done, 4 cancelled"); }));
  EXPECT_EQ(progress->value(), 0) << "nothing was done";
  for (int row = 0; row < 4; ++row) {
    EXPECT_EQ(cell(row, BatchModel::State), QStringLiteral("Cancelled"));
    EXPECT_FALSE(table()->model()->index(row, BatchModel::State).data(BatchModel::PermilleRole).isValid());
  }
  chooseInMenu(1, QStringLiteral("Try again"));
  ASSERT_TRUE(waitFor([&] { return summary().startsWith(QStringLiteral("1 of 4 done, 3 cancelled")); }))
      << summary().toStdString();
  EXPECT_EQ(progress->value(), 250);
  ASSERT_TRUE(dropOn(find("batch"), {tones[2]}));
  ASSERT_TRUE(waitFor([&] { return summary().startsWith(QStringLiteral("2 of 4 done, 2 cancelled")); }))
      << summary().toStdString();
  EXPECT_EQ(rows(), 4);
  EXPECT_TRUE(find<QLabel>("batchNote")->isHidden()) << text("batchNote").toStdString();
  press("batchRetryAll");
  ASSERT_TRUE(waitFor([&] { return summary().startsWith(QStringLiteral("4 of 4 done")); }));
  ASSERT_TRUE(settled());
  EXPECT_EQ(progress->value(), 1000);
  EXPECT_FALSE(has("batchRetryAll"));
  EXPECT_EQ(remembered(), 4) << "what was done is not done again";
}

TEST_F(BatchPageTest, TheMenuOfARowOffersWhatItsStateAllows) {
  dropAndHold({tone(QStringLiteral("a.wav"))});
  click(0);
  EXPECT_TRUE(has("batchCancel"));
  EXPECT_FALSE(has("batchRetry"));
  EXPECT_FALSE(has("batchOpen"));
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return has("batchRetry"); }));
  EXPECT_FALSE(has("batchCancel"));
  press("batchPause");  // goes on
  chooseInMenu(0, QStringLiteral("Try again"));
  EXPECT_TRUE(waitFor([&] { return has("batchOpen"); }));
  EXPECT_FALSE(has("batchRetry"));
}

TEST_F(BatchPageTest, WhatIsNotAddedIsToldInALineHoweverMuchItIs) {
  QStringList folders;
  for (int i = 0; i < 200; ++i) {
    folders << path(QStringLiteral("empty %1").arg(i));
    QDir().mkpath(folders.last());
  }
  ASSERT_TRUE(dropOn(find("batch"), folders));
  ASSERT_TRUE(waitFor([&] { return find("batchNote")->isVisible(); }));
  EXPECT_TRUE(text("batchNote").contains(QStringLiteral("and 197 more"))) << text("batchNote").toStdString();
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(BatchPageTest, ReasonsHaveTheRoomThatTheOthersLeave) {
  window_->resize(1600, 800);
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  const auto* header = table()->horizontalHeader();
  EXPECT_EQ(header->length(), table()->viewport()->width());
  EXPECT_GT(header->sectionSize(BatchModel::Remarks), header->sectionSize(BatchModel::Model));
  const int wide = header->sectionSize(BatchModel::Remarks);
  window_->resize(1200, 800);
  QTest::qWait(30);
  EXPECT_LT(header->sectionSize(BatchModel::Remarks), wide);
}

TEST_F(BatchPageTest, WhatFailedCanBeTriedAgain) {
  ASSERT_TRUE(dropOn(find("batch"), {nonsense(QStringLiteral("bad.wav"))}));
  ASSERT_TRUE(settled());
  ASSERT_TRUE(has("batchRetryAll"));
  tone(QStringLiteral("bad.wav"));
  press("batchRetryAll");
  ASSERT_TRUE(waitFor([&] { return cell(0, BatchModel::State) == QStringLiteral("Done"); }));
  ASSERT_TRUE(waitFor([&] { return !has("batchRetryAll"); }));
}

TEST_F(BatchPageTest, AClickOnAHeaderSortsAndTheThirdPutsAllBack) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  auto* header = table()->horizontalHeader();
  const auto names = [&] {
    QStringList all;
    for (int row = 0; row < rows(); ++row) all << cell(row, BatchModel::File);
    return all.join(u'|');
  };
  const auto added = names();
  const auto clickHeader = [&](int column) {
    const QPoint at(header->sectionViewportPosition(column) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
  };
  clickHeader(BatchModel::File);
  EXPECT_EQ(names(), QStringLiteral("a voice.wav|bad.wav|tone.wav|voice.wav"));
  clickHeader(BatchModel::File);
  EXPECT_EQ(names(), QStringLiteral("voice.wav|tone.wav|bad.wav|a voice.wav"));
  clickHeader(BatchModel::File);
  EXPECT_EQ(names(), added);
}

TEST_F(BatchPageTest, TypingAndChoosingFilters) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  auto* state = find<QComboBox>("batchState");
  auto* emotion = find<QComboBox>("batchEmotion");
  EXPECT_EQ(state->itemText(4), QStringLiteral("Failed (1)"));
  EXPECT_EQ(emotion->itemText(emotion->count() - 1), QStringLiteral("No speech (1)"));
  QTest::keyClicks(find("batchFind"), QStringLiteral("VOICE"));
  EXPECT_EQ(rows(), 2);
  QTest::keyClicks(find("batchFind"), QStringLiteral("s"));
  EXPECT_EQ(rows(), 0);
  EXPECT_TRUE(find("batchNothingFits")->isVisible());
  find<QLineEdit>("batchFind")->clear();
  state->setFocus();
  for (int i = 0; i < 4; ++i) QTest::keyClick(state, Qt::Key_Down);
  ASSERT_EQ(rows(), 1);
  EXPECT_EQ(cell(0, BatchModel::File), QStringLiteral("bad.wav"));
  QTest::keyClick(state, Qt::Key_Home);
  QTest::keyClick(emotion, Qt::Key_End);
  ASSERT_EQ(rows(), 1);
  EXPECT_EQ(cell(0, BatchModel::File), QStringLiteral("tone.wav"));
  QTest::keyClick(emotion, Qt::Key_Home);
  EXPECT_EQ(rows(), 4);
  EXPECT_FALSE(find("batchNothingFits")->isVisible());
}

TEST_F(BatchPageTest, EnterAndADoubleClickOpenAResult) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  click(1);
  QTest::keyClick(table(), Qt::Key_Return);
  EXPECT_TRUE(find("batch")->isVisible()) << "there is nothing to open of a file that failed";
  for (const bool mouse : {false, true}) {
    find<QAction>("showBatch")->trigger();
    const int row = mouse ? 3 : 0;
    click(row);
    if (mouse)
      QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                         table()->visualRect(table()->model()->index(row, 0)).center());
    else
      QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_TRUE(working());
    settle();
    EXPECT_TRUE(find<ElidedLabel>("source")->text().startsWith(mouse ? QStringLiteral("voice.wav")
                                                                     : QStringLiteral("a voice.wav")));
  }
  EXPECT_EQ(remembered(), 3) << "opening is no new analysis";
}

TEST_F(BatchPageTest, TheHistoryHasWhatTheBatchFound) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  auto* history = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return history->model()->rowCount() == 3; }));
}

TEST_F(BatchPageTest, AllIsExportedOffTheGuiThread) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  for (const char* name : {"out.csv", "out.json", "out.jsonl"}) {
    const QString target = path(QLatin1String(name));
    QString proposed;
    window_->setFileDialogs({.saveTable = [&](QWidget*, const QString& proposal) {
      proposed = proposal;
      return target;
    }});
    {
      const PoolBlocker blocker(service_->jobs());
      press("batchExport");
      QTest::qWait(50);
      EXPECT_FALSE(QFile::exists(target)) << "written in the GUI thread";
      EXPECT_FALSE(has("batchExport"));
    }
    ASSERT_TRUE(waitFor([&] { return has("batchExport"); }));
    EXPECT_EQ(proposed, QStringLiteral("batch.csv"));
    EXPECT_TRUE(window_->statusBar()->currentMessage().contains(QLatin1String(name)));
  }
  QFile file(path(QStringLiteral("out.csv")));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto records = csv::read(file.readAll().toStdString());
  ASSERT_EQ(records.size(), 5U);
  EXPECT_EQ(records[0].fields.front(), "file");
  EXPECT_EQ(records[1].fields.front(), path(QStringLiteral("mix/a voice.wav")).toStdString());
  EXPECT_EQ(QString::fromStdString(records[1].fields[1]), cell(0, BatchModel::Emotion).toLower());
}

TEST_F(BatchPageTest, AnExportThatCannotBeWrittenIsAnErrorInTheWindow) {
  ASSERT_TRUE(dropOn(find("batch"), {mixture()}));
  ASSERT_TRUE(settled());
  window_->setFileDialogs(
      {.saveTable = [&](QWidget*, const QString&) { return path(QStringLiteral("mix/bad.wav/out.csv")); }});
  press("batchExport");
  ASSERT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(errorText().contains(QStringLiteral("out.csv"))) << errorText().toStdString();
  EXPECT_TRUE(has("batchExport"));
}

TEST_F(BatchPageTest, TheModelThatClassifiesIsChosen) {
  auto* model = find<QComboBox>("batchModel");
  ASSERT_TRUE(waitFor([&] { return model->findData(QStringLiteral("prosody-lda")) > 0; }));
  EXPECT_EQ(model->itemText(0), QStringLiteral("mfcc40-rf (active)"));
  model->setCurrentIndex(model->findData(QStringLiteral("prosody-lda")));
  ASSERT_TRUE(dropOn(find("batch"), {voice(QStringLiteral("voice.wav"))}));
  ASSERT_TRUE(settled());
  EXPECT_EQ(cell(0, BatchModel::Model), QStringLiteral("prosody-lda"));
  find<QAction>("showAnalysis")->trigger();
  find<QAction>("showBatch")->trigger();  // asks for the models again
  QTest::qWait(100);
  EXPECT_EQ(model->currentData().toString(), QStringLiteral("prosody-lda"));
}

TEST_F(BatchPageTest, TheWindowMayBeClosedWhileFilesAreAnalysed) {
  QDir().mkpath(path(QStringLiteral("many")));
  for (int i = 0; i < 300; ++i) tone(QStringLiteral("many/%1.wav").arg(i));
  ASSERT_TRUE(dropOn(find("batch"), {path(QStringLiteral("many"))}));
  ASSERT_TRUE(waitFor([&] { return cell(0, BatchModel::State) == QStringLiteral("Done"); }));
  window_->setFileDialogs({.confirm = [](QWidget*, const QString&, const QString&) { return true; }});
  EXPECT_TRUE(window_->close());
  window_.reset();
  EXPECT_LT(remembered(), 300);
  service_.reset();
}

TEST_F(BatchPageTest, AThousandRowsAreFilteredAndSortedWhileTheyWork) {
  QDir().mkpath(path(QStringLiteral("many")));
  for (int i = 0; i < 1000; ++i) nonsense(QStringLiteral("many/%1.wav").arg(i));
  ASSERT_TRUE(dropOn(find("batch"), {path(QStringLiteral("many"))}));
  table()->sortByColumn(BatchModel::State, Qt::DescendingOrder);
  ASSERT_TRUE(waitFor([&] { return rows() == 1000; }));
  QTest::keyClicks(find("batchFind"), QStringLiteral("99"));
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 19);  // 99, 199 … 899 and 990 … 999
  find<QLineEdit>("batchFind")->clear();
  EXPECT_EQ(rows(), 1000);
  EXPECT_EQ(summary(), QStringLiteral("0 of 1000 done, 1000 failed"));
}

}  // namespace
}  // namespace sentisound::test
