#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <thread>

#include "features/Extractor.h"
#include "support/Signals.h"

namespace sentisound {
namespace {

const FeatureSpec& spec() {
  return *findFeatureSpec("mfcc40-v1");
}

TEST(FeatureSpec, NamesEveryValueOnce) {
  const auto& names = spec().names;
  EXPECT_EQ(names.size(), static_cast<std::size_t>(spec().dimensions()));
  EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
  EXPECT_EQ(findFeatureSpec("mfcc41"), nullptr);
}

TEST(Extractor, GivesTheSameBitsTwiceAndInAnotherThread) {
  const auto audio = test::noise(1.3, 44'100);
  const auto once = extractFeatures(spec(), audio);
  ASSERT_TRUE(once);
  Result<Features> again = fail(Errc::Cancelled, "");
  std::jthread([&] { again = extractFeatures(spec(), audio); }).join();
  ASSERT_TRUE(again);
  EXPECT_EQ(std::memcmp(once->values.data(), again->values.data(), sizeof(float) * 40), 0);
}

TEST(Extractor, TakesAnyRateAndAnyLength) {
  for (const int hz : {1000, 8000, 16'000, 22'050, 48'000, 192'000})
    for (const double seconds : {0.01, 0.5}) {
      const auto features = extractFeatures(spec(), test::noise(seconds, hz));
      ASSERT_TRUE(features) << hz << ' ' << seconds;
      EXPECT_EQ(features->values.size(), 40);
      EXPECT_TRUE(features->values.allFinite());
      EXPECT_EQ(features->mfcc.rows(), 40);
    }
}

TEST(Extractor, SilenceHasFiniteFeatures) {
  const auto features = extractFeatures(spec(), test::buffer(std::vector<float>(22'050), 22'050));
  ASSERT_TRUE(features);
  EXPECT_TRUE(features->values.allFinite());
}

TEST(Extractor, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  const auto features = extractFeatures(spec(), test::noise(1, 22'050), {.stop = stop.get_token()});
  ASSERT_FALSE(features);
  EXPECT_EQ(features.error().code, Errc::Cancelled);
}

TEST(Extractor, ReportsProgressThatNeverGoesBack) {
  double last = -1;
  int reports = 0;
  ASSERT_TRUE(extractFeatures(spec(), test::noise(60, 22'050), {.report = [&](double fraction) {
                                EXPECT_GE(fraction, last);
                                EXPECT_LE(fraction, 1);
                                last = fraction;
                                ++reports;
                              }}));
  EXPECT_GE(reports, 2);
}

}  // namespace
}  // namespace sentisound
