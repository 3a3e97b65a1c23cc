#include "analysis/Timeline.h"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/Analysis.h"
#include "support/OpinionatedModel.h"
#include "support/Signals.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

using Segments = std::vector<SpeechSegment>;

double covered(const SpeechSegment& segment, const std::vector<TimelineWindow>& windows) {
  double reached = segment.fromSeconds;
  for (const auto& window : windows)
    if (window.fromSeconds <= reached + 1e-9) reached = std::max(reached, window.toSeconds);
  return std::min(reached, segment.toSeconds) - segment.fromSeconds;
}

TEST(Windows, OfALongSegmentRunFromItsBeginningToItsEndAtMostAHopApart) {
  const auto windows = placeWindows(Segments{{10, 17.4}}, 60);
  ASSERT_EQ(windows.size(), 6U);
  EXPECT_DOUBLE_EQ(windows.front().fromSeconds, 10);
  EXPECT_NEAR(windows.back().toSeconds, 17.4, 1e-12);
  for (std::size_t i = 1; i < windows.size(); ++i)
    EXPECT_NEAR(windows[i].fromSeconds - windows[i - 1].fromSeconds, 0.88, 1e-12);
  for (const auto& window : windows) EXPECT_NEAR(window.speechSeconds, 3, 1e-12);
}

TEST(Windows, OfAShortSegmentAreOneWithItInTheMiddle) {
  const auto windows = placeWindows(Segments{{10, 11}}, 60);
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_DOUBLE_EQ(windows[0].fromSeconds, 9);
  EXPECT_DOUBLE_EQ(windows[0].toSeconds, 12);
  EXPECT_DOUBLE_EQ(windows[0].speechSeconds, 1);
}

TEST(Windows, StayInsideTheRecording) {
  const auto windows = placeWindows(Segments{{0.1, 1.1}, {58.8, 59.9}}, 60);
  ASSERT_EQ(windows.size(), 2U);
  EXPECT_DOUBLE_EQ(windows[0].fromSeconds, 0);
  EXPECT_DOUBLE_EQ(windows[1].toSeconds, 60);
  const auto whole = placeWindows(Segments{{0.2, 1.8}}, 2);
  ASSERT_EQ(whole.size(), 1U);
  EXPECT_DOUBLE_EQ(whole[0].fromSeconds, 0);
  EXPECT_DOUBLE_EQ(whole[0].toSeconds, 2);
}

TEST(Windows, NeedHalfASecondOfSpeechFromWhateverSegments) {
  EXPECT_TRUE(placeWindows(Segments{{10, 10.4}}, 60).empty());
  EXPECT_TRUE(placeWindows(Segments{}, 60).empty());
  const auto together = placeWindows(Segments{{10, 10.3}, {10.7, 11}}, 60);
  ASSERT_EQ(together.size(), 1U) << "the second lies in the window of the first";
  EXPECT_NEAR(together[0].speechSeconds, 0.6, 1e-12);
}

TEST(Windows, AreNoMoreThanNeededWhereShortSegmentsCrowd) {
  Segments crowd;
  for (int i = 0; i < 100; ++i) crowd.push_back({10 + 0.6 * i, 10.3 + 0.6 * i});
  const auto windows = placeWindows(crowd, 100);
  EXPECT_LE(windows.size(), 60U);
  for (const auto& segment : crowd)
    EXPECT_TRUE(std::ranges::any_of(windows, [&](const TimelineWindow& window) {
      return window.fromSeconds <= segment.fromSeconds && window.toSeconds >= segment.toSeconds;
    })) << segment.fromSeconds;
}

TEST(Pool, IsTheWeightedMeanOfLogarithms) {
  std::vector<TimelineWindow> windows(2);
  windows[0] = {.speechSeconds = 1, .probabilities = Eigen::Vector2d(0.8, 0.2)};
  windows[1] = {.speechSeconds = 3, .probabilities = Eigen::Vector2d(0.4, 0.6)};
  const double first = std::pow(0.8, 0.25) * std::pow(0.4, 0.75);
  const double second = std::pow(0.2, 0.25) * std::pow(0.6, 0.75);
  const auto pooled = pooledProbabilities(windows);
  EXPECT_NEAR(pooled[0], first / (first + second), 1e-12);
  EXPECT_NEAR(pooled[1], second / (first + second), 1e-12);
}

TEST(Pool, OfEqualWindowsIsTheirAnswerAndNoWindowExcludesALabel) {
  std::vector<TimelineWindow> windows(3, {.speechSeconds = 2, .probabilities = Eigen::Vector2d(0.7, 0.3)});
  EXPECT_NEAR(pooledProbabilities(windows)[0], 0.7, 1e-12);
  windows[1].probabilities = Eigen::Vector2d(0, 1);
  const double pooled = pooledProbabilities(windows)[0];
  EXPECT_GT(pooled, 0.05);
  EXPECT_LT(pooled, 0.2);
}

/// Speech-like sound with silence from 20 to 40 s.
AudioBuffer minute() {
  auto sound = test::speechLike(20, 3);
  sound.samples.resize(20 * test::kSpeechLikeHz);
  sound.samples.resize(40 * test::kSpeechLikeHz);
  const auto more = test::speechLike(20, 4);
  sound.samples.insert(sound.samples.end(), more.samples.begin(),
                       more.samples.begin() + 20 * test::kSpeechLikeHz);
  std::vector<float> samples;
  for (const double sample : sound.samples) samples.push_back(static_cast<float>(0.3 * sample));
  return test::buffer(std::move(samples), test::kSpeechLikeHz);
}

TEST(LongRecording, GetsWindowsOverItsSpeechAndNoneOverSilence) {
  const auto audio = minute();
  const auto analysis = analyse(audio, test::opinionatedModel());
  ASSERT_TRUE(analysis) << describe(analysis.error());
  ASSERT_TRUE(analysis->timeline);
  const auto& timeline = *analysis->timeline;
  EXPECT_EQ(timeline.hopSeconds, 1);
  EXPECT_GT(timeline.windows.size(), 15U);
  double before = -1;
  for (const auto& window : timeline.windows) {
    EXPECT_FALSE(window.fromSeconds > 21.5 && window.toSeconds < 38.5) << window.fromSeconds;
    EXPECT_GE(window.speechSeconds, 0.5);
    EXPECT_GT(window.fromSeconds, before);
    before = window.fromSeconds;
    EXPECT_NEAR(window.probabilities.sum(), 1, 1e-9);
  }
  for (const auto& segment : timeline.speech) {
    const double length = segment.toSeconds - segment.fromSeconds;
    if (length >= 0.5) {
      EXPECT_NEAR(covered(segment, timeline.windows), length, 1e-9);
    }
  }
  EXPECT_EQ(analysis->prediction.probabilities, pooledProbabilities(timeline.windows));
  EXPECT_EQ(analysis->features.values.size(), 40);
  EXPECT_GT(analysis->features.mfcc.cols(), 2000);
}

TEST(LongRecording, GivesTheBitsOfOneThreadWithMany) {
  const auto audio = minute();
  const auto model = test::opinionatedModel();
  const auto analysis = analyse(audio, model);
  ASSERT_TRUE(analysis);
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(40);
  double weight = 0;
  for (const auto& window : analysis->timeline->windows) {
    const auto from = audio.rate().samples(window.fromSeconds);
    const auto part = audio.cut(from, audio.rate().samples(window.toSeconds) - from);
    const auto values = extractValues(model.featureSpec(), *part);
    EXPECT_EQ(model.predict(Features{.specId = "mfcc40-v1", .values = *values})->probabilities,
              window.probabilities);
    sum += window.speechSeconds * values->cast<double>();
    weight += window.speechSeconds;
  }
  EXPECT_EQ(analysis->features.values, Eigen::VectorXf((sum / weight).cast<float>()));
  EXPECT_EQ(analyse(audio, model)->prediction.probabilities, analysis->prediction.probabilities);
}

TEST(LongRecording, WithoutSpeechIsClassifiedByItsBeginningAndSaysSo) {
  for (const double seconds : {9.0, 30.0}) {
    const auto silence = test::buffer(std::vector<float>(SampleRate(16'000).samples(seconds)), 16'000);
    const auto analysis = analyse(silence, test::opinionatedModel());
    ASSERT_TRUE(analysis) << describe(analysis.error());
    EXPECT_EQ(analysis->verdict.kind, Verdict::Kind::NoSpeech);
    ASSERT_TRUE(analysis->timeline);
    EXPECT_TRUE(analysis->timeline->windows.empty());
    EXPECT_TRUE(analysis->timeline->speech.empty());
    EXPECT_NEAR(analysis->prediction.probabilities.sum(), 1, 1e-9);
  }
}

TEST(LongRecording, CanBeStopped) {
  std::stop_source stop;
  int reports = 0;
  const Progress progress{[&](double) {
                            if (++reports == 4) stop.request_stop();
                          },
                          stop.get_token()};
  const auto analysis = analyse(minute(), test::opinionatedModel(), {}, progress);
  ASSERT_FALSE(analysis);
  EXPECT_EQ(analysis.error().code, Errc::Cancelled);
}

TEST(LongRecording, KeptCompactlyGivesNearlyTheSame) {
  const auto audio = minute();
  CompactPcm compact;
  compact.append(audio.samples());
  const auto kept = AudioBuffer::create(std::move(compact), audio.rate());
  const auto model = test::opinionatedModel();
  const auto asFloats = analyse(audio, model);
  const auto analysis = analyse(*kept, model);
  ASSERT_TRUE(analysis);
  ASSERT_EQ(analysis->timeline->windows.size(), asFloats->timeline->windows.size());
  for (Eigen::Index i = 0; i < 4; ++i)
    EXPECT_NEAR(analysis->prediction.probabilities[i], asFloats->prediction.probabilities[i], 0.01);
}

TEST(ShortClip, IsClassifiedAsAWholeWithTheSameBits) {
  const auto audio = *minute().cut(0, 8 * test::kSpeechLikeHz);
  const auto model = test::opinionatedModel();
  const auto features = extractFeatures(model.featureSpec(), audio);
  const auto plain = analyse(audio, model);
  const auto timed = analyse(audio, model, {.timeline = true});
  ASSERT_TRUE(features && plain && timed);
  EXPECT_FALSE(plain->timeline);
  ASSERT_TRUE(timed->timeline);
  EXPECT_FALSE(timed->timeline->windows.empty());
  for (const auto* analysis : {&*plain, &*timed}) {
    EXPECT_EQ(analysis->features.values, features->values);
    EXPECT_EQ(analysis->features.mfcc, features->mfcc);
    EXPECT_EQ(analysis->prediction.probabilities, model.predict(*features)->probabilities);
  }
  EXPECT_TRUE(analyse(test::buffer(std::vector<float>(16'000, 0.0F), 16'000), model, {.timeline = true}))
      << "a clip without speech has an empty timeline and is classified as ever";
}

}  // namespace
}  // namespace sentisound
