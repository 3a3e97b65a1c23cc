#include "views/WaveformPyramid.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/Kept.h"
#include "support/Signals.h"

namespace sentisound {
namespace {

/// What the envelope must be, by looking at every sample.
Envelope bruteForce(std::span<const float> samples, double from, double to, int columns) {
  Envelope envelope;
  for (int column = 0; column < columns; ++column) {
    const double begin = std::floor(from + (to - from) * column / columns);
    const double end = std::max(begin + 1, std::floor(from + (to - from) * (column + 1) / columns));
    float low = 0;
    float high = 0;
    bool any = false;
    for (double n = std::max(0.0, begin); n < end && n < static_cast<double>(samples.size()); ++n) {
      const float sample = samples[static_cast<std::size_t>(n)];
      low = any ? std::min(low, sample) : sample;
      high = any ? std::max(high, sample) : sample;
      any = true;
    }
    envelope.low.push_back(low);
    envelope.high.push_back(high);
  }
  return envelope;
}

TEST(Extents, OfNothingAreEmptyAndWhatIsNoNumberIsLeftOut) {
  EXPECT_TRUE(Extent{}.empty());
  EXPECT_TRUE(extentOf({}).empty());
  const std::vector<float> values{NAN, 2, NAN, -1, 5, NAN, 3};
  EXPECT_EQ(extentOf(values), (Extent{-1, 5}));
  EXPECT_TRUE(extentOf(std::vector<float>(9, NAN)).empty());
  EXPECT_TRUE(ExtentPyramid().over(0, 10).empty());
}

TEST(Extents, OfAnyStretchAreThoseOfItsCells) {
  const auto sound = test::noise(0.05, 16'000);
  for (const std::size_t cells : {1UL, 4UL, 5UL, 16UL, 17UL, 63UL, 800UL}) {
    std::vector<Extent> finest(cells);
    for (std::size_t i = 0; i < cells; ++i) finest[i].include(sound.samples()[i]);
    const ExtentPyramid pyramid(finest);
    for (std::size_t from = 0; from <= cells; from += 1 + cells / 37)
      for (std::size_t to = from; to <= cells + 3; to += 1 + cells / 41)
        ASSERT_EQ(pyramid.over(from, to), extentOf(sound.samples().subspan(from, std::min(to, cells) - from)))
            << cells << ": " << from << ".." << to;
  }
}

TEST(WaveformPyramid, GivesWhatLookingAtEverySampleGivesAtAnyZoom) {
  for (const std::size_t size : {1UL, 255UL, 256UL, 257UL, 65'536UL, 200'003UL}) {
    const auto noise = test::noise(static_cast<double>(size + 1) / 16'000, 16'000);
    const auto audio = *noise.cut(0, size);
    const auto pyramid = WaveformPyramid::build(audio);
    ASSERT_TRUE(pyramid);
    const auto length = static_cast<double>(size);
    for (const double zoom : {1.0, 1.7, 3.0, 10.0, 123.4, 5000.0})
      for (const double place : {0.0, 0.31, 0.77, 1.0})
        for (const int columns : {1, 7, 640}) {
          const double span = length / zoom;
          const double from = (length - span) * place;
          const auto expected = bruteForce(audio.samples(), from, from + span, columns);
          const auto envelope = pyramid->envelope(from, from + span, columns);
          ASSERT_EQ(envelope.low, expected.low) << size << ' ' << zoom << ' ' << place << ' ' << columns;
          ASSERT_EQ(envelope.high, expected.high) << size << ' ' << zoom << ' ' << place << ' ' << columns;
        }
  }
}

TEST(WaveformPyramid, OfSilenceIsFlatAndOfOneSampleThatSample) {
  const auto silence = WaveformPyramid::build(test::buffer(std::vector<float>(5000, 0.0F), 8000));
  EXPECT_EQ(silence->envelope(0, 5000, 10).high, std::vector<float>(10, 0.0F));
  EXPECT_EQ(silence->envelope(0, 5000, 10).low, std::vector<float>(10, 0.0F));
  EXPECT_EQ(silence->peak(), 0);
  const auto one = WaveformPyramid::build(test::buffer({-0.25F}, 8000));
  EXPECT_EQ(one->envelope(0, 1, 3).low, std::vector<float>(3, -0.25F));
  EXPECT_EQ(one->envelope(0, 1, 3).high, std::vector<float>(3, -0.25F));
  EXPECT_EQ(one->peak(), 0.25F);
}

TEST(WaveformPyramid, IsFlatBeyondTheEndsAndLosesNoSingleSample) {
  std::vector<float> samples(100'000, 0.5F);
  samples[54'321] = -0.9F;
  const auto pyramid = WaveformPyramid::build(test::buffer(samples, 48'000));
  const auto wide = pyramid->envelope(-100'000, 200'000, 3);
  EXPECT_EQ(wide.high, (std::vector<float>{0, 0.5F, 0}));
  EXPECT_EQ(wide.low, (std::vector<float>{0, -0.9F, 0}));
  EXPECT_EQ(pyramid->over(54'321, 54'322), (Extent{-0.9F, -0.9F}));
  EXPECT_EQ(pyramid->over(54'322, 99'999), (Extent{0.5F, 0.5F}));
  EXPECT_TRUE(pyramid->envelope(0, 10, 0).low.empty());
}

TEST(WaveformPyramid, OfACompactRecordingIsThatOfTheFloatsWithinItsError) {
  const auto floats = test::noise(10, 16'000);
  const auto compact = test::kept(floats);
  const auto a = WaveformPyramid::build(floats);
  const auto b = WaveformPyramid::build(compact);
  for (const double span : {100.0, 3000.0, 160'000.0}) {
    const auto expected = a->envelope(0, span, 100);
    const auto envelope = b->envelope(0, span, 100);
    for (std::size_t i = 0; i < 100; ++i) {
      EXPECT_NEAR(envelope.low[i], expected.low[i], 0.5 / 65'000);
      EXPECT_NEAR(envelope.high[i], expected.high[i], 0.5 / 65'000);
    }
  }
}

TEST(WaveformPyramid, IsSmallBesideTheSound) {
  const auto pyramid = WaveformPyramid::build(test::noise(60, 16'000));
  // 8 bytes for 256 samples and a third on top; 3 h at 48 kHz are 540 times as much: 22 MB.
  EXPECT_LT(static_cast<double>(pyramid->bytes()), 60 * 16'000 / 256.0 * 8 * 4 / 3 * 1.02 + 100);
}

TEST(WaveformPyramid, CanBeStoppedAndTellsWhereItIs) {
  const auto audio = test::noise(30, 16'000);
  double last = -1;
  std::stop_source stop;
  const Progress progress{[&](double fraction) {
                            EXPECT_GT(fraction, last);
                            EXPECT_LE(fraction, 1);
                            last = fraction;
                            if (fraction > 0.5) stop.request_stop();
                          },
                          stop.get_token()};
  EXPECT_FALSE(WaveformPyramid::build(audio, progress));
  EXPECT_GT(last, 0.5);
}

}  // namespace
}  // namespace sentisound
