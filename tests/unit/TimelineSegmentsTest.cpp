// Windows that overlap become stretches of one label.
#include "views/TimelineSegments.h"

#include <gtest/gtest.h>

namespace sentisound {
namespace {

TimelineWindow windowOf(double from, double to, double first, double second) {
  return {.fromSeconds = from,
          .toSeconds = to,
          .speechSeconds = to - from,
          .probabilities = Eigen::Vector3d(first, second, 1 - first - second)};
}

TEST(TimelineSegments, JoinNeighboursOfOneLabel) {
  const Timeline timeline{
      .speech = {{0, 5}},
      .windows = {windowOf(0, 3, 0.5, 0.3), windowOf(1, 4, 0.8, 0.1), windowOf(2, 5, 0.1, 0.7)},
      .hopSeconds = 1};
  const auto segments = timelineSegments(timeline);
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].fromSeconds, 0);
  EXPECT_EQ(segments[0].toSeconds, 3);
  EXPECT_EQ(segments[0].top, 0);
  EXPECT_EQ(segments[1].fromSeconds, 3);
  EXPECT_EQ(segments[1].toSeconds, 5);
  EXPECT_EQ(segments[1].top, 1);
  const std::vector<TimelineWindow> first(timeline.windows.begin(), timeline.windows.begin() + 2);
  EXPECT_EQ(segments[0].probabilities, pooledProbabilities(first));
  Eigen::Index top = 0;
  segments[0].probabilities.maxCoeff(&top);
  EXPECT_EQ(top, segments[0].top);
  EXPECT_FALSE(segments[0].affect);
}

TEST(TimelineSegments, AreApartWhereThereIsSilence) {
  const Timeline timeline{.speech = {{0, 1}, {2, 3}},
                          .windows = {windowOf(0, 1.5, 0.9, 0.1), windowOf(1.5, 3, 0.9, 0.1)}};
  const auto segments = timelineSegments(timeline);
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].toSeconds, 1);
  EXPECT_EQ(segments[1].fromSeconds, 2);
}

TEST(TimelineSegments, PoolWhatIsLearnt) {
  auto one = windowOf(0, 3, 0.9, 0.1);
  one.affect = LearntAffect{.activation = 0.8, .valence = 0.3};
  const auto segments = timelineSegments({.speech = {{0, 3}}, .windows = {one}});
  ASSERT_EQ(segments.size(), 1U);
  ASSERT_TRUE(segments[0].affect);
  EXPECT_NEAR(segments[0].affect->activation, 0.8, 1e-12);
  EXPECT_TRUE(timelineSegments({}).empty());
}

}  // namespace
}  // namespace sentisound
