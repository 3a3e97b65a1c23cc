// The player against a loudspeaker of a sound server, whose monitor tells what was played.
#include "audioio/Player.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/CompactPcm.h"
#include "support/PlayerSound.h"

namespace sentisound {
namespace {

using test::audible;
using test::heardTones;
using test::kHz;
using test::longestGap;
using test::seconds;
using test::tones;
using test::wait;
using test::waitUntil;
using testing::AllOf;
using testing::ElementsAre;
using testing::Ge;
using testing::Le;
using State = Player::State;
class PlayerSound : public test::PlayerSound {};

TEST_F(PlayerSound, IsTheStretchAskedForAndNothingElse) {
  player_.setSound(tones({440, 1'000, 1'800}));
  QSignalSpy finished(&player_, &Player::finished);
  QSignalSpy states(&player_, &Player::stateChanged);
  ASSERT_TRUE(player_.play(0.5, 1.5, false).ok());
  EXPECT_EQ(player_.state(), State::Playing);
  ASSERT_TRUE(waitForEnd());

  EXPECT_EQ(finished.count(), 1);
  EXPECT_EQ(states.count(), 2);
  EXPECT_DOUBLE_EQ(player_.position(), 1.5);
  const auto sound = audible(sink_.collected());
  EXPECT_NEAR(seconds(sound), 1.0, 0.03);
  EXPECT_THAT(heardTones(sound, {440, 1'000, 1'800}), ElementsAre(440, 1'000));
  const auto half = sound.size() / 2;
  EXPECT_NEAR(test::toneAmplitude(sound.subspan(960, half - 1'920), 440, kHz), 0.5, 0.05);
  EXPECT_NEAR(test::toneAmplitude(sound.subspan(half + 960, half - 1'920), 1'000, kHz), 0.5, 0.05);
}

TEST_F(PlayerSound, KeepsItsPitchAtEveryRate) {
  for (const int hz : {8'000, 44'100, 48'000}) {
    player_.setSound(tones({700}, hz));
    const std::size_t from = sink_.collected().size();
    ASSERT_TRUE(player_.play(0, 60, false).ok()) << hz;
    ASSERT_TRUE(waitForEnd()) << hz;
    const auto sound = audible(since(from));
    EXPECT_NEAR(seconds(sound), 1.0, 0.03) << hz;
    EXPECT_NEAR(test::toneAmplitude(sound.subspan(2'400, 40'000), 700, kHz), 0.5, 0.05) << hz;
  }
}

TEST_F(PlayerSound, OfACompactRecordingIsTheSame) {
  const auto floats = tones({440, 1'000, 1'800});
  CompactPcm codes;
  codes.append(floats.samples());
  auto compact = AudioBuffer::create(std::move(codes), floats.rate());
  ASSERT_TRUE(compact.ok());
  player_.setSound(*compact);
  ASSERT_TRUE(player_.play(0.7, 2.3, false).ok());
  ASSERT_TRUE(waitForEnd());
  const auto sound = audible(sink_.collected());
  EXPECT_NEAR(seconds(sound), 1.6, 0.03);
  EXPECT_THAT(heardTones(sound, {440, 1'000, 1'800}), ElementsAre(440, 1'000, 1'800));
}

TEST_F(PlayerSound, ShorterThanTheBufferIsHeardToo) {
  player_.setSound(tones({1'000}));
  ASSERT_TRUE(player_.play(0.2, 0.25, false).ok());
  ASSERT_TRUE(waitForEnd());
  EXPECT_NEAR(seconds(audible(sink_.collected())), 0.05, 0.01);
}

TEST_F(PlayerSound, IsSlowerOrFasterAtTheSamePitch) {
  for (const double speed : {0.5, 2.0}) {
    player_.setSound(tones({440, 1'000}));
    player_.setSpeed(speed);
    const std::size_t from = sink_.collected().size();
    ASSERT_TRUE(player_.play(0, 2, false).ok());
    ASSERT_TRUE(waitForEnd()) << speed;
    EXPECT_DOUBLE_EQ(player_.position(), 2.0);
    const auto sound = audible(since(from));
    EXPECT_NEAR(seconds(sound), 2 / speed, 0.15) << speed;
    EXPECT_THAT(heardTones(sound, {220, 440, 500, 880, 1'000, 2'000}), ElementsAre(440, 1'000)) << speed;
  }
  player_.setSpeed(1);
  const std::size_t from = sink_.collected().size();
  ASSERT_TRUE(player_.play(0, 1, false).ok());
  ASSERT_TRUE(waitForEnd());
  EXPECT_NEAR(seconds(audible(since(from))), 1, 0.03) << "as before";
}

TEST_F(PlayerSound, IsSilentWhilePausedAndGoesOnWhereItWas) {
  player_.setSound(tones({440, 1'000, 1'800}));
  ASSERT_TRUE(player_.play(0, 3, false).ok());
  ASSERT_TRUE(waitUntil([this] { return player_.position() > 0.7; }, 10'000));
  player_.pause();
  EXPECT_EQ(player_.state(), State::Paused);
  wait(500);  // what was buffered has been played
  const std::size_t from = sink_.collected().size();
  const double place = player_.position();
  EXPECT_LT(place, 1.2);
  wait(600);
  EXPECT_DOUBLE_EQ(player_.position(), place);
  EXPECT_TRUE(audible(since(from)).empty());

  ASSERT_TRUE(player_.resume().ok());
  EXPECT_EQ(player_.state(), State::Playing);
  ASSERT_TRUE(waitForEnd());
  EXPECT_NEAR(seconds(audible(since(from))), 3 - place, 0.06);
  EXPECT_THAT(heardTones(sink_.collected(), {440, 1'000, 1'800}), ElementsAre(440, 1'000, 1'800));
}

TEST_F(PlayerSound, GoesOnAfterAPauseThatWasTooShortToBeHeard) {
  player_.setSound(tones({1'000}));
  ASSERT_TRUE(player_.play(0, 1, false).ok());
  ASSERT_TRUE(waitForSound());
  for (int i = 0; i < 5; ++i) {
    player_.pause();
    ASSERT_TRUE(player_.resume().ok());
  }
  ASSERT_TRUE(waitForEnd());
  EXPECT_NEAR(seconds(audible(sink_.collected())), 1.0, 0.06);
}

TEST_F(PlayerSound, RepeatsUntilTheLoopIsSwitchedOff) {
  player_.setSound(tones({440, 1'000, 1'800}));
  QSignalSpy positions(&player_, &Player::positionChanged);
  ASSERT_TRUE(player_.play(0.8, 1.2, true).ok());
  int returns = 0;
  double before = 0;
  ASSERT_TRUE(waitUntil(
      [&] {
        const double now = player_.position();
        if (now < before) ++returns;
        before = now;
        return returns == 3;
      },
      30'000));
  EXPECT_EQ(player_.state(), State::Playing);
  player_.setLoop(false);
  ASSERT_TRUE(waitForEnd());
  const auto sound = audible(sink_.collected());
  const auto order = heardTones(sound, {440, 1'000, 1'800});
  ASSERT_THAT(order.size(), AllOf(Ge(8U), Le(10U)))
      << "four rounds, or five where the end had been made already";
  for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i % 2 == 0 ? 440 : 1'000);
  EXPECT_NEAR(seconds(sound), 0.2 * static_cast<double>(order.size()), 0.1);
  for (const auto& signal : positions) EXPECT_THAT(signal[0].toDouble(), AllOf(Ge(0.8), Le(1.2)));
}

TEST_F(PlayerSound, JumpsWhenToldSo) {
  player_.setSound(tones({440, 1'000, 1'800, 2'500}));
  ASSERT_TRUE(player_.play(0, 3.5, false).ok());
  ASSERT_TRUE(waitForSound());
  player_.seek(2.5);
  EXPECT_DOUBLE_EQ(player_.position(), 2.5) << "at once";
  ASSERT_TRUE(waitForEnd());
  EXPECT_THAT(heardTones(sink_.collected(), {440, 1'000, 1'800, 2'500}), ElementsAre(440, 1'800, 2'500));
}

TEST_F(PlayerSound, JumpsWithinAPauseAndAgainAfterIt) {
  player_.setSound(tones({440, 1'000, 1'800, 2'500}));
  ASSERT_TRUE(player_.play(0, 4, false).ok());
  ASSERT_TRUE(waitForSound());
  player_.pause();
  wait(500);
  player_.seek(3.5);
  EXPECT_DOUBLE_EQ(player_.position(), 3.5);
  EXPECT_EQ(player_.state(), State::Paused);
  ASSERT_TRUE(player_.resume().ok());
  EXPECT_DOUBLE_EQ(player_.position(), 3.5);
  ASSERT_TRUE(waitForEnd());
  EXPECT_THAT(heardTones(sink_.collected(), {440, 1'000, 1'800, 2'500}), ElementsAre(440, 2'500));
}

TEST_F(PlayerSound, PlaysAnotherStretchInstead) {
  player_.setSound(tones({440, 1'000, 1'800}));
  QSignalSpy finished(&player_, &Player::finished);
  ASSERT_TRUE(player_.play(0, 3, true).ok());
  ASSERT_TRUE(waitForSound());
  ASSERT_TRUE(player_.play(2.2, 2.7, false).ok());
  ASSERT_TRUE(waitForEnd());
  EXPECT_EQ(finished.count(), 1);
  EXPECT_THAT(heardTones(sink_.collected(), {440, 1'000, 1'800}), ElementsAre(440, 1'800));
}

TEST_F(PlayerSound, EndsWithStopAndWithAnotherSound) {
  player_.setSound(tones({440, 1'000}));
  QSignalSpy finished(&player_, &Player::finished);
  ASSERT_TRUE(player_.play(0, 2, false).ok());
  ASSERT_TRUE(waitForSound());
  player_.stop();
  EXPECT_EQ(player_.state(), State::Stopped);
  EXPECT_LT(player_.position(), 1.0);
  wait(500);
  std::size_t from = sink_.collected().size();
  wait(500);
  EXPECT_TRUE(audible(since(from)).empty());

  ASSERT_TRUE(player_.play(0, 2, true).ok());
  ASSERT_TRUE(waitForSound());
  player_.setSound(tones({1'800}));
  EXPECT_EQ(player_.state(), State::Stopped);
  EXPECT_EQ(player_.position(), 0);
  ASSERT_TRUE(player_.play(0, 0.5, false).ok());
  ASSERT_TRUE(waitForEnd());
  EXPECT_EQ(heardTones(sink_.collected(), {440, 1'000, 1'800}).back(), 1'800);
  EXPECT_EQ(finished.count(), 1) << "only of what was played to its end";
}

TEST_F(PlayerSound, HasNoGapsWhileTheWindowIsBusy) {
  player_.setSound(tones({1'000, 1'000, 1'000}));
  ASSERT_TRUE(player_.play(0, 3, false).ok());
  ASSERT_TRUE(waitForSound());
  QThread::msleep(1'000);
  ASSERT_TRUE(waitForEnd());
  EXPECT_LT(longestGap(audible(sink_.collected())), 0.3);
}

/// Every tenth of a second of this recording has a tone of its own, so that the place can be told by ear.
class PlayerPosition : public PlayerSound {
 protected:
  static constexpr int kSteps = 30;
  static double stepHz(int step) { return 300 + 100.0 * step; }
  static AudioBuffer scale() {
    std::vector<float> samples;
    for (int step = 0; step < kSteps; ++step) {
      const auto tone = test::tone(stepHz(step), 0.1, 16'000);
      samples.insert(samples.end(), tone.samples().begin(), tone.samples().end());
    }
    return test::buffer(std::move(samples), 16'000);
  }
  /// Seconds of the recording, ± 0.05; negative where nothing is heard.
  static double placeOf(std::span<const float> samples) {
    for (int step = 0; step < kSteps; ++step)
      if (test::toneAmplitude(samples, stepHz(step), kHz) > 0.4) return 0.1 * step + 0.05;
    return -1;
  }
  /// The position agrees with what is heard within so many seconds, most of the time.
  void expectHeardPlace(double speed, double within);
};

TEST_F(PlayerPosition, IsThePlaceThatIsHeard) {
  expectHeardPlace(1, 0.1);
}

TEST_F(PlayerPosition, IsThePlaceThatIsHeardAtAnotherSpeed) {
  expectHeardPlace(0.5, 0.15);
}

void PlayerPosition::expectHeardPlace(double speed, double within) {
  player_.setSound(scale());
  player_.setSpeed(speed);
  ASSERT_TRUE(player_.play(0, 3, false).ok());
  std::vector<double> differences;
  double before = 0;
  QElapsedTimer clock;
  clock.start();
  while (player_.state() == State::Playing && clock.elapsed() < 30'000) {
    const double now = player_.position();
    EXPECT_GE(now, before);
    before = now;
    const auto& all = sink_.collected();
    if (all.size() > kHz / 25)
      if (const double place = placeOf(std::span(all).last(kHz / 50)); place >= 0)
        differences.push_back(now - (place - 0.01));
    wait(5);
  }
  ASSERT_EQ(player_.state(), State::Stopped);
  ASSERT_GT(differences.size(), 20U);
  std::ranges::sort(differences);
  const double median = differences[differences.size() / 2];
  RecordProperty("median_ms", static_cast<int>(median * 1000));
  EXPECT_LT(std::abs(median), within) << "from " << differences.front() << " to " << differences.back();
}

TEST_F(PlayerPosition, IsToldAboutThirtyTimesASecond) {
  player_.setSound(scale());
  QSignalSpy positions(&player_, &Player::positionChanged);
  ASSERT_TRUE(player_.play(1, 3, false).ok());
  ASSERT_TRUE(waitForEnd());
  EXPECT_THAT(positions.count(), AllOf(Ge(25), Le(90)));
  double before = 1;
  for (const auto& signal : positions) {
    EXPECT_GE(signal[0].toDouble(), before);
    before = signal[0].toDouble();
  }
  EXPECT_DOUBLE_EQ(before, 3);
}

TEST_F(PlayerSound, EndsWithThePlayer) {
  {
    Player other;
    other.chooseDevice(device());
    other.setSound(tones({440, 1'000}));
    ASSERT_TRUE(other.play(0, 2, true).ok());
    ASSERT_TRUE(waitForSound());
  }
  wait(400);
  const std::size_t from = sink_.collected().size();
  wait(400);
  EXPECT_TRUE(audible(since(from)).empty());
}

/// A sink destroyed while it was being fed aborted the process, now and then.
TEST_F(PlayerSound, IsStartedAndEndedAgainAndAgain) {
  const auto sound = tones({440});
  for (int i = 0; i < 40; ++i) {
    Player other;
    other.chooseDevice(device());
    other.setSound(sound);
    ASSERT_TRUE(other.play(0, 1, true).ok());
    wait(3 * (i % 10));
    if (i % 2 == 0) other.stop();
    ASSERT_TRUE(other.play(0.5, 1, false).ok());
    wait(7 * (i % 8));
  }
}

TEST_F(PlayerSound, ListsTheDefaultDeviceFirst) {
  EXPECT_TRUE(Player::devices().front().isDefault());
}

TEST(Player, WithoutASoundOrAStretchPlaysNothing) {
  Player player;
  EXPECT_EQ(player.play(0, 1, false).error().code, Errc::BadRequest);
  player.setSound(tones({440}));
  for (const auto& [from, to] : std::vector<std::pair<double, double>>{
           {1, 1}, {0.6, 0.5}, {2, 3}, {-2, -1}, {std::nan(""), 1e-9}, {0, std::nan("")}})
    EXPECT_EQ(player.play(from, to, false).error().code, Errc::BadRequest) << from << ' ' << to;
  EXPECT_EQ(player.resume().error().code, Errc::BadRequest);
  player.pause();
  player.seek(1);
  player.setLoop(true);
  player.stop();
  EXPECT_EQ(player.state(), State::Stopped);
  EXPECT_EQ(player.position(), 0);
}

}  // namespace
}  // namespace sentisound
