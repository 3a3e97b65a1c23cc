#include "dsp/Butterworth.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/Signals.h"
#include "support/Spectra.h"

namespace sentisound {
namespace {

constexpr SampleRate kRate(16'000);

/// Of a tone, once the filter has settled; dB.
double gainDb(const std::vector<SecondOrderSection>& filter, double hz) {
  const auto in = test::tone(hz, 2, kRate.hz());
  const auto out = filtered(filter, in.samples());
  const auto settled = std::span(out).last(16'000);
  return 10 * std::log10(test::meanSquare(settled) / test::meanSquare(in.samples().last(16'000)));
}

TEST(Butterworth, PassesHalfThePowerAtItsEdges) {
  EXPECT_NEAR(gainDb(butterworthLowPass(8, 3500, kRate), 3500), -3.01, 0.02);
  EXPECT_NEAR(gainDb(butterworthHighPass(3, 500, kRate), 500), -3.01, 0.02);
  EXPECT_NEAR(gainDb(butterworthBandPass(6, 300, 3400, kRate), 300), -3.01, 0.02);
  EXPECT_NEAR(gainDb(butterworthBandPass(6, 300, 3400, kRate), 3400), -3.01, 0.02);
}

TEST(Butterworth, FallsBySixDecibelsAnOctaveForEachOrder) {
  const auto filter = butterworthHighPass(4, 1000, kRate);
  EXPECT_NEAR(gainDb(filter, 4000), 0, 0.01);
  EXPECT_NEAR(gainDb(filter, 100) - gainDb(filter, 50), 24, 0.3);
}

TEST(Butterworth, HasAsFewSectionsAsTheOrderAllows) {
  EXPECT_EQ(butterworthLowPass(1, 1000, kRate).size(), 1U);
  EXPECT_EQ(butterworthLowPass(5, 1000, kRate).size(), 3U);
  EXPECT_EQ(butterworthHighPass(4, 60, kRate).size(), 2U);
  EXPECT_EQ(butterworthBandPass(1, 100, 7000, kRate).size(), 1U);  // two real poles
  EXPECT_EQ(butterworthBandPass(6, 300, 3400, kRate).size(), 6U);
}

TEST(HighPassed, TakesAwayRumbleAndKeepsAVoice) {
  const auto passes = [](double hz) {
    const auto in = test::tone(hz, 2, kRate.hz());
    const auto out = highPassed(in.samples(), kRate);
    EXPECT_EQ(out.size(), in.size());
    return 10 * std::log10(test::meanSquare(std::span(out).last(16'000)) / 0.125);
  };
  EXPECT_NEAR(passes(kRumbleHz), -3.01, 0.05);
  EXPECT_LT(passes(20), -37);
  EXPECT_GT(passes(120), -0.05);
}

TEST(Butterworth, OfNothingIsNothing) {
  EXPECT_TRUE(highPassed({}, kRate).empty());
}

}  // namespace
}  // namespace sentisound
