// What people do with the window, through real events.
#include "gui/window/MainWindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QMimeData>
#include <QProgressBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>
#include <QUrl>

#include "gui/Drops.h"
#include "gui/GuiFixture.h"
#include "gui/analysis/ProbabilityChart.h"
#include "gui/common/ElidedLabel.h"
#include "gui/common/MessageBar.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"

namespace sentisound::test {
namespace {

class MainWindowTest : public WindowTest {
 protected:
  void expectShown(const QString& name) const {
    EXPECT_TRUE(find("result")->isVisible());
    EXPECT_TRUE(find<ElidedLabel>("source")->text().startsWith(name))
        << find<ElidedLabel>("source")->text().toStdString();
  }
};

TEST_F(MainWindowTest, BeginsByTellingWhatToDo) {
  EXPECT_TRUE(find("emptyHint")->isVisible());
  EXPECT_EQ(text("emptyHint"), QStringLiteral("Drop an audio file here, press Ctrl+O, or record."));
  EXPECT_FALSE(find<QAction>("savePdf")->isEnabled());
  EXPECT_FALSE(working());
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(MainWindowTest, ADroppedFileShowsLabelBarsAndPictures) {
  ASSERT_TRUE(dropOn(find("dropZone"), {voice(QStringLiteral("voice.wav"))}));
  settle();
  expectShown(QStringLiteral("voice.wav"));

  const auto model = service_->activeModel();
  ASSERT_TRUE(model);
  const auto& card = (*model)->model.card();
  QStringList labels;
  for (const auto& label : card.labels) labels << QString::fromStdString(label);
  EXPECT_TRUE(labels.contains(text("emotion").toLower())) << text("emotion").toStdString();
  EXPECT_TRUE(text("percent").endsWith(QStringLiteral(" %"))) << text("percent").toStdString();
  EXPECT_TRUE(text("alternatives").contains(QStringLiteral(" %"))) << text("alternatives").toStdString();
  const QStringList words{QStringLiteral("Confident"), QStringLiteral("Uncertain")};
  EXPECT_TRUE(words.contains(text("reliability"))) << text("reliability").toStdString();
  EXPECT_EQ(text("accuracy").toStdString(), speakerIndependentSentence(card));

  const auto* chart = find<ProbabilityChart>("probabilities")->chart();
  ASSERT_EQ(chart->series().size(), 1);
  const auto* bars = qobject_cast<QHorizontalStackedBarSeries*>(chart->series().first());
  ASSERT_NE(bars, nullptr);
  EXPECT_EQ(bars->count(), labels.size());
  double sum = 0;
  for (const auto* set : bars->barSets()) sum += set->sum();
  EXPECT_NEAR(sum, 100, 1e-6);
  EXPECT_EQ(bars->barSets().last()->label(), text("emotion")) << "the most probable is not on top";

  for (const char* picture : {"waveform", "spectrogram", "pitch", "mfcc", "emotions"}) {
    auto* row = find(picture);
    EXPECT_TRUE(row->isVisible()) << picture;
    EXPECT_TRUE(waitFor([&] { return coloursOf(row) > 8; })) << picture;
  }
}

TEST_F(MainWindowTest, ALongFileCanBeWorkedWithWhileItIsAnalysed) {
  open({voice(QStringLiteral("before.wav"))});
  window_->openFiles({longVoice(QStringLiteral("long.wav"), 12)});
  ASSERT_TRUE(waitFor([&] { return window_->windowTitle().startsWith(QStringLiteral("long.wav")); }));
  ASSERT_TRUE(working()) << "analysed too soon for this test";
  expectShown(QStringLiteral("long.wav"));
  EXPECT_EQ(text("emotion"), QStringLiteral("Being analysed …"));
  EXPECT_EQ(text("percent"), QString());
  EXPECT_FALSE(find("probabilities")->isVisible());
  EXPECT_TRUE(find("progress")->isVisible());
  EXPECT_FALSE(find<QAction>("savePdf")->isEnabled());
  EXPECT_TRUE(find<QAction>("play")->isEnabled());
  EXPECT_TRUE(waitFor([&] { return coloursOf(find("spectrogram")) > 8; }));
  EXPECT_GT(coloursOf(find("waveform")), 4);
  auto* pictures = find<SoundStack>("pictures");
  pictures->setFocus();
  for (int i = 0; i < 3; ++i) QTest::keyClick(pictures, Qt::Key_Plus);
  QTest::keyClick(pictures, Qt::Key_Right, Qt::ShiftModifier);
  const auto view = pictures->sound().view();
  const auto selection = pictures->sound().selection();
  ASSERT_TRUE(selection);
  EXPECT_FALSE(view.showsAll());
  EXPECT_TRUE(working()) << "analysed too soon for this test";

  settle();
  expectShown(QStringLiteral("long.wav"));
  EXPECT_NE(text("emotion"), QStringLiteral("Being analysed …"));
  EXPECT_TRUE(find("probabilities")->isVisible());
  EXPECT_TRUE(find<QAction>("savePdf")->isEnabled());
  EXPECT_EQ(pictures->sound().view(), view);
  EXPECT_EQ(pictures->sound().selection(), selection);
  EXPECT_TRUE(pictures->sound().scene()->timeline);
}

TEST_F(MainWindowTest, EscapeWhileItIsAnalysedKeepsTheSound) {
  window_->openFiles({longVoice(QStringLiteral("long.wav"), 15)});
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); }));
  ASSERT_TRUE(working()) << "analysed too soon for this test";
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  settle();
  expectShown(QStringLiteral("long.wav"));
  EXPECT_EQ(text("emotion"), QStringLiteral("Not analysed"));
  EXPECT_EQ(text("verdict"), QStringLiteral("Cancelled before it was analysed."));
  EXPECT_TRUE(errorText().isEmpty());
  EXPECT_FALSE(find<QAction>("savePdf")->isEnabled());
  EXPECT_TRUE(find<QAction>("closeRecording")->isEnabled());
  EXPECT_EQ(remembered(), 0);

  ASSERT_TRUE(find("analyseAgain")->isVisible());
  QTest::mouseClick(find("analyseAgain"), Qt::LeftButton);
  EXPECT_FALSE(find("analyseAgain")->isVisible());
  settle();
  EXPECT_TRUE(find("probabilities")->isVisible());
  EXPECT_FALSE(find("analyseAgain")->isVisible());
  EXPECT_EQ(remembered(), 1);
}

TEST_F(MainWindowTest, NoEmotionIsNamedWhereNobodySpeaks) {
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(find("alternatives")->isVisible());
  open({tone(QStringLiteral("tone.wav"), 1.5)});
  expectShown(QStringLiteral("tone.wav"));
  EXPECT_EQ(text("emotion"), QStringLiteral("No speech"));
  EXPECT_EQ(text("verdict"), QStringLiteral("A steady tone."));
  EXPECT_EQ(text("percent"), QString());
  EXPECT_FALSE(find("alternatives")->isVisible());
  EXPECT_FALSE(find("probabilities")->isVisible());
  open({voice(QStringLiteral("again.wav"))});
  EXPECT_NE(text("emotion"), QStringLiteral("No speech"));
  EXPECT_TRUE(find("probabilities")->isVisible());
}

TEST_F(MainWindowTest, SpacePlaysAndThePlayheadFollows) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* pictures = find("pictures");
  const auto* play = find<QAction>("play");
  EXPECT_TRUE(text("place").startsWith(QStringLiteral("0:00.000 of"))) << text("place").toStdString();
  pictures->setFocus();
  QTest::keyClick(pictures, Qt::Key_Space);
  ASSERT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  EXPECT_EQ(play->text(), QStringLiteral("Pause"));
  EXPECT_TRUE(waitFor([&] { return text("place") > QStringLiteral("0:00.500"); }));
  QTest::keyClick(pictures, Qt::Key_Space);
  EXPECT_EQ(play->text(), QStringLiteral("Play"));
  // From near the end on it ends by itself.
  QTest::keyClick(pictures, Qt::Key_End);
  for (int i = 0; i < 10; ++i) QTest::keyClick(pictures, Qt::Key_Left);
  QTest::keyClick(pictures, Qt::Key_Space);
  EXPECT_EQ(play->text(), QStringLiteral("Pause"));
  EXPECT_TRUE(waitFor([&] { return play->text() == QStringLiteral("Play"); }));
}

TEST_F(MainWindowTest, FilesCanBeDroppedAnywhere) {
  EXPECT_TRUE(dropOn(window_.get(), {tone(QStringLiteral("voice.wav"))}));
  settle();
  expectShown(QStringLiteral("voice.wav"));
}

TEST_F(MainWindowTest, FilesCanBeDroppedOnPicturesToo) {
  open({voice(QStringLiteral("voice.wav"))});
  for (const char* picture : {"waveform", "spectrogram", "mfcc", "probabilities"}) {
    const QPoint middle = find(picture)->mapTo(window_.get(), find(picture)->rect().center());
    QWidget* under = window_->childAt(middle);
    while (!under->acceptDrops() && under != window_.get()) under = under->parentWidget();
    const QString name = QStringLiteral("%1.wav").arg(QLatin1String(picture));
    EXPECT_TRUE(dropOn(under, {voice(name)})) << picture;
    settle();
    expectShown(name);
  }
}

TEST_F(MainWindowTest, WhatIsNoFileIsNotTaken) {
  EXPECT_FALSE(dropOn(find("dropZone"), {}));
  EXPECT_FALSE(working());
}

TEST_F(MainWindowTest, OpensTheChosenFilesWithCtrlO) {
  window_->setFileDialogs({.open = [&](QWidget*) { return QStringList{tone(QStringLiteral("voice.wav"))}; }});
  window_->activateWindow();
  QTest::keyClick(window_.get(), Qt::Key_O, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return working(); }));
  settle();
  expectShown(QStringLiteral("voice.wav"));
}

TEST_F(MainWindowTest, ADismissedDialogChangesNothing) {
  window_->setFileDialogs({.open = [](QWidget*) { return QStringList(); }});
  QTest::mouseClick(find("open"), Qt::LeftButton);
  EXPECT_FALSE(working());
  EXPECT_TRUE(find("emptyHint")->isVisible());
}

TEST_F(MainWindowTest, ABadFileIsNamedInABannerAndTheResultBeforeStays) {
  open({tone(QStringLiteral("good.wav"))});
  const QString before = text("emotion");
  open({nonsense(QStringLiteral("bad.wav"))});
  EXPECT_TRUE(errorText().startsWith(QStringLiteral("bad.wav: "))) << errorText().toStdString();
  expectShown(QStringLiteral("good.wav"));
  EXPECT_EQ(text("emotion"), before);

  QTest::mouseClick(find<MessageBar>("error")->findChild<QToolButton*>(QStringLiteral("close")),
                    Qt::LeftButton);
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(MainWindowTest, ANewFileTakesTheOldErrorAway) {
  open({nonsense(QStringLiteral("bad.wav"))});
  EXPECT_FALSE(errorText().isEmpty());
  open({tone(QStringLiteral("good.wav"))});
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(MainWindowTest, EscapeCancelsALongFile) {
  window_->openFiles({tone(QStringLiteral("long.wav"), 300)});
  ASSERT_TRUE(working());
  EXPECT_TRUE(find("cancel")->isVisible() || find("progress")->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  settle();
  EXPECT_TRUE(find("emptyHint")->isVisible());
  EXPECT_TRUE(errorText().isEmpty());
  EXPECT_EQ(remembered(), 0);
}

TEST_F(MainWindowTest, TheWindowMayBeClosedDuringAnAnalysis) {
  window_->openFiles({tone(QStringLiteral("long.wav"), 300)});
  QTest::qWait(50);
  window_->close();
  window_.reset();
  QTest::qWait(50);
  service_.reset();
}

TEST_F(MainWindowTest, TheWindowMayBeClosedWhilePicturesAreMade) {
  for (const int wait : {0, 5, 20, 60}) {
    auto window = std::make_unique<MainWindow>(*service_, api_);
    window->show();
    window->openFiles({tone(QStringLiteral("voice.wav"), 2)});
    QTest::qWait(wait);
    window.reset();
  }
}

TEST_F(MainWindowTest, HistoryListsAllAndEnterOpensOneAgain) {
  open({tone(QStringLiteral("one.wav"), 0.6, 120), voice(QStringLiteral("two.wav"))});
  const QString second = text("emotion");
  QTest::keyClick(window_.get(), Qt::Key_H, Qt::ControlModifier);
  auto* table = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
  EXPECT_EQ(table->model()->index(0, 1).data().toString(), QStringLiteral("two.wav"));
  EXPECT_EQ(table->model()->index(0, 2).data().toString(), second);
  EXPECT_EQ(table->model()->index(0, 4).data().toString(), QStringLiteral("Uncertain"));
  table->selectRow(1);
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_TRUE(working());
  settle();
  expectShown(QStringLiteral("one.wav"));
  EXPECT_EQ(remembered(), 2) << "reopening is no new analysis";
}

TEST_F(MainWindowTest, HistoryOpensWithADoubleClickToo) {
  remember({tone(QStringLiteral("one.wav"))});
  find<QAction>("showHistory")->trigger();
  auto* table = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return table->isVisible() && table->model()->rowCount() == 1; }));
  const QPoint cell = table->visualRect(table->model()->index(0, 1)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
  ASSERT_TRUE(working());
  settle();
  expectShown(QStringLiteral("one.wav"));
}

TEST_F(MainWindowTest, AnEmptyHistorySaysWhatToDo) {
  find<QAction>("showHistory")->trigger();
  EXPECT_TRUE(waitFor([&] { return find("emptyHistory")->isVisible(); }));
}

TEST_F(MainWindowTest, ARowWithoutAudioIsExplained) {
  const HistoryRow row{.createdAt = QDateTime::currentDateTime(),
                       .name = QStringLiteral("old.wav"),
                       .origin = QStringLiteral("import"),
                       .emotion = QStringLiteral("sad")};
  ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
  find<QAction>("showHistory")->trigger();
  auto* table = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
  table->selectRow(0);
  QTest::keyClick(table, Qt::Key_Return);
  settle();
  EXPECT_TRUE(errorText().startsWith(QStringLiteral("old.wav"))) << errorText().toStdString();
}

TEST_F(MainWindowTest, CtrlSSavesAPdfAndSaysWhere) {
  open({tone(QStringLiteral("voice.wav"))});
  QString proposed;
  const QString target = path(QStringLiteral("out.pdf"));
  window_->setFileDialogs({.savePdf = [&](QWidget*, const QString& name) {
    proposed = name;
    return target;
  }});
  {
    PoolBlocker blocker(service_->jobs());
    QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
    QTest::qWait(100);
    EXPECT_FALSE(QFile::exists(target)) << "the report was rendered in the GUI thread";
    EXPECT_FALSE(find<QAction>("savePdf")->isEnabled());
  }
  ASSERT_TRUE(waitFor([&] { return find<QAction>("savePdf")->isEnabled(); }));
  EXPECT_EQ(proposed, QStringLiteral("voice_report.pdf"));
  QFile file(target);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.read(4), QByteArray("%PDF"));
  EXPECT_TRUE(window_->statusBar()->currentMessage().contains(QStringLiteral("out.pdf")));
}

TEST_F(MainWindowTest, AReportThatCannotBeWrittenIsAnErrorInTheWindow) {
  open({tone(QStringLiteral("voice.wav"))});
  window_->setFileDialogs(
      {.savePdf = [&](QWidget*, const QString&) { return path(QStringLiteral("voice.wav/out.pdf")); }});
  QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
  EXPECT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(errorText().contains(QStringLiteral("out.pdf"))) << errorText().toStdString();
}

TEST_F(MainWindowTest, TheApiSwitchShowsTheAddress) {
  auto* box = find<QAbstractButton>("apiSwitch");
  EXPECT_EQ(text("apiAddress"), QStringLiteral("off"));
  box->click();
  EXPECT_TRUE(api_.on);
  EXPECT_TRUE(text("apiAddress").contains(QStringLiteral("http://127.0.0.1:5000")));
  EXPECT_TRUE(find("apiAddress")->isVisible());
  box->click();
  EXPECT_FALSE(api_.on);
  EXPECT_EQ(text("apiAddress"), QStringLiteral("off"));
}

TEST_F(MainWindowTest, AnApiThatCannotStartIsAnErrorAndStaysOff) {
  api_.refuse = true;
  auto* box = find<QAbstractButton>("apiSwitch");
  box->click();
  EXPECT_FALSE(box->isChecked());
  EXPECT_TRUE(errorText().contains(QStringLiteral("8000")));
}

TEST_F(MainWindowTest, EveryControlHasAnAccessibleName) {
  open({tone(QStringLiteral("voice.wav"))});
  for (auto* widget : window_->findChildren<QWidget*>()) {
    const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                         qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QProgressBar*>(widget) ||
                         qobject_cast<QTabWidget*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                         qobject_cast<QTextEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
    if (!control || widget->objectName().startsWith(QStringLiteral("qt_")) ||
        widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView") ||
        widget->inherits("QHeaderView") || widget->parentWidget()->inherits("QTabBar"))
      continue;  // parts that Qt makes and names itself
    // What a screen reader is told: a button's own text will do, so will a label that belongs to a box.
    auto* spoken = QAccessible::queryAccessibleInterface(widget);
    ASSERT_NE(spoken, nullptr);
    EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
        << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
  }
}

}  // namespace
}  // namespace sentisound::test
