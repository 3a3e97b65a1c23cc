#include <gtest/gtest.h>

#include <cmath>

#include "dsp/PitchTracker.h"
#include "support/Signals.h"
#include "views/Curve.h"
#include "views/FormantPiece.h"
#include "views/FramePyramid.h"
#include "views/TimelineCells.h"
#include "views/VoiceCurves.h"

namespace sentisound {
namespace {

TEST(Curve, KnowsItsValuesItsGapsAndItsExtents) {
  const Curve curve({1, NAN, 3, -2, NAN}, 0.01);
  EXPECT_EQ(curve.at(0.021), 3);
  EXPECT_FALSE(curve.at(0.01));
  EXPECT_FALSE(curve.at(-0.006));
  EXPECT_FALSE(curve.at(0.046));
  EXPECT_FALSE(curve.at(NAN));
  EXPECT_EQ(curve.over(0, 0.02), (Extent{1, 1}));
  EXPECT_EQ(curve.over(0.02, 0.04), (Extent{-2, 3}));
  EXPECT_TRUE(curve.over(0.04, 9).empty());
  EXPECT_EQ(curve.all(), (Extent{-2, 3}));
  EXPECT_TRUE(Curve().all().empty());
}

TEST(Curve, RanksTheFramesOfAStretch) {
  const Curve few({10, NAN, 30, 20, 40, 50}, 0.01);
  const auto all = few.quartiles(0, 1);
  ASSERT_TRUE(all);
  EXPECT_FLOAT_EQ(all->low, 20);
  EXPECT_FLOAT_EQ(all->median, 30);
  EXPECT_FLOAT_EQ(all->high, 40);
  EXPECT_FLOAT_EQ(few.quartiles(0, 0.01)->median, 10);
  EXPECT_FLOAT_EQ(few.quartiles(0.04, 0.06)->median, 45);
  EXPECT_FALSE(few.quartiles(0.01, 0.02)) << "a gap";
  EXPECT_FALSE(few.quartiles(0.02, 0.02));
  EXPECT_FALSE(few.quartiles(7, 9));
  EXPECT_FALSE(Curve().quartiles(0, 1));

  std::vector<float> many(100'000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<float>((i * 7919) % 1000);
  const auto ranked = Curve(many, 0.01).quartiles(0, 1000);
  ASSERT_TRUE(ranked);
  EXPECT_NEAR(ranked->median, 500, 150) << "of a few of them";
  EXPECT_NEAR(ranked->low, 250, 150);
  EXPECT_NEAR(ranked->high, 750, 150);
}

TEST(FormantPieces, AreThoseOfTheWholeWhereverTheyBegin) {
  // Two resonances, 700 and 1800 Hz, of pulses 8 ms apart.
  constexpr int kHz = 16'000;
  std::vector<float> samples(kHz * 23);
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double t = static_cast<double>(n % 128) / kHz;
    samples[n] = static_cast<float>(
        0.3 * std::exp(-500 * t) *
        (std::sin(2 * std::numbers::pi * 700 * t) + 0.7 * std::sin(2 * std::numbers::pi * 1800 * t)));
  }
  const auto audio = test::buffer(std::move(samples), kHz);
  EXPECT_EQ(formantPiecesFor(0, 23, 23).last, 2);
  EXPECT_EQ(formantPiecesFor(9.9, 10.1, 23).first, 0);
  EXPECT_EQ(formantPiecesFor(20, 30, 20).last, 2) << "never before the first";
  std::size_t frames = 0;
  double last = 0;
  for (std::int64_t index = 0; index < 3; ++index) {
    const auto piece = computeFormantPiece(audio, index, 5500);
    ASSERT_TRUE(piece);
    ASSERT_GT(piece->frames(), 400U);
    EXPECT_LT(piece->firstSeconds - last, 0.05) << "no gap between pieces";
    last = piece->seconds(piece->frames() - 1);
    frames += piece->frames();
    std::size_t close = 0;
    for (std::size_t frame = 0; frame < piece->frames(); ++frame) {
      bool low = false;
      bool high = false;
      for (const auto& track : piece->hz) {
        low = low || std::abs(track[frame] - 700) < 80;
        high = high || std::abs(track[frame] - 1800) < 120;
      }
      close += low && high ? 1 : 0;
    }
    EXPECT_GT(close, piece->frames() * 9 / 10) << index;
    EXPECT_EQ(piece->frameAt(piece->firstSeconds), 0U);
    EXPECT_FALSE(piece->frameAt(piece->firstSeconds + 11));
  }
  EXPECT_NEAR(static_cast<double>(frames), 23 / 0.00625, 20);
  EXPECT_FALSE(computeFormantPiece(audio, 3, 5500)) << "beyond the end";
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(computeFormantPiece(audio, 0, 5500, {.stop = stop.get_token()}));
}

/// A voice of four harmonics, gliding, with a second of silence in the middle.
AudioBuffer glide(int hz, double seconds) {
  std::vector<float> samples(SampleRate(hz).samples(seconds));
  double phase = 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double t = static_cast<double>(n) / hz;
    phase += 2 * std::numbers::pi * (120 + 60 * t / seconds) / hz;
    double wave = 0;
    for (int h = 1; h <= 4; ++h) wave += std::sin(h * phase) / h;
    if (std::abs(t - seconds / 2) > 0.5) samples[n] = static_cast<float>(0.2 * wave);
  }
  return test::buffer(std::move(samples), hz);
}

TEST(VoiceCurves, FollowAVoiceAndAreBlankInSilence) {
  const auto curves = computeVoiceCurves(glide(22'050, 6));
  ASSERT_TRUE(curves);
  EXPECT_NEAR(curves->f0Hz.at(1).value_or(0), 130, 3);
  EXPECT_NEAR(curves->f0Hz.at(5).value_or(0), 170, 3);
  EXPECT_FALSE(curves->f0Hz.at(3));
  EXPECT_EQ(curves->energyDb.at(3), kLeastEnergyDb);
  EXPECT_NEAR(curves->energyDb.at(1).value_or(0), 10 * std::log10(0.02 * (1 + 0.25 + 1 / 9. + 1 / 16.)), 1);
}

TEST(VoiceCurves, InPiecesAreBitForBitThoseOfTheWhole) {
  for (const double seconds : {0.03, 9.99, 10.02, 47.3}) {
    const auto audio = glide(16'000, seconds);
    const VoiceCurveSpec spec{.leastHarmonicity = -1, .silenceDb = 1000, .leap = 100, .fewestFrames = 1};
    const auto curves = computeVoiceCurves(audio, spec);
    std::size_t compared = 0;
    const auto whole = trackPitch(audio.samples(), SampleRate(16'000));
    ASSERT_EQ(curves->f0Hz.values().size(), static_cast<std::size_t>(whole->f0Hz.size())) << seconds;
    for (std::size_t frame = 0; frame < curves->f0Hz.values().size(); ++frame) {
      if (!std::isnan(curves->f0Hz.values()[frame])) {
        ASSERT_EQ(curves->f0Hz.values()[frame],
                  static_cast<float>(whole->f0Hz[static_cast<Eigen::Index>(frame)]))
            << seconds << ' ' << frame;
        ++compared;
      }
    }
    if (seconds > 1) {
      EXPECT_GT(compared, static_cast<std::size_t>(70 * seconds));
    }
  }
}

TEST(VoiceCurves, TakeRumbleForNoVoice) {
  // Far below the search range, all lags are alike, the shortest most: 615 Hz to the tracker.
  EXPECT_TRUE(computeVoiceCurves(test::tone(12, 3, 16'000))->f0Hz.all().empty());
}

TEST(VoiceCurves, OfSilenceHaveNoPitchAndCanBeStopped) {
  const auto silence = test::buffer(std::vector<float>(16'000, 0.0F), 16'000);
  EXPECT_TRUE(computeVoiceCurves(silence)->f0Hz.all().empty());
  EXPECT_TRUE(computeVoiceCurves(test::buffer({0.5F}, 48'000)));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(computeVoiceCurves(silence, {}, {.stop = stop.get_token()}));
}

Eigen::MatrixXf ramp(Eigen::Index frames) {
  Eigen::MatrixXf matrix(3, frames);
  for (Eigen::Index frame = 0; frame < frames; ++frame)
    matrix.col(frame) << -500, static_cast<float>(frame), -static_cast<float>(frame);
  return matrix;
}

TEST(FramePyramid, GivesTheMeansInTheirPlaceInBoundedNumber) {
  const FramePyramid pyramid(ramp(100'000), 0.02, 2);
  EXPECT_EQ(pyramid.rows(), 2);
  for (const double span : {0.1, 3.0, 77.0, 2000.0})
    for (const double from : {0.0, 500.0, 1990.0})
      for (const int pixels : {10, 800}) {
        const double to = std::min(2000.0, from + span);
        const auto part = pyramid.part(from, to, pixels);
        EXPECT_LE(part.values.cols(), 2 * pixels + 5);
        ASSERT_GT(part.values.cols(), 0);
        // The ramp at a column's centre is the frame there: means lie where they say.
        for (Eigen::Index column = 0; column + 1 < part.values.cols(); ++column)
          ASSERT_NEAR(part.values(1, column),
                      (part.firstSeconds + static_cast<double>(column) * part.columnSeconds) / 0.02,
                      part.columnSeconds / 0.02 * 0.51)
              << from << ' ' << span;
        EXPECT_LE(part.firstSeconds, std::max(0.0, from) + part.columnSeconds);
        EXPECT_GE(part.firstSeconds + static_cast<double>(part.values.cols()) * part.columnSeconds, to);
      }
}

TEST(FramePyramid, ItsRangeLeavesOutTheLevelAndSurvivesNothing) {
  const auto range = FramePyramid(ramp(1001), 0.02, 3).range();
  EXPECT_GT(range.low, -1000);
  EXPECT_LT(range.low, -900);
  EXPECT_GT(range.high, 900);
  const auto flat = FramePyramid(Eigen::MatrixXf::Zero(4, 9), 1, 4).range();
  EXPECT_LT(flat.low, flat.high);
  EXPECT_EQ(FramePyramid(Eigen::MatrixXf(), 1, 13).part(0, 1, 100).values.size(), 0);
  EXPECT_EQ(FramePyramid().rows(), 0);
}

TimelineWindow window(double from, double to) {
  return {.fromSeconds = from, .toSeconds = to, .probabilities = Eigen::Vector2d(0.5, 0.5)};
}

TEST(TimelineCells, GiveEachMomentOfSpeechTheWindowWhoseMiddleIsNearest) {
  Timeline timeline;
  timeline.speech = {{2, 9}, {12, 13}, {20, 20.3}};
  timeline.windows = {window(2, 5), window(4, 7), window(6, 9), window(11, 14)};
  const auto cells = timelineCells(timeline);
  ASSERT_EQ(cells.size(), 4U);
  for (double t = 2.005; t < 9; t += 0.01) {
    const auto cell = cellAt(cells, t);
    ASSERT_TRUE(cell) << t;
    const auto distance = [&](std::size_t i) {
      return std::abs(t - (timeline.windows[i].fromSeconds + timeline.windows[i].toSeconds) / 2);
    };
    for (std::size_t other = 0; other < 3; ++other)
      EXPECT_LE(distance(cell->window), distance(other) + 1e-9) << t;
  }
  EXPECT_EQ(cellAt(cells, 12.5)->window, 3U);
  for (const double silence : {0.0, 1.99, 9.0, 11.5, 13.2, 20.1, 99.0}) EXPECT_FALSE(cellAt(cells, silence));
}

TEST(TimelineCells, OfPlacedWindowsCoverTheSpeechOnceInOrder) {
  Timeline timeline;
  timeline.speech = {{0.1, 7.7}, {8.5, 9.4}, {10, 10.8}, {14, 31}, {33, 33.2}, {34, 35.5}};
  timeline.windows = placeWindows(timeline.speech, 40);
  const auto cells = timelineCells(timeline);
  double before = 0;
  for (const auto& cell : cells) {
    EXPECT_GE(cell.fromSeconds, before - 1e-9);
    EXPECT_GT(cell.toSeconds, cell.fromSeconds);
    before = cell.toSeconds;
  }
  for (const auto& segment : timeline.speech) {
    if (segment.toSeconds - segment.fromSeconds < 0.5) continue;
    for (double t = segment.fromSeconds + 0.01; t < segment.toSeconds; t += 0.01)
      EXPECT_TRUE(cellAt(cells, t)) << t;
  }
  EXPECT_TRUE(timelineCells({}).empty());
  EXPECT_FALSE(cellAt({}, 1));
}

}  // namespace
}  // namespace sentisound
