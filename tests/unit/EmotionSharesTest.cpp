#include "views/EmotionShares.h"

#include <gtest/gtest.h>

namespace sentisound {
namespace {

/// A second of speech each, silence where the label is −1.
Timeline timelineOf(const std::vector<int>& labels) {
  Timeline timeline{.hopSeconds = 1};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] < 0) continue;
    const auto from = static_cast<double>(i);
    timeline.speech.push_back({from, from + 1});
    Eigen::VectorXd probabilities = Eigen::VectorXd::Constant(3, 0.1);
    probabilities[labels[i]] = 0.8;
    timeline.windows.push_back({from, from + 1, 1, probabilities, {}});
  }
  return timeline;
}

TEST(EmotionShares, OfNothingThereAreNone) {
  EXPECT_TRUE(emotionShares({}, {}).empty());
}

TEST(EmotionShares, AreOfTheSpeechAndTheLargestComesFirst) {
  const auto timeline = timelineOf({1, -1, 2, 2, -1, 2, 0});
  const auto shares = emotionShares(timeline, timelineCells(timeline));
  ASSERT_EQ(shares.size(), 3U);
  EXPECT_EQ(shares[0], (EmotionShare{2, 0.6}));
  EXPECT_EQ(shares[1], (EmotionShare{0, 0.2}));
  EXPECT_EQ(shares[2], (EmotionShare{1, 0.2}));
}

}  // namespace
}  // namespace sentisound
