#include "plot/TimeView.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "plot/Axes.h"
#include "plot/Samples.h"

namespace sentisound {
namespace {

const QRectF kPlot(100, 10, 800, 200);

TEST(TimeView, ShowsAllOfARecordingAtFirst) {
  const auto view = TimeView::of(test::tone(440, 2));
  EXPECT_TRUE(view.showsAll());
  EXPECT_DOUBLE_EQ(view.seconds(), 2);
  EXPECT_DOUBLE_EQ(view.shortestSeconds(), 0.001);  // 16 samples at 16 kHz
}

TEST(TimeView, ZoomKeepsWhatIsUnderThePointerWhereItIs) {
  auto view = TimeView(60).zoom(4, 20);
  for (const double factor : {1.3, 2.0, 7.0, 0.8}) {
    const double around = view.fromSeconds() + 0.3 * view.seconds();
    const double before = view.xOf(around, kPlot);
    const double length = view.seconds();
    view = view.zoom(factor, around);
    EXPECT_NEAR(view.xOf(around, kPlot), before, 1e-6) << factor;
    EXPECT_NEAR(view.seconds(), length / factor, 1e-9);
  }
}

TEST(TimeView, ZoomStopsAtTheShortestRangeAndAtTheWhole) {
  const TimeView whole(10, 0.002);
  auto view = whole;
  for (int i = 0; i < 100; ++i) view = view.zoom(2, 3.21);
  EXPECT_NEAR(view.seconds(), 0.002, 1e-12);
  EXPECT_TRUE(view.range().contains(3.21));
  for (int i = 0; i < 100; ++i) view = view.zoom(0.5, 3.21);
  EXPECT_EQ(view, whole);
  EXPECT_TRUE(view.showsAll());
}

TEST(TimeView, ZoomingAroundSomethingOutsideBringsItIntoView) {
  const auto view = TimeView(100).show({0, 10}).zoom(2, 50);
  EXPECT_GE(50, view.fromSeconds());
  EXPECT_LE(50, view.toSeconds());
}

TEST(TimeView, PanStopsAtTheEnds) {
  const auto view = TimeView(10).show({4, 6});
  EXPECT_EQ(view.pan(1).range(), (TimeRange{5, 7}));
  EXPECT_EQ(view.pan(100).range(), (TimeRange{8, 10}));
  EXPECT_EQ(view.pan(-100).range(), (TimeRange{0, 2}));
  EXPECT_EQ(TimeView(10).pan(3), TimeView(10)) << "all of it cannot be moved";
  EXPECT_TRUE(view.fit().showsAll());
}

TEST(TimeView, ShowTakesARangeInEitherOrderAndWhatThereIsOfIt) {
  const TimeView view(10, 0.01);
  EXPECT_EQ(view.show({2, 5}).range(), (TimeRange{2, 5}));
  EXPECT_EQ(view.show({5, 2}).range(), (TimeRange{2, 5}));
  EXPECT_EQ(view.show({-3, 5}).range(), (TimeRange{0, 5}));
  EXPECT_EQ(view.show({8, 50}).range(), (TimeRange{8, 10}));
  const auto click = view.show({5, 5});
  EXPECT_NEAR(click.seconds(), 0.01, 1e-12);
  EXPECT_NEAR(click.fromSeconds(), 4.995, 1e-12);
  EXPECT_NEAR(view.show({10, 10}).toSeconds(), 10, 1e-12);
}

TEST(TimeView, FollowsThePlayheadPageByPage) {
  const auto view = TimeView(100).show({20, 30});
  EXPECT_EQ(view.follow(20), view);
  EXPECT_EQ(view.follow(29.999), view);
  const auto next = view.follow(30.02);
  EXPECT_NEAR(next.seconds(), 10, 1e-9);
  EXPECT_LT(next.fromSeconds(), 30.02);
  EXPECT_GT(next.fromSeconds(), 29);
  EXPECT_TRUE(view.follow(3).range().contains(3));
  EXPECT_EQ(view.follow(99.9).range(), (TimeRange{90, 100}));
  EXPECT_EQ(view.follow(100).range(), (TimeRange{90, 100}));
  EXPECT_EQ(view.follow(100).follow(100), view.follow(100));
}

TEST(TimeView, TimesAndPixelsAreEachOthersInverse) {
  const auto view = TimeView(3 * 3600).show({7000.1, 7000.2});
  EXPECT_DOUBLE_EQ(view.xOf(7000.1, kPlot), kPlot.left());
  EXPECT_DOUBLE_EQ(view.xOf(7000.2, kPlot), kPlot.right());
  for (const double x : {-50.0, 100.0, 333.25, 900.0, 2000.0})
    EXPECT_NEAR(view.xOf(view.secondsAt(x, kPlot), kPlot), x, 1e-5);
  EXPECT_NEAR(view.samplesPerPixel(SampleRate(48'000), 800), 6, 1e-6);
  EXPECT_EQ(view.secondsAt(5, QRectF()), view.fromSeconds());
}

TEST(TimeView, NeverLeavesTheRecordingWhateverIsDoneToIt) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> any(-200, 200);
  for (const double length : {0.0001, 0.5, 90.0}) {
    TimeView view(length, 0.001);
    for (int i = 0; i < 2000; ++i) {
      const double a = any(random);
      switch (random() % 6) {
        case 0:
          view = view.zoom(std::exp(a / 50), any(random) / 200 * length);
          break;
        case 1:
          view = view.pan(a / 100 * length);
          break;
        case 2:
          view = view.show({a, any(random)});
          break;
        case 3:
          view = view.follow(a);
          break;
        case 4:
          view = view.zoom(a, NAN);
          break;
        default:
          view = view.pan(i % 2 == 0 ? NAN : INFINITY);
          break;
      }
      ASSERT_GE(view.fromSeconds(), 0);
      ASSERT_LE(view.toSeconds(), length);
      ASSERT_GE(view.seconds(), std::min(0.001, length) * (1 - 1e-9));
    }
  }
  EXPECT_EQ(TimeView(NAN).recordingSeconds(), 1);
  EXPECT_EQ(TimeView(-4).recordingSeconds(), 1);
}

std::vector<std::string> labels(const Scale& scale) {
  std::vector<std::string> texts;
  const auto ticks = placeTicks(scale, 400, [](const QString&) { return 90.0; });
  for (const double value : ticks.at) texts.push_back(scale.label(value, ticks.step).toStdString());
  return texts;
}

TEST(TimeView, ItsAxisIsWrittenAsTheWholeRecordingsAndHasTheDecimalsItNeeds) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(labels(timeScale(TimeView(30).show({10, 12}))), (Texts{"10.0", "10.5", "11.0", "11.5", "12.0"}));
  EXPECT_EQ(labels(timeScale(TimeView(30, 0.0003).show({12.3451, 12.3456}))),
            (Texts{"12.3452", "12.3454", "12.3456"}));
  EXPECT_EQ(labels(timeScale(TimeView(600).show({118, 122}))),
            (Texts{"1:58", "1:59", "2:00", "2:01", "2:02"}));
  EXPECT_EQ(labels(timeScale(TimeView(600).show({119.9, 120.1}))),
            (Texts{"1:59.90", "1:59.95", "2:00.00", "2:00.05", "2:00.10"}));
  EXPECT_EQ(labels(timeScale(TimeView(10'000).show({7200, 7202})))[1], "2:00:00.5");
  EXPECT_EQ(timeScale(TimeView(10'000).show({7200, 7202})).title, QStringLiteral("Time (h:mm:ss)"));
}

}  // namespace
}  // namespace sentisound
