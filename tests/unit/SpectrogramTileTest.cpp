#include "views/SpectrogramTile.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/Kept.h"
#include "support/Signals.h"
#include "views/TileCache.h"
#include "views/UnderPointer.h"

namespace sentisound {
namespace {

using Window = SpectrogramSettings::Window;

TEST(SpectrogramTile, ASineOfFullScaleHasZeroDecibelsAtItsFrequency) {
  for (const auto window : {Window::Hann, Window::Gaussian})
    for (const double seconds : {0.01, 0.03, 0.1})
      for (const double amplitude : {1.0, 0.1}) {
        const auto audio = test::tone(1000, 2, 16'000, amplitude);
        const auto tile = computeSpectrogramTile(audio, {{seconds, window}, 6, 0});
        ASSERT_TRUE(tile);
        const auto db = decibelsAt(*tile, 0.5, 1000);
        ASSERT_TRUE(db);
        EXPECT_NEAR(*db, 20 * std::log10(amplitude), 0.3) << seconds;
        Eigen::Index strongest = 0;
        tile->db.col(100).maxCoeff(&strongest);
        EXPECT_NEAR(static_cast<double>(strongest) * tile->hzPerBin(), 1000, tile->hzPerBin());
        EXPECT_LT(*decibelsAt(*tile, 0.5, 4000), 20 * std::log10(amplitude) - 60);
      }
}

TEST(SpectrogramTile, AShortWindowTellsTimesApartAndALongOneFrequencies) {
  const int hz = 16'000;
  std::vector<float> samples(32'000);
  for (std::size_t n = 0; n < samples.size(); n += 160) samples[n] = 0.9F;  // 100 pulses a second
  const auto audio = test::buffer(samples, hz);
  const auto fine = computeSpectrogramTile(audio, {{0.003, Window::Gaussian}, 3, 2});
  EXPECT_GT(*decibelsAt(*fine, 0.3, 2000) - *decibelsAt(*fine, 0.305, 2000), 20) << "pulse and pause";
  const auto sharp = computeSpectrogramTile(audio, {{0.06, Window::Gaussian}, 7, 0});
  EXPECT_GT(*decibelsAt(*sharp, 0.5, 2000) - *decibelsAt(*sharp, 0.5, 2050), 20) << "harmonic and between";
}

TEST(SpectrogramTile, LiesWhereItsKeySays) {
  std::vector<float> samples(64'000, 0.0F);
  for (std::size_t n = 40'000; n < 40'064; ++n) samples[n] = n % 2 == 0 ? 0.5F : -0.5F;
  const auto audio = test::buffer(samples, 16'000);
  for (const int level : {4, 6, 8}) {
    const SpectrogramSettings settings{0.01};
    const auto key = tileAt(settings, level, audio.rate(), 2.502);
    const auto tile = computeSpectrogramTile(audio, key);
    ASSERT_TRUE(tile);
    Eigen::Index column = 0;
    tile->db.row(tile->db.rows() - 2).maxCoeff(&column);
    const auto centre = static_cast<double>(key.firstSample()) +
                        (static_cast<double>(column) + 0.5) * static_cast<double>(key.hop());
    EXPECT_NEAR(centre, 40'032, static_cast<double>(key.hop()) / 2 + 32) << level;
  }
}

TEST(SpectrogramTile, TheLastIsAsLongAsTheRecordingAndNoneComesAfter) {
  const auto audio = test::noise(1, 16'000);  // 16 000 samples: 250 columns of 64
  EXPECT_EQ(computeSpectrogramTile(audio, {{}, 6, 0})->db.cols(), 250);
  EXPECT_FALSE(computeSpectrogramTile(audio, {{}, 6, 1}));
  EXPECT_EQ(computeSpectrogramTile(audio, {{}, 5, 1})->db.cols(), 244);
  EXPECT_EQ(computeSpectrogramTile(audio, {{}, 20, 0})->db.cols(), 1);
  const auto one = computeSpectrogramTile(test::buffer({0.5F}, 8000), {{}, 0, 0});
  EXPECT_EQ(one->db.cols(), 1);
  EXPECT_TRUE(one->db.array().isFinite().all());
}

TEST(SpectrogramTile, OfSilenceIsTheFloorEverywhere) {
  const auto tile = computeSpectrogramTile(test::buffer(std::vector<float>(9000, 0.0F), 8000), {{}, 5, 0});
  EXPECT_NEAR(tile->db.minCoeff(), SpectrogramTile::kFloorDb, 0.01);
  EXPECT_EQ(tile->db.maxCoeff(), tile->db.minCoeff());
}

TEST(SpectrogramTile, OfACompactRecordingIsNearlyThatOfTheFloats) {
  const auto audio = test::tone(700, 3, 16'000);
  for (const int level : {5, 9, 12}) {
    const auto a = computeSpectrogramTile(audio, {{}, level, 0});
    const auto b = computeSpectrogramTile(test::kept(audio), {{}, level, 0});
    EXPECT_EQ(a->db.cols(), b->db.cols());
    EXPECT_LT((a->db.cwiseMax(-80) - b->db.cwiseMax(-80)).cwiseAbs().maxCoeff(), 0.2) << level;
  }
}

TEST(SpectrogramTile, AtCoarseZoomShowsTheStrongestOfFourPlacesInAColumn) {
  // A tone in the second quarter of a column of 2^15 samples at the place where a frame is taken.
  std::vector<float> samples(1 << 16, 0.0F);
  for (std::size_t n = 8192; n < 16'384; ++n) samples[n] = 0.5F * std::sin(0.5F * static_cast<float>(n));
  const auto tile = computeSpectrogramTile(test::buffer(samples, 16'000), {{0.03}, 15, 0});
  ASSERT_EQ(tile->db.cols(), 2);
  EXPECT_NEAR(tile->db.col(0).maxCoeff(), -6, 1.5);
  EXPECT_LT(tile->db.col(1).maxCoeff(), -100);
}

TEST(SpectrogramTile, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(computeSpectrogramTile(test::noise(1, 16'000), {{}, 6, 0}, stop.get_token()));
}

TEST(TileLevel, NeverGivesMoreColumnsThanPixelsAndNoneTheWindowCannotTellApart) {
  const SampleRate rate(16'000);
  const SpectrogramSettings settings{0.032};  // 512 samples
  EXPECT_EQ(tileLevel(settings, rate, 1), 6);
  EXPECT_EQ(tileLevel(settings, rate, 64), 6);
  EXPECT_EQ(tileLevel(settings, rate, 65), 7);
  EXPECT_EQ(tileLevel(settings, rate, 90'000), 17);
  for (double perPixel = 1; perPixel < 1e6; perPixel *= 1.37)
    EXPECT_GE(std::ldexp(1, tileLevel(settings, rate, perPixel)), perPixel);
  // Three hours at 48 kHz on 1920 pixels: a handful of tiles.
  const std::size_t size = 3UL * 3600 * 48'000;
  const int level = tileLevel(settings, SampleRate(48'000), static_cast<double>(size) / 1920);
  const auto span = tilesFor(level, 0, static_cast<double>(size), size);
  EXPECT_EQ(span.first, 0);
  EXPECT_LE(span.last, 7);
}

TEST(TileLevel, TilesCoverWhatIsVisibleAndNoMore) {
  const auto exactly = tilesFor(4, 4096, 8192, 100'000);  // tiles of 4096 samples
  EXPECT_EQ(exactly.first, 1);
  EXPECT_EQ(exactly.last, 1);
  const auto some = tilesFor(4, 4095.5, 8192.5, 100'000);
  EXPECT_EQ(some.first, 0);
  EXPECT_EQ(some.last, 2);
  EXPECT_EQ(tilesFor(4, 90'000, 1e9, 100'000).last, 24);
  EXPECT_EQ(tilesFor(4, -500, -100, 100'000).first, 0);
}

TEST(UnderPointer, IsTheNearestSampleAndNothingOutside) {
  const auto audio = test::buffer({0.1F, 0.2F, 0.3F}, 1000);
  EXPECT_EQ(amplitudeAt(audio, 0.0011), 0.2F);
  EXPECT_EQ(amplitudeAt(test::kept(audio), 0), amplitudeAt(audio, 0));
  EXPECT_FALSE(amplitudeAt(audio, -0.001));
  EXPECT_FALSE(amplitudeAt(audio, 0.003));
  EXPECT_FALSE(amplitudeAt(audio, NAN));
  const auto tile = computeSpectrogramTile(test::tone(500, 1, 8000), {{}, 5, 0});
  EXPECT_TRUE(decibelsAt(*tile, 0.99, 4000));
  EXPECT_FALSE(decibelsAt(*tile, 0.99, 4100));
  EXPECT_FALSE(decibelsAt(*tile, 1.01, 100));
  EXPECT_FALSE(decibelsAt(*tile, -0.01, 100));
}

struct Weight {
  std::size_t weight;
  [[nodiscard]] std::size_t bytes() const { return weight; }
};
using Cache = TileCache<TileKey, Weight>;

TileKey key(std::int64_t index) {
  return {{}, 3, index};
}

TEST(TileCache, DropsWhatWasUsedLongestAgoOnceItIsFull) {
  Cache cache(100);
  for (int i = 0; i < 4; ++i) cache.put(key(i), std::make_shared<Weight>(25UL));
  EXPECT_TRUE(cache.find(key(0)));
  cache.put(key(4), std::make_shared<Weight>(30UL));
  EXPECT_TRUE(cache.find(key(0))) << "used after the others";
  EXPECT_FALSE(cache.find(key(1)));
  EXPECT_FALSE(cache.find(key(2)));
  EXPECT_TRUE(cache.find(key(3)));
  EXPECT_EQ(cache.bytes(), 80U);
  EXPECT_EQ(cache.size(), 3U);
}

TEST(TileCache, ReplacesKeepsNothingTooLargeAndTellsKeysApart) {
  Cache cache(100);
  cache.put(key(1), std::make_shared<Weight>(60UL));
  cache.put(key(1), std::make_shared<Weight>(70UL));
  EXPECT_EQ(cache.bytes(), 70U);
  cache.put(key(2), std::make_shared<Weight>(101UL));
  EXPECT_FALSE(cache.find(key(2)));
  EXPECT_TRUE(cache.find(key(1)));
  auto gaussian = key(1);
  gaussian.settings.window = Window::Gaussian;
  EXPECT_FALSE(cache.find(gaussian));
  const auto held = cache.find(key(1));
  cache.clear();
  EXPECT_EQ(cache.bytes(), 0U);
  EXPECT_EQ(held->weight, 70U) << "lives on with whoever holds it";
}

}  // namespace
}  // namespace sentisound
