#include "dsp/degrade/Conditions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <string>

#include "support/Must.h"
#include "support/Spectra.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

std::vector<float> voice(double f0, unsigned seed) {
  std::vector<double> samples;
  test::SpeechLikeVoice(f0, seed).speak(samples, 6);
  return {samples.begin(), samples.end()};
}

/// Three more clips of a speaker, and which of them were asked for.
struct Speaker {
  std::vector<std::vector<float>> clips{voice(120, 2), voice(120, 3), voice(120, 4)};
  std::vector<std::size_t> asked{};
  SameSpeakerClips others() {
    return {clips.size(), [this](std::size_t i) {
              asked.push_back(i);
              return clips.at(i);
            }};
  }
};

std::string clipName(int i) {
  return "RAVDESS/Actor_01/clip" + std::to_string(i) + ".wav";
}

TEST(Conditions, HaveNamesThatAreReadBack) {
  for (const auto condition : kConditions) EXPECT_EQ(*parseCondition(name(condition)), condition);
  EXPECT_EQ(name(Condition::Mp3), "mp3");
  const auto unknown = parseCondition("underwater");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, Errc::BadRequest);
  EXPECT_NE(unknown.error().detail.find("telephone, mp3"), std::string::npos);
}

TEST(Conditions, SeedsOfTestsAndTrainingNeverMeet) {
  std::set<std::uint64_t> training;
  std::set<std::uint64_t> tests;
  for (int i = 0; i < 500; ++i) {
    for (int copy = 0; copy < 10; ++copy) training.insert(trainingSeed(clipName(i), copy));
    for (const auto condition : kConditions) tests.insert(testSeed(clipName(i), condition));
  }
  EXPECT_EQ(training.size(), 5000U);
  EXPECT_EQ(tests.size(), 500 * kConditions.size());
  for (const auto seed : tests) EXPECT_FALSE(training.contains(seed));
  // Not by chance: they are told apart by the highest bit.
  for (const auto seed : training) ASSERT_EQ(seed >> 63U, 0U);
  for (const auto seed : tests) ASSERT_EQ(seed >> 63U, 1U);
}

TEST(Conditions, SeedsAreTheSameOnEveryMachine) {
  EXPECT_EQ(trainingSeed("EMO-DB/03a01Fa.wav", 0), 5605185194672671206ULL);
  EXPECT_EQ(testSeed("EMO-DB/03a01Fa.wav", Condition::Room), 17389396008564534322ULL);
}

TEST(Conditions, TheCopiesOfAClipComeThroughDifferentChannels) {
  std::map<TrainingChannel, int> first;
  for (int i = 0; i < 1000; ++i) {
    std::set<TrainingChannel> seen;
    for (int copy = 0; copy < kTrainingChannels; ++copy) seen.insert(trainingChannel(clipName(i), copy));
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kTrainingChannels));
    EXPECT_EQ(trainingChannel(clipName(i), 5), trainingChannel(clipName(i), 0));
    ++first[trainingChannel(clipName(i), 0)];
  }
  for (const auto& [channel, clips] : first) EXPECT_NEAR(clips, 200, 60);
}

TEST(TrainingCopies, AreTheSameForASeedAndDifferForOthers) {
  const auto clip = voice(150, 1);
  Speaker speaker;
  const Surroundings known{.others = speaker.others()};
  for (int copy = 0; copy < 10; ++copy) {
    const auto one = trainingCopy(clip, clipName(1), copy, known);
    EXPECT_EQ(one, trainingCopy(clip, clipName(1), copy, known)) << copy;
    EXPECT_NE(one, trainingCopy(clip, clipName(1), copy + 5, known)) << "same channel, other draws";
    EXPECT_NE(one, clip);
    EXPECT_TRUE(one.size() == clip.size() || one.size() == clip.size() + kRoomTail);
  }
}

TEST(TrainingCopies, HaveTheLevelOfTheirChannel) {
  const auto clip = voice(150, 1);
  for (int i = 0; i < 50; ++i)
    for (int copy = 0; copy < kTrainingChannels; ++copy) {
      if (trainingChannel(clipName(i), copy) != TrainingChannel::Quiet) continue;
      const auto quiet = trainingCopy(clip, clipName(i), copy, {});
      const double change = 10 * std::log10(test::meanSquare(quiet) / test::meanSquare(clip));
      EXPECT_LE(change, -20);
      EXPECT_GE(change, -35);
    }
}

TEST(TrainingCopies, GoThroughTheCodecOrFallBackToTheFilter) {
  const auto clip = voice(150, 1);
  int coded = 0;
  int filtered = 0;
  for (int i = 0; i < 60; ++i)
    for (int copy = 0; copy < kTrainingChannels; ++copy) {
      if (trainingChannel(clipName(i), copy) != TrainingChannel::Codec) continue;
      const Surroundings known{.trainingCodec = [](std::span<const float> samples, Draw&) {
        return Result<std::vector<float>>(std::vector<float>(samples.size(), 0.25F));
      }};
      const Surroundings lacking{.trainingCodec = [](std::span<const float>, Draw&) {
        return Result<std::vector<float>>(fail(Errc::BadRequest, "no encoder"));
      }};
      const auto got = trainingCopy(clip, clipName(i), copy, known);
      (got.front() == 0.25F ? coded : filtered) += 1;
      const auto fallback = trainingCopy(clip, clipName(i), copy, lacking);
      EXPECT_EQ(fallback, trainingCopy(clip, clipName(i), copy, {}));
      EXPECT_LT(test::bandPower(fallback, 16'000, 7700, 8000), test::bandPower(clip, 16'000, 7700, 8000));
      if (got.front() != 0.25F) {
        EXPECT_EQ(got, fallback);
      }
    }
  EXPECT_GT(coded, 30);
  EXPECT_GT(filtered, 5);
}

TEST(Babble, IsMadeOfTheGivenClipsAlone) {
  Speaker speaker;
  Draw draw(3);
  const auto murmur = babble(8000, speaker.others(), draw);
  EXPECT_EQ(murmur.size(), 8000U);
  EXPECT_GE(speaker.asked.size(), 3U);
  EXPECT_LE(speaker.asked.size(), 7U);
  EXPECT_EQ(std::set(speaker.asked.begin(), speaker.asked.begin() + 3).size(), 3U)
      << "no clip twice before all";

  // What the clips are is what is heard: from clips of one tone comes that tone.
  for (auto& clip : speaker.clips)
    for (std::size_t n = 0; n < clip.size(); ++n)
      clip[n] = static_cast<float>(std::sin(2 * std::numbers::pi * 440 * static_cast<double>(n) / 16'000));
  for (auto& clip : speaker.clips) clip.resize(clip.size() / 400 * 400);
  Draw again(3);
  const auto tones = babble(16'000, speaker.others(), again);
  EXPECT_GT(test::bandPower(tones, 16'000, 430, 450) / test::meanSquare(tones), 0.99);
}

TEST(Babble, NeedsAClipWithSound) {
  Draw draw(1);
  EXPECT_TRUE(babble(100, {}, draw).empty());
  const SameSpeakerClips silent{2, [](std::size_t) { return std::vector<float>(50); }};
  EXPECT_TRUE(babble(100, silent, draw).empty());
  const SameSpeakerClips unreadable{2, [](std::size_t) { return std::vector<float>{}; }};
  EXPECT_TRUE(babble(100, unreadable, draw).empty());
}

TEST(TestConditions, AreWhatTheySay) {
  const auto clip = voice(150, 1);
  Speaker speaker;
  const Surroundings known{.others = speaker.others()};
  const auto under = [&](Condition condition) {
    return test::must(underCondition(clip, clipName(1), condition, known));
  };
  EXPECT_EQ(under(Condition::Clean), clip);
  const auto quiet = under(Condition::Quiet);
  EXPECT_NEAR(10 * std::log10(test::meanSquare(quiet) / test::meanSquare(clip)), -30, 1e-3);
  EXPECT_TRUE(speaker.asked.empty());

  const auto noisy = under(Condition::Noise);
  EXPECT_FALSE(speaker.asked.empty());
  // The clip's own share of it may have been scaled; taking it out by projection leaves the noise.
  double scale = 0;
  for (std::size_t n = 0; n < clip.size(); ++n)
    scale += static_cast<double>(noisy[n]) * static_cast<double>(clip[n]);
  scale /= test::meanSquare(clip) * static_cast<double>(clip.size());
  std::vector<float> noise(clip.size());
  for (std::size_t n = 0; n < clip.size(); ++n) noise[n] = noisy[n] - static_cast<float>(scale) * clip[n];
  EXPECT_NEAR(10 * std::log10(scale * scale * activePower(clip) / test::meanSquare(noise)), 10, 1);

  EXPECT_EQ(under(Condition::Room).size(), clip.size() + kRoomTail);
  EXPECT_LT(test::bandPower(under(Condition::Telephone), 16'000, 4200, 8000) / test::meanSquare(clip), 1e-4);
}

TEST(TestConditions, WithoutOtherClipsNoiseIsColoured) {
  const auto clip = voice(150, 1);
  const auto alone = test::must(underCondition(clip, clipName(1), Condition::Noise, {}));
  EXPECT_EQ(alone, test::must(underCondition(clip, clipName(1), Condition::Noise, {})));
  EXPECT_NE(alone, clip);
}

TEST(TestConditions, CodecsComeFromOutsideAndAreNeverReplaced) {
  const auto clip = voice(150, 1);
  const auto missing = underCondition(clip, clipName(1), Condition::Mp3, {});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Errc::BadRequest);
  const Surroundings known{.testCodec = [](std::span<const float>, Condition codec) {
    return Result<std::vector<float>>(std::vector<float>(1, codec == Condition::Opus ? 2.0F : 1.0F));
  }};
  EXPECT_EQ(test::must(underCondition(clip, clipName(1), Condition::Mp3, known)).front(), 1.0F);
  EXPECT_EQ(test::must(underCondition(clip, clipName(1), Condition::Opus, known)).front(), 2.0F);
}

}  // namespace
}  // namespace sentisound
