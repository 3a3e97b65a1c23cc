// Sets, activation and valence in words and in JSON.
#include "report/ResultWords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/AnalysisText.h"
#include "report/Outcomes.h"

namespace sentisound {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string setOf(int size) {
  return setWords(test::learntOutcome(size).analysis.prediction).toStdString();
}

TEST(SetWords, NameTheAlternativesAsFarAsThatHelps) {
  EXPECT_EQ(setOf(1), "only angry (90 %)");
  EXPECT_EQ(setOf(2), "angry or sad (90 %)");
  EXPECT_EQ(setOf(3), "angry, sad or fearful (90 %)");
  EXPECT_EQ(setOf(4), "one of angry, sad, fearful, happy (90 %)");
  EXPECT_EQ(setOf(7), "one of angry, sad, fearful, happy, disgust, neutral, surprised (90 %)");
  EXPECT_EQ(setOf(8), "cannot be told");
  EXPECT_EQ(setWords(test::eightEmotions()), QString()) << "not measured";
}

TEST(SetWords, LabelsMayLookLikePlaceholders) {
  auto prediction = test::prediction({"%2", "b", "c"}, {0.6, 0.3, 0.1});
  prediction.reliance = Reliance{.setThreshold = 0.2};
  EXPECT_EQ(setWords(prediction).toStdString(), "%2 or b (90 %)");
}

TEST(RunnerUpWords, NameTheSecondLabel) {
  EXPECT_EQ(runnerUpWords(test::prediction({"a", "b"}, {0.55, 0.45})).toStdString(), "b follows with 45.0 %");
  EXPECT_EQ(runnerUpWords(test::prediction({"a"}, {1})), QString());
}

TEST(AffectWords, SayWhetherTheyAreLearntOrDerived) {
  const auto words = [](double valence, double arousal, bool derived) {
    return affectWords({.valence = valence, .arousal = arousal, .derived = derived}).toStdString();
  };
  EXPECT_EQ(words(-0.22, 0.64, false), "Activation high (0.82), valence low (0.61); learnt");
  EXPECT_EQ(words(0.22, -0.64, false), "Activation low (0.82), valence high (0.61); learnt");
  EXPECT_EQ(words(-0.25, 0.5, true), "Activation high (+0.50), valence low (\u22120.25); derived");
}

TEST(OutcomeJson, HasSetAndLearntDimensionsAlsoWithoutAnExplanation) {
  const auto outcome = test::learntOutcome();
  for (const auto detail : {Detail::Plain, Detail::Explained}) {
    const auto json = outcomeJson(outcome, detail);
    EXPECT_THAT(json["set"], ElementsAre("angry", "sad"));
    EXPECT_EQ(json["set_coverage"], 0.9);
    const auto& at = json["dimensions"];
    EXPECT_NEAR(at["arousal"].get<double>(), 0.64, 1e-12);
    EXPECT_NEAR(at["valence"].get<double>(), -0.22, 1e-12);
    EXPECT_EQ(at["derived"], false);
    EXPECT_NEAR(at["confidence"]["arousal"].get<double>(), 0.82, 1e-12);
    EXPECT_NEAR(at["confidence"]["valence"].get<double>(), 0.61, 1e-12);
  }
}

TEST(OutcomeJson, AModelWithoutThemSaysNothingOfThem) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  const auto plain = outcomeJson(outcome);
  EXPECT_FALSE(plain.contains("set") || plain.contains("set_coverage") || plain.contains("dimensions"));
  EXPECT_FALSE(outcomeJson(outcome, Detail::Explained)["dimensions"].contains("confidence"));
}

TEST(TimelineJson, HasActivationAndValenceWhereTheyAreLearnt) {
  Timeline timeline{.windows = {{.toSeconds = 3, .probabilities = Eigen::Vector2d(0.25, 0.75)},
                                {.toSeconds = 4,
                                 .probabilities = Eigen::Vector2d(0.5, 0.5),
                                 .affect = LearntAffect{.activation = 0.75, .valence = 1.0 / 3}}}};
  const auto json = timelineJson(timeline, {"happy", "sad"});
  EXPECT_FALSE(json[0].contains("arousal") || json[0].contains("valence"));
  EXPECT_EQ(json[1]["arousal"], 0.5);
  EXPECT_EQ(json[1]["valence"], -0.3333);
}

TEST(OutcomeText, SaysWhatElseItMayBeAndWhereItLies) {
  const auto text = outcomeText(test::learntOutcome());
  EXPECT_THAT(text, HasSubstr("Set         angry or sad (90 %)\n"));
  EXPECT_THAT(text, HasSubstr("Affect      Activation high (0.82), valence low (0.61); learnt\n"));
  EXPECT_THAT(text, HasSubstr("Reliability Uncertain: it is right too seldom\n"));
}

}  // namespace
}  // namespace sentisound
