#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "plot/ColourMap.h"
#include "plot/Palette.h"

namespace sentisound {
namespace {

const char* const kLabels[] = {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"};

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

TEST(Viridis, AgreesWithThePublishedTable) {
  struct Sample {
    double t;
    int red, green, blue;
  };
  // matplotlib 3.x, matplotlib.cm.viridis(t) · 255; tolerance: that of the polynomial fit.
  for (const auto& [t, red, green, blue] :
       {Sample{0, 68, 1, 84}, Sample{0.5, 33, 145, 140}, Sample{1, 253, 231, 37}}) {
    EXPECT_NEAR(qRed(viridis(t)), red, 4) << t;
    EXPECT_NEAR(qGreen(viridis(t)), green, 4) << t;
    EXPECT_NEAR(qBlue(viridis(t)), blue, 4) << t;
  }
}

TEST(Viridis, GrowsLighterAllTheWayAndStopsAtTheEnds) {
  for (std::size_t i = 1; i < 256; ++i)
    EXPECT_GE(luminance(QColor(viridisTable()[i])) + 1e-3, luminance(QColor(viridisTable()[i - 1]))) << i;
  EXPECT_EQ(viridis(-1), viridis(0));
  EXPECT_EQ(viridis(7), viridis(1));
}

TEST(Palettes, TextIsWellLegible) {
  for (const auto& palette : {Palette::light(), Palette::dark()}) {
    EXPECT_GT(contrast(palette.text, palette.background), 7);
    EXPECT_GT(contrast(palette.axis, palette.background), 4.5);
    EXPECT_GT(contrast(palette.wave, palette.background), 4.5);
    EXPECT_GT(contrast(palette.grid, palette.background), 1.15);
  }
}

TEST(Palettes, EveryEmotionStandsOutFromGroundAndFromEveryOther) {
  for (const auto& palette : {Palette::light(), Palette::dark()})
    for (const char* label : kLabels)
      EXPECT_GT(contrast(emotionColour(label, 0), palette.background), 1.6) << label;
  for (const char* a : kLabels)
    for (const char* b : kLabels) {
      if (a == b) continue;
      const auto first = emotionColour(a, 0);
      const auto second = emotionColour(b, 0);
      EXPECT_GT(std::abs(first.red() - second.red()) + std::abs(first.green() - second.green()) +
                    std::abs(first.blue() - second.blue()),
                60)
          << a << " and " << b;
    }
}

TEST(Palettes, UnknownLabelsGetAColourByPlaceAndSynonymsThatOfTheEmotion) {
  EXPECT_NE(emotionColour("bored", 0), emotionColour("bored", 1));
  EXPECT_NE(emotionColour("bored", 1), emotionColour("bored", 9));
  EXPECT_EQ(emotionColour("sadness", 5), emotionColour("sad", 0));
  EXPECT_TRUE(emotionColour("bored", -3).isValid());
}

}  // namespace
}  // namespace sentisound
