// Measures of sounds whose measures are known.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "features/Syllables.h"
#include "features/VoiceMeasures.h"
#include "features/VoicePulses.h"
#include "support/Kept.h"
#include "support/Must.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

using std::numbers::pi;
using test::must;

/// Glottal pulses at these times through three formants, at 16 kHz.
AudioBuffer vowel(const std::vector<double>& pulses, double seconds,
                  const std::vector<double>& strengths = {}) {
  std::vector<double> source(static_cast<std::size_t>(seconds * test::kSpeechLikeHz));
  for (std::size_t i = 0; i < pulses.size(); ++i)
    for (int k = -40; k <= 40; ++k) {  // band-limited, so that it may lie between samples
      const double centre = pulses[i] * test::kSpeechLikeHz;
      const auto n = static_cast<std::ptrdiff_t>(std::floor(centre)) + k;
      if (n < 0 || n >= static_cast<std::ptrdiff_t>(source.size())) continue;
      const double x = static_cast<double>(n) - centre;
      const double height = strengths.empty() ? 1 : strengths[i % strengths.size()];
      source[static_cast<std::size_t>(n)] +=
          height * (x == 0 ? 1 : std::sin(pi * x) / (pi * x)) * (0.5 + 0.5 * std::cos(pi * x / 41));
    }
  test::Resonator first;
  test::Resonator second;
  test::Resonator third;
  std::vector<float> samples;
  for (const double value : source)
    samples.push_back(
        static_cast<float>(0.02 * third.step(second.step(first.step(value, 650, 80), 1400, 100), 2600, 150)));
  return test::buffer(std::move(samples), test::kSpeechLikeHz);
}

std::vector<double> evenly(double f0, double seconds, double alternating = 0) {
  std::vector<double> pulses;
  double at = 0.01;
  for (int i = 0; at < seconds - 0.01; ++i) {
    pulses.push_back(at);
    at += (1 + (i % 2 == 0 ? alternating : -alternating)) / f0;
  }
  return pulses;
}

TEST(VoiceMeasures, AnEvenVowelMeasuresAsItWasMade) {
  const auto m = must(measureVoice(vowel(evenly(120, 1.5), 1.5)));
  EXPECT_NEAR(m.f0MeanHz.value(), 120, 0.1);
  EXPECT_NEAR(m.f0MedianHz.value(), 120, 0.1);
  EXPECT_LT(m.f0SdHz.value(), 0.2);
  EXPECT_LT(m.f0SlopeHzPerSecond.value(), 3);
  EXPECT_NEAR(m.f0MinHz.value(), 120, 0.5);
  EXPECT_NEAR(m.f0MaxHz.value(), 120, 0.5);
  EXPECT_NEAR(m.voicedSeconds, 1.45, 0.06);
  EXPECT_NEAR(m.formantHz[0].value(), 650, 40);
  EXPECT_NEAR(m.formantHz[1].value(), 1400, 40);
  EXPECT_LT(m.bandwidthHz[0].value(), 160);
  EXPECT_LT(m.jitterLocal.value(), 0.001);
  EXPECT_LT(m.shimmerLocal.value(), 0.01);
  EXPECT_GT(m.hnrDb.value(), 25);
  EXPECT_EQ(m.durationSeconds(), 1.5);
  EXPECT_NEAR(m.spectralCentreHz.value(), 700, 200);
  EXPECT_LT(m.spectralTiltDb.value(), 0);
}

TEST(VoiceMeasures, JitterIsTheDifferenceOfPeriodsOverTheirMean) {
  // Periods of 1 ± 1 % in turn: each differs from the next by 2 %.
  EXPECT_NEAR(must(measureVoice(vowel(evenly(120, 1.5, 0.01), 1.5))).jitterLocal.value(), 0.02, 0.002);
  std::vector<double> pulses;
  for (int i = 0; i < 50; ++i) pulses.push_back(0.01 * i + (i % 2 == 0 ? 0.0 : 0.0005));
  EXPECT_NEAR(localJitter(pulses).value(), 0.1, 1e-3);
  EXPECT_FALSE(localJitter(std::vector<double>{0.1, 0.11}));
  EXPECT_FALSE(localJitter({}));
  // A gap between two voiced stretches is no period.
  auto gap = pulses;
  for (const double at : pulses) gap.push_back(at + 2);
  EXPECT_NEAR(localJitter(gap).value(), 0.1, 1e-3);
}

TEST(VoiceMeasures, ShimmerIsTheDifferenceOfAmplitudesOverTheirMean) {
  const auto shimmer = must(measureVoice(vowel(evenly(120, 1.5), 1.5, {1.0, 0.9}))).shimmerLocal.value();
  EXPECT_NEAR(shimmer, 0.1 / 0.95, 0.03);
}

TEST(VoiceMeasures, HarmonicityIsTheRatioOfToneToNoise) {
  const auto noise = test::colouredNoise(test::NoiseColour::White, 32'000, 3);
  for (const double db : {5.0, 15.0, 25.0}) {
    auto tone = test::tone(200, 2, 16'000);
    std::vector<float> samples(tone.samples().begin(), tone.samples().end());
    const double level = 0.5 / std::sqrt(2) * std::pow(10, -db / 20);
    for (std::size_t n = 0; n < samples.size(); ++n) samples[n] += static_cast<float>(level * noise[n]);
    EXPECT_NEAR(must(measureVoice(test::buffer(std::move(samples), 16'000))).hnrDb.value(), db, 1) << db;
  }
}

TEST(VoiceMeasures, IntensityIsRelativeToTwentyMicropascals) {
  const double expected = 10 * std::log10(0.1 * 0.1 / 2 / 4e-10);
  const auto m = must(measureVoice(test::tone(300, 1, 44'100, 0.1)));
  EXPECT_NEAR(m.intensityMeanDb.value(), expected, 0.01);
  EXPECT_NEAR(m.intensityMaxDb.value(), expected, 0.01);
}

TEST(VoiceMeasures, SilenceHasNoVoice) {
  const auto m = must(measureVoice(test::buffer(std::vector<float>(16'000), 16'000)));
  EXPECT_FALSE(m.f0MeanHz);
  EXPECT_FALSE(m.formantHz[0]);
  EXPECT_FALSE(m.jitterLocal);
  EXPECT_FALSE(m.hnrDb);
  EXPECT_FALSE(m.spectralCentreHz);
  EXPECT_EQ(m.intensityMeanDb.value(), -300);
  EXPECT_EQ(m.speechSeconds, 0);
  EXPECT_EQ(m.syllables, 0U);
  // Too short for any window.
  const auto brief = must(measureVoice(test::tone(200, 0.012, 16'000)));
  EXPECT_FALSE(brief.f0MeanHz);
  EXPECT_FALSE(brief.intensityMeanDb);
}

TEST(VoiceMeasures, ARangeIsMeasuredAsASoundOfItsOwn) {
  const auto low = vowel(evenly(110, 1), 1);
  const auto high = vowel(evenly(220, 1), 1);
  std::vector<float> both(low.samples().begin(), low.samples().end());
  both.insert(both.end(), high.samples().begin(), high.samples().end());
  const auto sound = test::buffer(std::move(both), test::kSpeechLikeHz);
  const auto first = must(measureVoice(sound, {0, 1}));
  EXPECT_NEAR(first.f0MeanHz.value(), 110, 0.5);
  EXPECT_EQ(first.toSeconds, 1);
  const auto second = must(measureVoice(sound, {1, 99}));
  EXPECT_NEAR(second.f0MeanHz.value(), 220, 1);
  EXPECT_EQ(second.toSeconds, 2);
  // The same, bit for bit, as the stretch by itself; but for speech, which is told by what is around it.
  const auto alone = namedMeasures(must(measureVoice(high)));
  const auto inside = namedMeasures(second);
  for (std::size_t i = 0; i < alone.size(); ++i)
    if (const std::string name = alone[i].name;
        !name.starts_with("speech") && !name.starts_with("pause") && name != "syllables_per_second") {
      EXPECT_EQ(alone[i].value, inside[i].value) << name;
    }
}

TEST(VoiceMeasures, LongSoundThatIsKeptCompactlyMeasuresTheSame) {
  const auto sound = vowel(evenly(120, 2, 0.005), 2);
  const auto floats = namedMeasures(must(measureVoice(sound, {0.3, 1.7})));
  const auto compact = namedMeasures(must(measureVoice(test::kept(sound), {0.3, 1.7})));
  ASSERT_EQ(floats.size(), compact.size());
  for (std::size_t i = 0; i < floats.size(); ++i) {
    ASSERT_EQ(floats[i].value.has_value(), compact[i].value.has_value()) << floats[i].name;
    if (floats[i].value) {
      EXPECT_NEAR(*compact[i].value, *floats[i].value, 1e-3 + 0.01 * std::abs(*floats[i].value))
          << floats[i].name;
    }
  }
}

TEST(VoiceMeasures, WhatCannotBeAskedForIsRefused) {
  const auto sound = test::tone(200, 1, 16'000);
  const auto refused = [&](const MeasuredRange& range, const VoiceSettings& settings = {}) {
    const auto answer = measureVoice(sound, range, settings);
    return !answer && answer.error().code == Errc::BadRequest;
  };
  EXPECT_TRUE(refused({0.5, 0.5}));
  EXPECT_TRUE(refused({0.8, 0.2}));
  EXPECT_TRUE(refused({2, 3}));
  EXPECT_TRUE(refused({-3, -1}));
  EXPECT_TRUE(refused({std::nan(""), 1}));
  EXPECT_TRUE(refused({}, {.pitchFloorHz = 10}));
  EXPECT_TRUE(refused({}, {.pitchFloorHz = 400, .pitchCeilingHz = 500}));
  EXPECT_TRUE(refused({}, {.pitchCeilingHz = 5000}));
  EXPECT_TRUE(refused({}, {.formantCeilingHz = std::nan("")}));
  EXPECT_FALSE(refused({-1, 0.5}));
}

TEST(VoiceMeasures, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const auto answer = measureVoice(test::tone(200, 2, 16'000), {}, {}, {.stop = stop.get_token()});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, Errc::Cancelled);
}

TEST(VoiceMeasures, PausesLieBetweenSpeech) {
  const auto noise = test::colouredNoise(test::NoiseColour::White, 16'000 * 7, 9);
  std::vector<float> samples(noise.size());
  const auto add = [&](double from, double to) {
    const auto pulses = evenly(130, to - from);
    const auto spoken = vowel(pulses, to - from);
    for (std::size_t n = 0; n < spoken.size(); ++n)
      samples[static_cast<std::size_t>(from * 16'000) + n] += spoken.samples()[n];
  };
  add(1, 2.5);
  add(4, 5.5);
  for (std::size_t n = 0; n < samples.size(); ++n) samples[n] += static_cast<float>(1e-4 * noise[n]);
  const auto m = must(measureVoice(test::buffer(std::move(samples), 16'000)));
  EXPECT_NEAR(m.speechSeconds, 3, 0.4);
  EXPECT_NEAR(m.pauseSeconds, 1.5, 0.3);
}

TEST(Syllables, APeakAfterADipIsOneMore) {
  VoiceTrack level{{100, 0, 0.016}, std::vector<float>(100)};
  VoiceTrack f0{{200, 0, 0.008}, std::vector<float>(200, 120.0F)};
  for (std::size_t i = 0; i < 100; ++i)
    level.values[i] = static_cast<float>(60 + 5 * std::sin(2 * pi * (static_cast<double>(i) + 0.3) / 20));
  EXPECT_EQ(syllableNuclei(level, f0).size(), 5U);
  for (auto& value : level.values) value = 60 + (value - 60) / 10;  // dips of 1 dB
  EXPECT_EQ(syllableNuclei(level, f0).size(), 1U);
  for (auto& value : f0.values) value = std::nanf("");
  EXPECT_TRUE(syllableNuclei(level, f0).empty());
}

TEST(VoiceTracks, HaveAValueForEveryFrame) {
  const auto tracks = trackVoice(vowel(evenly(120, 1), 1)).value();
  EXPECT_EQ(tracks.f0Hz.values.size(), tracks.f0Hz.grid.frames);
  EXPECT_EQ(tracks.f0Hz.grid.frames, 97U);
  EXPECT_NEAR(tracks.f0Hz.grid.seconds(0), 0.02, 0.001);
  EXPECT_NEAR(tracks.f0Hz.at(0.5).value(), 120, 0.2);
  EXPECT_FALSE(tracks.f0Hz.at(-1));
  EXPECT_FALSE(tracks.f0Hz.at(1.5));
  EXPECT_EQ(tracks.intensityDb.values.size(), tracks.intensityDb.grid.frames);
  for (std::size_t k = 0; k < kFormants; ++k) {
    EXPECT_EQ(tracks.formants.hz[k].size(), tracks.formants.grid.frames);
    EXPECT_EQ(tracks.formants.bandwidthHz[k].size(), tracks.formants.grid.frames);
  }
  EXPECT_NEAR(tracks.formants.hz[0][75], 650, 40);
}

}  // namespace
}  // namespace sentisound
