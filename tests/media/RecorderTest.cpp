// The recorder against a sound server whose microphone hears what its loudspeaker plays.
#include "audioio/Recorder.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>
#include <QThread>
#include <functional>

#include "codec/FileDecoder.h"
#include "support/PulseSink.h"
#include "support/ScratchFolder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

/// Runs the event loop until `done` or for `ms`; tells whether it was done.
bool soon(const std::function<bool()>& done, int ms) {
  QElapsedTimer clock;
  clock.start();
  while (!done()) {
    if (clock.elapsed() > ms) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(5);
  }
  return true;
}

QAudioDevice testMicrophone() {
  QAudioDevice found;
  soon(
      [&] {
        for (const QAudioDevice& device : Recorder::devices())
          if (device.id() == QByteArray(test::PulseSink::kSource)) found = device;
        return !found.isNull();
      },
      5000);
  return found;
}

class RecorderTake : public testing::Test {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    lock_.lock();
    microphone_ = testMicrophone();
    ASSERT_FALSE(microphone_.isNull()) << "the test microphone is not listed";
  }
  [[nodiscard]] QString takePath() const { return QString::fromStdString(folder_.file("take.wav")); }
  /// Plays `seconds` of a 660 Hz tone.
  void playTone(double seconds) {
    ASSERT_TRUE(sink_.play(folder_.write("tone.wav", test::sineWav(660, seconds, {1, 16, 1, 48'000}))));
  }

  /// One microphone for all test processes, and one of the tests unplugs it.
  QLockFile lock_{QDir::temp().filePath(QStringLiteral("sentisound-test-microphone.lock"))};
  test::ScratchFolder folder_;
  test::PulseSink sink_;
  QAudioDevice microphone_;
  Recorder recorder_;
};

TEST_F(RecorderTake, ListsTheDefaultMicrophoneFirst) {
  EXPECT_EQ(Recorder::devices().front().id(), QByteArray(test::PulseSink::kSource));
}

TEST_F(RecorderTake, HoldsTheToneThatWasPlayed) {
  QSignalSpy levels(&recorder_, &Recorder::level);
  playTone(6.0);
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  EXPECT_TRUE(recorder_.isRecording());
  QElapsedTimer clock;
  clock.start();
  ASSERT_TRUE(soon([&] { return recorder_.seconds() >= 2.0; }, 15'000));
  const double taken = static_cast<double>(clock.elapsed()) / 1000;
  const auto path = recorder_.stop();
  ASSERT_TRUE(path.ok()) << describe(path.error());
  EXPECT_FALSE(recorder_.isRecording());
  EXPECT_EQ(*path, takePath());

  const auto sound = decodeFile(EncodedSound::file(path->toStdString()));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_TRUE(sound->warnings.empty()) << sound->warnings.front();
  EXPECT_EQ(sound->facts.codec, "pcm_s16le");
  EXPECT_EQ(sound->facts.channels, 1);
  EXPECT_GE(sound->audio.seconds(), 2.0);
  EXPECT_LE(sound->audio.seconds(), taken + 1.0);
  const int hz = sound->audio.rate().hz();
  const auto lastSecond = sound->audio.samples().last(static_cast<std::size_t>(hz));
  EXPECT_NEAR(test::toneAmplitude(lastSecond, 660, hz), 0.5, 0.1);
  EXPECT_LT(test::toneAmplitude(lastSecond, 880, hz), 0.05);

  ASSERT_GE(levels.count(), 5);
  EXPECT_LE(levels.count(), 20 * taken + 1);
  float loudest = 0;
  double before = 0;
  for (const auto& signal : levels) {
    loudest = std::max(loudest, signal[0].toFloat());
    EXPECT_GE(signal[1].toDouble(), before);
    before = signal[1].toDouble();
  }
  EXPECT_NEAR(loudest, 0.5F, 0.1F);
}

TEST_F(RecorderTake, IsReadableWhileItGrows) {
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  ASSERT_TRUE(soon([&] { return recorder_.seconds() >= 0.5; }, 10'000));
  const auto sound = decodeFile(EncodedSound::file(takePath().toStdString()));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_GE(sound->audio.seconds(), 0.5);
  recorder_.discard();
}

TEST_F(RecorderTake, SurvivesTheLossOfItsMicrophone) {
  QSignalSpy failures(&recorder_, &Recorder::failed);
  playTone(10.0);
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  ASSERT_TRUE(soon([&] { return recorder_.seconds() >= 1.0; }, 10'000));
  ASSERT_TRUE(sink_.unplug());
  ASSERT_TRUE(soon([&] { return failures.count() > 0; }, 10'000));
  EXPECT_EQ(failures.front().front().toString(),
            QStringLiteral("The microphone was disconnected. What was recorded until then is kept."));
  EXPECT_FALSE(recorder_.isRecording());
  EXPECT_EQ(recorder_.start(microphone_, takePath()).error().code, Errc::BadRequest)
      << "the take was not collected";

  const auto path = recorder_.stop();
  ASSERT_TRUE(path.ok()) << describe(path.error());
  const auto sound = decodeFile(EncodedSound::file(path->toStdString()));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_GE(sound->audio.seconds(), 1.0);
  EXPECT_EQ(failures.count(), 1);

  EXPECT_TRUE(soon([&] { return !Recorder::devices().contains(microphone_); }, 5000));
  EXPECT_EQ(recorder_.start(microphone_, takePath()).error().code, Errc::NotFound);
  sink_.plugIn();
  const auto again = testMicrophone();
  ASSERT_FALSE(again.isNull());
  ASSERT_TRUE(recorder_.start(again, takePath()).ok());
  EXPECT_TRUE(soon([&] { return recorder_.seconds() >= 0.2; }, 10'000));
  EXPECT_TRUE(recorder_.stop().ok());
}

TEST_F(RecorderTake, IsRemovedWhenDiscarded) {
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  ASSERT_TRUE(soon([&] { return recorder_.seconds() > 0; }, 10'000));
  recorder_.discard();
  EXPECT_FALSE(QFileInfo::exists(takePath()));
  EXPECT_FALSE(recorder_.isRecording());
  EXPECT_EQ(recorder_.stop().error().code, Errc::BadRequest);
}

TEST_F(RecorderTake, ExcludesASecondOne) {
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  EXPECT_EQ(recorder_.start(microphone_, takePath()).error().code, Errc::BadRequest);
  ASSERT_TRUE(soon([&] { return recorder_.seconds() > 0; }, 10'000));
  EXPECT_TRUE(recorder_.stop().ok());
}

TEST_F(RecorderTake, StoppedAtOnceIsTooShortAndLeavesNoFile) {
  ASSERT_TRUE(recorder_.start(microphone_, takePath()).ok());
  const auto path = recorder_.stop();
  if (path.ok()) GTEST_SKIP() << "SKIPPED LOUDLY: the microphone was quicker than the test";
  EXPECT_EQ(path.error().code, Errc::TooShort);
  EXPECT_FALSE(QFileInfo::exists(takePath()));
}

TEST_F(RecorderTake, NeedsAFileThatCanBeWritten) {
  const auto started = recorder_.start(microphone_, QStringLiteral("/nonexistent/folder/take.wav"));
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().code, Errc::Storage);
  EXPECT_FALSE(recorder_.isRecording());
}

TEST_F(RecorderTake, IsCompleteWhenTheRecorderGoesAway) {
  {
    Recorder other;
    ASSERT_TRUE(other.start(microphone_, takePath()).ok());
    ASSERT_TRUE(soon([&] { return other.seconds() >= 0.3; }, 10'000));
  }
  EXPECT_TRUE(decodeFile(EncodedSound::file(takePath().toStdString())).ok());
}

TEST(Recorder, WithoutADeviceStartsNothing) {
  Recorder recorder;
  const auto started = recorder.start(QAudioDevice(), QStringLiteral("unused.wav"));
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().code, Errc::NotFound);
  EXPECT_EQ(recorder.stop().error().code, Errc::BadRequest);
  EXPECT_EQ(recorder.seconds(), 0);
  recorder.discard();
}

}  // namespace
}  // namespace sentisound
