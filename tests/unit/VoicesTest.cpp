// One voice or several, by clips in the coordinates that are kept of them.
#include "ml/Voices.h"

#include <gtest/gtest.h>

#include <random>

namespace sentisound {
namespace {

constexpr Eigen::Index kCoordinates = 12;

/// Speakers differ along the first three coordinates, moods along the last three, far more.
class Talkers {
 public:
  Eigen::VectorXf speaker() {
    Eigen::VectorXf at = Eigen::VectorXf::Zero(kCoordinates);
    for (Eigen::Index i = 0; i < 3; ++i) at[i] = 5 * normal_(random_);
    return at;
  }
  Eigen::VectorXf clip(const Eigen::VectorXf& speaker, int mood) {
    Eigen::VectorXf at = speaker;
    for (Eigen::Index i = 0; i < kCoordinates; ++i) at[i] += normal_(random_);
    at[kCoordinates - 1 - mood] += 15;
    return at;
  }
  /// Turns of three clips, each of the three moods.
  Eigen::MatrixXf recording(const std::vector<Eigen::VectorXf>& speakers, int clips) {
    Eigen::MatrixXf all(clips, kCoordinates);
    for (int i = 0; i < clips; ++i)
      all.row(i) = clip(speakers[static_cast<std::size_t>(i / 3) % speakers.size()], i % 3).transpose();
    return all;
  }

 private:
  std::mt19937 random_{3};
  std::normal_distribution<float> normal_;
};

Eigen::MatrixXf learnt(Talkers& talkers) {
  Eigen::MatrixXf clips(20 * 9, kCoordinates);
  std::vector<std::string> speakers;
  std::vector<std::string> corpora;
  for (int speaker = 0; speaker < 20; ++speaker) {
    auto at = talkers.speaker();
    at[5] += speaker < 10 ? 40 : 0;  // a microphone
    clips.middleRows(speaker * 9, 9) = talkers.recording({at}, 9);
    speakers.insert(speakers.end(), 9, std::to_string(speaker));
    corpora.insert(corpora.end(), 9, speaker < 10 ? "one" : "other");
  }
  return fitVoiceDirections(clips, speakers, corpora);
}

TEST(VoiceDirections, FollowSpeakersAndNeitherMoodsNorMicrophones) {
  Talkers talkers;
  const auto directions = learnt(talkers);
  ASSERT_EQ(directions.rows(), kVoiceDirections);
  ASSERT_EQ(directions.cols(), kCoordinates);
  EXPECT_GT(directions.leftCols(3).norm(), 5 * directions.rightCols(kCoordinates - 3).norm());
}

TEST(VoiceDirections, NeedTwoSpeakersOfOneCorpus) {
  Talkers talkers;
  const auto clips = talkers.recording({talkers.speaker(), talkers.speaker()}, 6);
  const std::vector<std::string> speakers{"a", "a", "a", "b", "b", "b"};
  EXPECT_EQ(fitVoiceDirections(clips, speakers, {"x", "x", "x", "y", "y", "y"}).rows(), 0);
  EXPECT_EQ(fitVoiceDirections(clips, speakers, {}).rows(), 1);
}

TEST(ComparedVoices, OfManyMoodsAreOne) {
  Talkers talkers;
  const auto directions = learnt(talkers);
  for (int i = 0; i < 20; ++i)
    EXPECT_FALSE(compareVoices(talkers.recording({talkers.speaker()}, 40), directions).several) << i;
}

TEST(ComparedVoices, ThatAlternateAreSeveral) {
  Talkers talkers;
  const auto directions = learnt(talkers);
  Eigen::VectorXf one = Eigen::VectorXf::Zero(kCoordinates);
  Eigen::VectorXf other = one;
  one.head(3).setConstant(12);
  other.head(3).setConstant(-12);
  const auto found = compareVoices(talkers.recording({one, other}, 40), directions);
  EXPECT_TRUE(found.several) << found.separation;
  EXPECT_GT(found.separation, compareVoices(talkers.recording({one}, 40), directions).separation * 3);
}

TEST(ComparedVoices, OfTooFewOrEqualClipsAreOne) {
  const Eigen::MatrixXf directions = Eigen::MatrixXf::Ones(1, kCoordinates);
  EXPECT_FALSE(compareVoices(Eigen::MatrixXf::Random(3, kCoordinates) * 100, directions).several);
  EXPECT_FALSE(compareVoices(Eigen::MatrixXf::Ones(10, kCoordinates), directions).several);
  EXPECT_FALSE(compareVoices(Eigen::MatrixXf::Random(10, kCoordinates) * 100, {}).several);
}

}  // namespace
}  // namespace sentisound
