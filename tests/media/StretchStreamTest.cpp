// What a loudspeaker is fed with, sample by sample, without a loudspeaker.
#include "audioio/StretchStream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/CompactPcm.h"
#include "support/Buffers.h"

namespace sentisound {
namespace {

using Now = StretchStream::Now;

constexpr int kSlowHz = 8'000;
constexpr std::size_t kFade = 40;  // 5 ms

/// Every sample tells its place: n / 10 000.
AudioBuffer staircase(std::size_t samples = 10'000) {
  std::vector<float> steps(samples);
  for (std::size_t n = 0; n < samples; ++n) steps[n] = static_cast<float>(n) / 10'000;
  return test::buffer(std::move(steps), kSlowHz);
}

std::vector<float> take(StretchStream& stream, std::size_t count) {
  std::vector<float> samples(count, 9.0F);
  // In odd portions, as a device may ask.
  for (std::size_t done = 0; done < count;) {
    const std::size_t portion = std::min<std::size_t>(37, count - done);
    stream.read(std::span(samples).subspan(done, portion));
    done += portion;
  }
  return samples;
}

float largestStep(const std::vector<float>& samples) {
  float largest = 0;
  for (std::size_t n = 1; n < samples.size(); ++n)
    largest = std::max(largest, std::abs(samples[n] - samples[n - 1]));
  return largest;
}

TEST(StretchStream, IsSilentUntilToldToPlay) {
  StretchStream stream(staircase());
  EXPECT_EQ(take(stream, 100), std::vector<float>(100, 0.0F));
  EXPECT_TRUE(stream.quiet());
}

TEST(StretchStream, GivesTheStretchExactlyBetweenItsFadesAndThenSilence) {
  StretchStream stream(staircase());
  stream.play({.first = 1'000, .end = 2'000, .loop = false}, 1'000);
  const auto samples = take(stream, 1'200);
  for (std::size_t n = kFade; n < 1'000 - kFade; ++n)
    ASSERT_EQ(samples[n], static_cast<float>(1'000 + n) / 10'000) << n;
  EXPECT_LT(samples.front(), 0.01F);
  EXPECT_LT(samples[999], 0.01F);
  EXPECT_EQ(std::ranges::count(samples.begin() + 1'000, samples.end(), 0.0F), 200);
  EXPECT_LT(largestStep(samples), 0.01F);
}

TEST(StretchStream, RepeatsALoopUntilToldThatThisRoundIsTheLast) {
  StretchStream stream(staircase());
  stream.play({.first = 1'000, .end = 1'500, .loop = true}, 1'000);
  const auto rounds = take(stream, 1'600);
  for (const std::size_t round : {0U, 1U, 2U})
    EXPECT_EQ(rounds[round * 500 + 250], 0.125F) << "round " << round;
  stream.setLoop(false);
  const auto rest = take(stream, 900);
  EXPECT_EQ(rest[100], 0.12F) << "the fourth round goes on";
  EXPECT_EQ(std::ranges::count(rest.begin() + 400, rest.end(), 0.0F), 500);
  EXPECT_TRUE(stream.quiet());
  stream.setLoop(true);
  EXPECT_EQ(take(stream, 300)[250], 0.125F) << "an end given out is taken back";
}

TEST(StretchStream, AStretchOfOneSampleLoops) {
  StretchStream stream(staircase());
  stream.play({.first = 5'000, .end = 5'001, .loop = true}, 5'000);
  for (const float sample : take(stream, 100)) EXPECT_LT(sample, 0.1F);
}

TEST(StretchStream, JumpsAndPausesWithoutAClick) {
  const auto sound = test::buffer(std::vector<float>(10'000, 0.5F), kSlowHz);
  StretchStream stream(sound);
  stream.play({.first = 0, .end = 10'000, .loop = false}, 0);
  std::vector<float> all = take(stream, 1'000);
  const auto goOn = [&] {
    const auto more = take(stream, 20);  // shorter than a fade: the next change comes into the last one
    all.insert(all.end(), more.begin(), more.end());
  };
  stream.seek(7'000);
  goOn();
  stream.hold();
  goOn();
  stream.resume();
  goOn();
  stream.play({.first = 100, .end = 9'000, .loop = true}, 8'990);
  for (int i = 0; i < 10; ++i) goOn();
  stream.hold();
  for (int i = 0; i < 10; ++i) goOn();
  EXPECT_LT(largestStep(all), 0.05F);
  EXPECT_EQ(all.back(), 0.0F);
}

TEST(StretchStream, GoesOnAfterAPauseWhereItStopped) {
  StretchStream stream(staircase());
  stream.play({.first = 0, .end = 10'000, .loop = false}, 0);
  take(stream, 2'000);
  stream.hold();
  const auto pause = take(stream, 500);
  EXPECT_EQ(std::ranges::count(pause.begin() + kFade, pause.end(), 0.0F), 500 - kFade);
  stream.resume();
  EXPECT_EQ(take(stream, 200)[100], 0.21F);
}

TEST(StretchStream, KnowsWhichPlaceIsHeard) {
  StretchStream stream(staircase());
  stream.play({.first = 1'000, .end = 3'000, .loop = true}, 2'000);
  EXPECT_EQ(stream.heard().sample, 2'000U);
  take(stream, 1'500);
  EXPECT_EQ(stream.heard().sample, 2'000U) << "read, but not yet heard";
  stream.hear(900);
  EXPECT_EQ(stream.heard().sample, 2'900U);
  stream.hear(800);
  EXPECT_EQ(stream.heard().sample, 2'900U) << "never back";
  stream.hear(1'100);
  EXPECT_EQ(stream.heard().sample, 1'100U) << "but for the loop";
  stream.hear(9'999);
  EXPECT_EQ(stream.heard().sample, 1'500U) << "no more is heard than was read";
}

TEST(StretchStream, SaysTheGoalOfAJumpAtOnce) {
  StretchStream stream(staircase());
  stream.play({.first = 0, .end = 10'000, .loop = false}, 0);
  take(stream, 500);
  stream.hear(200);
  stream.seek(6'000);
  EXPECT_EQ(stream.heard().sample, 6'000U);
  take(stream, 500);
  stream.hear(400);
  EXPECT_EQ(stream.heard().sample, 6'000U) << "the old place is still heard";
  stream.hear(700);
  EXPECT_EQ(stream.heard().sample, 6'200U);
  stream.seek(99'999);
  EXPECT_EQ(stream.heard().sample, 10'000U);
}

TEST(StretchStream, APauseGoesOnUntilItIsHeard) {
  StretchStream stream(staircase());
  stream.play({.first = 0, .end = 10'000, .loop = false}, 0);
  take(stream, 800);
  stream.hear(300);
  stream.hold();
  EXPECT_TRUE(stream.quiet());
  EXPECT_EQ(stream.heard().sample, 300U);
  EXPECT_EQ(stream.heard().now, Now::Sounding);
  take(stream, 800);
  stream.hear(801);
  EXPECT_EQ(stream.heard().sample, 800U);
  EXPECT_EQ(stream.heard().now, Now::Held);
  EXPECT_FALSE(stream.heard().silent) << "it still fades out";
  stream.hear(800 + kFade);
  EXPECT_TRUE(stream.heard().silent);
  stream.seek(4'000);
  EXPECT_EQ(stream.heard().sample, 4'000U) << "a jump within the pause";
  EXPECT_TRUE(stream.quiet());
}

TEST(StretchStream, TheEndIsThereWhenItIsHeard) {
  StretchStream stream(staircase());
  stream.play({.first = 0, .end = 1'000, .loop = false}, 0);
  take(stream, 2'000);
  stream.hear(999);
  EXPECT_EQ(stream.heard().now, Now::Sounding);
  stream.hear(1'000);
  EXPECT_EQ(stream.heard().now, Now::Ended);
  EXPECT_EQ(stream.heard().sample, 1'000U);
  stream.seek(500);
  EXPECT_EQ(take(stream, 100)[50], 0.055F) << "a jump takes the end back";
}

TEST(StretchStream, GivesACompactRecordingAlike) {
  const AudioBuffer floats = test::tone(300, 2.0, kSlowHz);
  CompactPcm codes;
  codes.append(floats.samples());
  const auto compact = AudioBuffer::create(std::move(codes), SampleRate(kSlowHz));
  ASSERT_TRUE(compact.ok());
  ASSERT_TRUE(compact->compact());
  StretchStream one(floats);
  StretchStream other(*compact);
  for (auto* stream : {&one, &other}) stream->play({.first = 3'000, .end = 13'000, .loop = true}, 4'000);
  const auto expected = take(one, 25'000);
  const auto got = take(other, 25'000);
  for (std::size_t n = 0; n < got.size(); ++n) ASSERT_NEAR(got[n], expected[n], 1e-4F) << n;
}

}  // namespace
}  // namespace sentisound
