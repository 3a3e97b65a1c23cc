#include "analysis/Dimensions.h"

#include <gtest/gtest.h>

namespace sentisound {
namespace {

Prediction prediction(std::vector<std::string> labels, std::vector<double> probabilities) {
  Prediction made{.labels = std::make_shared<const std::vector<std::string>>(std::move(labels))};
  made.probabilities = Eigen::Map<const Eigen::VectorXd>(probabilities.data(),
                                                         static_cast<Eigen::Index>(probabilities.size()));
  made.probabilities.maxCoeff(&made.top);
  return made;
}

TEST(Dimensions, CertaintyGivesTheCoordinatesOfTheLabel) {
  const auto happy = dimensionsOf(prediction({"sad", "happy"}, {0, 1}));
  ASSERT_TRUE(happy);
  EXPECT_NEAR(happy->valence, (8.47 - 5) / 4, 1e-12);
  EXPECT_NEAR(happy->arousal, (6.05 - 5) / 4, 1e-12);
  EXPECT_TRUE(happy->derived);
}

TEST(Dimensions, DoubtLiesBetweenTheLabels) {
  const auto mixed = dimensionsOf(prediction({"calm", "angry"}, {0.25, 0.75}));
  ASSERT_TRUE(mixed);
  EXPECT_NEAR(mixed->valence, 0.25 * (6.89 - 5) / 4 + 0.75 * (2.53 - 5) / 4, 1e-12);
  EXPECT_NEAR(mixed->arousal, 0.25 * (1.67 - 5) / 4 + 0.75 * (6.20 - 5) / 4, 1e-12);
}

TEST(Dimensions, KnowTheEightEmotionsAndStayInRange) {
  for (const char* label : {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"}) {
    const auto at = emotionDimensions(label);
    ASSERT_TRUE(at) << label;
    EXPECT_LE(std::abs(at->valence), 1);
    EXPECT_LE(std::abs(at->arousal), 1);
  }
  EXPECT_GT(emotionDimensions("angry")->arousal, emotionDimensions("sad")->arousal);
  EXPECT_GT(emotionDimensions("calm")->valence, emotionDimensions("fearful")->valence);
}

TEST(Dimensions, AbsentIfAnyLabelHasNoCoordinates) {
  EXPECT_FALSE(emotionDimensions("bored"));
  EXPECT_FALSE(dimensionsOf(prediction({"happy", "bored"}, {1, 0})));
}

}  // namespace
}  // namespace sentisound
