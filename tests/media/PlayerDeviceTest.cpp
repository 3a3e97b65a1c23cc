// The player when loudspeakers, or the whole sound server, go away.
#include <gtest/gtest.h>
#include <signal.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>

#include "audioio/Player.h"
#include "support/PlayerSound.h"

namespace sentisound {
namespace {

using test::tones;
using test::wait;
using test::waitUntil;
using State = Player::State;
class PlayerDevice : public test::PlayerSound {};

TEST_F(PlayerDevice, EndsWhenItsDeviceGoesAway) {
  // Chosen low: until the loss is noticed the server gives the stream to a loudspeaker that others listen to.
  player_.setSound(test::buffer(std::vector<float>(160'000, 0.01F), 16'000));
  QSignalSpy failures(&player_, &Player::failed);
  QSignalSpy finished(&player_, &Player::finished);
  ASSERT_TRUE(player_.play(0, 10, true).ok());
  ASSERT_TRUE(waitUntil([this] { return player_.position() > 0.3; }, 10'000));
  sink_.unplug();
  ASSERT_TRUE(waitUntil([&] { return failures.count() > 0; }, 10'000));
  EXPECT_EQ(failures.front().front().toString(),
            QStringLiteral("The loudspeaker or headphones were disconnected. Connect them again or choose "
                           "others, then press play."));
  EXPECT_EQ(player_.state(), State::Stopped);
  EXPECT_GT(player_.position(), 0.3);
  wait(300);
  EXPECT_EQ(failures.count(), 1);
  EXPECT_EQ(finished.count(), 0);

  const auto again = player_.play(0, 1, false);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().code, Errc::NotFound);
  EXPECT_EQ(again.error().detail,
            "The chosen loudspeaker is not connected. Connect it again or choose another one.");
  EXPECT_EQ(player_.state(), State::Stopped);
  player_.chooseDefaultDevice();
  ASSERT_TRUE(player_.play(0, 0.2, false).ok());
  EXPECT_TRUE(waitUntil([&] { return finished.count() == 1; }, 10'000));
}

/// What cannot be done to the sound server that other tests use: done to one of its own, by this program
/// again.
class PlayerAlone : public testing::Test {
 protected:
  static constexpr const char* kMark = "SENTISOUND_TEST_ALONE";

  void SetUp() override { SENTISOUND_NEEDS_PULSE(); }
  static bool inside() { return qEnvironmentVariableIsSet(kMark); }
  /// Runs this very test with a server of its own; whether it passed.
  static testing::AssertionResult passesInside() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kMark), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(SENTISOUND_SOURCE_DIR "/installer/with-pulse.sh"),
                  {QCoreApplication::applicationFilePath(),
                   QStringLiteral("--gtest_filter=%1.%2")
                       .arg(QLatin1String(test->test_suite_name()), QLatin1String(test->name()))});
    const bool ended = process.waitForFinished(100'000);
    if (!ended) process.kill();
    const auto output = process.readAll();
    if (ended && process.exitCode() == 0 && output.contains("[  PASSED  ] 1 test"))
      return testing::AssertionSuccess();
    return testing::AssertionFailure() << output.toStdString();
  }
  static void removeAllSinks() {
    test::NullSink::control({QStringLiteral("unload-module"), QStringLiteral("module-remap-source")});
    test::NullSink::control({QStringLiteral("unload-module"), QStringLiteral("module-null-sink")});
  }
  /// Stops the server's process, or lets it go on.
  static bool signalServer(int number) {
    const int server = qEnvironmentVariableIntValue("SENTISOUND_TEST_PULSE_PID");
    return server > 1 && ::kill(server, number) == 0;
  }
};

TEST_F(PlayerAlone, SaysThatThereIsNoDevice) {
  if (!inside()) {
    EXPECT_TRUE(passesInside());
    return;
  }
  removeAllSinks();
  ASSERT_TRUE(waitUntil([] { return Player::devices().isEmpty(); }, 10'000));
  Player player;
  QSignalSpy states(&player, &Player::stateChanged);
  player.setSound(tones({440}));
  const auto played = player.play(0, 1, false);
  ASSERT_FALSE(played.ok());
  EXPECT_EQ(played.error().code, Errc::NotFound);
  EXPECT_EQ(
      played.error().detail,
      "No loudspeaker or headphones were found. Connect one, or start the sound server, and try again.");
  EXPECT_EQ(player.state(), State::Stopped);
  EXPECT_EQ(states.count(), 0);

  test::NullSink::control({QStringLiteral("load-module"), QStringLiteral("module-null-sink")});
  ASSERT_TRUE(waitUntil([] { return !Player::devices().isEmpty(); }, 10'000));
  ASSERT_TRUE(player.play(0, 0.2, false).ok());
  EXPECT_TRUE(waitUntil([&] { return player.state() == State::Stopped; }, 10'000));
}

TEST_F(PlayerAlone, EndsWhenTheLastDeviceGoesAway) {
  if (!inside()) {
    EXPECT_TRUE(passesInside());
    return;
  }
  Player player;
  QSignalSpy failures(&player, &Player::failed);
  player.setSound(tones({440}));
  ASSERT_TRUE(player.play(0, 1, true).ok());
  ASSERT_TRUE(waitUntil([&] { return player.position() > 0.2; }, 10'000));
  removeAllSinks();
  ASSERT_TRUE(waitUntil([&] { return failures.count() > 0; }, 10'000));
  EXPECT_EQ(player.state(), State::Stopped);
  wait(300);
  EXPECT_EQ(failures.count(), 1);
}

TEST_F(PlayerAlone, GivesUpOnAServerThatHangsAndPlaysAgainLater) {
  if (!inside()) {
    EXPECT_TRUE(passesInside());
    return;
  }
  Player player;
  QSignalSpy failures(&player, &Player::failed);
  player.setSound(tones({440}));
  ASSERT_TRUE(player.play(0, 1, true).ok());
  ASSERT_TRUE(waitUntil([&] { return player.position() > 0.2; }, 10'000));
  ASSERT_TRUE(signalServer(SIGSTOP));
  EXPECT_TRUE(waitUntil([&] { return failures.count() == 1; }, 20'000)) << "while it plays";
  EXPECT_EQ(player.state(), State::Stopped);

  ASSERT_TRUE(player.play(0, 1, true).ok());
  EXPECT_TRUE(waitUntil([&] { return failures.count() == 2; }, 20'000)) << "while it opens";
  EXPECT_EQ(player.state(), State::Stopped);
  EXPECT_EQ(
      failures.back().front().toString(),
      QStringLiteral("Playing ended: the loudspeaker takes no sound. Check it, or choose another one."));

  ASSERT_TRUE(signalServer(SIGCONT));
  ASSERT_TRUE(player.play(0, 1, true).ok());
  EXPECT_TRUE(waitUntil([&] { return player.position() > 0.2; }, 10'000));
  EXPECT_EQ(player.state(), State::Playing);
}

}  // namespace
}  // namespace sentisound
