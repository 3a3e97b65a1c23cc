#include "plot/Axes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QGuiApplication>

namespace sentisound {
namespace {

using testing::ElementsAre;

std::vector<std::string> labels(const Scale& scale, double length, double extent) {
  std::vector<std::string> texts;
  const auto ticks = placeTicks(scale, length, [&](const QString&) { return extent; });
  for (const double value : ticks.at) texts.push_back(scale.label(value, ticks.step).toStdString());
  return texts;
}

TEST(Axes, TicksAreOneTwoOrFiveTimesAPowerOfTenApart) {
  for (const double high : {0.013, 0.7, 3.8, 9.9, 42.0, 119.0})
    for (const double length : {60.0, 300.0, 1000.0}) {
      const auto ticks = placeTicks(timeScale(high), length, [](const QString&) { return 40.0; });
      ASSERT_GT(ticks.step, 0) << high << " in " << length;
      const double mantissa = ticks.step / std::pow(10, std::floor(std::log10(ticks.step) + 1e-9));
      EXPECT_TRUE(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                  std::abs(mantissa - 5) < 1e-6)
          << ticks.step;
    }
}

TEST(Axes, LabelsHaveAsManyDecimalsAsTheirStepNeeds) {
  EXPECT_THAT(labels(timeScale(3.8), 300, 60), ElementsAre("0", "1", "2", "3"));
  EXPECT_THAT(labels(timeScale(3.8), 800, 60),
              ElementsAre("0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5"));
  EXPECT_THAT(labels(timeScale(0.02), 300, 60), ElementsAre("0.000", "0.005", "0.010", "0.015", "0.020"));
}

TEST(Axes, NegativeLabelsHaveARealMinusAndZeroHasNone) {
  EXPECT_THAT(labels(amplitudeScale(0.8), 100, 30), ElementsAre("\u22121", "0", "1"));
}

TEST(Axes, TimeIsWrittenAsMinutesAboveTwoMinutesAndAsHoursAboveOne) {
  EXPECT_EQ(timeScale(120).title, QStringLiteral("Time (s)"));
  EXPECT_THAT(labels(timeScale(150), 300, 60), ElementsAre("0:00", "0:30", "1:00", "1:30", "2:00", "2:30"));
  EXPECT_EQ(timeScale(150).title, QStringLiteral("Time (m:ss)"));
  EXPECT_THAT(labels(timeScale(2 * 3600), 400, 60),
              ElementsAre("0:00:00", "0:30:00", "1:00:00", "1:30:00", "2:00:00"));
}

TEST(Axes, FrequencyIsInKilohertzExceptForVeryLowRates) {
  EXPECT_THAT(labels(frequencyScale(8000), 100, 20), ElementsAre("0", "2", "4", "6", "8"));
  EXPECT_EQ(frequencyScale(8000).title, QStringLiteral("Frequency (kHz)"));
  EXPECT_THAT(labels(frequencyScale(1500), 100, 20), ElementsAre("0", "500", "1000", "1500"));
  EXPECT_EQ(frequencyScale(1500).title, QStringLiteral("Frequency (Hz)"));
}

TEST(Axes, CoefficientsAreCountedFromOneInWholeNumbers) {
  EXPECT_THAT(labels(countScale(13, {}), 100, 20), ElementsAre("1", "5", "10"));
  EXPECT_THAT(labels(countScale(3, {}), 1000, 20), ElementsAre("1", "2", "3"));
  EXPECT_THAT(labels(countScale(1, {}), 1000, 20), ElementsAre("1"));
}

TEST(Axes, LabelsNeverTouch) {
  for (int length = 0; length < 400; length += 7)
    for (const auto& scale : {timeScale(3.7), timeScale(4000), frequencyScale(24000), amplitudeScale(0.003),
                              countScale(40, {})}) {
      const auto ticks = placeTicks(
          scale, length, [](const QString& label) { return 7.0 * static_cast<double>(label.size()); });
      for (std::size_t i = 1; i < ticks.at.size(); ++i) {
        const double distance = (scale.share(ticks.at[i]) - scale.share(ticks.at[i - 1])) * length;
        EXPECT_GE(distance + 1e-9, 7.0 * static_cast<double>(scale.label(ticks.at[i], ticks.step).size()));
      }
    }
}

TEST(Axes, AmplitudeIsFullScaleUnlessTheSoundIsQuietOrOvershoots) {
  EXPECT_EQ(amplitudeScale(0.9).high, 1);
  EXPECT_EQ(amplitudeScale(0.3).high, 1);
  EXPECT_DOUBLE_EQ(amplitudeScale(0.04).high, 0.05);
  EXPECT_DOUBLE_EQ(amplitudeScale(0.04).low, -0.05);
  EXPECT_EQ(amplitudeScale(1.4).high, 2);
  EXPECT_EQ(amplitudeScale(0).high, 1);
}

TEST(Axes, EveryPartLiesInsideTheAreaAtAnySizeAndFont) {
  for (const int pixels : {6, 11, 15, 40}) {
    QFont font;
    font.setPixelSize(pixels);
    const QFontMetricsF metrics(font);
    for (int width = 1; width < 1500; width += 37)
      for (int height = 1; height < 800; height += 41) {
        const QRectF area(10, 20, width, height);
        const auto layout = timeLayout(metrics, area);
        if (layout.labels) {
          EXPECT_TRUE(area.contains(layout.plot)) << width << "x" << height;
          EXPECT_GE(area.bottom() - layout.plot.bottom(), metrics.height());
          EXPECT_GE(layout.plot.left() - area.left(),
                    metrics.horizontalAdvance(QStringLiteral("\u22120.005")));
        }
        if (!layout.colourBar.isEmpty()) {
          EXPECT_TRUE(area.contains(layout.colourBar));
          EXPECT_GE(area.right() - layout.colourBar.right(),
                    metrics.horizontalAdvance(QStringLiteral("\u2212888")));
        }
      }
  }
}

}  // namespace
}  // namespace sentisound
