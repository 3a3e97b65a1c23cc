#include "plot/TileImage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "plot/Samples.h"

namespace sentisound {
namespace {

using test::tone;
using Tiles = std::vector<std::shared_ptr<const ShadedTile>>;

/// All tiles that show `view` on `width` pixels.
Tiles tilesOf(const AudioBuffer& audio, const SpectrogramSettings& settings, const TimeView& view, int width,
              const FrequencyAxis& axis, int height, const DbRange& range = {}) {
  const int level = tileLevel(settings, audio.rate(), view.samplesPerPixel(audio.rate(), width));
  const double hz = audio.rate().hz();
  const auto span = tilesFor(level, view.fromSeconds() * hz, view.toSeconds() * hz, audio.size());
  Tiles tiles;
  for (auto index = span.first; index <= span.last; ++index) {
    const auto tile = computeSpectrogramTile(audio, {settings, level, index});
    tiles.push_back(std::make_shared<const ShadedTile>(shadeTile(*tile, axis, height, range)));
  }
  return tiles;
}

int brightestRow(const QImage& image, int x) {
  int best = 0;
  for (int y = 0; y < image.height(); ++y)
    if (qGray(image.pixel(x, y)) > qGray(image.pixel(x, best))) best = y;
  return best;
}

TEST(TileImage, AToneLiesWhereTheAxisSaysOnEveryScaleAndAtEveryZoom) {
  const auto audio = tone(1500, 4);
  for (const auto kind : {FrequencyAxis::Kind::Linear, FrequencyAxis::Kind::Mel, FrequencyAxis::Kind::Log})
    for (const double span : {4.0, 0.3, 0.02}) {
      const FrequencyAxis axis{kind, 0, 6000};
      const auto view = TimeView::of(audio).show({2 - span / 2, 2 + span / 2});
      const auto image =
          spectrogramImage(tilesOf(audio, {}, view, 200, axis, 300), view, {200, 300}, ColourMap::Grey);
      for (const int x : {20, 100, 180})
        EXPECT_NEAR(brightestRow(image, x) + 0.5, 300 * (1 - axis.share(1500)), 3)
            << static_cast<int>(kind) << ' ' << span;
    }
}

TEST(TileImage, ABurstLiesAtItsTimeAtEveryZoom) {
  std::vector<float> samples(160'000, 0.0F);
  for (std::size_t i = 80'000; i < 80'200; ++i) samples[i] = i % 2 == 0 ? 0.5F : -0.5F;
  const auto audio = *AudioBuffer::create(samples, SampleRate(16'000));
  const FrequencyAxis axis;
  for (const auto& range : {TimeRange{4, 6}, TimeRange{4.8, 5.05}, TimeRange{4.95, 5.2}}) {
    const auto view = TimeView::of(audio).show(range);
    const auto image =
        spectrogramImage(tilesOf(audio, {0.005}, view, 500, axis, 40), view, {500, 40}, ColourMap::Grey);
    double sum = 0;
    double weighted = 0;
    for (int x = 0; x < 500; ++x) {
      const double lit = qGray(image.pixel(x, 3)) > 128 ? 1 : 0;
      sum += lit;
      weighted += lit * (x + 0.5);
    }
    ASSERT_GT(sum, 0);
    EXPECT_NEAR(weighted / sum, view.xOf(5.00625, QRectF(0, 0, 500, 40)), 4) << range.fromSeconds;
  }
}

TEST(TileImage, HasNoSeamsBetweenTiles) {
  const auto audio = tone(1000, 20);
  const auto view = TimeView::of(audio).show({2, 18});
  const auto tiles = tilesOf(audio, {}, view, 640, {}, 100);
  ASSERT_GT(tiles.size(), 2U);
  const auto image = spectrogramImage(tiles, view, {640, 100}, ColourMap::Viridis);
  for (int y = 0; y < 100; ++y)
    for (int x = 1; x < 640; ++x)
      ASSERT_LE(std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(x - 1, y))), 3) << x << ", " << y;
}

TEST(TileImage, IsClearWhereNoTileIsAndFinerTilesLieUponCoarserOnes) {
  const auto audio = tone(1000, 8);
  const FrequencyAxis axis;
  const auto view = TimeView::of(audio);
  auto tiles = tilesOf(audio, {}, view, 600, axis, 60);
  ASSERT_GT(tiles.size(), 1U);
  tiles.erase(tiles.begin());
  const auto holed = spectrogramImage(tiles, view, {300, 60}, ColourMap::Grey);
  EXPECT_EQ(qAlpha(holed.pixel(0, 30)), 0);
  EXPECT_EQ(qAlpha(holed.pixel(299, 30)), 255);

  const auto coarse = computeSpectrogramTile(audio, {{}, 12, 0});
  const auto stand = std::make_shared<const ShadedTile>(shadeTile(*coarse, axis, 60, {-300, 80}));
  tiles.push_back(stand);  // everything is brighter than its range
  std::rotate(tiles.begin() + 1, tiles.end() - 1, tiles.end());
  const auto filled = spectrogramImage(tiles, view, {300, 60}, ColourMap::Grey);
  EXPECT_EQ(filled.pixel(0, 30), qRgb(255, 255, 255));
  EXPECT_EQ(filled.pixel(280, 3), holed.pixel(280, 3));
}

TEST(TileImage, TopAndRangeMoveTheColours) {
  const auto audio = tone(1000, 1, 16'000, 0.1F);  // −20 dB
  const auto tile = computeSpectrogramTile(audio, {{}, 7, 0});
  const auto brightest = [&](const DbRange& range) {
    const auto shaded = shadeTile(*tile, {}, 200, range);
    return *std::max_element(shaded.shades.begin() + 0, shaded.shades.end());
  };
  EXPECT_EQ(brightest({-30, 60}), 255);
  EXPECT_NEAR(brightest({0, 80}), 255 * 60 / 80, 12) << "up to 3 dB lower: averaged over bins";
  EXPECT_EQ(brightest({40, 50}), 0);
}

TEST(TileImage, SurvivesEmptinessAndWhatLiesAboveTheHighestFrequencyIsDark) {
  const auto audio = tone(1000, 1, 8000);
  const auto tile = computeSpectrogramTile(audio, {{}, 7, 0});
  EXPECT_TRUE(shadeTile(*tile, {}, 0, {}).shades.empty());
  EXPECT_TRUE(spectrogramImage({}, TimeView(1), {0, 5}, ColourMap::Ink).isNull());
  EXPECT_EQ(qAlpha(spectrogramImage({}, TimeView(1), {5, 5}, ColourMap::Ink).pixel(2, 2)), 0);
  const Tiles none{nullptr};
  EXPECT_FALSE(spectrogramImage(none, TimeView(1), {5, 5}, ColourMap::Ink).isNull());
  const auto shaded = shadeTile(*tile, {FrequencyAxis::Kind::Linear, 0, 8000}, 100, {-200, 80});
  EXPECT_EQ(shaded.shades[0], 0);
  EXPECT_EQ(shaded.shades[static_cast<std::size_t>(49 * shaded.columns)], 0);
  EXPECT_EQ(shaded.shades[static_cast<std::size_t>(51 * shaded.columns)], 255);
}

}  // namespace
}  // namespace sentisound
