// What measures of a voice are made of: interpolation, resampling, candidates and paths of F0, poles.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "dsp/FourierResampler.h"
#include "dsp/LinearPrediction.h"
#include "dsp/PitchPath.h"
#include "dsp/SincInterpolation.h"
#include "support/Kept.h"
#include "support/Signals.h"

namespace sentisound {
namespace {

using std::numbers::pi;

TEST(SincInterpolation, FindsWhatLiesBetweenSamples) {
  std::vector<double> y;
  for (int n = 0; n < 400; ++n) y.push_back(std::sin(0.9 * n + 0.2));
  for (const double x : {150.0, 150.25, 199.5, 201.999})
    EXPECT_NEAR(interpolatedAt(y, x, 70), std::sin(0.9 * x + 0.2), 1e-4) << x;
  EXPECT_EQ(interpolatedAt(y, 399, 70), y.back());
  EXPECT_TRUE(std::isfinite(interpolatedAt(y, 0.5, 70)));
}

TEST(SincInterpolation, FindsTheTopOfAPeak) {
  std::vector<double> y;
  for (int n = 0; n < 400; ++n) y.push_back(std::cos(0.7 * (n - 200.3)));
  const auto top = peakNear(y, 200, 70);
  EXPECT_NEAR(top.at, 200.3, 1e-3);
  EXPECT_NEAR(top.height, 1, 1e-4);
}

std::vector<float> resampled(const AudioBuffer& audio, int hz) {
  std::vector<float> all;
  EXPECT_TRUE(forEachFullBandBlockAt(SampleRate(hz), audio, [&](std::span<const float> block) {
    all.insert(all.end(), block.begin(), block.end());
  }));
  return all;
}

TEST(FourierResampler, KeepsTonesUpToTheEdgeOfTheBand) {
  for (const int hz : {8000, 16'000, 44'100, 47'999})
    for (const double tone : {200.0, 0.495 * std::min(hz, 11'000)}) {
      const auto sound = test::tone(tone, 3, hz);
      const auto out = resampled(sound, 11'000);
      ASSERT_EQ(out.size(), 33'000U);
      // Seams between blocks are in here, the ends are not: the tone begins and ends suddenly.
      for (std::size_t n = 2000; n < 31'000; ++n)
        ASSERT_NEAR(out[n], 0.5 * std::sin(2 * pi * tone * static_cast<double>(n) / 11'000), 5e-3)
            << hz << ' ' << tone << ' ' << n;
    }
}

TEST(FourierResampler, LeavesNothingFromAboveIt) {
  const auto out = resampled(test::tone(5800, 2, 48'000), 11'000);
  for (std::size_t n = 2000; n < 20'000; ++n) ASSERT_NEAR(out[n], 0, 1e-3);
}

TEST(FourierResampler, ReadsLongSoundPieceByPieceAndStopsWhenAsked) {
  const auto sound = test::noise(2, 48'000);
  const auto whole = resampled(sound, 11'000);
  const auto kept = resampled(test::kept(sound), 11'000);
  ASSERT_EQ(kept.size(), whole.size());
  for (std::size_t n = 0; n < whole.size(); ++n) ASSERT_NEAR(kept[n], whole[n], 1e-3);
  std::stop_source stop;
  stop.request_stop();
  const auto none =
      forEachFullBandBlockAt(SampleRate(11'000), sound, [](auto) {}, {.stop = stop.get_token()});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::Cancelled);
}

TEST(PitchCandidates, OneOfThemIsThePeriodOfATone) {
  const auto sound = test::tone(217.3, 0.5, 16'000);
  PitchCandidates candidates(sound, levelOf(sound), {});
  EXPECT_EQ(candidates.grid().frames, 47U);  // (0.5 − 0.04) / 0.01 steps and one more
  const auto frame = candidates.frame(20);
  EXPECT_GT(frame.intensity, 0.95);
  ASSERT_FALSE(frame.candidates.empty());
  EXPECT_NEAR(frame.candidates.front().hz, 217.3, 0.01);
  EXPECT_GT(frame.candidates.front().strength, 0.99);
  EXPECT_LE(frame.candidates.size(), 14U);
}

TEST(PitchCandidates, SilenceAndShortSoundHaveNone) {
  const auto silence = test::buffer(std::vector<float>(8000), 16'000);
  PitchCandidates candidates(silence, levelOf(silence), {});
  EXPECT_TRUE(candidates.frame(3).candidates.empty());
  EXPECT_EQ(candidates.frame(3).intensity, 0);
  const auto brief = test::tone(200, 0.02, 16'000);
  EXPECT_EQ(PitchCandidates(brief, levelOf(brief), {}).grid().frames, 0U);
  const auto coarse = test::tone(20, 1, 100);
  EXPECT_EQ(PitchCandidates(coarse, levelOf(coarse), {.floorHz = 75}).grid().frames, 0U);
}

PitchFrame voiced(double hz, double strength) {
  return {1, {{hz, strength}}};
}

std::vector<double> pathOf(const std::vector<PitchFrame>& frames) {
  std::vector<double> found;
  PitchPath path({}, 0.01, [&](const PitchCandidate& chosen) { found.push_back(chosen.hz); });
  for (const auto& frame : frames) path.push(frame);
  path.finish();
  return found;
}

TEST(PitchPath, PrefersNoJumpToTheStrongestCandidate) {
  std::vector<PitchFrame> frames(5, voiced(120, 0.9));
  frames[2].candidates = {{240, 0.95}, {120, 0.9}};
  EXPECT_EQ(pathOf(frames), std::vector<double>(5, 120.0));
}

TEST(PitchPath, AShortDropOfStrengthStaysVoicedAndALongOneDoesNot) {
  std::vector<PitchFrame> frames(3, voiced(120, 0.9));
  frames[1] = voiced(120, 0.3);
  EXPECT_EQ(pathOf(frames), std::vector<double>(3, 120.0));
  frames.insert(frames.begin() + 1, 20, voiced(120, 0.3));
  EXPECT_EQ(pathOf(frames)[10], 0);
}

TEST(PitchPath, QuietFramesAndCandidatesAboveTheCeilingAreUnvoiced) {
  auto quiet = voiced(120, 0.95);
  quiet.intensity = 0.001;
  EXPECT_EQ(pathOf({quiet, quiet, quiet}), std::vector<double>(3, 0.0));
  EXPECT_EQ(pathOf({voiced(700, 0.99), voiced(700, 0.99)}), std::vector<double>(2, 0.0));
}

TEST(PitchPath, HandsOutLongVoiceInPieces) {
  std::size_t decided = 0;
  PitchPath path({}, 0.01, [&](const PitchCandidate& chosen) {
    EXPECT_EQ(chosen.hz, 120);
    ++decided;
  });
  for (std::size_t i = 0; i < PitchPath::kMostFrames + 5; ++i) path.push(voiced(120, 0.9));
  EXPECT_EQ(decided, PitchPath::kMostFrames);
  path.finish();
  EXPECT_EQ(decided, PitchPath::kMostFrames + 5);
}

/// Noise through poles at these frequencies and bandwidths.
std::vector<double> throughPoles(const std::vector<Resonance>& poles, double rate, std::size_t samples) {
  std::vector<double> signal;
  const auto noise = test::noise(static_cast<double>(samples) / rate, static_cast<int>(rate));
  for (const float value : noise.samples()) signal.push_back(static_cast<double>(value));
  for (const auto& pole : poles) {
    const double radius = std::exp(-pi * pole.bandwidthHz / rate);
    const double a1 = -2 * radius * std::cos(2 * pi * pole.hz / rate);
    for (std::size_t n = 0; n < signal.size(); ++n)
      signal[n] -= (n > 0 ? a1 * signal[n - 1] : 0) + (n > 1 ? radius * radius * signal[n - 2] : 0);
  }
  return signal;
}

TEST(LinearPrediction, FindsThePolesThatNoiseHasGoneThrough) {
  const std::vector<Resonance> poles{{500, 60}, {1500, 90}, {2500, 120}};
  const auto found = resonances(burg(throughPoles(poles, 11'000, 22'000), 6), 11'000);
  ASSERT_EQ(found.size(), 3U);
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_NEAR(found[k].hz, poles[k].hz, 10);
    EXPECT_NEAR(found[k].bandwidthHz, poles[k].bandwidthHz, 15);
  }
}

TEST(LinearPrediction, SilenceAndTooFewSamplesHaveNone) {
  EXPECT_TRUE(burg(std::vector<double>(100), 10).empty());
  EXPECT_TRUE(burg(std::vector<double>(10, 1.0), 10).empty());
  EXPECT_TRUE(resonances({}, 11'000).empty());
  // What is predicted without an error ends early.
  EXPECT_TRUE(resonances(burg(std::vector<double>(100, 1.0), 4), 11'000).empty());
}

}  // namespace
}  // namespace sentisound
