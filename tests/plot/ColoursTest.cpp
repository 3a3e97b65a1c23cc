#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

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

/// CIE lightness L* from luminance.
double lightness(QRgb colour) {
  const double y = luminance(QColor(colour));
  return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

TEST(Magma, AgreesWithThePublishedTable) {
  struct Sample {
    int entry, red, green, blue;
  };
  // Entries of matplotlib's table of 256, times 255; tolerance: that of the polynomial fit.
  for (const auto& [entry, red, green, blue] :
       {Sample{0, 0, 0, 4}, Sample{31, 28, 16, 68}, Sample{64, 81, 18, 124}, Sample{128, 183, 55, 121},
        Sample{191, 252, 138, 98}, Sample{223, 254, 196, 136}, Sample{255, 252, 253, 191}}) {
    const QRgb colour = colourTable(ColourMap::Magma)[static_cast<std::size_t>(entry)];
    EXPECT_NEAR(qRed(colour), red, 7) << entry;
    EXPECT_NEAR(qGreen(colour), green, 7) << entry;
    EXPECT_NEAR(qBlue(colour), blue, 7) << entry;
  }
}

TEST(ColourMaps, GrowLighterAllTheWay) {
  for (const auto map : {ColourMap::Viridis, ColourMap::Magma, ColourMap::Grey})
    for (std::size_t i = 8; i < 256; ++i)
      EXPECT_GE(lightness(colourTable(map)[i]) + (map == ColourMap::Viridis ? 0.3 : 0),
                lightness(colourTable(map)[i - (map == ColourMap::Viridis ? 1 : 4)]))
          << static_cast<int>(map) << ' ' << i;
}

TEST(ColourMaps, GoInEvenStepsOfLightness) {
  for (const auto map : {ColourMap::Viridis, ColourMap::Magma, ColourMap::Grey, ColourMap::Ink}) {
    const auto& table = colourTable(map);
    const double whole = lightness(table[255]) - lightness(table[0]);
    EXPECT_GT(std::abs(whole), 70);
    for (std::size_t i = 0; i + 32 < 256; i += 16)
      EXPECT_NEAR((lightness(table[i + 32]) - lightness(table[i])) / whole, 32 / 255.0, 0.06)
          << static_cast<int>(map) << ' ' << i;
  }
}

TEST(ColourMaps, GreyIsGreyAndInkIsItsReverse) {
  EXPECT_EQ(colourAt(ColourMap::Grey, 0), qRgb(0, 0, 0));
  EXPECT_EQ(colourAt(ColourMap::Grey, 1), qRgb(255, 255, 255));
  EXPECT_NEAR(qRed(colourAt(ColourMap::Grey, 0.5)), 119, 1) << "sRGB of L* = 50";
  for (const double t : {0.0, 0.2, 0.71, 1.0})
    EXPECT_EQ(colourAt(ColourMap::Ink, t), colourAt(ColourMap::Grey, 1 - t));
}

TEST(Palettes, TextIsWellLegible) {
  for (const auto& palette : {Palette::light(), Palette::dark()}) {
    EXPECT_GT(contrast(palette.text, palette.background), 7);
    EXPECT_GT(contrast(palette.axis, palette.background), 4.5);
    for (const auto& curve : {palette.wave, palette.pitch, palette.energy})
      EXPECT_GT(contrast(curve, palette.background), 4.5);
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

/// How far two colours are apart, 0..765.
int distance(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

TEST(LabelColours, NoTwoLabelsOfAModelLookAlike) {
  using Labels = std::vector<std::string>;
  // By place alone, "stressed" would have got calm's colour.
  for (const Labels& labels :
       {Labels{"calm", "stressed"}, Labels{"no-stress", "stress"}, Labels{"angry", "bored", "calm", "sad"},
        Labels{"a", "b", "c", "d", "e", "f", "g", "h"},
        Labels{"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "bored"}})
    for (int a = 0; a < static_cast<int>(labels.size()); ++a)
      for (int b = 0; b < a; ++b)
        EXPECT_GT(distance(labelColour(labels, a), labelColour(labels, b)), 60)
            << labels[static_cast<std::size_t>(a)] << " and " << labels[static_cast<std::size_t>(b)];
}

TEST(LabelColours, DoNotDependOnTheOrderAndKeepThoseOfTheEmotions) {
  EXPECT_EQ(labelColour(std::vector<std::string>{"stress", "no-stress"}, 0),
            labelColour(std::vector<std::string>{"no-stress", "stress"}, 1));
  EXPECT_EQ(labelColour(std::vector<std::string>{"bored", "angry"}, 1), emotionColour("angry", 7));
  EXPECT_TRUE(labelColour({}, 0).isValid());
  EXPECT_TRUE(labelColour(std::vector<std::string>{"x"}, -1).isValid());
  EXPECT_TRUE(labelColour(std::vector<std::string>(40, "x"), 39).isValid());
}

TEST(LabelColours, StandOutFromBothGrounds) {
  const std::vector<std::string> labels{"no-stress", "stress"};
  for (const auto& palette : {Palette::light(), Palette::dark()})
    for (int i = 0; i < 2; ++i) EXPECT_GT(contrast(labelColour(labels, i), palette.background), 1.6);
}

}  // namespace
}  // namespace sentisound
