// Sound over a stated length is kept at a lower rate and compactly, whatever the file declares.
#include <gtest/gtest.h>

#include "codec/FileDecoder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using test::Bytes;
using test::WavFormat;

constexpr LongSound kOverOneSecond{.aboveSeconds = 1, .rate = SampleRate(16'000)};

AudioBuffer decoded(const Bytes& bytes, const DecodeOptions& options = {.longSound = kOverOneSecond}) {
  const auto sound = decodeFile(EncodedSound::memory(bytes), options);
  if (!sound) throw std::runtime_error(describe(sound.error()));
  return sound->audio;
}

Bytes stereo(double seconds) {
  std::vector<double> both;
  for (const double sample : test::sine(440, seconds, 48'000)) both.insert(both.end(), {sample, sample});
  const WavFormat format{1, 16, 2, 48'000};
  return test::wavBytes(format, test::pcmBytes(format, both));
}

TEST(LongSoundDecoding, ComesDownToTheRateAndIsTheSameTone) {
  const auto audio = decoded(stereo(3));
  EXPECT_TRUE(audio.compact());
  EXPECT_EQ(audio.rate().hz(), 16'000);
  EXPECT_NEAR(audio.seconds(), 3, 1e-3);
  EXPECT_NEAR(test::toneAmplitude(audio.samples(), 440, 16'000), 0.5, 0.005);
}

TEST(LongSoundDecoding, KeepsTheFullBandForWhoeverLooksAtIt) {
  auto options = DecodeOptions{.longSound = kOverOneSecond};
  options.longSound->fullBand = true;
  const WavFormat format{1, 16, 1, 48'000};
  const auto bytes = test::wavBytes(format, test::pcmBytes(format, test::sine(11'000, 3, 48'000)));
  const auto sound = decodeFile(EncodedSound::memory(bytes), options);
  ASSERT_TRUE(sound) << describe(sound.error());
  EXPECT_EQ(sound->audio.rate().hz(), 16'000);
  EXPECT_LT(test::toneAmplitude(sound->audio.samples(), 5'000, 16'000), 0.005) << "11 kHz folds to nothing";
  ASSERT_TRUE(sound->fullBand);
  EXPECT_TRUE(sound->fullBand->compact());
  EXPECT_EQ(sound->fullBand->rate().hz(), 48'000);
  EXPECT_EQ(sound->fullBand->size(), 3U * 48'000U);
  EXPECT_NEAR(test::toneAmplitude(sound->fullBand->samples(), 11'000, 48'000), 0.5, 0.005);

  const auto asBefore = decoded(bytes);
  EXPECT_TRUE(std::ranges::equal(sound->audio.samples(), asBefore.samples())) << "what is analysed";
}

TEST(LongSoundDecoding, HasNoFullBandWhereItWouldBeTheSameOnceMore) {
  auto options = DecodeOptions{.longSound = kOverOneSecond};
  options.longSound->fullBand = true;
  for (const int rate : {8'000, 16'000}) {
    const auto low = decodeFile(EncodedSound::memory(test::sineWav(440, 2, {1, 16, 1, rate})), options);
    ASSERT_TRUE(low);
    EXPECT_FALSE(low->fullBand) << rate;
  }
  const auto brief = decodeFile(EncodedSound::memory(stereo(1)), options);
  ASSERT_TRUE(brief);
  EXPECT_FALSE(brief->fullBand);
  EXPECT_EQ(brief->audio.rate().hz(), 48'000);
  // Highest rates come down to what the limits allow, as of short sound.
  const auto high = decodeFile(EncodedSound::memory(test::sineWav(440, 2, {1, 16, 1, 96'000})), options);
  ASSERT_TRUE(high);
  ASSERT_TRUE(high->fullBand);
  EXPECT_EQ(high->fullBand->rate().hz(), 48'000);
}

TEST(LongSoundDecoding, LeavesShortSoundAsItIs) {
  const auto bytes = stereo(1);
  const auto audio = decoded(bytes);
  EXPECT_FALSE(audio.compact());
  EXPECT_EQ(audio.rate().hz(), 48'000);
  EXPECT_TRUE(std::ranges::equal(audio.samples(), decoded(bytes, {}).samples()));
}

TEST(LongSoundDecoding, DoesNotRaiseALowRate) {
  const auto audio = decoded(test::sineWav(440, 2, {1, 16, 1, 8'000}));
  EXPECT_TRUE(audio.compact());
  EXPECT_EQ(audio.rate().hz(), 8'000);
}

TEST(LongSoundDecoding, GoesByTheSoundAndNotByWhatTheFileDeclares) {
  const WavFormat format{1, 16, 1, 48'000};
  const auto shortData = test::pcmBytes(format, test::sine(440, 0.5, 48'000));
  const auto claimsLong = decoded(test::wavBytes(format, shortData, 48'000 * 2 * 30));
  EXPECT_FALSE(claimsLong.compact());
  EXPECT_EQ(claimsLong.rate().hz(), 48'000);
  EXPECT_NEAR(claimsLong.seconds(), 0.5, 1e-9);

  const auto longData = test::pcmBytes(format, test::sine(440, 3, 48'000));
  const auto honest = decoded(test::wavBytes(format, longData));
  for (const std::int64_t claimed : {std::int64_t{0}, std::int64_t{0xFFFFFFFF}}) {
    const auto audio = decoded(test::wavBytes(format, longData, claimed));
    EXPECT_TRUE(audio.compact()) << claimed;
    EXPECT_TRUE(std::ranges::equal(audio.samples(), honest.samples())) << claimed;
  }
}

TEST(LongSoundDecoding, TwelveMinutesAreLongByDefault) {
  const auto audio = decoded(test::sineWav(440, 720, {1, 8, 1, 22'050}), {.longSound = LongSound{}});
  EXPECT_TRUE(audio.compact());
  EXPECT_EQ(audio.rate().hz(), 16'000);
  EXPECT_NEAR(audio.seconds(), 720, 1e-3);
  EXPECT_FALSE(decoded(test::sineWav(440, 599, {1, 8, 1, 8'000}), {.longSound = LongSound{}}).compact());
}

TEST(LongSoundDecoding, KeepsToTheLimits) {
  const auto refused =
      decodeFile(EncodedSound::memory(stereo(3)), {.limits = {.maxSeconds = 2}, .longSound = kOverOneSecond});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::TooLarge);
}

}  // namespace
}  // namespace sentisound
