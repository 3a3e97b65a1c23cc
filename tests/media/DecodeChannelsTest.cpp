// One channel of several, their mix, and what becomes of a mix in which the sound is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QProcess>
#include <QStandardPaths>

#include "codec/FileDecoder.h"
#include "support/Channels.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

using test::Bytes;
using test::channelsWav;
using test::sine;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr int kChannelsHz = 16'000;

DecodedSound heardOf(const Bytes& bytes, const DecodeOptions& options = {}) {
  auto sound = decodeFile(EncodedSound::memory(bytes), options);
  if (!sound) throw std::runtime_error(describe(sound.error()));
  return std::move(sound).value();
}

double toneOf(const AudioBuffer& audio, double hz) {
  return test::toneAmplitude(audio.samples(), hz, audio.rate().hz());
}

/// 200 Hz, 300 Hz, 400 Hz, … in as many channels.
Bytes tonesIn(int channels, double seconds = 1) {
  std::vector<std::vector<double>> sound;
  for (int i = 0; i < channels; ++i) sound.push_back(sine(200 + 100 * i, seconds, kChannelsHz));
  return channelsWav(sound, kChannelsHz);
}

TEST(Channels, EachIsHeardByItself) {
  for (const int channels : {2, 3, 6, 11})
    for (int wanted = 1; wanted <= channels; ++wanted) {
      const auto sound = heardOf(tonesIn(channels), {.channel = wanted});
      EXPECT_EQ(sound.channel, wanted);
      EXPECT_EQ(sound.facts.channels, channels);
      EXPECT_THAT(inEnglish(sound.warnings), IsEmpty());
      for (int other = 1; other <= channels; ++other)
        EXPECT_NEAR(toneOf(sound.audio, 100 + 100 * other), other == wanted ? 0.5 : 0, 0.003)
            << wanted << " of " << channels;
    }
}

TEST(Channels, TheMixIsTheirMean) {
  const auto sound = heardOf(tonesIn(2));
  EXPECT_EQ(sound.channel, kMix);
  EXPECT_NEAR(toneOf(sound.audio, 200), 0.25, 0.002);
  EXPECT_NEAR(toneOf(sound.audio, 300), 0.25, 0.002);
  EXPECT_THAT(inEnglish(sound.warnings), IsEmpty());
}

TEST(Channels, OneChannelIsTheMixByAnyName) {
  const auto mono = channelsWav({sine(200, 1, kChannelsHz)}, kChannelsHz);
  for (const int wanted : {kMix, kLeft}) {
    const auto sound = heardOf(mono, {.channel = wanted, .lanes = true});
    EXPECT_EQ(sound.channel, kMix);
    EXPECT_NEAR(toneOf(sound.audio, 200), 0.5, 0.002);
    EXPECT_TRUE(sound.lanes.empty());
  }
}

TEST(Channels, OneThatIsNotThereIsToldWithWhatThereIs) {
  const auto refusal = [](const Bytes& bytes, int wanted) {
    const auto sound = decodeFile(EncodedSound::memory(bytes), {.channel = wanted});
    EXPECT_FALSE(sound.ok());
    EXPECT_EQ(sound.error().code, Errc::BadRequest);
    return describe(sound.error().about("talk.wav"));
  };
  EXPECT_EQ(refusal(tonesIn(2), 3),
            "talk.wav: it has 2 channels, and no channel 3; choose one of those, or the mix.");
  EXPECT_EQ(refusal(tonesIn(1), kRight),
            "talk.wav: it has one channel, and no channel 2 (right); analyse the mix.");
}

TEST(Channels, LanesAreAllOfThemWhateverIsHeard) {
  for (const int heard : {kMix, kLeft, kRight}) {
    const auto sound = heardOf(tonesIn(2), {.channel = heard, .lanes = true});
    ASSERT_EQ(sound.lanes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(sound.lanes[i].rate().hz(), kChannelsHz);
      EXPECT_EQ(sound.lanes[i].size(), sound.audio.size());
      EXPECT_NEAR(toneOf(sound.lanes[i], 200), i == 0 ? 0.5 : 0, 0.003);
      EXPECT_NEAR(toneOf(sound.lanes[i], 300), i == 1 ? 0.5 : 0, 0.003);
    }
  }
  EXPECT_EQ(heardOf(tonesIn(11), {.lanes = true}).lanes.size(), 8U);
  EXPECT_TRUE(heardOf(tonesIn(2)).lanes.empty()) << "nobody has asked for them";
}

TEST(Channels, LongSoundHasItsChannelsToo) {
  const LongSound overOneSecond{.aboveSeconds = 1, .rate = SampleRate(8'000), .fullBand = true};
  const auto sound = heardOf(tonesIn(2, 3), {.longSound = overOneSecond, .channel = kRight, .lanes = true});
  EXPECT_TRUE(sound.audio.compact());
  EXPECT_NEAR(toneOf(sound.audio, 300), 0.5, 0.01);
  EXPECT_NEAR(toneOf(sound.audio, 200), 0, 0.01);
  ASSERT_TRUE(sound.fullBand);
  EXPECT_NEAR(toneOf(*sound.fullBand, 300), 0.5, 0.01);
  EXPECT_NEAR(toneOf(*sound.fullBand, 200), 0, 0.01);
  ASSERT_EQ(sound.lanes.size(), 2U);
  EXPECT_EQ(sound.lanes[0].rate().hz(), 8'000);
  EXPECT_NEAR(toneOf(sound.lanes[0], 200), 0.5, 0.01);
}

TEST(Channels, OppositePhasesDoNotVanish) {
  const auto voice = sine(200, 2, kChannelsHz);
  auto weaker = test::negated(voice);
  for (double& sample : weaker) sample *= 0.8;
  const LongSound overOneSecond{.aboveSeconds = 1, .rate = SampleRate(8'000)};
  for (const auto& options : {DecodeOptions{}, DecodeOptions{.longSound = overOneSecond}})
    for (const bool firstIsWeaker : {false, true}) {
      const auto sound = heardOf(firstIsWeaker ? channelsWav({weaker, voice}, kChannelsHz)
                                               : channelsWav({voice, weaker}, kChannelsHz),
                                 options);
      EXPECT_EQ(sound.channel, firstIsWeaker ? kRight : kLeft) << "the louder one";
      EXPECT_NEAR(toneOf(sound.audio, 200), 0.5, 0.005);
      EXPECT_NEAR(sound.audio.seconds(), 2, 0.001);
      EXPECT_THAT(
          inEnglish(sound.warnings),
          ElementsAre(firstIsWeaker ? "Its channels cancel each other out in the mix: channel 2 (right) "
                                      "was analysed instead."
                                    : "Its channels cancel each other out in the mix: channel 1 (left) "
                                      "was analysed instead."));
    }
}

TEST(Channels, WhatIsOnlyHalfOppositeStaysAMix) {
  auto half = sine(200, 1, kChannelsHz);
  const auto other = sine(300, 1, kChannelsHz);
  for (std::size_t n = 0; n < half.size(); ++n) half[n] = -half[n] / 2 + other[n] / 2;
  const auto sound = heardOf(channelsWav({sine(200, 1, kChannelsHz), half}, kChannelsHz));
  EXPECT_EQ(sound.channel, kMix);
  EXPECT_THAT(inEnglish(sound.warnings), IsEmpty());
}

TEST(Channels, SoundOnOneSideIsHeardAndTold) {
  const std::vector<double> nothing;
  for (const int side : {1, 2}) {
    const auto bytes = side == 1 ? channelsWav({sine(200, 1, kChannelsHz), nothing}, kChannelsHz)
                                 : channelsWav({nothing, sine(200, 1, kChannelsHz)}, kChannelsHz);
    const auto sound = heardOf(bytes);
    EXPECT_EQ(sound.channel, kMix);
    EXPECT_NEAR(toneOf(sound.audio, 200), 0.25, 0.002);
    EXPECT_THAT(inEnglish(sound.warnings),
                ElementsAre(side == 1 ? "Only channel 1 (left) of 2 carries sound."
                                      : "Only channel 2 (right) of 2 carries sound."));
    EXPECT_THAT(inEnglish(heardOf(bytes, {.channel = side}).warnings), IsEmpty());
    EXPECT_THAT(inEnglish(heardOf(bytes, {.channel = 3 - side}).warnings),
                ElementsAre("The recording is silent."));
  }
  EXPECT_THAT(inEnglish(heardOf(channelsWav({nothing, std::vector<double>(16'000)}, kChannelsHz)).warnings),
              ElementsAre("The recording is silent."));
}

TEST(Channels, AreCountedWithoutDecoding) {
  for (const int channels : {1, 2, 6}) {
    const auto bytes = tonesIn(channels);
    const auto facts = fileFacts(EncodedSound::memory(bytes));
    ASSERT_TRUE(facts) << describe(facts.error());
    EXPECT_EQ(facts->channels, channels);
  }
  const Bytes nothing(1000, 'x');
  EXPECT_EQ(fileFacts(EncodedSound::memory(nothing)).error().code, Errc::Unsupported);
}

TEST(Channels, OfFormatsThatStoreThemOneAfterTheOther) {
  if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
    GTEST_SKIP() << "SKIPPED LOUDLY: ffmpeg is not installed";
  const test::ScratchFolder folder;
  const auto input = folder.write("in.wav", tonesIn(2));
  for (const char* name : {"out.flac", "out.mp3", "out.m4a", "out.ogg"}) {
    const auto output = folder.file(name);
    QProcess encoder;
    encoder.start(QStringLiteral("ffmpeg"),
                  {QStringLiteral("-nostdin"), QStringLiteral("-i"), QString::fromStdString(input),
                   QStringLiteral("-b:a"), QStringLiteral("192k"), QString::fromStdString(output)});
    ASSERT_TRUE(encoder.waitForFinished() && encoder.exitCode() == 0) << name;
    for (const int wanted : {kLeft, kRight}) {
      const auto sound = decodeFile(EncodedSound::file(output), {.channel = wanted});
      ASSERT_TRUE(sound) << name << ": " << describe(sound.error());
      EXPECT_NEAR(toneOf(sound->audio, 200), wanted == kLeft ? 0.5 : 0, 0.04) << name;
      EXPECT_NEAR(toneOf(sound->audio, 300), wanted == kRight ? 0.5 : 0, 0.04) << name;
    }
  }
}

TEST(ChannelWords, AreReadAsTheyAreWritten) {
  for (const int channel : {kMix, kLeft, kRight, 3, 64, kEachChannel})
    EXPECT_EQ(channelOf(channelWord(channel)), channel);
  EXPECT_EQ(channelOf("1"), kLeft);
  EXPECT_EQ(channelOf("2"), kRight);
  for (const char* word :
       {"", "0", "-1", "65", "Left", "left ", " left", "1.5", "2x", "99999999999999999999", "all"})
    EXPECT_EQ(channelOf(word), std::nullopt) << word;
}

}  // namespace
}  // namespace sentisound
