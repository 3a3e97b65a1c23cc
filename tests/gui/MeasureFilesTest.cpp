// The window "Measure files": many files as a table.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>

#include "core/Csv.h"
#include "core/Files.h"
#include "gui/Drops.h"
#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/measure/MeasureFilesModel.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "report/MeasuresText.h"
#include "service/VoiceMeasuring.h"

namespace sentisound::test {
namespace {

class MeasureFilesTest : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    ASSERT_NE(window_, nullptr);
    find<QAction>("showMeasureFiles")->trigger();
    ASSERT_TRUE(find("measureFiles")->isVisible());
  }
  [[nodiscard]] QTableView* table() const { return find<QTableView>("measureFilesTable"); }
  [[nodiscard]] QString cell(int row, int column) const {
    return table()->model()->index(row, column).data().toString();
  }
  [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
  [[nodiscard]] QStringList column(int column) const {
    QStringList cells;
    for (int row = 0; row < rows(); ++row) cells << cell(row, column);
    return cells;
  }
  [[nodiscard]] bool settled(int expected) const {
    return waitFor([&] {
      return rows() == expected && !find<QAction>("measureCancel")->isEnabled() &&
             !find("measureFilesProgress")->isVisible();
    });
  }
  /// Hz
  [[nodiscard]] double f0(int row) const {
    return table()->model()->index(row, kF0Mean).data(MeasureFilesModel::kSortRole).toDouble();
  }
  static constexpr int kF0Mean = MeasureFilesModel::kFirstMeasure + 4;
};

TEST_F(MeasureFilesTest, DroppedFilesAndFoldersAreMeasuredSortedCopiedAndSaved) {
  EXPECT_TRUE(find("measureFilesHint")->isVisible());
  QDir().mkpath(path(QStringLiteral("more")));
  const QString low = tone(QStringLiteral("low.wav"), 1, 110);
  const QString high = tone(QStringLiteral("more/high.wav"), 1, 220);
  const QString spoken = voice(QStringLiteral("voice.wav"));
  const QString bad = nonsense(QStringLiteral("bad.wav"));
  ASSERT_TRUE(dropOn(find("measureFiles"), {low, path(QStringLiteral("more")), spoken, bad}));
  ASSERT_TRUE(settled(4));
  EXPECT_EQ(column(0), (QStringList{"low.wav", "high.wav", "voice.wav", "bad.wav"}));
  EXPECT_EQ(cell(0, MeasureFilesModel::kState), QStringLiteral("done"));
  EXPECT_EQ(cell(3, MeasureFilesModel::kState),
            QStringLiteral("it is not an audio file that can be read here"));
  EXPECT_EQ(cell(3, kF0Mean), QString());
  EXPECT_NEAR(f0(0), 110, 1);
  EXPECT_NEAR(f0(1), 220, 1);
  EXPECT_TRUE(cell(0, kF0Mean).endsWith(QStringLiteral(" Hz"))) << cell(0, kF0Mean).toStdString();

  expectNothingCutOff(*find("measureFiles"), QStringLiteral("measure files"));
  keepPicture(*find("measureFiles"), QStringLiteral("measure_files"));

  // By number, not by text, and what has none comes together at an end.
  table()->sortByColumn(kF0Mean, Qt::DescendingOrder);
  EXPECT_EQ(cell(0, 0), QStringLiteral("high.wav"));
  EXPECT_EQ(cell(3, 0), QStringLiteral("bad.wav"));
  table()->setFocus();
  table()->selectRow(0);
  QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
  QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
  ASSERT_EQ(lines.size(), 2);
  EXPECT_TRUE(lines[0].startsWith(QStringLiteral("File\tDuration (s)\t"))) << lines[0].toStdString();
  EXPECT_TRUE(lines[1].startsWith(QStringLiteral("high.wav\t1.000\t"))) << lines[1].toStdString();
  table()->clearSelection();
  QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
  lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
  EXPECT_EQ(lines.size(), 4) << "all that are measured";

  const QString target = path(QStringLiteral("out.csv"));
  window_->setFileDialogs({.saveCsv = [&](QWidget*, const QString&) { return target; }});
  QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target); }));
  // As the command line writes it.
  std::string expected = measuresCsvHeader();
  for (const auto& file : {low, high, spoken}) {
    const auto measured = measureFile(service_->jobs(), service_->settings().limits, file, {});
    ASSERT_TRUE(measured);
    expected += measuresCsvLine(file.toStdString(), measured->measures);
  }
  const auto failed = measureFile(service_->jobs(), service_->settings().limits, bad, {});
  expected += measuresCsvErrorLine(bad.toStdString(), failed.error().about(bad.toStdString()));
  EXPECT_EQ(*readFile(target.toStdString(), 1 << 20), expected);
}

TEST_F(MeasureFilesTest, FilesAreChosenAndNotAddedTwice) {
  const QStringList chosen{voice(QStringLiteral("a.wav")), voice(QStringLiteral("b.wav"))};
  window_->setFileDialogs({.open = [&](QWidget*) { return chosen; },
                           .openFolder = [&](QWidget*) { return path(QStringLiteral("")); }});
  find<QAction>("measureAddFiles")->trigger();
  ASSERT_TRUE(settled(2));
  find<QAction>("measureAddFiles")->trigger();
  ASSERT_TRUE(waitFor([&] {
    return text("measureFilesNote").contains(QStringLiteral("2 files were not added"));
  })) << text("measureFilesNote").toStdString();
  ASSERT_TRUE(settled(2));
  find<QAction>("measureClear")->trigger();
  EXPECT_TRUE(find("measureFilesHint")->isVisible());
  QDir().mkpath(path(QStringLiteral("nothing")));
  window_->setFileDialogs({.openFolder = [&](QWidget*) { return path(QStringLiteral("nothing")); }});
  find<QAction>("measureAddFolder")->trigger();
  EXPECT_TRUE(
      waitFor([&] { return text("measureFilesNote").startsWith(QStringLiteral("There is no audio file")); }));
}

TEST_F(MeasureFilesTest, WhatIsCancelledCanBeTriedAgain) {
  QStringList files;
  for (int i = 0; i < 6; ++i) files << voice(QStringLiteral("%1.wav").arg(i));
  {
    PoolBlocker blocked(service_->jobs());
    // They are looked for in the queue, too: until then nothing but that is known.
    ASSERT_TRUE(dropOn(find("measureFiles"), files));
    EXPECT_TRUE(find<QAction>("measureCancel")->isEnabled());
    find<QAction>("measureCancel")->trigger();
  }
  ASSERT_TRUE(waitFor([&] { return !find<QAction>("measureCancel")->isEnabled(); }));
  EXPECT_EQ(rows(), 0) << "nothing was found yet";
  ASSERT_TRUE(dropOn(find("measureFiles"), files));
  ASSERT_TRUE(waitFor([&] { return rows() == 6; }));
  find<QAction>("measureCancel")->trigger();
  ASSERT_TRUE(settled(6));
  const auto states = column(MeasureFilesModel::kState);
  const auto cancelled = states.count(QStringLiteral("cancelled"));
  EXPECT_GT(cancelled, 2) << states.join(u'|').toStdString();
  EXPECT_EQ(find<QProgressBar>("measureFilesProgress")->value(), 1000 * (6 - cancelled) / 6);
  find<QAction>("measureRetry")->trigger();
  ASSERT_TRUE(settled(6));
  EXPECT_EQ(column(MeasureFilesModel::kState).count(QStringLiteral("done")), 6);
  EXPECT_FALSE(find<QAction>("measureRetry")->isEnabled());
}

TEST_F(MeasureFilesTest, OtherSettingsMeasureAgain) {
  ASSERT_TRUE(dropOn(find("measureFiles"), {tone(QStringLiteral("tone.wav"), 1, 400)}));
  ASSERT_TRUE(settled(1));
  EXPECT_NEAR(f0(0), 400, 2);
  auto& sound = const_cast<SoundController&>(window_->findChild<SoundStack*>()->sound());
  auto settings = sound.settings();
  settings.voice.pitchCeilingHz = 300;
  sound.setSettings(settings);
  EXPECT_TRUE(text("measureFilesSettings").contains(QStringLiteral("300 Hz")));
  ASSERT_TRUE(settled(1));
  EXPECT_LT(f0(0), 301);
}

TEST_F(MeasureFilesTest, SelectedRowsOfTheHistoryAndTheBatchCanBeMeasured) {
  remember({voice(QStringLiteral("kept.wav")), voice(QStringLiteral("other.wav"))});
  find("measureFiles")->hide();
  find<QAction>("showHistory")->trigger();
  auto* history = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return history->model()->rowCount() == 2; }));
  history->selectAll();
  ASSERT_TRUE(waitFor([&] { return find<QAction>("historyMeasure")->isEnabled(); }));
  find<QAction>("historyMeasure")->trigger();
  ASSERT_TRUE(find("measureFiles")->isVisible());
  ASSERT_TRUE(settled(2));
  EXPECT_EQ(column(0).count(QStringLiteral("kept.wav")), 1);
  EXPECT_EQ(column(MeasureFilesModel::kState).count(QStringLiteral("done")), 2);
  EXPECT_TRUE(cell(0, kF0Mean).endsWith(QStringLiteral(" Hz")));

  QDir().mkpath(path(QStringLiteral("folder")));
  tone(QStringLiteral("folder/a.wav"), 0.6, 150);
  tone(QStringLiteral("folder/b.wav"), 0.6, 250);
  window_->takeDropped({path(QStringLiteral("folder"))});
  auto* batch = find<QTableView>("batchTable");
  ASSERT_TRUE(waitFor([&] { return batch->model()->rowCount() == 2; }));
  batch->selectRow(1);
  find<QAction>("batchMeasure")->trigger();
  ASSERT_TRUE(settled(3));
  EXPECT_EQ(column(0).last(), QStringLiteral("b.wav"));
  EXPECT_NEAR(f0(2), 250, 2);
}

TEST_F(MeasureFilesTest, ClosingTheProgramWhileItMeasuresIsSafe) {
  QStringList files;
  for (int i = 0; i < 8; ++i) files << longVoice(QStringLiteral("%1.wav").arg(i), 3);
  ASSERT_TRUE(dropOn(find("measureFiles"), files));
  ASSERT_TRUE(waitFor([&] { return rows() == 8; }));
  window_.reset();
  service_->jobs().waitForDone();
  SUCCEED();
}

}  // namespace
}  // namespace sentisound::test
