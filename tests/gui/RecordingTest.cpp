// The microphone in the window, against a test sound server (installer/with-pulse.sh).
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>
#include <iostream>

#include "gui/GuiFixture.h"
#include "gui/common/ElidedLabel.h"
#include "gui/live/LiveController.h"
#include "gui/live/LiveView.h"
#include "gui/record/LevelMeter.h"
#include "support/PulseSink.h"

namespace sentisound::test {
namespace {

class RecordingTest : public WindowTest {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    lock_.setStaleLockTime(kPatienceMs);
    ASSERT_TRUE(lock_.tryLock(kPatienceMs));
    WindowTest::SetUp();
  }

  QString longVoice() { return WindowTest::longVoice(QStringLiteral("long.wav"), 10); }

 private:
  /// One microphone for all test processes, and one of the tests unplugs it.
  QLockFile lock_{QDir::temp().filePath(QStringLiteral("sentisound-test-microphone.lock"))};
};

TEST_F(RecordingTest, WhatThePlayerPlaysIsRecordedAnalysedAndRemembered) {
  PulseSink sink;
  ASSERT_TRUE(sink.play(tone(QStringLiteral("played.wav"), 20).toStdString()));
  auto* record = find<QPushButton>("record");
  auto* meter = find<LevelMeter>("level");
  ASSERT_TRUE(record->isEnabled());
  QTest::mouseClick(record, Qt::LeftButton);
  ASSERT_EQ(record->text(), QStringLiteral("Stop"));
  ASSERT_TRUE(waitFor([&] { return meter->fraction() > 0.5; })) << "the meter shows nothing";
  QTest::qWait(1500);
  EXPECT_NE(text("time"), QStringLiteral("0:00.0"));
  QTest::keyClick(window_.get(), Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(record->text(), QStringLiteral("Record"));
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); })) << errorText().toStdString();
  settle();
  EXPECT_TRUE(find<ElidedLabel>("source")->text().startsWith(QStringLiteral("recording_")));
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();

  const auto rows = service_->history().run([](HistoryStore& store) { return store.list(); }).result();
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().origin, QStringLiteral("recording"));
  EXPECT_GT(rows->front().seconds.value_or(0), 1.0);
  EXPECT_EQ(QDir(service_->settings().recordingsDir()).entryList(QDir::Files).size(), 1);
}

TEST_F(RecordingTest, RollsAndSaysWhatItHearsWhileItRecords) {
  PulseSink sink;
  ASSERT_TRUE(sink.play(longVoice().toStdString()));
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  ASSERT_TRUE(find("live")->isVisible());
  auto* live = window_->findChild<LiveView*>()->controller();
  QSignalSpy readouts(live, &LiveController::readoutChanged);
  QElapsedTimer clock;
  ASSERT_TRUE(waitFor([&] { return readouts.count() > 0; }));
  clock.start();
  const auto first = readouts.count();
  ASSERT_TRUE(waitFor([&] { return readouts.count() >= first + 20; }));
  // For the record: how often, and how far behind what has come from the microphone.
  RecordProperty("readouts_per_second", std::to_string(20'000.0 / static_cast<double>(clock.elapsed())));
  QList<double> lags;
  for (const auto& readout : readouts) lags << readout.at(0).toDouble();
  std::sort(lags.begin(), lags.end());
  RecordProperty("lag_median_s", std::to_string(lags[lags.size() / 2]));
  RecordProperty("lag_largest_s", std::to_string(lags.last()));
  std::cerr << "[ MEASURED ] " << 20'000.0 / static_cast<double>(clock.elapsed())
            << " readouts a second, behind by " << lags[lags.size() / 2] << " s (median), " << lags.last()
            << " s (most)\n";
  EXPECT_NE(live->picture(), nullptr);
  EXPECT_NE(text("liveEmotion"), QStringLiteral("Listening …"));
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); })) << errorText().toStdString();
  settle();
  EXPECT_FALSE(find("live")->isVisible());
}

TEST_F(RecordingTest, APauseLeavesOutWhatComesMeanwhile) {
  open({voice(QStringLiteral("before.wav"))});
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("before.wav – SentiSound"));
  PulseSink sink;
  ASSERT_TRUE(sink.play(longVoice().toStdString()));
  QTest::keyClick(window_.get(), Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("Recording – SentiSound"));
  auto* pause = find<QPushButton>("pause");
  ASSERT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:00.8"); }));
  QTest::mouseClick(pause, Qt::LeftButton);
  EXPECT_TRUE(pause->isChecked());
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("Paused – SentiSound"));
  QTest::qWait(300);
  const QString paused = text("time");
  QTest::qWait(1000);
  EXPECT_EQ(text("time"), paused);
  EXPECT_TRUE(waitFor([&] { return find<LevelMeter>("level")->fraction() > 0.3; })) << "it still hears";
  QTest::mouseClick(pause, Qt::LeftButton);
  EXPECT_FALSE(pause->isChecked());
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("Recording – SentiSound"));
  EXPECT_TRUE(waitFor([&] { return text("time") > paused; }));
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  EXPECT_FALSE(pause->isEnabled());
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); })) << errorText().toStdString();
  settle();
}

TEST_F(RecordingTest, UnpluggingKeepsWhatWasRecordedAndSaysSo) {
  PulseSink sink;
  ASSERT_TRUE(sink.play(longVoice().toStdString()));
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:01.0"); }));
  ASSERT_TRUE(sink.unplug());
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); })) << errorText().toStdString();
  settle();
  EXPECT_TRUE(errorText().contains(QStringLiteral("disconnected"))) << errorText().toStdString();
  EXPECT_EQ(remembered(), 1);
  sink.plugIn();
}

TEST_F(RecordingTest, TheListFollowsWhatIsPluggedIn) {
  auto* device = find<QComboBox>("device");
  const auto names = [&] {
    QStringList all;
    for (int i = 0; i < device->count(); ++i) all << device->itemText(i);
    return all.join(u'|').toStdString();
  };
  const int before = device->count();
  PulseSink sink;
  ASSERT_TRUE(sink.unplug());
  EXPECT_TRUE(waitFor([&] { return device->count() < before || !device->isEnabled(); })) << names();
  sink.plugIn();
  EXPECT_TRUE(waitFor([&] { return device->count() == before && device->isEnabled(); }));
}

TEST_F(RecordingTest, OneRecordsAtATimeAndNothingPlaysMeanwhile) {
  open({voice(QStringLiteral("voice.wav"))});
  find<QAction>("loop")->trigger();
  const auto* play = find<QAction>("play");
  find<QAction>("play")->trigger();
  ASSERT_EQ(play->text(), QStringLiteral("Pause")) << errorText().toStdString();

  // The prompts of a profile record: the player stops, the window's recorder waits.
  find<QAction>("showSpeakers")->trigger();
  QTest::mouseClick(find<QPushButton>("fromPrompts"), Qt::LeftButton);
  auto* prompt = find<QPushButton>("recordPrompt");
  ASSERT_TRUE(prompt->isEnabled());
  QTest::mouseClick(prompt, Qt::LeftButton);
  ASSERT_EQ(prompt->text(), QStringLiteral("Stop"));
  EXPECT_EQ(play->text(), QStringLiteral("Play"));
  EXPECT_FALSE(find<QAction>("record")->isEnabled());
  find<QAction>("showAnalysis")->trigger();
  find<QAction>("play")->trigger();
  EXPECT_EQ(play->text(), QStringLiteral("Play"));
  EXPECT_TRUE(errorText().contains(QStringLiteral("nothing is played"))) << errorText().toStdString();
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  EXPECT_EQ(find<QPushButton>("record")->text(), QStringLiteral("Record"));
  EXPECT_TRUE(errorText().contains(QStringLiteral("Another recording is running")));
  find<QAction>("showSpeakers")->trigger();
  QTest::mouseClick(prompt, Qt::LeftButton);
  EXPECT_NE(prompt->text(), QStringLiteral("Stop"));
  EXPECT_TRUE(find<QAction>("record")->isEnabled());

  // The other way round.
  find<QAction>("record")->trigger();
  ASSERT_TRUE(find("live")->isVisible());
  find<QAction>("showSpeakers")->trigger();
  EXPECT_FALSE(prompt->isEnabled());
  EXPECT_EQ(text("promptState"), QStringLiteral("Another recording is running. Stop it first."));
  find<QAction>("record")->trigger();
  find<QAction>("showSpeakers")->trigger();
  EXPECT_TRUE(prompt->isEnabled());
}

TEST_F(RecordingTest, ClosingTheWindowKeepsTheTake) {
  PulseSink sink;
  ASSERT_TRUE(sink.play(tone(QStringLiteral("played.wav"), 20).toStdString()));
  QTest::mouseClick(find<QPushButton>("record"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:00.5"); }));
  window_.reset();
  EXPECT_EQ(QDir(service_->settings().recordingsDir()).entryList(QDir::Files).size(), 1);
}

}  // namespace
}  // namespace sentisound::test
