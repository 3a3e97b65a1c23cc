// Reference values: scipy.signal.butter and sosfilt in double precision (butterworth.json says how each was
// made). Tolerance: 1e-9 of the largest expected value.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "dsp/Butterworth.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

nlohmann::json golden() {
  return nlohmann::json::parse(std::ifstream(test::sourceDir() / "tests/golden/butterworth.json"));
}

std::vector<SecondOrderSection> sectionsOf(const nlohmann::json& filter) {
  const int order = filter.at("order");
  const double hz = filter.at("hz").front();
  const SampleRate rate(filter.at("rate").get<int>());
  const std::string kind = filter.at("kind");
  if (kind == "lowpass") return butterworthLowPass(order, hz, rate);
  if (kind == "highpass") return butterworthHighPass(order, hz, rate);
  return butterworthBandPass(order, hz, filter.at("hz").back(), rate);
}

TEST(ButterworthGolden, EveryFilterGivesWhatScipysGives) {
  const auto all = golden();
  for (const auto& filter : all.at("filters")) {
    auto samples = all.at("input").get<std::vector<double>>();
    filterInPlace(sectionsOf(filter), samples);
    const auto expected = filter.at("output").get<std::vector<double>>();
    ASSERT_EQ(samples.size(), expected.size());
    double largest = 0;
    double worst = 0;
    for (std::size_t n = 0; n < expected.size(); ++n) {
      largest = std::max(largest, std::abs(expected[n]));
      worst = std::max(worst, std::abs(samples[n] - expected[n]));
    }
    EXPECT_LT(worst, 1e-9 * largest) << filter.at("kind") << " " << filter.at("order") << " "
                                     << filter.at("hz");
  }
}

TEST(ButterworthGolden, TheHighPassOfFeatureSetsIsOneOfThem) {
  const auto all = golden();
  const auto input = all.at("input").get<std::vector<float>>();
  for (const int rate : {16'000, 22'050}) {
    const auto filter = std::ranges::find_if(all.at("filters"), [&](const auto& one) {
      return one.at("kind") == "highpass" && one.at("order") == 4 && one.at("hz").front() == 60 &&
             one.at("rate") == rate;
    });
    ASSERT_NE(filter, all.at("filters").end());
    const auto samples = highPassed(input, SampleRate(rate));
    const auto expected = filter->at("output").get<std::vector<double>>();
    for (std::size_t n = 0; n < expected.size(); ++n)
      ASSERT_NEAR(static_cast<double>(samples[n]), expected[n], 1e-7) << n;
  }
}

}  // namespace
}  // namespace sentisound
