// The sets of features without rumble.
#include "features/VoiceStatistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

#include "features/Extractor.h"
#include "features/FeatureGroups.h"
#include "support/Signals.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

const FeatureSpec& speechSet() {
  return *findFeatureSpec("speech-v1");
}

/// A voice of 1.5 s whose pitch rises from 120 Hz by `semitones`, in syllables of `period` s.
AudioBuffer voice(double semitones, double period, double rumble = 0) {
  std::vector<float> samples(24'000);
  double phase = 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double t = static_cast<double>(n) / 16'000;
    phase += 120 * std::exp2(semitones / 12 * t / 1.5) / 16'000;
    double sum = 0;
    for (int k = 1; k < 12; ++k) sum += std::sin(2 * std::numbers::pi * k * phase) / k;
    const double syllable = 0.52 - 0.48 * std::cos(2 * std::numbers::pi * t / period);
    samples[n] = static_cast<float>(0.1 * sum * syllable + rumble * std::sin(2 * std::numbers::pi * 20 * t));
  }
  return test::buffer(std::move(samples), 16'000);
}

double valueOf(const AudioBuffer& audio, const std::string& name) {
  const auto& spec = *findFeatureSpec("voice-v1");
  const auto at = std::ranges::find(spec.names, name) - spec.names.begin();
  return static_cast<double>((*extractValues(spec, audio))[at]);
}

TEST(VoiceStatistics, EveryValueHasANameOfItsOwnAndAGroup) {
  const auto names = voiceStatisticsNames();
  EXPECT_EQ(names.size(), 249U);
  EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
  for (const auto& name : names) EXPECT_TRUE(featureGroup(name)) << name;
  for (const auto& name : speechSet().names) EXPECT_TRUE(featureGroup(name)) << name;
}

TEST(VoiceStatistics, AsManyFiniteValuesAsNames) {
  for (const auto& audio : {voice(5, 0.3), test::buffer(std::vector<float>(400, 0.0F), 16'000),
                            test::buffer(std::vector<float>(1, 0.5F), 16'000)}) {
    const auto values = extractValues(*findFeatureSpec("voice-v1"), audio);
    ASSERT_TRUE(values);
    EXPECT_EQ(values->size(), 249);
    EXPECT_TRUE(values->allFinite());
  }
}

TEST(VoiceStatistics, TellsRisingFromFallingPitch) {
  EXPECT_GT(valueOf(voice(8, 0.3), "f0_semitones.stretch_slope"), 2);
  EXPECT_LT(valueOf(voice(-8, 0.3), "f0_semitones.stretch_slope"), -2);
  EXPECT_GT(valueOf(voice(8, 0.3), "f0_semitones.from_median_p98"), 2);
  EXPECT_LT(valueOf(voice(0, 0.3), "f0_semitones.from_median_p98"), 0.5);
}

TEST(VoiceStatistics, CountsSyllables) {
  EXPECT_NEAR(valueOf(voice(2, 0.25), "rhythm.peaks_per_second"), 4, 1);
  EXPECT_NEAR(valueOf(voice(2, 0.5), "rhythm.peaks_per_second"), 2, 0.8);
}

TEST(SpeechFeatures, TheJoinedSetIsItsPartsSideBySide) {
  const auto audio = voice(3, 0.3);
  const auto joined = extractValues(speechSet(), audio);
  ASSERT_TRUE(joined);
  for (const auto& part : speechSet().parts) {
    const auto own = extractValues(*findFeatureSpec(part), audio);
    ASSERT_TRUE(own);
    EXPECT_EQ(joined->segment(firstValueOf(part, speechSet()), own->size()), *own) << part;
  }
}

TEST(SpeechFeatures, RumbleHardlyMovesThem) {
  const auto clean = voice(3, 0.3);
  const auto rumbling = voice(3, 0.3, 0.3);  // as loud as the voice
  const auto distance = [&](const char* set) {
    const auto& spec = *findFeatureSpec(set);
    const Eigen::VectorXf a = *extractValues(spec, clean);
    const Eigen::VectorXf b = *extractValues(spec, rumbling);
    return (a - b).cwiseAbs().sum() / a.cwiseAbs().sum();
  };
  EXPECT_LT(distance("prosody-v2"), 0.3F * distance("prosody-v1"));
}

}  // namespace
}  // namespace sentisound
