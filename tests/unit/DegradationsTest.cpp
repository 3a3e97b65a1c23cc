#include "dsp/degrade/Degradations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "dsp/Butterworth.h"
#include "dsp/Convolution.h"
#include "support/Spectra.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

double db(double power) {
  return 10 * std::log10(power);
}

/// White, [2 s].
std::vector<float> whiteNoise(std::uint64_t seed, std::size_t samples = 32'000) {
  Draw draw(seed);
  auto noise = colouredNoise(samples, 0, draw);
  for (float& sample : noise) sample *= 0.1F;
  return noise;
}

std::vector<float> speech() {
  const auto sound = test::speechLike(4, 3);
  std::vector<float> samples(sound.samples.begin(), sound.samples.end());
  samples.resize(samples.size() / 2 * 2);
  const float peak = *std::ranges::max_element(samples, {}, [](float s) { return std::abs(s); });
  for (float& sample : samples) sample *= 0.5F / std::abs(peak);
  return samples;
}

TEST(Convolution, AgreesWithTheDefinition) {
  Draw draw(1);
  const auto a = colouredNoise(137, 0.3, draw);
  const auto b = colouredNoise(60, 0, draw);
  const auto product = convolved(a, b);
  ASSERT_EQ(product.size(), 196U);
  for (std::size_t n = 0; n < product.size(); ++n) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
      if (n >= k && n - k < b.size()) sum += static_cast<double>(a[k]) * static_cast<double>(b[n - k]);
    EXPECT_NEAR(static_cast<double>(product[n]), sum, 1e-4) << n;
  }
  const std::vector<float> one{2.0F};
  EXPECT_NEAR(static_cast<double>(convolved(one, one).at(0)), 4, 1e-6);
}

TEST(Telephone, PassesItsBandAndNothingElse) {
  const auto in = whiteNoise(1);
  const auto out = overTelephone(in, 0);
  ASSERT_EQ(out.size(), in.size());
  const auto change = [&](double low, double high) {
    return db(test::bandPower(out, 16'000, low, high) / test::bandPower(in, 16'000, low, high));
  };
  EXPECT_NEAR(change(500, 3000), 0, 0.3);
  EXPECT_LT(change(30, 180), -20);
  EXPECT_LT(change(4200, 7900), -45);
}

TEST(Telephone, SetsTheLevelAndKeepsTheTime) {
  const auto in = speech();
  const auto out = overTelephone(in, -15);
  const auto loud = overTelephone(in, 0);
  EXPECT_NEAR(db(test::meanSquare(out) / test::meanSquare(loud)), -15, 0.2);
  const auto band = filtered(butterworthBandPass(6, 300, 3400, SampleRate(16'000)), in);
  const auto match = test::bestMatch(band, loud, 400);
  EXPECT_LE(std::abs(match.lag), 2);
  EXPECT_GT(match.correlation, 0.9);  // the two filters differ near 3.4 kHz
}

TEST(Telephone, KnowsAsManyStepsAsTheMuLaw) {
  // Quiet sound is coarse: below the first step but one there is nothing but its few neighbours.
  std::vector<float> in(16'000);
  for (std::size_t n = 0; n < in.size(); ++n)
    in[n] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * 1000 * static_cast<double>(n) / 16'000));
  const auto out = overTelephone(in, -10);
  const double wanted = 0.125 * std::pow(10, -1);
  const double error = test::meanSquare(out) - test::bandPower(out, 16'000, 990, 1010);
  EXPECT_NEAR(db(test::meanSquare(out) / wanted), 0, 0.2);
  EXPECT_GT(db(wanted / error), 30);  // the µ-law's signal to noise is about 38 dB whatever the level
  EXPECT_LT(db(wanted / error), 50);
}

TEST(BandLimited, LeavesNothingAboveItsEdge) {
  const auto in = whiteNoise(2);
  const auto out = bandLimited(in, 4000);
  ASSERT_EQ(out.size(), in.size());
  EXPECT_NEAR(db(test::bandPower(out, 16'000, 100, 3500) / test::bandPower(in, 16'000, 100, 3500)), 0, 0.3);
  EXPECT_LT(db(test::bandPower(out, 16'000, 5500, 7900) / test::bandPower(in, 16'000, 5500, 7900)), -30);
}

TEST(AtLevel, IsThatMuchQuieter) {
  const auto in = speech();
  EXPECT_NEAR(db(test::meanSquare(atLevel(in, -30)) / test::meanSquare(in)), -30, 1e-3);
  EXPECT_EQ(atLevel(in, 0), in);
}

TEST(Room, DecaysBySixtyDecibelsInItsTime) {
  for (const double rt60 : {0.3, 0.6, 0.9}) {
    Draw draw(7);
    const auto response = roomResponse({.rt60Seconds = rt60, .directToReverberantDb = 0}, draw);
    EXPECT_EQ(response.size(), kChannelRate.samples(std::min(0.8, 1.2 * rt60)));
    // M. Schroeder's backward integration (JASA 37, 1965), the slope from −5 to −25 dB.
    std::vector<double> left(response.size() + 1);
    for (std::size_t n = response.size(); n-- > 1;)
      left[n] = left[n + 1] + static_cast<double>(response[n]) * static_cast<double>(response[n]);
    const auto reached = [&](double level) {
      const auto at = std::find_if(left.begin() + 1, left.end(),
                                   [&](double energy) { return db(energy / left[1]) <= level; });
      return static_cast<double>(at - left.begin()) / 16'000;
    };
    EXPECT_NEAR(3 * (reached(-25) - reached(-5)), rt60, 0.12 * rt60);
  }
}

TEST(Room, HasTheAskedShareOfDirectSoundAndNoEarlyEcho) {
  for (const double ratio : {-3.0, 0.0, 8.0}) {
    Draw draw(8);
    const auto response = roomResponse({.rt60Seconds = 0.6, .directToReverberantDb = ratio}, draw);
    EXPECT_EQ(response[0], 1.0F);
    double rest = 0;
    for (std::size_t n = 1; n < response.size(); ++n)
      rest += static_cast<double>(response[n]) * static_cast<double>(response[n]);
    EXPECT_NEAR(-db(rest), ratio, 1e-3);
    for (std::size_t n = 1; n < 64; ++n) EXPECT_EQ(response[n], 0.0F);
  }
}

TEST(Room, KeepsTimeAndPeakAndRingsOn) {
  const auto in = speech();
  Draw draw(9);
  const auto out = inRoom(in, {.rt60Seconds = 0.5, .directToReverberantDb = 3}, draw);
  EXPECT_EQ(out.size(), in.size() + kRoomTail);
  const auto match = test::bestMatch(in, out, 400);
  EXPECT_EQ(match.lag, 0);
  const auto peak = [](const std::vector<float>& samples) {
    return std::abs(*std::ranges::max_element(samples, {}, [](float s) { return std::abs(s); }));
  };
  EXPECT_NEAR(static_cast<double>(peak(out)), static_cast<double>(peak(in)), 1e-6);
}

TEST(WithNoise, IsAsFarBelowActiveSpeechAsAsked) {
  const auto in = speech();
  for (const double snr : {3.0, 10.0, 20.0}) {
    const auto noise = whiteNoise(4, in.size());
    const auto out = withNoise(in, noise, snr);
    ASSERT_EQ(out.size(), in.size());
    std::vector<float> added(in.size());
    for (std::size_t n = 0; n < in.size(); ++n) added[n] = out[n] - in[n];
    EXPECT_NEAR(db(activePower(in) / test::meanSquare(added)), snr, 0.05);
  }
}

TEST(WithNoise, CountsOnlySpeechAndNeverClips) {
  std::vector<float> half(2000, 0.5F);
  std::fill(half.begin() + 1000, half.end(), 0.001F);  // a pause
  EXPECT_NEAR(activePower(half), 0.25, 1e-6);
  const auto loud = withNoise(half, whiteNoise(5, half.size()), -10);
  for (const float sample : loud) EXPECT_LE(std::abs(sample), 0.981F);
}

TEST(ColouredNoise, FallsTowardsHighFrequenciesTheMoreColourItHas) {
  Draw draw(6);
  const auto white = colouredNoise(32'000, 0, draw);
  const auto brown = colouredNoise(32'000, 0.95, draw);
  const auto tilt = [](const std::vector<float>& noise) {
    return db(test::bandPower(noise, 16'000, 100, 1000) / test::bandPower(noise, 16'000, 5000, 5900));
  };
  EXPECT_NEAR(tilt(white), 0, 0.7);
  EXPECT_GT(tilt(brown), 15);
}

TEST(Degradations, TakeSilenceAndASingleSample) {
  Draw draw(1);
  for (const auto& clip : {std::vector<float>{0.5F}, std::vector<float>(2, 0.1F), std::vector<float>(1000)}) {
    EXPECT_EQ(overTelephone(clip, -10).size(), clip.size());
    EXPECT_EQ(bandLimited(clip, 4000).size(), clip.size());
    const auto noisy = withNoise(clip, colouredNoise(clip.size(), 0.5, draw), 10);
    EXPECT_EQ(noisy.size(), clip.size());
    const auto room = inRoom(clip, {}, draw);
    EXPECT_GE(room.size(), clip.size());
    for (const float sample : room) EXPECT_TRUE(std::isfinite(sample));
    for (const float sample : noisy) EXPECT_TRUE(std::isfinite(sample));
  }
}

}  // namespace
}  // namespace sentisound
