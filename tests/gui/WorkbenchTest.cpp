// The workbench around one recording: overview, rows, transport, inspector, and the keys between them.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/result/MixBar.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/Transport.h"

namespace sentisound::test {
namespace {

class WorkbenchTest : public WindowTest {
 protected:
  [[nodiscard]] const SoundController& sound() const { return find<SoundStack>("pictures")->sound(); }
  static QPoint at(const SoundRow* row, double share) {
    const auto plot = row->layoutOfRow().plot;
    return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
  }
  void drag(double from, double to, Qt::KeyboardModifiers keys = {}) const {
    auto* row = find<SoundRow>("waveform");
    QTest::mousePress(row, Qt::LeftButton, keys, at(row, from));
    QTest::mouseMove(row, at(row, (from + to) / 2));
    QTest::mouseMove(row, at(row, to));
    QTest::mouseRelease(row, Qt::LeftButton, keys, at(row, to));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    auto* stack = find("pictures");
    stack->setFocus();
    QTest::keyClick(stack, key, modifiers);
  }
  /// In the overview, at a share of the recording.
  void overview(double from, double to) const {
    auto* all = find("overview");
    const auto place = [&](double share) { return QPoint(static_cast<int>(share * all->width()), 20); };
    QTest::mousePress(all, Qt::LeftButton, {}, place(from));
    QTest::mouseMove(all, place((from + to) / 2));
    QTest::mouseMove(all, place(to));
    QTest::mouseRelease(all, Qt::LeftButton, {}, place(to));
  }
  /// Chooses an entry of the menu that a row shows.
  void choose(const char* rowName, const QString& entry) const {
    bool found = false;
    QTimer::singleShot(0, [&] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      ASSERT_NE(menu, nullptr);
      for (auto* action : menu->actions())
        if (action->text() == entry) {
          found = true;
          menu->setActiveAction(action);
          QTest::keyClick(menu, Qt::Key_Return);
        }
      if (!found) menu->close();
    });
    auto* row = find<SoundRow>(rowName);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at(row, 0.5), row->mapToGlobal(at(row, 0.5)));
    QApplication::sendEvent(row, &event);
    EXPECT_TRUE(found) << entry.toStdString();
  }
};

TEST_F(WorkbenchTest, TheOverviewMovesWhatIsVisible) {
  open({longVoice(QStringLiteral("long.wav"), 6)});
  const double all = sound().seconds();
  EXPECT_TRUE(sound().view().showsAll());
  overview(0.5, 0.6);
  EXPECT_NEAR(sound().view().fromSeconds(), 0.5 * all, 0.02 * all);
  EXPECT_NEAR(sound().view().seconds(), 0.1 * all, 0.02 * all);
  // The window is dragged by where it was taken, and a click beside it brings it there.
  overview(0.55, 0.35);
  EXPECT_NEAR(sound().view().fromSeconds(), 0.3 * all, 0.02 * all);
  overview(0.9, 0.9);
  EXPECT_NEAR(sound().view().fromSeconds(), 0.85 * all, 0.02 * all);
  QTest::mouseDClick(find("overview"), Qt::LeftButton);
  EXPECT_TRUE(sound().view().showsAll());
}

TEST_F(WorkbenchTest, TheScrollBarIsThatOfTheVisibleTime) {
  open({longVoice(QStringLiteral("long.wav"), 6)});
  auto* bar = find<QScrollBar>("timeScroll");
  EXPECT_FALSE(bar->isEnabled());
  for (int i = 0; i < 4; ++i) key(Qt::Key_Plus);
  EXPECT_TRUE(bar->isEnabled());
  const double seconds = sound().view().seconds();
  bar->setValue(bar->maximum());
  EXPECT_NEAR(sound().view().toSeconds(), sound().seconds(), 0.01);
  EXPECT_NEAR(sound().view().seconds(), seconds, 1e-6) << "it scrolls and does not zoom";
  key(Qt::Key_PageUp);
  EXPECT_LT(bar->value(), bar->maximum());
}

TEST_F(WorkbenchTest, EscapeDropsTheSelection) {
  open({voice(QStringLiteral("voice.wav"))});
  drag(0.2, 0.6);
  ASSERT_TRUE(sound().selection());
  EXPECT_NE(text("selected"), QString());
  key(Qt::Key_Escape);
  EXPECT_FALSE(sound().selection());
  EXPECT_EQ(text("selected"), QString());
}

TEST_F(WorkbenchTest, AltAndADragShowWhatItCoversAndKeepTheSelection) {
  open({voice(QStringLiteral("voice.wav"))});
  drag(0.1, 0.3);
  const auto before = sound().selection();
  drag(0.4, 0.8, Qt::AltModifier);
  EXPECT_NEAR(sound().view().fromSeconds(), 0.4 * sound().seconds(), 0.02);
  EXPECT_NEAR(sound().view().toSeconds(), 0.8 * sound().seconds(), 0.02);
  EXPECT_EQ(sound().selection(), before);
}

TEST_F(WorkbenchTest, CtrlGGoesToATime) {
  open({longVoice(QStringLiteral("long.wav"), 6)});
  key(Qt::Key_G, Qt::ControlModifier);
  auto* field = find<QLineEdit>("goToTime");
  ASSERT_TRUE(field->isVisible());
  QTest::keyClicks(field, QStringLiteral("0:07,25"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_NEAR(sound().playhead(), 7.25, 1e-9);
  EXPECT_FALSE(field->isVisible());
  EXPECT_TRUE(find("pictures")->hasFocus());
  key(Qt::Key_G, Qt::ControlModifier);
  QTest::keyClicks(field, QStringLiteral("noon"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_TRUE(field->isVisible()) << "it waits for a time";
  QTest::keyClick(field, Qt::Key_Escape);
  EXPECT_FALSE(field->isVisible());
  EXPECT_NEAR(sound().playhead(), 7.25, 1e-9);
}

TEST(ClockTimes, AreReadAsTheyAreWritten) {
  EXPECT_EQ(secondsOfClock(QStringLiteral("62.5")), 62.5);
  EXPECT_EQ(secondsOfClock(QStringLiteral(" 1:02,5 ")), 62.5);
  EXPECT_EQ(secondsOfClock(QStringLiteral("1:02:03")), 3723);
  for (const char* wrong : {"", "1:", ":5", "1:60", "-3", "1:2:3:4", "nan", "inf", "a"})
    EXPECT_FALSE(secondsOfClock(QLatin1String(wrong))) << wrong;
}

TEST_F(WorkbenchTest, AHiddenRowComesBackAndNoneCanBeDraggedAway) {
  open({voice(QStringLiteral("voice.wav"))});
  QTest::mouseClick(find<QToolButton>("hide-mfcc"), Qt::LeftButton);
  EXPECT_FALSE(find<SoundRow>("mfcc")->isVisible());
  auto settings = sound().settings();
  EXPECT_EQ(settings.hiddenRows, QStringList{QStringLiteral("mfcc")});
  QAbstractButton* box =
      find<QToolButton>("pictureSettings")->menu()->findChild<QAbstractButton*>(QStringLiteral("show-mfcc"));
  ASSERT_NE(box, nullptr);
  EXPECT_FALSE(box->isChecked());
  box->click();
  EXPECT_TRUE(find<SoundRow>("mfcc")->isVisible());

  auto* rows = find<QSplitter>("rows");
  rows->setSizes({0, 10'000, 0, 0, 0});
  for (const char* name : {"waveform", "spectrogram", "pitch", "mfcc", "emotions"})
    EXPECT_GE(find<SoundRow>(name)->height(), 72) << name;
}

TEST_F(WorkbenchTest, TheMenuOfARowCopiesAndSavesItsPicture) {
  open({voice(QStringLiteral("voice.wav"))});
  choose("waveform", QStringLiteral("&Copy as a picture"));
  EXPECT_EQ(QApplication::clipboard()->image().size(),
            find<SoundRow>("waveform")->size() * find<SoundRow>("waveform")->devicePixelRatio());
  const QString target = path(QStringLiteral("wave.png"));
  QString proposed;
  window_->setFileDialogs({.saveImage = [&](QWidget*, const QString& name) {
    proposed = name;
    return target;
  }});
  choose("waveform", QStringLiteral("Save as a &picture …"));
  EXPECT_EQ(proposed, QStringLiteral("voice_Waveform.png"));
  ASSERT_TRUE(waitFor([&] { return QFileInfo::exists(target); }));
  EXPECT_FALSE(QImage(target).isNull());
  choose("mfcc", QStringLiteral("&Hide MFCC"));
  EXPECT_FALSE(find<SoundRow>("mfcc")->isVisible());
}

TEST_F(WorkbenchTest, APictureThatCannotBeWrittenIsSaidWithItsName) {
  open({voice(QStringLiteral("voice.wav"))});
  const QString target = path(QStringLiteral("no/such/folder/wave.png"));
  window_->setFileDialogs({.saveImage = [&](QWidget*, const QString&) { return target; }});
  choose("waveform", QStringLiteral("Save as a &picture …"));
  EXPECT_TRUE(waitFor([&] { return errorText().contains(QStringLiteral("wave.png")); }));
}

TEST_F(WorkbenchTest, SpacePlaysAtOnceAfterAFileWasOpened) {
  // As "sentisound voice.wav": nobody has clicked anywhere, a button of the tool bar has the keyboard.
  find("modelChoice")->setFocus();
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(find("pictures")->hasFocus());
  bool asked = false;
  window_->setFileDialogs({.open = [&](QWidget*) {
    asked = true;
    return QStringList();
  }});
  QTest::keyClick(window_->focusWidget(), Qt::Key_Space);
  EXPECT_EQ(find<QAction>("play")->text(), QStringLiteral("Pause"));
  EXPECT_FALSE(asked);
}

TEST_F(WorkbenchTest, PlayingFromTheVeryEndBeginsAgain) {
  open({voice(QStringLiteral("voice.wav"))});
  const auto* play = find<QAction>("play");
  auto* stack = find<SoundStack>("pictures");
  for (const double short_ : {0.0, 0.0004, 0.02}) {
    key(Qt::Key_G, Qt::ControlModifier);
    auto* field = find<QLineEdit>("goToTime");
    QTest::keyClicks(field, QString::number(sound().seconds() - short_, 'f', 6));
    QTest::keyClick(field, Qt::Key_Return);
    key(Qt::Key_Space);
    ASSERT_EQ(play->text(), QStringLiteral("Pause")) << short_;
    EXPECT_TRUE(waitFor([&] { return stack->sound().playhead() < sound().seconds() / 2; })) << short_;
    find<QAction>("stop")->trigger();
    EXPECT_EQ(play->text(), QStringLiteral("Play"));
    EXPECT_EQ(sound().playhead(), 0);
  }
}

TEST_F(WorkbenchTest, ButtonsKeepTheirPlacesWhateverTheyShow) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* volume = find<QSlider>("volume");
  const int before = volume->x();
  key(Qt::Key_Space);
  QTest::qWait(50);
  EXPECT_EQ(volume->x(), before);
  key(Qt::Key_Space);
}

TEST_F(WorkbenchTest, TheSegmentsOfALongRecordingAreListedAndHeard) {
  open({longVoice(QStringLiteral("long.wav"), 8)});
  auto* table = find<QTableView>("segmentTable");
  const auto& segments = sound().scene()->segments;
  ASSERT_FALSE(segments.empty());
  ASSERT_EQ(table->model()->rowCount(), static_cast<int>(segments.size()));
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                    table->visualRect(table->model()->index(0, 2)).center());
  ASSERT_TRUE(sound().selection());
  EXPECT_EQ(*sound().selection(), (TimeRange{segments[0].fromSeconds, segments[0].toSeconds}));
  EXPECT_EQ(find<QAction>("play")->text(), QStringLiteral("Pause"));
  find<QAction>("stop")->trigger();
  if (segments.size() > 1) {
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(sound().selection()->fromSeconds, segments[1].fromSeconds);
    find<QAction>("stop")->trigger();
    key(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(sound().selection()->fromSeconds, segments[0].fromSeconds);
    find<QAction>("stop")->trigger();
  }
}

TEST_F(WorkbenchTest, ALongRecordingHasItsSharesForAHeadline) {
  open({voice(QStringLiteral("short.wav"))});
  EXPECT_FALSE(find<MixBar>("mix")->isVisible());
  EXPECT_TRUE(find("percent")->isVisible());
  open({longVoice(QStringLiteral("long.wav"), 8)});
  EXPECT_TRUE(find<MixBar>("mix")->isVisible());
  EXPECT_FALSE(find("percent")->isVisible());
  const QString headline = text("emotion");
  EXPECT_TRUE(headline.startsWith(QStringLiteral("Mixed: ")) ||
              headline.startsWith(QStringLiteral("Mostly ")) ||
              headline.endsWith(QStringLiteral(" throughout")))
      << headline.toStdString();
}

TEST_F(WorkbenchTest, TheInspectorCanBeFoldedAndHidden) {
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(find("probabilities")->isVisible());
  QTest::mouseClick(find<QToolButton>("section-probabilities"), Qt::LeftButton);
  EXPECT_FALSE(find("probabilities")->isVisible());
  find<QAction>("showInspector")->trigger();
  EXPECT_FALSE(find("inspector")->isVisible());
  find<QAction>("showInspector")->trigger();
  EXPECT_TRUE(find("inspector")->isVisible());
}

TEST_F(WorkbenchTest, WhatIsOpenedInTheInspectorIsSeen) {
  window_->resize(1024, 700);
  open({longVoice(QStringLiteral("long.wav"), 3)});
  const auto* area = find("inspector");
  const auto seen = [&](const char* name) {
    const auto* part = find(name);
    const QRect place(part->mapTo(area, QPoint()), part->size());
    return part->isVisible() && area->rect().contains(place.topLeft()) &&
           area->rect().contains(place.bottomLeft());
  };
  ASSERT_TRUE(waitFor([&] { return find<QToolButton>("correct")->isEnabled(); }));
  QTest::mouseClick(find<QToolButton>("correct"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return seen("correction"); }))
      << find("correction")->mapTo(area, QPoint()).y() << " + " << find("correction")->height() << " in "
      << area->height();
  key(Qt::Key_M);
  EXPECT_TRUE(waitFor([&] { return seen("section-measures"); }));
}

TEST_F(WorkbenchTest, ALabelIsNeverCutInTheTableOfSegments) {
  window_->resize(1024, 700);
  open({longVoice(QStringLiteral("long.wav"), 3)});
  auto* table = find<QTableView>("segmentTable");
  ASSERT_GT(table->model()->rowCount(), 0);
  const auto place = table->visualRect(table->model()->index(0, 2));
  EXPECT_GT(place.width(), table->fontMetrics().horizontalAdvance(QStringLiteral("Surprised")) + 16);
}

TEST_F(WorkbenchTest, TheTransportHasRoomForAllInASmallWindow) {
  window_->resize(960, 500);
  EXPECT_EQ(window_->size(), QSize(960, 500)) << "a screen of 1920 by 1080 pixels at 200 %";
  open({longVoice(QStringLiteral("long.wav"), 3)});
  drag(0.2, 0.6);
  for (const char* name : {"place", "selected"})
    EXPECT_GE(find<QLabel>(name)->width(), find<QLabel>(name)->sizeHint().width()) << name;
  expectNothingOverlaps(*find("transport"), "small window");
}

TEST_F(WorkbenchTest, TheModelCanBeChosenInTheToolBar) {
  auto* choice = find<QToolButton>("modelChoice");
  Q_EMIT choice->menu()->aboutToShow();
  ASSERT_TRUE(waitFor([&] {
    Q_EMIT choice->menu()->aboutToShow();
    return choice->menu()->actions().size() >= 3;
  }));
  for (auto* action : choice->menu()->actions())
    if (action->text() == QStringLiteral("prosody-lda")) action->trigger();
  EXPECT_TRUE(waitFor([&] { return choice->text() == QStringLiteral("Model: prosody-lda"); }))
      << choice->text().toStdString();
  EXPECT_EQ((*service_->activeModel())->model.card().id, "prosody-lda");
  // As a program on the API does.
  const auto activated =
      service_->jobs().run({}, [this] { return service_->activateModel(QStringLiteral("field")); });
  EXPECT_TRUE(waitFor([&] { return choice->text() == QStringLiteral("Model: field"); }));
}

TEST_F(WorkbenchTest, FilesOpenedBeforeAreOfferedOnTheEmptyPage) {
  const QString file = voice(QStringLiteral("voice.wav"));
  open({file});
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  auto* recent = find<QLabel>("recent");
  ASSERT_TRUE(recent->text().contains(QStringLiteral("voice.wav")));
  Q_EMIT recent->linkActivated(QStringLiteral("0"));
  settle();
  EXPECT_TRUE(window_->windowTitle().startsWith(QStringLiteral("voice.wav")));
}

}  // namespace
}  // namespace sentisound::test
