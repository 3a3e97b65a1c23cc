#include "views/FrequencyAxis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sentisound {
namespace {

using testing::ElementsAre;
using Kind = FrequencyAxis::Kind;

TEST(FrequencyAxis, ThereAndBackIsTheSameFrequency) {
  for (const auto kind : {Kind::Linear, Kind::Mel, Kind::Log})
    for (const double low : {0.0, 50.0, 700.0}) {
      const FrequencyAxis axis{kind, low, 12'000};
      EXPECT_NEAR(axis.share(12'000), 1, 1e-12);
      EXPECT_NEAR(axis.hz(1), 12'000, 1e-6);
      EXPECT_NEAR(axis.hz(0), kind == Kind::Log && low == 0 ? FrequencyAxis::kLowestLogHz : low, 1e-9);
      for (const double hz : {800.0, 1000.0, 3456.0, 11'999.0}) {
        EXPECT_NEAR(axis.hz(axis.share(hz)), hz, 1e-6);
        EXPECT_GT(axis.share(hz + 1), axis.share(hz));
      }
    }
}

TEST(FrequencyAxis, MelAndLogGiveVoicesMoreRoom) {
  const double linear = FrequencyAxis{Kind::Linear, 0, 8000}.share(1000);
  const double mel = FrequencyAxis{Kind::Mel, 0, 8000}.share(1000);
  const double log = FrequencyAxis{Kind::Log, 0, 8000}.share(1000);
  EXPECT_NEAR(linear, 0.125, 1e-12);
  EXPECT_GT(mel, 0.3);
  EXPECT_GT(log, mel);
}

TEST(FrequencyAxis, TicksAreRoundInOrderAndNeverTouch) {
  EXPECT_THAT((FrequencyAxis{Kind::Linear, 0, 8000}.ticks(0.2)), ElementsAre(0, 2000, 4000, 6000, 8000));
  EXPECT_THAT((FrequencyAxis{Kind::Log, 0, 8000}.ticks(0.2)), ElementsAre(30, 100, 1000, 5000));
  for (const auto kind : {Kind::Linear, Kind::Mel, Kind::Log})
    for (const double high : {1000.0, 4000.0, 24'000.0})
      for (const double least : {0.02, 0.08, 0.3, 2.0}) {
        const FrequencyAxis axis{kind, 0, high};
        const auto ticks = axis.ticks(least);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
          EXPECT_GE(axis.share(ticks[i]), -1e-9);
          EXPECT_LE(axis.share(ticks[i]), 1 + 1e-9);
          if (i > 0) {
            EXPECT_GE(axis.share(ticks[i]) - axis.share(ticks[i - 1]) + 1e-9, least);
          }
        }
        if (least < 0.1) {
          EXPECT_GE(ticks.size(), 4U);
        }
      }
}

}  // namespace
}  // namespace sentisound
