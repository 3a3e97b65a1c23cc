// What the shipped models say moved them is of the size of what it moved.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "service/AnalysisService.h"
#include "support/Corpus.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

/// Odds of 1 to 10^13: a probability that is written as 0.0 % or 100.0 % long before.
constexpr double kMost = 30;

class ShippedExplanation : public testing::TestWithParam<const char*> {};

TEST_P(ShippedExplanation, IsNoMoreThanTheEvidence) {
  const test::ScratchFolder folder;
  const auto service = test::must(AnalysisService::open(
      {.dataDir = QString::fromStdString(folder.path().string()),
       .shippedModelDirs = {QString::fromStdString((test::sourceDir() / "models").string())},
       .modelId = QLatin1String(GetParam())}));
  // Sampling rates and codecs of several corpora: a model may know some of them by themselves.
  for (const char* name :
       {"lively-english.wav", "slow-english.flac", "plain-english.ogg", "loud-english.m4a", "german.mp3"}) {
    const auto outcome = test::must(service->run(
        {.path = QString::fromStdString((test::sourceDir() / "resources/samples" / name).string())}));
    ASSERT_TRUE(outcome.analysis.explanation.has_value()) << name;
    const auto& groups = outcome.analysis.explanation->groups;
    ASSERT_FALSE(groups.empty()) << name;
    for (const auto& group : groups) EXPECT_LT(std::abs(group.value), kMost) << name << ": " << group.words;
    EXPECT_TRUE(std::ranges::any_of(groups, [](const auto& group) { return std::abs(group.value) > 0.01; }))
        << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Of, ShippedExplanation, testing::Values("field", "prosody-lda", "mfcc40-rf"));

}  // namespace
}  // namespace sentisound
