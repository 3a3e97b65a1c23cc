// An analysis as labels over time.
#include "report/exchange/OutcomeTiers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/Outcomes.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/FeatureLines.h"
#include "support/Must.h"

namespace sentisound::test {
namespace {

using testing::HasSubstr;

Eigen::VectorXd mostly(int top) {
  Eigen::VectorXd probabilities = Eigen::VectorXd::Constant(8, 0.05);
  probabilities[top] = 0.65;
  return probabilities;
}

/// Speech from 0.2 to 2 s, happy and then sad.
AnalysisOutcome talkedOutcome() {
  auto outcome = sampleOutcome();
  Timeline timeline{.speech = {{0.2, 2}}, .hopSeconds = 1};
  timeline.windows.push_back({.fromSeconds = 0,
                              .toSeconds = 1.2,
                              .speechSeconds = 1,
                              .probabilities = mostly(2),
                              .affect = LearntAffect{0.75, 0.5}});
  timeline.windows.push_back({.fromSeconds = 1,
                              .toSeconds = 2.20004,
                              .speechSeconds = 1,
                              .probabilities = mostly(3),
                              .affect = LearntAffect{0.25, 0.5}});
  outcome.analysis.timeline = timeline;
  return outcome;
}

TEST(OutcomeTiers, AreEmotionAndSpeech) {
  const auto document = must(tiersOf(talkedOutcome()));
  EXPECT_TRUE(checkTiers(document).ok());
  EXPECT_EQ(document.recording, "interview 3.wav");
  EXPECT_EQ(document.seconds, 2.5);
  ASSERT_EQ(document.tiers.size(), 2U);
  const auto& emotion = document.tiers[0];
  EXPECT_EQ(emotion.name, "emotion");
  EXPECT_EQ(emotion.vocabulary, sampleCard().labels);
  ASSERT_EQ(emotion.intervals.size(), 2U);
  EXPECT_EQ(emotion.intervals[0].label, "happy");
  EXPECT_EQ(emotion.intervals[0].note, "65.0 %");
  EXPECT_EQ(emotion.intervals[0].begin, 0.2);
  EXPECT_EQ(emotion.intervals[0].end, 1.1);
  EXPECT_EQ(emotion.intervals[1].label, "sad");
  EXPECT_EQ(emotion.intervals[1].end, 2);
  ASSERT_EQ(emotion.figures.size(), 10U);
  EXPECT_EQ(emotion.figures[8], "arousal");
  EXPECT_EQ(emotion.intervals[0].figures[2], 0.65);
  EXPECT_EQ(emotion.intervals[0].figures[8], 0.5);
  EXPECT_EQ(document.tiers[1].intervals,
            (std::vector<TierInterval>{{.begin = 0.2, .end = 2, .label = "speech"}}));
}

TEST(OutcomeTiers, SayHowTheyWereMade) {
  auto outcome = talkedOutcome();
  outcome.analysis.prediction.speaker = "Anna";
  outcome.audioSha256 = QStringLiteral("ab");
  const auto document = must(tiersOf(outcome));
  EXPECT_TRUE(document.aboutValue("program").starts_with("SentiSound "));
  EXPECT_EQ(document.aboutValue("analysed_at"), "2024-01-15T14:30:25.000+01:00");
  EXPECT_EQ(document.aboutValue("model"), "mfcc40-rf");
  EXPECT_EQ(document.aboutValue("model_sha256").size(), 64U);
  EXPECT_EQ(document.aboutValue("feature_set"), "mfcc40-v1");
  EXPECT_EQ(document.aboutValue("speaker"), "Anna");
  EXPECT_EQ(document.aboutValue("window_seconds"), "3");
  EXPECT_EQ(document.aboutValue("hop_seconds"), "1");
  EXPECT_EQ(document.aboutValue("verdict"), "confident");
  EXPECT_EQ(document.aboutValue("audio_sha256"), "ab");
  for (const auto& facts : tierFormats()) {
    const auto text = writeTiers(document, facts.format);
    const bool says = facts.format != TierFormat::Labels && facts.format != TierFormat::SubRip;
    EXPECT_EQ(text.find(document.aboutValue("model_sha256")) != std::string::npos, says) << facts.name;
    EXPECT_THAT(text, HasSubstr("happy")) << facts.name;
  }
}

TEST(OutcomeTiers, NameNoEmotionWhereThereIsNoSpeech) {
  auto outcome = talkedOutcome();
  outcome.analysis.verdict = toneOutcome().analysis.verdict;
  const auto document = must(tiersOf(outcome));
  EXPECT_TRUE(document.tiers[0].intervals.empty());
  EXPECT_EQ(document.aboutValue("verdict"), "no-speech");
}

TEST(OutcomeTiers, NeedATimeline) {
  const auto none = tiersOf(sampleOutcome());
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().code, Errc::NotFound);
}

TEST(FeatureLines, AreATableOrArff) {
  const exchange::FeatureRow row{"it's\\a.wav",
                                 Eigen::Vector3f(0.5F, -1.0F, std::numeric_limits<float>::quiet_NaN())};
  const std::vector<std::string> names{"mfcc_1_mean", "b", "c"};
  EXPECT_EQ(exchange::featureHeader(names, false) + exchange::featureLine(row, false),
            "mfcc_1_mean,b,c\n0.5,-1,\n");
  const csv::Layout german{.separator = ';', .decimalPoint = ',', .byteOrderMark = true, .safe = true};
  EXPECT_EQ(
      exchange::featureHeader(names, true, german) + exchange::featureLine({"=a", row.values}, true, german),
      "\xEF\xBB\xBF"
      "file;mfcc_1_mean;b;c\n'=a;0,5;-1;\n");
  EXPECT_EQ(exchange::arffHeader("mfcc40-v1", names, {"SentiSound\n0.1"}) + exchange::arffLine(row),
            "% SentiSound 0.1\n@RELATION 'mfcc40-v1'\n\n@ATTRIBUTE file STRING\n"
            "@ATTRIBUTE 'mfcc_1_mean' NUMERIC\n@ATTRIBUTE 'b' NUMERIC\n@ATTRIBUTE 'c' NUMERIC\n\n@DATA\n"
            "'it\\'s\\\\a.wav',0.5,-1,?\n");
}

}  // namespace
}  // namespace sentisound::test
