#include "plot/ViewPainters.h"

#include <gtest/gtest.h>

#include "plot/Ink.h"
#include "plot/Samples.h"
#include "plot/StackAxes.h"

namespace sentisound {
namespace {

using test::canvas;
using test::inked;
using test::kGround;
using test::tone;

const Scale kFull{.low = -1, .high = 1};

QImage drawn(const WaveformPyramid& waveform, const TimeView& view, const QRectF& plot,
             QSize size = {600, 200}) {
  return canvas(size, kGround, 13, [&](QPainter& painter) {
    paintWaveform(painter, plot, view, waveform, kFull, Palette::light());
  });
}

TEST(WaveformView, ReachesFromTheSmallestToTheLargestSample) {
  const auto waveform = *WaveformPyramid::build(tone(440, 10));
  const QRectF plot(0, 0, 600, 200);
  for (const auto& range : {TimeRange{0, 10}, TimeRange{3, 7.7}}) {
    const auto image = drawn(waveform, TimeView(10).show(range), plot);
    for (int x = 0; x < 600; x += 13) {
      EXPECT_NEAR(inked(image, x).first, 50, 1.5) << x;
      EXPECT_NEAR(inked(image, x).second, 150, 1.5) << x;
    }
  }
}

TEST(WaveformView, LosesNoSingleSampleAndPutsItInItsPlace) {
  std::vector<float> samples(480'000, 0.0F);
  samples[300'000] = 0.8F;
  const auto waveform = *WaveformPyramid::build(*AudioBuffer::create(samples, SampleRate(48'000)));
  const QRectF plot(0, 0, 600, 200);
  for (const auto& range : {TimeRange{0, 10}, TimeRange{6.2, 6.3}, TimeRange{6.2499, 6.2502}}) {
    const auto view = TimeView(10, 0.0003).show(range);
    const auto image = drawn(waveform, view, plot);
    const int x = static_cast<int>(view.xOf(6.25, plot));
    int highest = 200;
    for (int column = std::max(0, x - 1); column <= std::min(599, x + 1); ++column)
      highest = std::min(highest, inked(image, column).first);
    EXPECT_NEAR(highest, 20, 3) << range.fromSeconds;
  }
}

TEST(WaveformView, HasNoGapsBetweenColumns) {
  // Two samples a pixel, each far from the one before: columns that do not overlap.
  std::vector<float> samples;
  for (int n = 0; n < 1200; ++n) samples.push_back(n % 8 < 4 ? 0.7F : -0.7F);
  const auto waveform = *WaveformPyramid::build(*AudioBuffer::create(samples, SampleRate(8000)));
  const auto image = drawn(waveform, TimeView(0.15), QRectF(0, 0, 600, 200));
  auto before = inked(image, 0);
  for (int x = 1; x < 600; ++x) {
    const auto rows = inked(image, x);
    EXPECT_LE(rows.first, before.second + 1) << x;
    EXPECT_GE(rows.second, before.first - 1) << x;
    before = rows;
  }
}

TEST(WaveformView, ShowsSamplesAsDotsWhereThereIsRoom) {
  std::vector<float> samples(100, 0.0F);
  samples[50] = 0.5F;
  const auto waveform = *WaveformPyramid::build(*AudioBuffer::create(samples, SampleRate(1000)));
  const auto view = TimeView(0.1, 0.001).show({0.045, 0.055});
  const QRectF plot(0, 0, 600, 200);
  const auto image = drawn(waveform, view, plot);
  const int x = static_cast<int>(std::lround(view.xOf(0.05, plot)));
  EXPECT_NEAR(inked(image, x).first, 48, 1.5) << "the dot is round its sample";
  const auto besides = inked(image, static_cast<int>(view.xOf(0.047, plot)));
  EXPECT_NEAR(besides.first, 98, 1.5) << "dots on the flat part too";
  const auto between = inked(image, static_cast<int>(view.xOf(0.0465, plot)));
  EXPECT_GE(between.first, 98) << "and a thin line between them";
  EXPECT_LE(between.second - between.first, 2);
}

TEST(WaveformView, PaintsNothingOutsideThePlot) {
  const auto waveform = *WaveformPyramid::build(tone(440, 1, 16'000, 3.0F));
  const QRectF plot(40, 30, 300, 100);
  for (const auto& range : {TimeRange{0, 1}, TimeRange{0.5, 0.502}}) {
    const auto image = drawn(waveform, TimeView(1).show(range), plot, {400, 200});
    for (int y = 0; y < 200; ++y)
      for (int x = 0; x < 400; ++x)
        if (!plot.contains(QPointF(x + 0.5, y + 0.5))) {
          ASSERT_EQ(image.pixelColor(x, y), kGround) << x << ", " << y;
        }
  }
  for (const QSizeF size : {QSizeF(0, 0), QSizeF(1, 1), QSizeF(-3, 5), QSizeF(0.1, 100)})
    drawn(waveform, TimeView(1), QRectF(QPointF(3, 3), size));
}

TEST(EmotionView, StacksTheProbabilitiesAndLeavesSilenceBlank) {
  const std::vector<std::string> labels{"neutral", "happy", "sad"};
  Timeline timeline;
  timeline.speech = {{2, 4}, {6, 8}};
  timeline.windows = {{.fromSeconds = 2, .toSeconds = 4, .probabilities = Eigen::Vector3d(0.2, 0.5, 0.3)},
                      {.fromSeconds = 6, .toSeconds = 8, .probabilities = Eigen::Vector3d(0, 0, 1)}};
  const auto cells = timelineCells(timeline);
  const auto view = TimeView(10);
  const QRectF plot(0, 0, 500, 200);
  const auto image = canvas({500, 200}, kGround, 13, [&](QPainter& painter) {
    paintEmotions(painter, plot, view, timeline, cells, labels);
  });
  const auto at = [&](double seconds, double share) {
    return image.pixelColor(static_cast<int>(view.xOf(seconds, plot)), static_cast<int>(200 * (1 - share)));
  };
  EXPECT_EQ(at(2.1, 0.1), labelColour(labels, 0));
  EXPECT_EQ(at(2.1, 0.4), labelColour(labels, 1));
  EXPECT_EQ(at(2.1, 0.9), labelColour(labels, 2));
  EXPECT_EQ(at(6.1, 0.05), labelColour(labels, 2));
  // The name in the middle of the band: no statement hangs on the hue alone.
  int written = 0;
  for (int x = -20; x < 20; ++x) written += at(3 + 0.02 * x, 0.45) != labelColour(labels, 1) ? 1 : 0;
  EXPECT_GT(written, 3);
  for (const double silence : {1.0, 5.0, 9.0})
    for (const double share : {0.05, 0.5, 0.95}) EXPECT_EQ(at(silence, share), kGround) << silence;
}

/// Windows of two seconds each without a gap, in turn with these probabilities.
Timeline inTurn(int windows, const std::vector<Eigen::VectorXd>& turns) {
  Timeline timeline;
  for (int i = 0; i < windows; ++i) {
    timeline.speech.push_back({2.0 * i, 2.0 * i + 2});
    timeline.windows.push_back({.fromSeconds = 2.0 * i,
                                .toSeconds = 2.0 * i + 2,
                                .probabilities = turns[static_cast<std::size_t>(i) % turns.size()]});
  }
  return timeline;
}

TEST(EmotionView, OfManyWindowsInAPixelShowsTheShareOfTimeOfEachLabel) {
  const std::vector<std::string> labels{"neutral", "happy"};
  const Eigen::Vector2d neutral(0.6, 0.4);
  const Eigen::Vector2d happy(0.1, 0.9);
  const auto timeline = inTurn(5000, {neutral, neutral, happy, neutral});
  const auto cells = timelineCells(timeline);
  for (const auto& range : {TimeRange{0, 10'000}, TimeRange{1000, 9000}, TimeRange{3333, 5777}}) {
    const auto image = canvas({250, 200}, kGround, 13, [&](QPainter& painter) {
      paintEmotions(painter, QRectF(0, 0, 250, 200), TimeView(10'000).show(range), timeline, cells, labels);
    });
    for (const int x : {3, 60, 125, 190, 246}) {
      EXPECT_EQ(image.pixelColor(x, 60), labelColour(labels, 0)) << "three quarters at " << x;
      EXPECT_EQ(image.pixelColor(x, 40), labelColour(labels, 1)) << x;
    }
  }
}

TEST(EmotionView, OfALongViewNeighbouringPixelsAgree) {
  // Either label for a minute by turns of single windows: the picture of an hour is even.
  const std::vector<std::string> labels{"neutral", "happy"};
  const auto timeline = inTurn(1800, {Eigen::Vector2d(0.9, 0.1), Eigen::Vector2d(0.2, 0.8)});
  const auto image = canvas({900, 100}, kGround, 13, [&](QPainter& painter) {
    paintEmotions(painter, QRectF(0, 0, 900, 100), TimeView(3600), timeline, timelineCells(timeline), labels);
  });
  int borders = 0;
  for (int x = 1; x < 900; ++x) borders += image.pixel(x, 75) != image.pixel(x - 1, 75) ? 1 : 0;
  EXPECT_EQ(borders, 0) << "a quarter up all is neutral";
  EXPECT_EQ(image.pixelColor(450, 75), labelColour(labels, 0));
  EXPECT_EQ(image.pixelColor(450, 25), labelColour(labels, 1));
}

TEST(EmotionView, TakenTogetherLeavesLongSilenceBlankAndPaintsPaleWhatIsMostlySilent) {
  const std::vector<std::string> labels{"neutral", "happy"};
  auto timeline = inTurn(3000, {Eigen::Vector2d(1, 0)});
  std::erase_if(timeline.speech,
                [](const auto& one) { return one.fromSeconds >= 2000 && one.toSeconds <= 4000; });
  for (auto& one : timeline.speech)
    if (one.fromSeconds >= 4000) one.toSeconds = one.fromSeconds + 0.5;
  const auto image = canvas({300, 100}, kGround, 13, [&](QPainter& painter) {
    paintEmotions(painter, QRectF(0, 0, 300, 100), TimeView(6000), timeline, timelineCells(timeline), labels);
  });
  EXPECT_EQ(image.pixelColor(50, 50), labelColour(labels, 0));
  EXPECT_EQ(image.pixelColor(150, 50), kGround);
  EXPECT_NE(image.pixelColor(250, 50), kGround);
  EXPECT_NE(image.pixelColor(250, 50), labelColour(labels, 0));
}

TEST(MfccView, ABandLiesInItsRowAndAtItsTimeAtEveryZoom) {
  Eigen::MatrixXf frames = Eigen::MatrixXf::Constant(4, 1000, -1);
  frames.block(2, 400, 1, 200).setConstant(1);
  const FramePyramid mfcc(frames, 0.01, 4);
  const QRectF plot(0, 0, 400, 200);
  for (const auto& range : {TimeRange{0, 10}, TimeRange{3.9, 6.1}}) {
    const auto view = TimeView(10).show(range);
    const auto image = canvas({400, 200}, kGround, 13, [&](QPainter& painter) {
      paintMfcc(painter, plot, view, mfcc, 4, {-1, 1}, ColourMap::Grey);
    });
    const auto at = [&](double seconds, int y) {
      return qGray(image.pixel(static_cast<int>(view.xOf(seconds, plot)), y));
    };
    EXPECT_EQ(at(5, 75), 255);
    EXPECT_EQ(at(5, 125), 0);
    EXPECT_EQ(at(3.93, 75), 0);
    EXPECT_EQ(at(6.07, 75), 0);
    EXPECT_EQ(at(4.1, 75), 255);
    EXPECT_EQ(at(5.9, 75), 255);
  }
}

TEST(ViewPainters, OfNothingPaintNothing) {
  const QRectF plot(0, 0, 60, 40);
  const auto image = canvas({60, 40}, kGround, 13, [&](QPainter& painter) {
    paintCurve(painter, plot, TimeView(1), Curve(), kFull, {.colour = Qt::black});
    paintEmotions(painter, plot, TimeView(1), {}, {}, std::vector<std::string>{"happy"});
    paintEmotions(painter, plot, TimeView(1), {}, {}, {});
    paintMfcc(painter, plot, TimeView(1), FramePyramid(), 13, {}, ColourMap::Grey);
    paintSpectrogram(painter, plot, TimeView(1), {}, ColourMap::Grey);
  });
  for (int x = 0; x < 60; ++x) EXPECT_EQ(inked(image, x).first, -1);
}

TEST(Rows, OfTheSameWidthHaveTheirTimesInLineHoweverHigh) {
  QFont font;
  font.setPixelSize(13);
  const QFontMetricsF metrics(font);
  for (const double width : {150.0, 300.0, 1200.0}) {
    const auto first = rowLayout(metrics, QRectF(5, 0, width, 300));
    for (const double height : {20.0, 60.0, 500.0}) {
      const auto other = rowLayout(metrics, QRectF(5, 300, width, height));
      EXPECT_EQ(other.plot.left(), first.plot.left());
      EXPECT_EQ(other.plot.right(), first.plot.right());
      EXPECT_TRUE(QRectF(5, 300, width, height).contains(other.plot));
    }
  }
}

TEST(Rows, AxesStayInsideTheRowAtItsSides) {
  const QRectF row(20, 60, 500, 90);
  const auto image = canvas({560, 200}, kGround, 13, [&](QPainter& painter) {
    const auto metrics = metricsOf(painter);
    const auto layout = rowLayout(metrics, row);
    for (const auto side : {AxisSide::Left, AxisSide::Right})
      paintValueAxis(painter, layout, side, axisTicks(kFull, layout.plot.height(), metrics),
                     QStringLiteral("Amplitude"), Palette::light());
    paintFrame(painter, layout.plot, Palette::light());
  });
  bool left = false;
  bool right = false;
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 560; ++x) {
      const bool ink = image.pixelColor(x, y) != kGround;
      left = left || (ink && x < 60);
      right = right || (ink && x > 470);
      if (!row.contains(QPointF(x + 0.5, y + 0.5))) {
        ASSERT_FALSE(ink) << x << ", " << y;
      }
    }
  EXPECT_TRUE(left && right);
}

}  // namespace
}  // namespace sentisound
