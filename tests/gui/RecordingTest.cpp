// The microphone in the window, against a test sound server (installer/with-pulse.sh).
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLockFile>
#include <QPushButton>

#include "gui/ElidedLabel.h"
#include "gui/GuiFixture.h"
#include "gui/analysis/LevelMeter.h"
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
  EXPECT_TRUE(find<ElidedLabel>("source")->text().startsWith(QStringLiteral("recording_")));
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();

  const auto rows = service_->history().run([](HistoryStore& store) { return store.list(); }).result();
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().origin, QStringLiteral("recording"));
  EXPECT_GT(rows->front().seconds.value_or(0), 1.0);
  EXPECT_EQ(QDir(service_->settings().recordingsDir()).entryList(QDir::Files).size(), 1);
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
