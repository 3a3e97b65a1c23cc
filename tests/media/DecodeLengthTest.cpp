// How long a recording is, is known before it is decoded; the limit holds whatever it declares.
#include <gtest/gtest.h>

#include "codec/FileDecoder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using test::Bytes;
using test::WavFormat;

constexpr WavFormat kFormat{1, 16, 1, 16'000};

/// A WAV of `seconds` that declares to hold `declared` of them.
Bytes wav(double seconds, double declared) {
  const auto data = test::pcmBytes(kFormat, test::sine(440, seconds, kFormat.hz));
  return test::wavBytes(kFormat, data, static_cast<std::int64_t>(declared * kFormat.hz) * 2);
}

struct Told {
  std::vector<SoundLength> lengths{};
  bool decoded = false;  ///< something was
};

Result<DecodedSound> decode(const Bytes& bytes, Told& told, double most, double longAbove = 600) {
  return decodeFile(EncodedSound::memory(bytes),
                    {.limits = {.maxSeconds = most},
                     .longSound = LongSound{.aboveSeconds = longAbove},
                     .onLength =
                         [&told](const SoundLength& length) {
                           told.lengths.push_back(length);
                           return Status();
                         }},
                    {.report = [&told](double) { told.decoded = true; }});
}

TEST(SoundLengths, AreToldBeforeAnythingIsDecoded) {
  for (const double seconds : {0.5, 3.0, 20.0}) {
    bool decoded = false;
    double told = 0;
    const auto sound = decodeFile(EncodedSound::memory(wav(seconds, seconds)),
                                  {.onLength =
                                       [&](const SoundLength& length) {
                                         EXPECT_FALSE(decoded);
                                         EXPECT_EQ(length.rateHz, kFormat.hz);
                                         told = length.seconds.value_or(-1);
                                         return Status();
                                       }},
                                  {.report = [&](double) { decoded = true; }});
    EXPECT_TRUE(sound);
    EXPECT_NEAR(told, seconds, 1e-6);
  }
}

TEST(SoundLengths, OverTheLimitAreRefusedBeforeAnythingIsDecoded) {
  for (const double seconds : {3.0, 60.0}) {
    Told told;
    const auto refused = decode(wav(seconds, seconds), told, 2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::TooLarge);
    EXPECT_EQ(refused.error().detail.find("it is longer than 2.0 s"), 0U);
    EXPECT_TRUE(told.lengths.empty());
    EXPECT_FALSE(told.decoded);
  }
}

TEST(SoundLengths, ThatAreALieAreMeasured) {
  // It declares more than the limit and holds less: the file is read as any that ends early.
  Told told;
  const auto early = decode(wav(1, 3600), told, 60);
  ASSERT_TRUE(early) << describe(early.error());
  EXPECT_NEAR(early->audio.seconds(), 1, 1e-3);
  ASSERT_EQ(told.lengths.size(), 1U);
  EXPECT_NEAR(told.lengths.front().seconds.value_or(-1), 1, 0.1);
}

TEST(SoundLengths, ThatAreDeclaredTooSmallMeetTheLimitWhileDecoding) {
  for (const double declared : {0.0, 0.5}) {
    Told told;
    const auto result = decode(wav(30, declared), told, 2);
    if (result)
      EXPECT_LE(result->audio.seconds(), 2) << declared;
    else
      EXPECT_EQ(result.error().code, Errc::TooLarge) << declared;
  }
}

TEST(SoundLengths, AreToldAgainWhereTheSoundTurnsOutToBeLong) {
  auto bytes = wav(3, 3);
  // A stream of a length that nobody knows: the packets are walked through.
  Told known;
  ASSERT_TRUE(decode(bytes, known, 60, 2));
  ASSERT_EQ(known.lengths.size(), 1U);
  EXPECT_NEAR(known.lengths.front().seconds.value_or(0), 3, 1e-6);
  Told walked;
  const auto sound = decode(wav(3, 0), walked, 60, 2);
  if (!sound) GTEST_SKIP() << describe(sound.error());
  ASSERT_FALSE(walked.lengths.empty());
  EXPECT_TRUE(sound->audio.compact());
}

TEST(SoundLengths, MayStopTheDecoding) {
  const auto refused =
      decodeFile(EncodedSound::memory(wav(1, 1)),
                 {.onLength = [](const SoundLength&) { return Status(fail(Errc::Cancelled, "no room")); }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::Cancelled);
}

}  // namespace
}  // namespace sentisound
