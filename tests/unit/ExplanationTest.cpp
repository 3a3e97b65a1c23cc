#include "analysis/Explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "analysis/Analysis.h"
#include "features/FeatureGroups.h"
#include "ml/Calibration.h"
#include "ml/Fusion.h"
#include "ml/LinearClassifier.h"
#include "ml/ShrinkageLda.h"
#include "ml/Standardised.h"
#include "support/Signals.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr double kFusionFloor = 1e-3;

/// Hot enough that no class's probability vanishes: the clouds lie far apart.
std::unique_ptr<Classifier> fittedLda(const FeatureTable& table, int classes) {
  auto weights = *fitShrinkageLda(table.rows, table.labels, classes);
  weights.temperature = 100;
  return std::make_unique<LinearClassifier>(std::move(weights));
}

Eigen::Index indexOf(const FeatureSpec& spec, std::string_view name) {
  return std::ranges::find(spec.names, name) - spec.names.begin();
}

/// Log-odds between any two classes are the differences of scores; returns the scores less their mean.
Eigen::VectorXd centredScores(const Eigen::VectorXd& probabilities) {
  const Eigen::VectorXd scores = probabilities.array().log();
  return scores.array() - scores.mean();
}

/// A softmax over standardised features: mean 0, scale 1.
std::unique_ptr<Classifier> linear(Eigen::MatrixXf weights) {
  const auto features = weights.cols();
  const auto classes = weights.rows();
  return std::make_unique<LinearClassifier>(
      LinearWeights{{Eigen::VectorXf::Zero(features), Eigen::VectorXf::Ones(features)},
                    std::move(weights),
                    Eigen::VectorXf::Zero(classes)});
}

EmotionModel modelOf(const std::string& featureSet, std::vector<std::string> labels,
                     std::shared_ptr<const Classifier> plain,
                     std::shared_ptr<const Classifier> relative = nullptr) {
  auto model = EmotionModel::create({.id = "test", .featureSet = featureSet, .labels = std::move(labels)},
                                    {std::move(plain), std::move(relative)});
  if (!model) throw std::runtime_error(describe(model.error()));
  return std::move(*model);
}

/// Two classes by the pitch alone: the first one is the higher voice.
EmotionModel pitchListener() {
  const auto& spec = *findFeatureSpec("prosody-v1");
  Eigen::MatrixXf weights = Eigen::MatrixXf::Zero(2, spec.dimensions());
  weights(0, indexOf(spec, "f0_semitones.p50")) = 1;
  weights(1, indexOf(spec, "f0_semitones.p50")) = -1;
  return modelOf(spec.id, {"happy", "sad"}, linear(std::move(weights)));
}

Prediction predictionOf(const EmotionModel& model, const Eigen::VectorXf& values) {
  return *model.predict(Features{.specId = model.featureSpec().id, .values = values});
}

const GroupContribution& find(const Explanation& explanation, FeatureGroup group) {
  return *std::ranges::find(explanation.groups, groupCode(group), &GroupContribution::group);
}

TEST(FeatureGroups, EveryValueOfEverySetHasOne) {
  for (const auto& spec : featureSpecs())
    for (const auto& name : spec.names) EXPECT_TRUE(featureGroup(name)) << spec.id << " " << name;
  EXPECT_FALSE(featureGroup("weather"));
  EXPECT_FALSE(featureGroup("weather.mean"));
}

TEST(FeatureGroups, NamesSayWhatTheyAreAbout) {
  EXPECT_EQ(featureGroup("f0_semitones.p80"), FeatureGroup::PitchLevel);
  EXPECT_EQ(featureGroup("f0_semitones.range"), FeatureGroup::PitchMovement);
  EXPECT_EQ(featureGroup("f0_delta.mean"), FeatureGroup::PitchMovement);
  EXPECT_EQ(featureGroup("energy_db.sd"), FeatureGroup::Loudness);
  EXPECT_EQ(featureGroup("mfcc1.delta_sd"), FeatureGroup::Loudness);
  EXPECT_EQ(featureGroup("mfcc_1_mean"), FeatureGroup::Loudness);
  EXPECT_EQ(featureGroup("voiced_per_second"), FeatureGroup::Tempo);
  EXPECT_EQ(featureGroup("rolloff85_log.p5"), FeatureGroup::Brightness);
  EXPECT_EQ(featureGroup("mfcc12.mean"), FeatureGroup::Timbre);
  EXPECT_EQ(featureGroup("mfcc_12_mean"), FeatureGroup::Timbre);
  EXPECT_EQ(featureGroup("mel1_db.delta_size"), FeatureGroup::Timbre);
  EXPECT_EQ(featureGroup("level17.sd"), FeatureGroup::Patterns);
  EXPECT_EQ(featureGroup("contour2999.positive"), FeatureGroup::Patterns);
}

TEST(FeatureGroups, EveryGaugeIsAFeatureOfItsOwnGroup) {
  std::set<std::string_view> seen;
  for (const auto& spec : featureSpecs())
    for (const auto& name : spec.names)
      if (const auto* gauge = groupGauge(name)) {
        EXPECT_EQ(featureGroup(name), gauge->group) << name;
        seen.insert(gauge->feature);
      }
  EXPECT_EQ(seen.size(), 7U);
}

TEST(Contributions, OfALinearModelSumToItsLogOdds) {
  const auto table = test::clouds(6, 4, 6);
  const Tempered model(1.7, fittedLda(table, 4));
  const auto training = model.training();
  ASSERT_TRUE(training);
  const Eigen::VectorXd atMean = centredScores(model.probabilities(training->mean));
  for (const Eigen::Index row : {0, 17, 100}) {
    const Eigen::VectorXf features = table.rows.row(row);
    const auto contributions = model.contributions(features);
    ASSERT_TRUE(contributions);
    ASSERT_EQ(contributions->rows(), 4);
    ASSERT_EQ(contributions->cols(), 40);
    const Eigen::VectorXd sums = contributions->rowwise().sum();
    const Eigen::VectorXd p = model.probabilities(features);
    const Eigen::VectorXd scores = p.array().log() - atMean.array();
    ASSERT_GT(p.minCoeff(), 1e-5) << "Tempered's floor of 1e-12 would be felt";
    for (Eigen::Index a = 1; a < 4; ++a)
      EXPECT_NEAR(sums[a] - sums[0], scores[a] - scores[0], 1e-6) << "between 0 and " << a;
  }
}

TEST(Contributions, OfAFusionAreItsMembersShares) {
  const auto table = test::clouds(6, 3, 6, 1);
  std::vector<FusionMember> members;
  members.push_back({0, linear(Eigen::MatrixXf::Random(3, 25) * 0.1F)});
  members.push_back({25, linear(Eigen::MatrixXf::Random(3, 15) * 0.1F)});
  const Fusion fusion(std::move(members), 40);
  const Eigen::VectorXf features = table.rows.row(3);
  const auto contributions = fusion.contributions(features);
  ASSERT_TRUE(contributions);
  const auto own = fusion.members()[1].classifier->contributions(features.segment(25, 15));
  EXPECT_TRUE(contributions->rightCols(15).isApprox(*own / 2));
  // Without the floor under the members' probabilities the fused scores would be exact.
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(3);
  for (const auto& member : fusion.members())
    scores.array() +=
        member.classifier
            ->probabilities(features.segment(member.firstFeature, member.classifier->featureCount()))
            .array()
            .log() /
        2;
  const Eigen::VectorXd sums = contributions->rowwise().sum();
  EXPECT_NEAR(sums[0] - sums[1], scores[0] - scores[1], 1e-6);
  const Eigen::VectorXd fused = centredScores(fusion.probabilities(features));
  EXPECT_NEAR(sums[0] - sums[1], fused[0] - fused[1], 50 * kFusionFloor);
}

/// Looks at the first standardised feature only, and in no linear way.
class Stepper final : public Classifier {
 public:
  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override {
    return features[0] > 1 ? Eigen::Vector2d(0.9, 0.1) : Eigen::Vector2d(0.3, 0.7);
  }
  [[nodiscard]] int classes() const override { return 2; }
  [[nodiscard]] int featureCount() const override { return 40; }
  void save(TensorFile&, const std::string&) const override {}
};

TEST(Explanation, OcclusionBlamesOnlyWhatTheModelLooksAt) {
  const auto model = modelOf(
      "mfcc40-v1", {"happy", "sad"},
      std::make_shared<Standardised>(StandardScaler{Eigen::VectorXf::Zero(40), Eigen::VectorXf::Ones(40)},
                                     std::make_unique<Stepper>()));
  const Eigen::VectorXf values = Eigen::VectorXf::Constant(40, 2);
  const auto explanation = explain(model, values, predictionOf(model, values));
  ASSERT_TRUE(explanation);
  EXPECT_EQ(explanation->method, "occlusion");
  ASSERT_EQ(explanation->groups.size(), 3U);
  EXPECT_EQ(explanation->groups.front().group, "loudness");
  EXPECT_NEAR(explanation->groups.front().value, std::log(0.9 / 0.1) - std::log(0.3 / 0.7), 0.02);
  EXPECT_EQ(find(*explanation, FeatureGroup::Timbre).value, 0);
  EXPECT_EQ(find(*explanation, FeatureGroup::Brightness).value, 0);
  EXPECT_EQ(explanation->sentence, "Mostly because of the high level (compared with the training voices).");
}

TEST(Explanation, OfALinearModelSumsToTheEvidence) {
  const auto table = test::clouds(6, 4, 6);
  const auto model = modelOf("mfcc40-v1", table.labelNames, fittedLda(table, 4));
  for (const Eigen::Index row : {2, 50}) {
    const Eigen::VectorXf values = table.rows.row(row);
    const auto prediction = predictionOf(model, values);
    const auto explanation = explain(model, values, prediction);
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->method, "linear");
    double sum = 0;
    for (const auto& group : explanation->groups) sum += group.value;
    Eigen::VectorXd weights = -prediction.probabilities / (1 - prediction.confidence());
    weights[prediction.top] = 1;
    const Eigen::VectorXd here = prediction.probabilities.array().log();
    const Eigen::VectorXd mean =
        model.fitted().probabilities(model.fitted().classifier->training()->mean).array().log();
    EXPECT_NEAR(sum, weights.dot(here - mean), 1e-6);
  }
}

TEST(Explanation, AModelThatOnlyListensToPitchBlamesPitch) {
  const auto model = pitchListener();
  const auto& spec = model.featureSpec();
  Eigen::VectorXf values = Eigen::VectorXf::Random(spec.dimensions());
  values[indexOf(spec, "f0_semitones.p50")] = 1.2F;
  auto explanation = explain(model, values, predictionOf(model, values));
  ASSERT_TRUE(explanation);
  EXPECT_EQ(explanation->groups.front().group, "pitch-level");
  EXPECT_EQ(explanation->groups.front().words, "high pitch");
  EXPECT_NEAR(explanation->groups.front().value, 2.4, 1e-6);
  EXPECT_NEAR(*explanation->groups.front().deviation, 1.2, 1e-6);
  EXPECT_EQ(explanation->groups[1].value, 0);
  EXPECT_EQ(explanation->sentence, "Mostly because of the high pitch (compared with the training voices).");

  values[indexOf(spec, "f0_semitones.p50")] = -1.2F;
  explanation = explain(model, values, predictionOf(model, values));
  EXPECT_EQ(explanation->groups.front().words, "low pitch");
  EXPECT_GT(explanation->groups.front().value, 0) << "a low pitch speaks for the other label";
}

TEST(Explanation, OfAKnownSpeakerIsAboutTheirUsualVoice) {
  const auto& spec = *findFeatureSpec("prosody-v1");
  const auto pitch = indexOf(spec, "f0_semitones.p50");
  const auto tempo = indexOf(spec, "voiced_per_second");
  Eigen::MatrixXf plain = Eigen::MatrixXf::Zero(2, spec.dimensions());
  Eigen::MatrixXf relative = plain;
  plain(0, tempo) = 1;
  relative(0, pitch) = 1;
  const auto model = modelOf(spec.id, {"happy", "sad"}, linear(plain), linear(relative));
  Eigen::VectorXf values = Eigen::VectorXf::Zero(spec.dimensions());
  values[pitch] = 5;
  values[tempo] = 1;
  const Eigen::VectorXf mean = values.array() * 0.6F;
  const auto ada = *model.knowing("Ada", mean);
  const auto prediction = *model.predict(Features{.specId = spec.id, .values = values}, ada);
  const auto explanation = explain(model, values, prediction, ada);
  ASSERT_TRUE(explanation);
  EXPECT_EQ(explanation->groups.front().group, "pitch-level");
  EXPECT_NEAR(explanation->groups.front().value, 2, 1e-6);
  EXPECT_THAT(explanation->sentence, HasSubstr("compared with this speaker's usual voice"));
}

TEST(Explanation, NeedsATrainingMeanAndASecondLabel) {
  const auto forgetful = modelOf("mfcc40-v1", {"happy", "sad"}, std::make_shared<Stepper>());
  const Eigen::VectorXf values = Eigen::VectorXf::Zero(40);
  EXPECT_FALSE(explain(forgetful, values, predictionOf(forgetful, values)));
  const auto single = modelOf("mfcc40-v1", {"happy"}, linear(Eigen::MatrixXf::Zero(1, 40)));
  EXPECT_FALSE(explain(single, values, predictionOf(single, values)));
}

TEST(ExplanationSentence, NamesReasonsAndTheStrongestObjection) {
  const std::vector<GroupContribution> groups{{"pitch-level", "high pitch", 2, 1.5},
                                              {"pitch-movement", "lively pitch movement", 1.5, 0.9},
                                              {"tempo", "tempo", -1, 0.1},
                                              {"timbre", "timbre", 0.2, std::nullopt}};
  EXPECT_EQ(explanationSentence(groups, "the training voices"),
            "Mostly because of the high pitch and the lively pitch movement; the tempo spoke against it "
            "(compared with the training voices).");
}

TEST(ExplanationSentence, AdmitsThatNothingStandsOut) {
  EXPECT_THAT(explanationSentence({}, "the training voices"), HasSubstr("No group of features stands out"));
  EXPECT_THAT(explanationSentence({{"tempo", "tempo", 0.01, 0.0}}, "the training voices"),
              HasSubstr("No group of features stands out"));
  EXPECT_EQ(explanationSentence({{"tempo", "tempo", -1, 0.0}}, "the training voices"),
            "No single group of features speaks for it, and the tempo even spoke against it.");
}

/// A low tone with a loud, high one from 3/8 to 4/8 of two seconds.
AudioBuffer withAHighStretch() {
  constexpr int kHz = 16'000;
  std::vector<float> samples(2 * kHz);
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const bool high = n >= samples.size() * 3 / 8 && n < samples.size() * 4 / 8;
    const double hz = high ? 3000 : 150;
    samples[n] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(n) / kHz));
  }
  return test::buffer(std::move(samples), kHz);
}

TEST(ExplainRegions, FindsTheStretchThatMattered) {
  const auto& spec = *findFeatureSpec("prosody-v1");
  Eigen::MatrixXf weights = Eigen::MatrixXf::Zero(2, spec.dimensions());
  weights(0, indexOf(spec, "centroid_log.mean")) = 20;
  const auto audio = withAHighStretch();
  const auto values = *extractValues(spec, audio);
  // Half-way between the two classes for the whole clip.
  auto classifier = std::make_shared<LinearClassifier>(
      LinearWeights{{values, Eigen::VectorXf::Ones(values.size())}, weights, Eigen::Vector2f(0.1F, 0)});
  const auto model = modelOf(spec.id, {"happy", "sad"}, classifier);
  const auto analysis = analyse(audio, model, {.explainRegions = true});
  ASSERT_TRUE(analysis);
  ASSERT_TRUE(analysis->explanation);
  const auto& regions = analysis->explanation->regions;
  ASSERT_EQ(regions.size(), 8U);
  EXPECT_EQ(regions.front().fromSeconds, 0);
  EXPECT_EQ(regions.back().toSeconds, 2);
  for (std::size_t i = 1; i < regions.size(); ++i)
    EXPECT_EQ(regions[i].fromSeconds, regions[i - 1].toSeconds);
  const auto strongest = std::ranges::max_element(regions, {}, &TimeContribution::value);
  EXPECT_EQ(strongest - regions.begin(), 3);
  EXPECT_GT(regions[3].value, 1);
}

TEST(ExplainRegions, OnlyWhenAskedForAndOnlyOfLongEnoughClips) {
  const auto model = pitchListener();
  EXPECT_TRUE(analyse(test::tone(200, 1.2, 16'000), model)->explanation->regions.empty());
  EXPECT_TRUE(
      analyse(test::tone(200, 0.9, 16'000), model, {.explainRegions = true})->explanation->regions.empty());
  EXPECT_FALSE(
      analyse(test::tone(200, 1.2, 16'000), model, {.explainRegions = true})->explanation->regions.empty());
}

TEST(ExplainRegions, CanBeStopped) {
  const auto model = pitchListener();
  const auto audio = test::tone(200, 1.2, 16'000);
  const auto prediction = predictionOf(model, *extractValues(model.featureSpec(), audio));
  std::stop_source stop;
  stop.request_stop();
  const auto regions = explainRegions(model, audio, prediction, {}, {.stop = stop.get_token()});
  ASSERT_FALSE(regions);
  EXPECT_EQ(regions.error().code, Errc::Cancelled);
}

TEST(Analyse, ExplainsAndPlacesEveryPrediction) {
  const auto analysis = analyse(test::tone(200, 0.5, 16'000), pitchListener());
  ASSERT_TRUE(analysis);
  EXPECT_TRUE(analysis->explanation);
  EXPECT_TRUE(analysis->dimensions);
}

}  // namespace
}  // namespace sentisound
