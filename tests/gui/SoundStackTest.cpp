// The stack of pictures of one recording: mouse, wheel and keys, and what they do to the shared time.
#include "gui/sound/SoundStack.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QWheelEvent>

#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SpectrogramRow.h"
#include "support/Buffers.h"

namespace sentisound::test {
namespace {

class SoundStackTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    const auto outcome = service_->run({.path = voice(QStringLiteral("voice.wav")), .timeline = true});
    ASSERT_TRUE(outcome);
    plain_ = makeScene(outcome->analysis.audio);
    ASSERT_TRUE(plain_);
    scene_ = withAnalysis(*plain_, outcome->analysis);
    ASSERT_TRUE(scene_);
    sound_ = std::make_unique<SoundController>(service_->jobs());
    stack_ = std::make_unique<SoundStack>(*sound_);
    stack_->resize(900, 640);
    stack_->show();
    sound_->show(scene_);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(stack_.get()));
    QTest::qWait(20);
  }
  void TearDown() override {
    stack_.reset();
    sound_.reset();
    GuiTest::TearDown();
  }

  [[nodiscard]] SoundRow* row(const char* name) const {
    auto* found = stack_->findChild<SoundRow*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
  /// In a row, at a share of its plot's width.
  [[nodiscard]] QPoint at(const SoundRow* row, double share) const {
    const auto plot = row->layoutOfRow().plot;
    return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
  }
  void drag(SoundRow* row, double from, double to) const {
    QTest::mousePress(row, Qt::LeftButton, {}, at(row, from));
    QTest::mouseMove(row, at(row, (from + to) / 2));
    QTest::mouseMove(row, at(row, to));
    QTest::mouseRelease(row, Qt::LeftButton, {}, at(row, to));
  }
  static void wheel(SoundRow* row, const QPoint& place, int angle, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(place, row->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(row, &event);
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    stack_->activateWindow();
    stack_->setFocus();
    QTest::keyClick(stack_.get(), key, modifiers);
  }
  [[nodiscard]] double seconds() const { return sound_->seconds(); }
  /// One pixel of the plot.
  [[nodiscard]] double pixel() const {
    return sound_->view().seconds() / row("waveform")->layoutOfRow().plot.width();
  }

  SoundScenePtr plain_;  ///< before it was analysed
  SoundScenePtr scene_;
  std::unique_ptr<SoundController> sound_;
  std::unique_ptr<SoundStack> stack_;
};

TEST_F(SoundStackTest, EveryRowShowsThePicturesInLine) {
  ASSERT_TRUE(waitFor([&] {
    stack_->grab();
    return stack_->spectrogram().complete() && sound_->curves();
  }));
  const auto plot = row("waveform")->layoutOfRow().plot;
  for (const char* name : {"waveform", "spectrogram", "pitch", "mfcc", "emotions"}) {
    EXPECT_TRUE(row(name)->isVisible()) << name;
    EXPECT_GT(coloursOf(row(name)), 8) << name;
    EXPECT_EQ(row(name)->layoutOfRow().plot.left(), plot.left()) << name;
    EXPECT_EQ(row(name)->layoutOfRow().plot.right(), plot.right()) << name;
    EXPECT_FALSE(row(name)->accessibleName().isEmpty()) << name;
  }
  const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
  if (folder.isEmpty()) return;
  ASSERT_TRUE(QDir().mkpath(folder));
  EXPECT_TRUE(stack_->grab().save(folder + QStringLiteral("/stack.png")));
}

TEST_F(SoundStackTest, AClickMovesThePlayheadInAnyRow) {
  const QSignalSpy seeked(sound_.get(), &SoundController::seeked);
  for (const char* name : {"waveform", "spectrogram", "pitch", "mfcc"}) {
    QTest::mouseClick(row(name), Qt::LeftButton, {}, at(row(name), 0.25));
    EXPECT_NEAR(sound_->playhead(), 0.25 * seconds(), pixel()) << name;
    sound_->seek(0);
  }
  EXPECT_EQ(seeked.count(), 8);
}

TEST_F(SoundStackTest, ADragSelectsAndItsEdgesCanBeMoved) {
  EXPECT_FALSE(stack_->findChild<QAction*>(QStringLiteral("fitSelection"))->isEnabled());
  drag(row("spectrogram"), 0.6, 0.2);
  ASSERT_TRUE(sound_->selection());
  EXPECT_NEAR(sound_->selection()->fromSeconds, 0.2 * seconds(), pixel());
  EXPECT_NEAR(sound_->selection()->toSeconds, 0.6 * seconds(), pixel());
  EXPECT_TRUE(stack_->findChild<QAction*>(QStringLiteral("fitSelection"))->isEnabled());
  drag(row("waveform"), 0.6, 0.8);
  ASSERT_TRUE(sound_->selection());
  EXPECT_NEAR(sound_->selection()->fromSeconds, 0.2 * seconds(), pixel());
  EXPECT_NEAR(sound_->selection()->toSeconds, 0.8 * seconds(), pixel());
  QTest::mouseClick(row("waveform"), Qt::LeftButton, {}, at(row("waveform"), 0.5));
  EXPECT_FALSE(sound_->selection());
}

TEST_F(SoundStackTest, TheWheelZoomsAroundThePointerAndPans) {
  auto* waveform = row("waveform");
  const QPoint place = at(waveform, 0.3);
  const auto under = [&] { return sound_->view().secondsAt(place.x(), waveform->layoutOfRow().plot); };
  const double before = under();
  wheel(waveform, place, 240);
  EXPECT_LT(sound_->view().seconds(), 0.7 * seconds());
  EXPECT_NEAR(under(), before, 1e-6);
  const double from = sound_->view().fromSeconds();
  wheel(waveform, place, -120, Qt::ShiftModifier);
  EXPECT_GT(sound_->view().fromSeconds(), from);
  for (int i = 0; i < 20; ++i) wheel(waveform, place, -120);
  EXPECT_TRUE(sound_->view().showsAll());
}

TEST_F(SoundStackTest, KeysMoveZoomAndSelect) {
  key(Qt::Key_End);
  EXPECT_EQ(sound_->playhead(), seconds());
  key(Qt::Key_Home);
  EXPECT_EQ(sound_->playhead(), 0);
  key(Qt::Key_Right);
  EXPECT_NEAR(sound_->playhead(), 0.01 * seconds(), 1e-9);
  for (int i = 0; i < 5; ++i) key(Qt::Key_Right, Qt::ShiftModifier);
  ASSERT_TRUE(sound_->selection());
  EXPECT_NEAR(sound_->selection()->seconds(), 0.05 * seconds(), 1e-6);
  key(Qt::Key_S);
  EXPECT_NEAR(sound_->view().seconds(), 0.05 * seconds(), 1e-6);
  key(Qt::Key_F);
  EXPECT_TRUE(sound_->view().showsAll());
  key(Qt::Key_Plus);
  EXPECT_FALSE(sound_->view().showsAll());

  QSignalSpy play(stack_.get(), &SoundStack::playPauseRequested);
  QSignalSpy loop(stack_.get(), &SoundStack::loopChanged);
  key(Qt::Key_Space);
  key(Qt::Key_L);
  EXPECT_EQ(play.count(), 1);
  EXPECT_EQ(loop.count(), 1);
  EXPECT_TRUE(loop.at(0).at(0).toBool());
}

TEST_F(SoundStackTest, SaysWhatIsUnderThePointer) {
  const auto* pointed = stack_->findChild<QLabel*>(QStringLiteral("pointed"));
  ASSERT_NE(pointed, nullptr);
  ASSERT_TRUE(waitFor([&] { return sound_->curves() != nullptr; }));
  for (const auto& [name, word] : {std::pair{"waveform", "amplitude"},
                                   {"spectrogram", "Hz"},
                                   {"pitch", "energy"},
                                   {"mfcc", "coefficient"}}) {
    QTest::mouseMove(row(name), at(row(name), 0.4));
    EXPECT_TRUE(pointed->text().contains(QLatin1String(word)))
        << name << ": " << pointed->text().toStdString();
  }
}

TEST_F(SoundStackTest, AClickOnASegmentOfTheEmotionsIsHeard) {
  ASSERT_FALSE(scene_->cells.empty());
  const auto& cell = scene_->cells.front();
  auto* emotions = row("emotions");
  const QSignalSpy played(stack_.get(), &SoundStack::playSelectionRequested);
  QTest::mouseClick(emotions, Qt::LeftButton, {},
                    at(emotions, (cell.fromSeconds + cell.toSeconds) / 2 / seconds()));
  ASSERT_TRUE(sound_->selection());
  EXPECT_EQ(*sound_->selection(), (TimeRange{cell.fromSeconds, cell.toSeconds}));
  EXPECT_EQ(sound_->playhead(), cell.fromSeconds);
  EXPECT_EQ(played.count(), 1);
  // A drag selects as in any row, and is not a click.
  drag(emotions, 0.2, 0.7);
  EXPECT_EQ(played.count(), 1);
  EXPECT_NEAR(sound_->selection()->toSeconds, 0.7 * seconds(), pixel());
}

TEST_F(SoundStackTest, AClickOnEmotionsWhereNobodySpeaksIsAClickAsAnywhere) {
  // Silence before and after the sentence.
  const auto voice = scene_->audio();
  std::vector<float> samples(static_cast<std::size_t>(voice.rate().hz()));
  const auto all = voice.samples();
  samples.insert(samples.end(), all.begin(), all.end());
  const auto later = analyse(*AudioBuffer::create(std::move(samples), voice.rate()),
                             (*service_->activeModel())->model, {.timeline = true});
  ASSERT_TRUE(later);
  sound_->show(withAnalysis(*makeScene(later->audio), *later));
  ASSERT_GT(sound_->scene()->cells.front().fromSeconds, 0.3);
  const QSignalSpy played(stack_.get(), &SoundStack::playSelectionRequested);
  QTest::mouseClick(row("emotions"), Qt::LeftButton, {}, at(row("emotions"), 0.2 / seconds()));
  EXPECT_NEAR(sound_->playhead(), 0.2, pixel());
  EXPECT_FALSE(sound_->selection());
  EXPECT_EQ(played.count(), 0);
}

TEST_F(SoundStackTest, WhatTheAnalysisAddsKeepsZoomPlayheadAndSelection) {
  sound_->show(plain_);
  EXPECT_FALSE(sound_->selection());
  EXPECT_TRUE(row("emotions")->isVisible()) << "its place is kept";
  ASSERT_TRUE(waitFor([&] {
    stack_->grab();
    return stack_->spectrogram().complete() && sound_->curves();
  }));
  EXPECT_GT(coloursOf(row("spectrogram")), 8);
  QTest::mouseMove(row("mfcc"), at(row("mfcc"), 0.5));
  sound_->setView(sound_->view().zoom(3, 0.4 * seconds()));
  sound_->select(0.3 * seconds(), 0.5 * seconds());
  sound_->seek(0.35 * seconds());
  const auto view = sound_->view();
  const auto selection = sound_->selection();
  const double playhead = sound_->playhead();
  const auto curves = sound_->curves();
  ASSERT_TRUE(waitFor([&] {
    stack_->grab();
    return stack_->spectrogram().complete();
  }));
  const int before = coloursOf(row("mfcc"));

  const QSignalSpy another(sound_.get(), &SoundController::soundChanged);
  sound_->show(scene_);
  EXPECT_EQ(sound_->view(), view);
  EXPECT_EQ(sound_->selection(), selection);
  EXPECT_EQ(sound_->playhead(), playhead);
  EXPECT_EQ(sound_->curves(), curves);
  EXPECT_EQ(another.count(), 0) << "the player would stop";
  stack_->grab();
  EXPECT_TRUE(stack_->spectrogram().complete()) << "its tiles were thrown away";
  EXPECT_GT(coloursOf(row("mfcc")), before);
  EXPECT_TRUE(row("emotions")->isVisible());
}

TEST_F(SoundStackTest, TheTransportHasRoomForHoursInEveryWidth) {
  constexpr int kHz = 8'000;
  const auto hour = makeScene(buffer(std::vector<float>(kHz * 3601), kHz));
  ASSERT_TRUE(hour);
  const auto* transport = stack_->findChild<QWidget*>(QStringLiteral("transport"));
  for (int width = 600; width <= 1100; width += 20) {
    sound_->show(scene_);
    stack_->resize(width, 640);
    QTest::qWait(5);
    sound_->show(hour);
    QTest::qWait(5);
    expectNothingOverlaps(*transport, std::to_string(width));
  }
}

TEST_F(SoundStackTest, WithoutARecordingNothingCanBeDone) {
  sound_->show(nullptr);
  for (const auto* action : stack_->actions())
    EXPECT_FALSE(action->isEnabled()) << action->objectName().toStdString();
  QTest::mouseClick(row("waveform"), Qt::LeftButton, {}, at(row("waveform"), 0.5));
  wheel(row("waveform"), at(row("waveform"), 0.5), 120);
  stack_->grab();
  EXPECT_EQ(sound_->playhead(), 0);
}

}  // namespace
}  // namespace sentisound::test
