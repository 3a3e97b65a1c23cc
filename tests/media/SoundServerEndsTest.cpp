// The sound server ends while a take is recorded, or while something plays: each in a process with a server
// of its own.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QThread>
#include <cmath>
#include <csignal>
#include <functional>

#include "audioio/Player.h"
#include "audioio/Recorder.h"
#include "codec/FileDecoder.h"
#include "support/PulseSink.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

bool within(int ms, const std::function<bool()>& done) {
  QElapsedTimer clock;
  clock.start();
  while (!done()) {
    if (clock.elapsed() > ms) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(5);
  }
  return true;
}

void killServer() {
  ASSERT_EQ(::kill(qEnvironmentVariableIntValue("SENTISOUND_TEST_PULSE_PID"), SIGKILL), 0);
}

/// Runs the test of that name with a server of its own.
void expectPassesWithItsOwnServer(const QString& name) {
  SENTISOUND_NEEDS_PULSE();
  QProcess child;
  child.setProcessChannelMode(QProcess::MergedChannels);
  child.start(QStringLiteral(SENTISOUND_SOURCE_DIR "/installer/with-pulse.sh"),
              {QCoreApplication::applicationFilePath(), QStringLiteral("--gtest_also_run_disabled_tests"),
               QStringLiteral("--gtest_filter=") + name});
  ASSERT_TRUE(child.waitForFinished(60'000));
  EXPECT_EQ(child.exitStatus(), QProcess::NormalExit);
  EXPECT_EQ(child.exitCode(), 0) << child.readAll().toStdString();
}

TEST(SoundServerEnds, WhileATakeIsRecorded) {
  expectPassesWithItsOwnServer(QStringLiteral("DISABLED_OwnServer.EndsWhileRecording"));
}

TEST(SoundServerEnds, WhileATakeIsPaused) {
  expectPassesWithItsOwnServer(QStringLiteral("DISABLED_OwnServer.EndsWhilePaused"));
}

TEST(SoundServerEnds, WhileSomethingPlays) {
  expectPassesWithItsOwnServer(QStringLiteral("DISABLED_OwnServer.EndsWhilePlaying"));
}

void recordUntilTheServerEnds(bool paused) {
  const test::ScratchFolder folder;
  Recorder recorder;
  QAudioDevice microphone;
  ASSERT_TRUE(within(5000, [&] {
    const auto devices = Recorder::devices();
    if (!devices.isEmpty()) microphone = devices.front();
    return !microphone.isNull();
  }));
  const QSignalSpy failures(&recorder, &Recorder::failed);
  ASSERT_TRUE(recorder.start(microphone, QString::fromStdString(folder.file("take.wav"))));
  ASSERT_TRUE(within(5000, [&] { return recorder.seconds() > 0.5; }));
  if (paused) recorder.setPaused(true);
  killServer();
  EXPECT_TRUE(within(10'000, [&] { return failures.count() > 0; })) << "nobody was told";
  EXPECT_FALSE(recorder.isRecording());
  const auto take = recorder.stop();
  ASSERT_TRUE(take);
  const auto sound = decodeFile(EncodedSound::file(take->toStdString()));
  ASSERT_TRUE(sound);
  EXPECT_GT(sound->audio.seconds(), 0.4) << "what was recorded until then is kept";
  // Without a server there is nothing to record from, and that is said.
  EXPECT_FALSE(recorder.start(microphone, QString::fromStdString(folder.file("next.wav"))));
  within(300, [] { return false; });
}

TEST(DISABLED_OwnServer, EndsWhileRecording) {
  recordUntilTheServerEnds(false);
}

TEST(DISABLED_OwnServer, EndsWhilePaused) {
  recordUntilTheServerEnds(true);
}

TEST(DISABLED_OwnServer, EndsWhilePlaying) {
  ASSERT_TRUE(within(5000, [] { return !Player::devices().isEmpty(); }));
  Player player;
  const QSignalSpy failures(&player, &Player::failed);
  std::vector<float> samples(20 * 16'000);
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i] = 0.2F * std::sin(0.05F * static_cast<float>(i));
  player.setSound(*AudioBuffer::create(std::move(samples), SampleRate(16'000)));
  ASSERT_TRUE(player.play(0, 20, false));
  ASSERT_TRUE(within(5000, [&] { return player.position() > 0.3; }));
  killServer();
  EXPECT_TRUE(within(15'000, [&] { return failures.count() > 0; })) << "nobody was told";
  EXPECT_EQ(player.state(), Player::State::Stopped);
}

}  // namespace
}  // namespace sentisound
