// What clips of a speaker, with labels or without, do to the answers about that speaker.
#include "ml/SpeakerAdaptive.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "ml/AdaptiveLearning.h"
#include "ml/RelianceFit.h"
#include "ml/TeachingGain.h"

namespace sentisound {
namespace {

constexpr int kClasses = 3;
constexpr int kFeatures = 8;
const std::vector<std::string> kThreeLabels{"happy", "sad", "neutral"};

/// Speakers far apart, classes near together, as voices and moods are.
class Voices {
 public:
  explicit Voices(unsigned seed) : random_(seed) {
    for (int c = 0; c < kClasses; ++c) centres_.push_back(draw(1.5));
  }
  void newSpeaker() {
    offset_ = draw(3);
    for (auto& way : ways_) way = draw(0.7);
  }
  Eigen::VectorXf clip(int label) {
    return centres_[static_cast<std::size_t>(label)] + offset_ + ways_[static_cast<std::size_t>(label)] +
           draw(1);
  }

 private:
  Eigen::VectorXf draw(double spread) {
    Eigen::VectorXf values(kFeatures);
    for (float& value : values) value = static_cast<float>(spread) * normal_(random_);
    return values;
  }
  std::mt19937 random_;
  std::normal_distribution<float> normal_;
  std::vector<Eigen::VectorXf> centres_;
  std::array<Eigen::VectorXf, kClasses> ways_{
      Eigen::VectorXf::Zero(kFeatures), Eigen::VectorXf::Zero(kFeatures), Eigen::VectorXf::Zero(kFeatures)};
  Eigen::VectorXf offset_ = Eigen::VectorXf::Zero(kFeatures);
};

struct Trained {
  Voices voices{11};
  std::shared_ptr<const SpeakerAdaptive> classifier{};

  Trained() {
    constexpr int kSpeakers = 60;
    constexpr int kRepeats = 6;
    SpeakerRows training{.rows = Eigen::MatrixXf(kSpeakers * kClasses * kRepeats, kFeatures),
                         .classes = kClasses};
    Eigen::Index row = 0;
    for (int speaker = 0; speaker < kSpeakers; ++speaker) {
      voices.newSpeaker();
      for (int i = 0; i < kClasses * kRepeats; ++i) {
        training.rows.row(row++) = voices.clip(i % kClasses).transpose();
        training.labels.push_back(i % kClasses);
        training.speakers.push_back(speaker);
      }
    }
    training.weights = Eigen::VectorXd::Ones(training.rows.rows());
    auto factors = fitSpeakerFactors(training, kFeatures);
    EXPECT_TRUE(factors);
    classifier = SpeakerAdaptive::create({{0, std::move(*factors)}},
                                         Eigen::VectorXd::Constant(kClasses, 1.0 / kClasses), {},
                                         kThreeLabels, kFeatures);
  }

  SpeakerClips clips(int count, bool labelled, int onlyLabel = -1) {
    SpeakerClips known{.compact = Eigen::MatrixXf(count, classifier->compactCount())};
    for (int i = 0; i < count; ++i) {
      const int label = onlyLabel >= 0 ? onlyLabel : i % kClasses;
      known.compact.row(i) = classifier->compact(voices.clip(label)).transpose();
      known.labels.push_back(labelled ? label : -1);
    }
    return known;
  }

  /// Share of 60 clips of the present speaker that is right.
  double right(const Classifier& by) {
    int count = 0;
    for (int i = 0; i < 60; ++i) {
      Eigen::Index top = 0;
      by.probabilities(voices.clip(i % kClasses)).maxCoeff(&top);
      count += top == i % kClasses ? 1 : 0;
    }
    return count / 60.0;
  }
};

struct Shares {
  double stranger = 0;
  double known = 0;
};

/// Mean over new speakers.
template <class Clips>
Shares shares(Trained& trained, const Clips& clipsOf) {
  constexpr int kSpeakers = 25;
  Shares sum;
  for (int i = 0; i < kSpeakers; ++i) {
    trained.voices.newSpeaker();
    const auto known = trained.classifier->knowing(clipsOf());
    sum.stranger += trained.right(*trained.classifier) / kSpeakers;
    sum.known += trained.right(*known) / kSpeakers;
  }
  return sum;
}

TEST(SpeakerAdaptive, WithoutClipsAnswersAsForAStranger) {
  Trained trained;
  const auto nobody = trained.classifier->knowing({.compact = Eigen::MatrixXf(0, kFeatures)});
  const auto clip = trained.voices.clip(1);
  EXPECT_EQ(nobody->probabilities(clip), trained.classifier->probabilities(clip));
}

TEST(SpeakerAdaptive, OneClipWithoutLabelHelpsAndTenHelpMore) {
  Trained trained;
  const auto one = shares(trained, [&] { return trained.clips(1, false); });
  const auto ten = shares(trained, [&] { return trained.clips(10, false); });
  EXPECT_GT(one.known, one.stranger + 0.05);
  EXPECT_GT(ten.known, one.known + 0.05);
}

TEST(SpeakerAdaptive, ClipsOfOneMoodDoNotHurt) {
  Trained trained;
  for (int mood = 0; mood < kClasses; ++mood) {
    const auto found = shares(trained, [&] { return trained.clips(8, false, mood); });
    EXPECT_GT(found.known, found.stranger - 0.03) << kThreeLabels[static_cast<std::size_t>(mood)];
  }
}

TEST(SpeakerAdaptive, LabelsTellMoreThanClipsAlone) {
  Trained trained;
  const auto alone = shares(trained, [&] { return trained.clips(6, false); });
  const auto labelled = shares(trained, [&] { return trained.clips(6, true); });
  EXPECT_GT(labelled.known, alone.known);
}

TEST(SpeakerAdaptive, StepsOfKnowledge) {
  Trained trained;
  trained.voices.newSpeaker();
  const auto step = [&](const SpeakerClips& clips) {
    return std::static_pointer_cast<const SpeakerAdaptive>(trained.classifier->knowing(clips))->known();
  };
  EXPECT_EQ(step({.compact = Eigen::MatrixXf(0, kFeatures)}), Known::Nothing);
  EXPECT_EQ(step(trained.clips(1, false)), Known::OneClip);
  EXPECT_EQ(step(trained.clips(9, false)), Known::ThreeClips);
  EXPECT_EQ(step(trained.clips(10, false)), Known::TenClips);
  EXPECT_EQ(step(trained.clips(30, false)), Known::ManyClips);
  EXPECT_EQ(step(trained.clips(3, true)), Known::TaughtOne);
  EXPECT_EQ(step(trained.clips(6, true)), Known::TaughtTwo);
  EXPECT_EQ(step(trained.clips(12, true)), Known::TaughtFour);
  EXPECT_EQ(step(trained.clips(12, true, 1)), Known::TenClips)
      << "labels of one class are no lesson about the others";
}

TEST(SpeakerAdaptive, RefusesClipsThatAreNotItsOwn) {
  Trained trained;
  EXPECT_EQ(trained.classifier->knowing({.compact = Eigen::MatrixXf::Zero(1, kFeatures + 1), .labels = {-1}}),
            nullptr);
  EXPECT_EQ(
      trained.classifier->knowing({.compact = Eigen::MatrixXf::Zero(1, kFeatures), .labels = {kClasses}}),
      nullptr);
  EXPECT_EQ(trained.classifier->knowing({.compact = Eigen::MatrixXf::Zero(2, kFeatures), .labels = {-1}}),
            nullptr);
}

TEST(SpeakerAdaptive, SavedAndLoadedAnswersTheSame) {
  Trained trained;
  TensorFile file;
  trained.classifier->save(file, "");
  const auto loaded = SpeakerAdaptive::load(file, "", 1, {0}, kFeatures);
  ASSERT_TRUE(loaded);
  trained.voices.newSpeaker();
  const auto known = trained.clips(5, true);
  for (int label = 0; label < kClasses; ++label) {
    const auto clip = trained.voices.clip(label);
    EXPECT_LT(
        ((*loaded)->probabilities(clip) - trained.classifier->probabilities(clip)).cwiseAbs().maxCoeff(),
        1e-6);
    const auto answer = (*loaded)->knowing(known)->answer(clip);
    const auto before = trained.classifier->knowing(known)->answer(clip);
    EXPECT_LT((answer.probabilities - before.probabilities).cwiseAbs().maxCoeff(), 1e-6);
    ASSERT_TRUE(answer.affect && before.affect);
    EXPECT_NEAR(answer.affect->activation, before.affect->activation, 1e-6);
  }
}

TEST(SpeakerAdaptive, DamagedWeightsAreRefused) {
  Trained trained;
  for (const char* damaged : {"priors", "reliance", "sides", "m0.basis", "m0.class_means"}) {
    TensorFile file;
    trained.classifier->save(file, "");
    file.put(damaged, std::vector<float>{1, 2, 3});
    EXPECT_FALSE(SpeakerAdaptive::load(file, "", 1, {0}, kFeatures)) << damaged;
  }
}

TEST(SpeakerAdaptive, ContributionsAddUpToDifferencesOfScores) {
  Trained trained;
  const auto clip = trained.voices.clip(0);
  const auto other = trained.voices.clip(2);
  const auto& c = *trained.classifier;
  const Eigen::VectorXd here = c.contributions(clip)->rowwise().sum();
  const Eigen::VectorXd there = c.contributions(other)->rowwise().sum();
  const Eigen::VectorXd scores = c.scores(c.compact(clip)) - c.scores(c.compact(other));
  EXPECT_LT(((here - there) - scores).cwiseAbs().maxCoeff(), 1e-3);
}

TEST(TeachingGain, LeavesTheTestedClipOut) {
  Trained trained;
  trained.voices.newSpeaker();
  const auto gain = teachingGain(*trained.classifier, trained.clips(18, true));
  ASSERT_TRUE(gain);
  EXPECT_EQ(gain->clips, 18);
  EXPECT_LE(gain->afterLow, gain->after);
  EXPECT_GE(gain->afterHigh, gain->after);
  // Labels that say nothing must not look like a lesson: a clip that were its own teacher would be right.
  std::mt19937 random(3);
  double after = 0;
  for (int speaker = 0; speaker < 10; ++speaker) {
    trained.voices.newSpeaker();
    auto shuffled = trained.clips(18, true);
    std::shuffle(shuffled.labels.begin(), shuffled.labels.end(), random);
    after += teachingGain(*trained.classifier, shuffled)->after / 10;
  }
  EXPECT_LT(after, 0.5);
}

TEST(TeachingGain, NeedsTwoLabelledClips) {
  Trained trained;
  EXPECT_FALSE(teachingGain(*trained.classifier, trained.clips(5, false)));
  EXPECT_FALSE(teachingGain(*trained.classifier, trained.clips(1, true)));
}

TEST(WilsonInterval, IsThatOfThePublishedFormula) {
  const auto [low, high] = wilsonInterval(0.5, 10);
  EXPECT_NEAR(low, 0.2366, 1e-3);
  EXPECT_NEAR(high, 0.7634, 1e-3);
  EXPECT_NEAR(wilsonInterval(0, 10).first, 0, 1e-9);
  EXPECT_NEAR(wilsonInterval(1, 10).second, 1, 1e-9);
}

TEST(PredictionSet, HoldsTheMostProbableAndAllAboveTheThreshold) {
  const Eigen::Vector4d p(0.1, 0.5, 0.15, 0.25);
  EXPECT_EQ(predictionSet(p, 0.2), (std::vector<int>{1, 3}));
  EXPECT_EQ(predictionSet(p, 0.9), (std::vector<int>{1}));
  EXPECT_EQ(predictionSet(p, 0), (std::vector<int>{1, 3, 2, 0}));
}

/// Answers whose top class is right with the probability that softmax gives it, after division by
/// `temperature`.
std::vector<HeldAnswer> heldAnswers(double temperature, int count, const std::string& corpus) {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  std::vector<HeldAnswer> answers;
  for (int i = 0; i < count; ++i) {
    HeldAnswer answer{.scores = Eigen::VectorXd(4), .logPriors = Eigen::VectorXd::Zero(4), .corpus = corpus};
    for (double& score : answer.scores) score = 2 * normal(random);
    Eigen::VectorXd p = (answer.scores.array() - answer.scores.maxCoeff()).exp();
    p /= p.sum();
    std::discrete_distribution<int> label(p.data(), p.data() + p.size());
    answer.label = label(random);
    answer.scores *= temperature;
    answers.push_back(std::move(answer));
  }
  return answers;
}

TEST(RelianceFit, FindsTemperatureCoverageAndLimit) {
  const auto answers = heldAnswers(7, 4000, "one");
  const auto reliance = fitReliance(answers);
  EXPECT_NEAR(reliance.temperature, 7, 0.7);
  double covered = 0;
  double confident = 0;
  double right = 0;
  for (const auto& answer : answers) {
    Eigen::VectorXd p = answer.scores / reliance.temperature;
    p = (p.array() - p.maxCoeff()).exp();
    p /= p.sum();
    const auto set = predictionSet(p, reliance.setThreshold);
    covered += std::ranges::count(set, answer.label) > 0 ? 1 : 0;
    if (p.maxCoeff() < reliance.confidentFrom) continue;
    ++confident;
    right += p[answer.label] == p.maxCoeff() ? 1 : 0;
  }
  EXPECT_NEAR(covered / 4000, kSetCoverage, 0.02);
  EXPECT_GE(right / confident, kConfidentRight);
  EXPECT_GT(confident, 400);
}

TEST(RelianceFit, EveryCorpusWeighsTheSame) {
  auto answers = heldAnswers(1, 4000, "large");
  auto small = heldAnswers(30, 200, "small");
  answers.insert(answers.end(), small.begin(), small.end());
  EXPECT_GT(fitReliance(answers).temperature, 3);  // by the number of clips it would be near 1
}

TEST(RelianceFit, OneEasyCorpusDoesNotMakeOthersConfident) {
  auto answers = heldAnswers(1, 4000, "easy");
  std::mt19937 random(8);
  for (const char* corpus : {"hard", "harder"}) {
    auto guesses = heldAnswers(1, 400, corpus);
    for (auto& answer : guesses) answer.label = static_cast<int>(random() % 4);
    answers.insert(answers.end(), guesses.begin(), guesses.end());
  }
  EXPECT_GT(fitReliance(answers).confidentFrom, 1) << "all together the surest are right often enough";
  for (auto& answer : answers) answer.corpus = "one";
  EXPECT_LT(fitReliance(answers).confidentFrom, 1);
}

TEST(RelianceFit, IsTakenOnToOneCorpusMore) {
  const Reliance two{8, 0.05, 0.7, 4, 4};
  const Reliance one{4, 0.1, 0.8, 2, 4};
  const auto all = extrapolated(two, one, 4);  // half the step in logarithms
  EXPECT_NEAR(all.temperature, 4 / std::sqrt(2), 1e-12);
  EXPECT_NEAR(all.setThreshold, 0.1 * std::sqrt(2), 1e-12);
  EXPECT_EQ(all.confidentFrom, 0.8) << "measured, not guessed";
  EXPECT_NEAR(all.activationTemperature, std::sqrt(2), 1e-12);
  EXPECT_EQ(all.valenceTemperature, 4);
}

TEST(RelianceFit, NobodyIsConfidentWhereAnswersAreGuesses) {
  auto answers = heldAnswers(1, 2000, "one");
  std::mt19937 random(8);
  for (auto& answer : answers) answer.label = static_cast<int>(random() % 4);
  EXPECT_GT(fitReliance(answers).confidentFrom, 1);
}

}  // namespace
}  // namespace sentisound
