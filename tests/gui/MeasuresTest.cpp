// The inspector's section "Measures": of what, when, and where the figures go.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include "core/Csv.h"
#include "core/Files.h"
#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/MeasureWords.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "report/MeasuresText.h"

namespace sentisound::test {
namespace {

class MeasuresTest : public WindowTest {
 protected:
  [[nodiscard]] const SoundController& sound() const { return find<SoundStack>("pictures")->sound(); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    auto* stack = find("pictures");
    stack->setFocus();
    QTest::keyClick(stack, key, modifiers);
  }
  void drag(double from, double to) const {
    auto* row = find<SoundRow>("waveform");
    const auto at = [&](double share) {
      const auto plot = row->layoutOfRow().plot;
      return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
    };
    QTest::mousePress(row, Qt::LeftButton, {}, at(from));
    QTest::mouseMove(row, at((from + to) / 2));
    QTest::mouseMove(row, at(to));
    QTest::mouseRelease(row, Qt::LeftButton, {}, at(to));
  }
  void openSection() const { QTest::mouseClick(find<QToolButton>("section-measures"), Qt::LeftButton); }
  /// The figures beside the names, as they are written.
  [[nodiscard]] QStringList shown() const {
    const auto* model = find<QTableView>("measureTable")->model();
    QStringList values;
    for (int row = 0; row < model->rowCount(); ++row) values << model->index(row, 1).data().toString();
    return values;
  }
  [[nodiscard]] bool measured() const {
    return waitFor([this] { return find<QToolButton>("copyMeasures")->isEnabled(); });
  }
  /// What is shown is what the engine measures there.
  void expectMeasuresOf(double from, double to) const {
    ASSERT_TRUE(measured());
    const auto expected = measureVoice(sound().scene()->audio(), {from, to}, sound().settings().voice);
    ASSERT_TRUE(expected) << describe(expected.error());
    QStringList values;
    for (const auto& one : namedMeasures(*expected)) values << measureValue(one);
    EXPECT_EQ(shown(), values);
    EXPECT_TRUE(shown()[4].endsWith(QStringLiteral(" Hz"))) << "somebody speaks";
  }
};

TEST_F(MeasuresTest, AreOfTheWholeRecordingTheSelectionOrTheSegment) {
  open({longVoice(QStringLiteral("long.wav"), 6)});
  openSection();
  expectMeasuresOf(0, sound().seconds());
  EXPECT_TRUE(text("measuredPart").startsWith(QStringLiteral("The whole recording")));
  EXPECT_EQ(text("measureSettings"), QStringLiteral("F0 from 75 to 600 Hz, formants below 5500 Hz"));

  for (const auto& [from, to] : {std::pair(0.1, 0.3), std::pair(0.5, 0.55)}) {
    drag(from, to);
    ASSERT_TRUE(sound().selection());
    EXPECT_FALSE(find<QToolButton>("copyMeasures")->isEnabled()) << "nothing of before stays";
    expectMeasuresOf(sound().selection()->fromSeconds, sound().selection()->toSeconds);
    EXPECT_TRUE(text("measuredPart").startsWith(QStringLiteral("Selection")));
  }

  QTest::keyClick(window_.get(), Qt::Key_Escape);
  ASSERT_FALSE(sound().selection());
  expectMeasuresOf(0, sound().seconds());

  auto* segments = find<QTableView>("segmentTable");
  segments->setFocus();
  QTest::keyClick(segments, Qt::Key_End, Qt::ControlModifier);
  const auto& last = sound().scene()->segments.back();
  expectMeasuresOf(last.fromSeconds, last.toSeconds);
  keepPicture(*window_, QStringLiteral("measures"));
  EXPECT_TRUE(text("measuredPart").startsWith(QStringLiteral("Segment")))
      << text("measuredPart").toStdString();
  EXPECT_FALSE(sound().selection());
  key(Qt::Key_Home);  // the playhead is moved by hand
  expectMeasuresOf(0, sound().seconds());
}

TEST_F(MeasuresTest, PlayingDoesNotMoveWhatIsMeasured) {
  open({longVoice(QStringLiteral("long.wav"), 6)});
  openSection();
  ASSERT_TRUE(measured());
  const QString part = text("measuredPart");
  auto& controller = const_cast<SoundController&>(sound());
  for (double seconds = 1; seconds < 20; seconds += 0.7) controller.playedTo(seconds);
  EXPECT_EQ(text("measuredPart"), part);
  EXPECT_TRUE(find<QToolButton>("copyMeasures")->isEnabled());
}

TEST_F(MeasuresTest, WhatIsFoldedIsNotMeasuredAndMUnfoldsIt) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* panel = window_->findChild<QWidget*>(QStringLiteral("measures"));
  EXPECT_FALSE(panel->isVisible());
  QTest::qWait(300);
  EXPECT_EQ(shown().join(QString()), QString());
  key(Qt::Key_M);
  EXPECT_TRUE(panel->isVisible());
  expectMeasuresOf(0, sound().seconds());
  find<QAction>("showInspector")->trigger();
  EXPECT_FALSE(panel->isVisible());
  drag(0.2, 0.8);
  QTest::qWait(300);
  EXPECT_FALSE(window_->findChild<QToolButton*>(QStringLiteral("copyMeasures"))->isEnabled());
  find<QAction>("showInspector")->trigger();
  expectMeasuresOf(sound().selection()->fromSeconds, sound().selection()->toSeconds);
}

TEST_F(MeasuresTest, OnlyTheLastOfSeveralSelectionsIsTold) {
  open({voice(QStringLiteral("voice.wav"))});
  openSection();
  ASSERT_TRUE(measured());
  PoolBlocker blocked(service_->jobs());
  drag(0.1, 0.4);
  QTest::qWait(300);  // it waits in the queue
  EXPECT_TRUE(find("stopMeasuring")->isVisible());
  drag(0.5, 0.9);
  blocked.release();
  expectMeasuresOf(sound().selection()->fromSeconds, sound().selection()->toSeconds);
  EXPECT_FALSE(find("stopMeasuring")->isVisible());
  // Nothing of another recording either.
  PoolBlocker again(service_->jobs());
  drag(0.2, 0.6);
  QTest::qWait(300);
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  again.release();
  QTest::qWait(200);
  EXPECT_FALSE(window_->findChild<QToolButton*>(QStringLiteral("copyMeasures"))->isEnabled());
}

TEST_F(MeasuresTest, ALongOneIsMeasuredWhenAskedAndCanBeStopped) {
  open({longVoice(QStringLiteral("long.wav"), 16)});
  ASSERT_GT(sound().seconds(), 60);
  openSection();
  QTest::qWait(300);
  auto* now = find<QPushButton>("measureNow");
  ASSERT_TRUE(now->isVisible());
  {
    PoolBlocker blocked(service_->jobs());
    QTest::mouseClick(now, Qt::LeftButton);
    EXPECT_FALSE(now->isVisible());
    QTest::mouseClick(find<QToolButton>("stopMeasuring"), Qt::LeftButton);
  }
  EXPECT_TRUE(now->isVisible());
  EXPECT_FALSE(find<QToolButton>("copyMeasures")->isEnabled());
  QTest::mouseClick(now, Qt::LeftButton);
  expectMeasuresOf(0, sound().seconds());
  EXPECT_FALSE(now->isVisible());
}

TEST_F(MeasuresTest, AreCopiedAsTextAndSavedAsCsv) {
  open({voice(QStringLiteral("=voice.wav"))});
  openSection();
  drag(0.2, 0.7);
  ASSERT_TRUE(measured());
  QTest::mouseClick(find<QToolButton>("copyMeasures"), Qt::LeftButton);
  const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
  EXPECT_TRUE(lines[0].startsWith(QStringLiteral("Selection, 0:0"))) << lines[0].toStdString();
  EXPECT_EQ(lines[1], text("measureSettings"));
  const QStringList values = shown();
  ASSERT_EQ(lines.size(), values.size() + 3);
  for (int i = 0; i < values.size(); ++i)
    EXPECT_EQ(lines[i + 2].section(QLatin1Char('\t'), 1), values[i]) << lines[i + 2].toStdString();

  QString proposed;
  const QString target = path(QStringLiteral("out.csv"));
  window_->setFileDialogs({.saveCsv = [&](QWidget*, const QString& name) {
    proposed = name;
    return target;
  }});
  QTest::mouseClick(find<QToolButton>("saveMeasures"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target); }));
  EXPECT_EQ(proposed, QStringLiteral("=voice_measures.csv"));
  const auto table = csv::read(*readFile(target.toStdString(), 1 << 20));
  ASSERT_EQ(table.size(), 2U);
  EXPECT_EQ(csv::write(table[0].fields), measuresCsvHeader());
  EXPECT_EQ(table[1].fields[0], "'=voice.wav") << "no formula of a spreadsheet";
  const auto expected = measureVoice(sound().scene()->audio(),
                                     {sound().selection()->fromSeconds, sound().selection()->toSeconds});
  EXPECT_EQ(csv::write(table[1].fields), measuresCsvLine("'=voice.wav", *expected));

  window_->setFileDialogs(
      {.saveCsv = [&](QWidget*, const QString&) { return path(QStringLiteral("=voice.wav/out.csv")); }});
  QTest::mouseClick(find<QToolButton>("saveMeasures"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
}

TEST_F(MeasuresTest, WherePitchIsSoughtCanBeSetForMeasuresAndTheRowAlike) {
  open({voice(QStringLiteral("voice.wav"))});
  openSection();
  ASSERT_TRUE(measured());
  ASSERT_TRUE(waitFor([&] { return sound().curves() != nullptr; }));
  const auto before = sound().curves();
  auto* gear = find<QToolButton>("voiceSettings");
  auto* ceiling = gear->findChild<QSpinBox*>(QStringLiteral("pitchCeiling"));
  auto* floor = gear->findChild<QSpinBox*>(QStringLiteral("pitchFloor"));
  ceiling->setValue(200);
  EXPECT_EQ(text("measureSettings"), QStringLiteral("F0 from 75 to 200 Hz, formants below 5500 Hz"));
  expectMeasuresOf(0, sound().seconds());
  ASSERT_TRUE(waitFor([&] { return sound().curves() != before; }));
  EXPECT_LE(sound().curves()->f0Hz.all().high, 200.5);
  floor->setValue(150);
  EXPECT_EQ(ceiling->value(), 300) << "at least twice the floor";
  ceiling->setValue(200);
  EXPECT_EQ(floor->value(), 100);
  EXPECT_EQ(window_->state().view().voice.pitchCeilingHz, 200);
  EXPECT_EQ(window_->state().view().voice.pitchFloorHz, 100);
  // The same in the form of the views.
  find<QPushButton>("resetPictures")->click();
  EXPECT_EQ(ceiling->value(), 600);
  EXPECT_EQ(window_->state().view(), ViewSettings());
  expectMeasuresOf(0, sound().seconds());
}

TEST_F(MeasuresTest, OfSilenceSayWhatCannotBeMeasured) {
  open({tone(QStringLiteral("tone.wav"), 1.5, 40)});
  openSection();
  ASSERT_TRUE(measured());
  EXPECT_EQ(shown()[0], QStringLiteral("1.50 s"));
  EXPECT_TRUE(shown().contains(QStringLiteral("–"))) << shown().join(u'|').toStdString();
}

}  // namespace
}  // namespace sentisound::test
