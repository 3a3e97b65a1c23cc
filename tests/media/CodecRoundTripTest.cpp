#include "codec/CodecRoundTrip.h"

#include <gtest/gtest.h>

#include "support/Buffers.h"
#include "support/Must.h"
#include "support/Spectra.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

/// 1.5 s of it.
AudioBuffer spoken(int hz) {
  const SampleRate rate(hz);
  return test::must(test::espeakAt(rate).cut(0, rate.samples(1.5)));
}

struct Expected {
  LossyCodec codec;
  double correlation;  ///< with what went in; a codec that keeps no waveform has little
};

class CodecRoundTrip : public testing::TestWithParam<Expected> {};

TEST_P(CodecRoundTrip, KeepsLengthTimeAndLevel) {
  const auto& [codec, correlation] = GetParam();
  if (!canEncode(codec)) GTEST_SKIP() << "SKIPPED LOUDLY: FFmpeg here cannot encode " << codec.encoder;
  const auto audio = spoken(16'000);
  const auto heard = test::must(codecRoundTrip(audio, codec));
  ASSERT_EQ(heard.size(), audio.size());
  EXPECT_EQ(heard.rate().hz(), 16'000);
  const auto match = test::bestMatch(audio.samples(), heard.samples(), 800);
  EXPECT_LE(std::abs(match.lag), 400) << "25 ms";
  EXPECT_GT(match.correlation, correlation);
  EXPECT_LT(match.correlation, 0.99999) << "something was lost";
  EXPECT_NEAR(10 * std::log10(test::meanSquare(heard.samples()) / test::meanSquare(audio.samples())), 0, 3);
  // The same again.
  const auto again = test::must(codecRoundTrip(audio, codec));
  EXPECT_TRUE(std::ranges::equal(heard.samples(), again.samples()));
}

INSTANTIATE_TEST_SUITE_P(All, CodecRoundTrip,
                         testing::Values(Expected{{"libmp3lame", SampleRate(44'100), 32'000}, 0.9},
                                         Expected{{"libmp3lame", SampleRate(16'000), 32'000}, 0.9},
                                         Expected{{"libopus", SampleRate(16'000), 16'000}, 0.9},
                                         Expected{{"libgsm", SampleRate(8000), 13'000}, 0.7},
                                         Expected{{"libspeex", SampleRate(8000), 8000}, 0.4},
                                         Expected{{"libspeex", SampleRate(16'000), 16'000}, 0.4},
                                         Expected{{"g726", SampleRate(8000), 16'000}, 0.7},
                                         Expected{{"g723_1", SampleRate(8000), 6300}, 0.6},
                                         Expected{{"g722", SampleRate(16'000), 64'000}, 0.9},
                                         Expected{{"aac", SampleRate(16'000), 16'000}, 0.8},
                                         Expected{{"aac", SampleRate(44'100), 32'000}, 0.8},
                                         Expected{{"libvorbis", SampleRate(16'000), 20'000}, 0.9}),
                         [](const auto& tested) {
                           return tested.param.codec.encoder + "_" +
                                  std::to_string(tested.param.codec.rate.hz());
                         });

TEST(CodecRoundTripOf, OtherRatesAndVeryShortSoundKeepTheirLength) {
  const LossyCodec opus{"libopus", SampleRate(16'000), 16'000};
  if (!canEncode(opus)) GTEST_SKIP() << "SKIPPED LOUDLY: FFmpeg here cannot encode Opus";
  const auto wide = spoken(44'100);
  const auto heard = test::must(codecRoundTrip(wide, opus));
  EXPECT_EQ(heard.rate().hz(), 44'100);
  EXPECT_EQ(heard.size(), wide.size());
  for (const std::size_t samples : {1U, 7U, 319U, 321U})
    EXPECT_EQ(test::must(codecRoundTrip(test::must(wide.cut(20'000, samples)), opus)).size(), samples);
}

TEST(CodecRoundTripOf, SilenceIsSilence) {
  const auto silence = test::buffer(std::vector<float>(16'000), 16'000);
  for (const auto& codec :
       {LossyCodec{"libmp3lame", SampleRate(44'100), 32'000}, LossyCodec{"g726", SampleRate(8000), 16'000}}) {
    if (!canEncode(codec)) continue;
    EXPECT_LT(test::must(codecRoundTrip(silence, codec)).peak(), 0.01F) << codec.encoder;
  }
}

TEST(CodecRoundTripOf, AMissingEncoderSaysWhichItIs) {
  const LossyCodec missing{"libopencore_amrnb_of_the_future", SampleRate(8000), 0};
  EXPECT_FALSE(canEncode(missing));
  const auto heard = codecRoundTrip(spoken(16'000), missing);
  ASSERT_FALSE(heard);
  EXPECT_EQ(heard.error().code, Errc::BadRequest);
  EXPECT_NE(heard.error().detail.find(missing.encoder), std::string::npos);
}

TEST(CodecRoundTripOf, ARateTheCodecDoesNotHaveIsRefused) {
  const LossyCodec odd{"libopus", SampleRate(12'345), 16'000};
  if (!canEncode(odd)) GTEST_SKIP() << "SKIPPED LOUDLY: FFmpeg here cannot encode Opus";
  const auto heard = codecRoundTrip(spoken(16'000), odd);
  ASSERT_FALSE(heard);
  EXPECT_EQ(heard.error().code, Errc::BadRequest);
}

}  // namespace
}  // namespace sentisound
