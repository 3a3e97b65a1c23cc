// Corpora whose recordings are told from all others, and the experts that answer there.
#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "ml/AdaptiveLearning.h"
#include "ml/CorpusGate.h"
#include "ml/Softmax.h"

namespace sentisound::home_corpora {
namespace {

constexpr int kFeatures = 40;  // mfcc40-v1
constexpr int kStudio = 0;     // the corpus that sounds like no other
const std::vector<std::string> kCorpora{"studio", "street", "kitchen", "office"};
const std::vector<std::string> kLabels{"happy", "sad"};

Recipe factorsRecipe() {
  return {.id = "factors", .featureSet = "mfcc40-v1", .degradedCopies = 1, .adaptive = true};
}

/// The first value says which of the two classes it is: one way in the studio, the other way elsewhere. The
/// last one is far off in the studio; the other corpora lie around each other.
class Rooms {
 public:
  Eigen::VectorXf clip(int corpus, int label) {
    Eigen::VectorXf values = draw();
    values[0] += (label == 0 ? 1.0F : -1.0F) * (corpus == kStudio ? -3.0F : 3.0F);
    values[kFeatures - 1] += corpus == kStudio ? 30.0F : 0.0F;
    return values + offset_;
  }
  void newSpeaker() { offset_ = 0.5F * draw(); }

 private:
  Eigen::VectorXf draw() {
    Eigen::VectorXf values(kFeatures);
    for (float& value : values) value = normal_(random_);
    return values;
  }
  std::mt19937 random_{5};
  std::normal_distribution<float> normal_;
  Eigen::VectorXf offset_ = Eigen::VectorXf::Zero(kFeatures);
};

FeatureTable learntTable(Rooms& rooms, int corpora) {
  constexpr int kSpeakers = 10;
  constexpr int kClips = 12;
  FeatureTable table{.featureSet = "mfcc40-v1", .labelNames = kLabels};
  table.rows.resize(corpora * kSpeakers * kClips, kFeatures);
  Eigen::Index row = 0;
  for (int corpus = 0; corpus < corpora; ++corpus)
    for (int speaker = 0; speaker < kSpeakers; ++speaker) {
      rooms.newSpeaker();
      const auto& name = kCorpora[static_cast<std::size_t>(corpus)];
      for (int i = 0; i < kClips; ++i) {
        table.rows.row(row++) = rooms.clip(corpus, i % 2).transpose();
        table.labels.push_back(i % 2);
        table.speakers.push_back(name + "/" + std::to_string(speaker));
        table.corpora.push_back(name);
      }
    }
  table.copies = {{0, table.rows, true}};
  return table;
}

std::shared_ptr<const SpeakerAdaptive> learnt(const FeatureTable& table) {
  auto made = learnAdaptive(factorsRecipe(), table, {}, 1);
  EXPECT_TRUE(made);
  return *made;
}

int top(const Classifier& classifier, const Eigen::VectorXf& clip) {
  Eigen::Index best = 0;
  classifier.probabilities(clip).maxCoeff(&best);
  return static_cast<int>(best);
}

TEST(CorpusGate, TellsCorporaApartAndKnowsWhoIsTakenForWhom) {
  Rooms rooms;
  const auto table = learntTable(rooms, 4);
  std::vector<int> corpusOf;
  for (const auto& corpus : table.corpora)
    corpusOf.push_back(static_cast<int>(std::ranges::find(kCorpora, corpus) - kCorpora.begin()));
  const CorpusMoments moments(table.rows, corpusOf, 4);
  const auto gate = moments.gate();
  int right = 0;
  for (int i = 0; i < 50; ++i) {
    rooms.newSpeaker();
    right += softmax(gate.logOdds(rooms.clip(kStudio, i % 2)))[kStudio] > 0.5 ? 1 : 0;
    EXPECT_LT(softmax(gate.logOdds(rooms.clip(2, i % 2)))[kStudio], 0.1);
  }
  EXPECT_GE(right, 49);
  EXPECT_EQ(moments.strangersIn(1)[kStudio], 0);
  EXPECT_EQ(moments.strangersIn(1)[1], 0) << "it was left out";
  // Left out, it is not trained on: clips of the studio are then strangers.
  EXPECT_EQ(moments.strangersIn(kStudio)[kStudio], 0);

  TensorFile file;
  gate.save(file, "gate.");
  const auto again = CorpusGate::load(file, "gate.", kFeatures);
  ASSERT_TRUE(again);
  const auto clip = rooms.clip(1, 0);
  EXPECT_EQ(again->logOdds(clip), gate.logOdds(clip));
  EXPECT_FALSE(CorpusGate::load(file, "gate.", kFeatures + 1));
}

TEST(HomeCorpora, AnswerWhereAClipBelongsAndNowhereElse) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 4));
  int right = 0;
  for (int i = 0; i < 60; ++i) {
    rooms.newSpeaker();
    const int corpus = i % 2 == 0 ? kStudio : 3;
    const auto clip = rooms.clip(corpus, i % 4 / 2);
    const auto shares = classifier->homeShares(classifier->compact(clip));
    ASSERT_EQ(shares.size(), 1) << "the others are like each other";
    EXPECT_EQ(shares[0] > 0.5, corpus == kStudio);
    right += top(*classifier, clip) == i % 4 / 2 ? 1 : 0;
  }
  EXPECT_GE(right, 54);
}

TEST(HomeCorpora, NothingIsConfidentBetweenHomeAndElsewhere) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 4));
  int between = 0;
  for (const int known : {0, 5})
    for (int step = 0; step <= 600; ++step) {
      rooms.newSpeaker();
      Eigen::VectorXf clip = rooms.clip(kStudio, 0);
      clip[kFeatures - 1] -= 0.05F * static_cast<float>(step);
      const auto compact = classifier->compact(clip);
      const SpeakerClips same{.compact = compact.transpose().replicate(known, 1),
                              .labels = std::vector<int>(static_cast<std::size_t>(known), -1)};
      const auto adapted = std::static_pointer_cast<const SpeakerAdaptive>(classifier->knowing(same));
      const double share = adapted->homeShares(compact)[0];
      const double from = adapted->answerOfCompact(compact).reliance->confidentFrom;
      const bool plain = share <= 0.01 || share >= 0.99;
      between += plain ? 0 : 1;
      if (!plain) {
        EXPECT_GT(from, 1) << share;
      }
    }
  EXPECT_GE(between, 3);
}

TEST(HomeCorpora, TwoCorporaAreTooFewToSayWhatIsStrange) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 2));
  EXPECT_EQ(classifier->homeShares(classifier->compact(rooms.clip(kStudio, 0))).size(), 0);
}

TEST(HomeCorpora, WhatIsKnownOfASpeakerIsKnownThereToo) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 4));
  rooms.newSpeaker();
  SpeakerClips known{.compact = Eigen::MatrixXf(8, classifier->compactCount()), .labels = {}};
  for (int i = 0; i < 8; ++i) {
    known.compact.row(i) = classifier->compact(rooms.clip(kStudio, i % 2)).transpose();
    known.labels.push_back(i % 2);
  }
  const auto taught = classifier->knowing(known);
  ASSERT_TRUE(taught);
  const auto clip = rooms.clip(kStudio, 1);
  EXPECT_GT(taught->probabilities(clip)[1], 0.9);
  EXPECT_NEAR(taught->probabilities(clip).sum(), 1, 1e-9);
  // A clip that its microphone makes strange still belongs where its speaker does.
  Eigen::VectorXf strange = clip;
  strange[kFeatures - 1] -= 18;
  const auto& adapted = static_cast<const SpeakerAdaptive&>(*taught);
  EXPECT_GT(adapted.homeShares(classifier->compact(strange))[0],
            classifier->homeShares(classifier->compact(strange))[0]);
}

TEST(HomeCorpora, SavedAndLoadedTheyAnswerTheSame) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 4));
  TensorFile file;
  classifier->save(file, "");
  const auto loaded = SpeakerAdaptive::load(file, "", 1, {0}, kFeatures);
  ASSERT_TRUE(loaded);
  for (const int corpus : {0, 1, 2, 3}) {
    const auto clip = rooms.clip(corpus, 1);
    EXPECT_LT(((*loaded)->probabilities(clip) - classifier->probabilities(clip)).cwiseAbs().maxCoeff(), 1e-6);
    const Eigen::VectorXd sums = (*loaded)->contributions(clip)->rowwise().sum();
    EXPECT_EQ(sums[0] > sums[1],
              classifier->contributions(clip)->row(0).sum() > classifier->contributions(clip)->row(1).sum());
  }
  for (const char* damaged :
       {"homes.gate.weights", "homes.gate.bias", "homes.0.m0.basis", "homes.0.priors"}) {
    TensorFile other;
    classifier->save(other, "");
    other.put(damaged, std::vector<float>{1, 2, 3});
    EXPECT_FALSE(SpeakerAdaptive::load(other, "", 1, {0}, kFeatures)) << damaged;
  }
  for (const char* damaged : {"homes.rows", "homes.0.labels"}) {
    TensorFile other;
    classifier->save(other, "");
    other.put(damaged, std::vector<std::int32_t>{7});
    EXPECT_FALSE(SpeakerAdaptive::load(other, "", 1, {0}, kFeatures)) << damaged;
  }
}

TEST(HomeCorpora, ContributionsAreTheExpertsWhereItAnswers) {
  Rooms rooms;
  const auto classifier = learnt(learntTable(rooms, 4));
  const auto here = rooms.clip(kStudio, 0);
  const auto there = rooms.clip(3, 0);
  const auto studio = *classifier->contributions(here);
  const auto office = *classifier->contributions(there);
  // The same class from the opposite value.
  EXPECT_LT(here[0], 0);
  EXPECT_GT(there[0], 0);
  EXPECT_GT(studio(0, 0), studio(1, 0));
  EXPECT_GT(office(0, 0), office(1, 0));
}

}  // namespace
}  // namespace sentisound::home_corpora
