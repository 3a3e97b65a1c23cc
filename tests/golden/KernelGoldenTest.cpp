// What the kernel feature sets gave for a golden signal when the shipped models were trained: this program's
// own figures, there is no other program with these kernels. A set is never edited, or those models lie.
// Tolerance 2e-3: another processor adds up in another order.
#include <gtest/gtest.h>

#include <map>

#include "codec/FileDecoder.h"
#include "features/Extractor.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

class KernelGolden : public testing::TestWithParam<std::pair<const char*, std::map<int, double>>> {};

TEST_P(KernelGolden, ValuesAreThoseThatTheModelsWereMadeWith) {
  const auto& [set, expected] = GetParam();
  const auto sound = decodeFile(EncodedSound::file((test::sourceDir() / "tests/golden/espeak.wav").string()));
  ASSERT_TRUE(sound);
  const auto values = extractValues(*findFeatureSpec(set), sound->audio);
  ASSERT_TRUE(values);
  for (const auto& [index, value] : expected) {
    const auto& name = findFeatureSpec(set)->names[static_cast<std::size_t>(index)];
    // A share of 319 responses: of those that are nearly 0 some change sides with the processor's rounding.
    const double tolerance = name.ends_with(".positive") ? 2.5 / 319 : 2e-3;
    EXPECT_NEAR((*values)[index], value, tolerance) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, KernelGolden,
                         testing::Values(std::pair{"kernels-v1", std::map<int, double>{{0, -0.017356},
                                                                                       {1, 0.290805},
                                                                                       {2, 1.107631},
                                                                                       {3, 0.495298},
                                                                                       {5000, 0.159724},
                                                                                       {9001, 0.712305},
                                                                                       {11998, 0.657658}}},
                                         std::pair{"contours-v1", std::map<int, double>{{0, -0.004264},
                                                                                        {1, 1.145482},
                                                                                        {2, 5.474241},
                                                                                        {3, 0.479592},
                                                                                        {5000, -0.052999},
                                                                                        {9001, 1.557892},
                                                                                        {23998, 2.436695}}}));

}  // namespace
}  // namespace sentisound
