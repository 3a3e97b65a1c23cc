// Curves and formants over time.
#include <gtest/gtest.h>

#include <cmath>

#include "plot/Ink.h"
#include "plot/Samples.h"
#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

using test::canvas;
using test::inked;
using test::kGround;
using test::rowsLike;

TEST(CurveView, IsDrawnAtItsValuesWithGapsAtEveryZoom) {
  std::vector<float> values(1000, 100.0F);
  for (std::size_t i = 400; i < 600; ++i) values[i] = NAN;
  const Curve curve(values, 0.01);
  const Scale scale{.low = 0, .high = 200};
  const QRectF plot(0, 0, 500, 200);
  for (const auto& range : {TimeRange{0, 10}, TimeRange{3, 7}, TimeRange{3.9, 6.1}}) {
    const auto view = TimeView(10).show(range);
    const auto image = canvas({500, 200}, kGround, 13, [&](QPainter& painter) {
      paintCurve(painter, plot, view, curve, scale, {.colour = Qt::black, .width = 4});
    });
    for (const double t : {3.95, 4.2, 5.0, 5.8, 6.05}) {
      if (!range.contains(t)) continue;
      const auto rows = rowsLike(image, static_cast<int>(view.xOf(t, plot)), Qt::black);
      if (t < 4 || t > 6) {
        ASSERT_FALSE(rows.empty()) << t << " in " << range.seconds();
        EXPECT_NEAR((rows.front() + rows.back()) / 2.0, 99.5, 1);
      } else {
        EXPECT_TRUE(rows.empty()) << t << " in " << range.seconds();
      }
    }
  }
}

TEST(CurveView, DoesNotJoinALeapOfAnOctaveIfToldSoAndMarksLoneFrames) {
  std::vector<float> values(20, 100.0F);
  for (std::size_t i = 10; i < 20; ++i) values[i] = 200;
  values[4] = NAN;
  values[6] = NAN;
  const Curve curve(values, 0.01);
  const QRectF plot(0, 0, 400, 200);
  const auto view = TimeView(0.2);
  const auto draw = [&](double upTo) {
    return canvas({400, 200}, kGround, 13, [&](QPainter& painter) {
      paintCurve(painter, plot, view, curve, {.low = 0, .high = 300},
                 {.colour = Qt::black, .width = 3, .joinUpTo = upTo});
    });
  };
  const int leap = static_cast<int>(view.xOf(0.095, plot));
  EXPECT_FALSE(rowsLike(draw(INFINITY), leap, Qt::black).empty());
  EXPECT_TRUE(rowsLike(draw(1.3), leap, Qt::black).empty());
  EXPECT_FALSE(rowsLike(draw(1.3), static_cast<int>(view.xOf(0.05, plot)), Qt::black).empty());
}

TEST(CurveView, ShowsTheExtremesOfWhatSharesAPixel) {
  std::vector<float> values(1'000'000, 100.0F);
  values[500'000] = 190;
  const Curve curve(values, 0.01);
  const auto image = canvas({500, 200}, kGround, 13, [&](QPainter& painter) {
    paintCurve(painter, QRectF(0, 0, 500, 200), TimeView(10'000), curve, {.low = 0, .high = 200},
               {.colour = Qt::black});
  });
  const auto rows = rowsLike(image, 250, Qt::black);
  ASSERT_FALSE(rows.empty());
  EXPECT_NEAR(rows.front(), 10, 2);
}

TEST(CurveView, ShowsMedianAndMiddleHalfOfWhatSharesAPixelIfToldSo) {
  // Of eight frames one is an outlier, the others spread over 96 … 108.
  std::vector<float> values(1'000'000);
  const float turns[] = {96, 98, 100, 102, 104, 106, 108, 190};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = turns[i * 5 % 8];
  for (std::size_t i = 600'000; i < 700'000; ++i) values[i] = NAN;
  const Curve curve(values, 0.01);
  const auto image = canvas({500, 400}, kGround, 13, [&](QPainter& painter) {
    paintCurve(painter, QRectF(0, 0, 500, 400), TimeView(10'000), curve, Scale{.low = 0, .high = 200},
               {.colour = Qt::black, .width = 2, .quartiles = true});
  });
  const auto rows = inked(image, 250);
  EXPECT_NEAR(rows.first, 400 - 2 * 106, 3) << "three quarters lie below";
  EXPECT_NEAR(rows.second, 400 - 2 * 99, 3) << "a quarter lies below";
  const auto median = rowsLike(image, 250, Qt::black);
  ASSERT_FALSE(median.empty());
  EXPECT_NEAR((median.front() + median.back()) / 2.0, 400 - 2 * 103, 2);
  EXPECT_EQ(inked(image, 325).first, -1) << "nobody speaks";
}

TEST(CurveView, LiesAtItsFrequencyOnEveryAxis) {
  const Curve curve(std::vector<float>(200, 440.0F), 0.01);
  const QRectF plot(0, 0, 300, 240);
  using Kind = FrequencyAxis::Kind;
  for (const auto& axis : {FrequencyAxis{.kind = Kind::Linear, .lowHz = 0, .highHz = 5000},
                           FrequencyAxis{.kind = Kind::Mel, .lowHz = 0, .highHz = 5000},
                           FrequencyAxis{.kind = Kind::Log, .lowHz = 50, .highHz = 5000}})
    for (const bool quartiles : {false, true})
      for (const double seconds : {2.0, 0.5}) {
        const auto image = canvas({300, 240}, kGround, 13, [&](QPainter& painter) {
          paintCurve(painter, plot, TimeView(2).show({0, seconds}), curve, axis,
                     {.colour = Qt::black, .width = 3, .quartiles = quartiles});
        });
        const auto rows = rowsLike(image, 150, Qt::black);
        ASSERT_FALSE(rows.empty());
        EXPECT_NEAR((rows.front() + rows.back()) / 2.0, 240 * (1 - axis.share(440)), 1.5);
      }
}

TEST(FormantView, PutsADotForEachFormantWhereItIsLoud) {
  auto piece = std::make_shared<FormantPiece>();
  piece->firstSeconds = 0.003;
  for (std::size_t k = 0; k < kFormants; ++k) piece->hz[k].assign(320, 1000.0F * static_cast<float>(k + 1));
  piece->hz[3].assign(320, NAN);
  std::vector<float> energy(201, -20.0F);
  std::fill(energy.begin() + 100, energy.end(), -60.0F);
  const QRectF plot(20, 10, 400, 200);
  const FrequencyAxis axis{.lowHz = 0, .highHz = 5000};
  const std::vector<std::shared_ptr<const FormantPiece>> pieces{piece, nullptr};
  const auto draw = [&](const Curve& loudness) {
    return canvas({440, 220}, kGround, 13, [&](QPainter& painter) {
      paintFormants(painter, plot, TimeView(2), pieces, loudness, axis, Qt::black, Qt::white);
    });
  };
  const auto image = draw(Curve(energy, 0.01));
  std::vector<int> dark;
  for (int y = 0; y < 220; ++y)
    for (int x = 60; x < 200; ++x)
      if (image.pixelColor(x, y).lightness() < 60) {
        dark.push_back(y);
        break;
      }
  ASSERT_FALSE(dark.empty());
  for (const int y : dark) {
    const double hz = 5000 * (1 - (y - 10 + 0.5) / 200);
    EXPECT_LT(std::abs(hz - 1000 * std::round(hz / 1000)), 70) << hz;
    EXPECT_GT(hz, 900);
    EXPECT_LT(hz, 3100) << "a fourth was not found";
  }
  for (int x = 225; x < 440; ++x) EXPECT_EQ(inked(image, x).first, -1) << "too quiet at " << x;
  const auto unknown = draw(Curve());
  for (int x = 0; x < 440; ++x) EXPECT_EQ(inked(unknown, x).first, -1);
}

TEST(CurveScales, HoldAllThatThereIs) {
  const Curve f0({NAN, 90, 310}, 0.01);
  EXPECT_LE(pitchScale(f0).low, 90);
  EXPECT_GE(pitchScale(f0).high, 310);
  EXPECT_LT(pitchScale(Curve()).low, pitchScale(Curve()).high);
  const auto energy = energyScale(Curve({-100, -23, -51}, 0.01));
  EXPECT_EQ(energy.high, -20);
  EXPECT_EQ(energy.low, -80);
  const auto silent = energyScale(Curve({-100, -100}, 0.01));
  EXPECT_LT(silent.low, silent.high);
}

}  // namespace
}  // namespace sentisound
