#include "ml/SpeakerAdaptive.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ml/Softmax.h"
#include "ml/SpeakerAdaptiveShared.h"
#include "ml/Vectors.h"

namespace sentisound {
namespace {

constexpr double kNewMicrophone = 0.3;  // added to B: how far a new one shifts a voice, in units of W
constexpr double kOwnWay = 0.1;         // variance of a speaker's own way with a class, in units of W
constexpr int kKnowingRounds = 4;
constexpr double kNoShare = 1e-4;  // of an answer
constexpr double kAtHome = 0.99;   // share of a home corpus from which what was measured there holds
constexpr double kNever = 2;       // as a probability
// At home, in units of the spread elsewhere; of features that are sums of others only rounding is left below.
constexpr float kLeastSpread = 1e-3F;

double logistic(double score) {
  return 1 / (1 + std::exp(-score));
}

std::size_t step(Known known) {
  return static_cast<std::size_t>(known);
}

/// The step that clips of a speaker reach. Labels of few classes count as clips without: what they bring to
/// the other classes was measured so.
Known stepOf(const SpeakerClips& clips, int classes) {
  std::vector<int> perClass(static_cast<std::size_t>(classes));
  for (const int label : clips.labels)
    if (label >= 0) ++perClass[static_cast<std::size_t>(label)];
  const auto taught = [&](int least) {
    return 2 * std::ranges::count_if(perClass, [&](int count) { return count >= least; }) > classes;
  };
  if (taught(4)) return Known::TaughtFour;
  if (taught(2)) return Known::TaughtTwo;
  if (taught(1)) return Known::TaughtOne;
  const auto count = static_cast<int>(clips.labels.size());
  if (count >= kManyClips) return Known::ManyClips;
  if (count >= 10) return Known::TenClips;
  if (count >= 3) return Known::ThreeClips;
  return count >= 1 ? Known::OneClip : Known::Nothing;
}

}  // namespace

std::shared_ptr<const SpeakerAdaptive> SpeakerAdaptive::create(std::vector<SpeakerMember> members,
                                                               Eigen::VectorXd priors, RelianceSteps reliance,
                                                               const std::vector<std::string>& labels,
                                                               int featureCount) {
  auto shared = sharedOf(std::move(members), std::move(priors), featureCount);
  shared->sides = affectSides(labels);
  return of(std::move(shared), reliance);
}

std::shared_ptr<SpeakerAdaptive::Shared> SpeakerAdaptive::sharedOf(std::vector<SpeakerMember> members,
                                                                   Eigen::VectorXd priors, int featureCount) {
  assert(!members.empty());
  auto shared = std::make_shared<Shared>();
  Eigen::Index q = 0;
  for (const auto& member : members) q += member.factors.coordinates();
  shared->speakerVariance.resize(q);
  shared->classMeans.resize(priors.size(), q);
  Eigen::Index at = 0;
  for (const auto& member : members) {
    const auto own = member.factors.coordinates();
    shared->speakerVariance.segment(at, own) = member.factors.speakerVariance.cast<double>();
    shared->classMeans.middleCols(at, own) = member.factors.classMeans.cast<double>();
    at += own;
  }
  shared->members = std::move(members);
  shared->priors = std::move(priors);
  shared->featureCount = featureCount;
  return shared;
}

std::shared_ptr<SpeakerAdaptive> SpeakerAdaptive::of(std::shared_ptr<const Shared> shared,
                                                     const RelianceSteps& reliance) {
  std::shared_ptr<SpeakerAdaptive> made(new SpeakerAdaptive);
  made->relianceOf_ = reliance;
  made->factor_ = Eigen::VectorXd::Zero(shared->coordinates());
  made->variance_ = shared->speakerVariance;
  made->classMeans_ = shared->classMeans;
  made->shared_ = std::move(shared);
  made->settle();
  return made;
}

/// The scores as weights and bias, from what is known.
void SpeakerAdaptive::settle() {
  const Eigen::RowVectorXd precision = (1 + variance_.array()).inverse().matrix().transpose();
  weights_ = classMeans_.array().rowwise() * precision.array();
  bias_ = -0.5 * (classMeans_.cwiseProduct(weights_)).rowwise().sum() - weights_ * factor_;
}

const Reliance& SpeakerAdaptive::reliance() const {
  return relianceOf_[step(known_)];
}

const Eigen::VectorXd& SpeakerAdaptive::priors() const {
  return shared_->priors;
}
const SpeakerFactors& SpeakerAdaptive::factors(std::size_t member) const {
  return shared_->members[member].factors;
}
const AffectSides& SpeakerAdaptive::sides() const {
  return shared_->sides;
}
int SpeakerAdaptive::classes() const {
  return static_cast<int>(shared_->priors.size());
}
int SpeakerAdaptive::featureCount() const {
  return shared_->featureCount;
}
int SpeakerAdaptive::compactCount() const {
  return static_cast<int>(shared_->speakerVariance.size());
}

Eigen::VectorXf SpeakerAdaptive::compact(const Eigen::VectorXf& features) const {
  Eigen::VectorXf all(compactCount());
  Eigen::Index at = 0;
  for (const auto& member : shared_->members) {
    const auto own = member.factors.coordinates();
    all.segment(at, own) =
        member.factors.coordinatesOf(features.segment(member.firstFeature, member.factors.offset.size()));
    at += own;
  }
  return all;
}

Eigen::VectorXd SpeakerAdaptive::scores(const Eigen::VectorXf& compact) const {
  return weights_ * compact.cast<double>() + bias_;
}

Eigen::VectorXd SpeakerAdaptive::homeShares(const Eigen::VectorXf& compact) const {
  const auto& homes = shared_->homes;
  Eigen::VectorXd shares = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(homes.homes.size()));
  if (homes.homes.empty()) return shares;
  Eigen::VectorXd logOdds = homes.gate.logOdds(compact);
  if (knownClips_ > 0) logOdds = (logOdds + knownHome_) / (1 + knownClips_);
  const Eigen::VectorXd corpora = softmax(logOdds);
  for (std::size_t i = 0; i < homes.homes.size(); ++i)
    shares[static_cast<Eigen::Index>(i)] = corpora[homes.homes[i].gateRow];
  return shares;
}

ClassifierAnswer SpeakerAdaptive::answerOfCompact(const Eigen::VectorXf& compact) const {
  auto answer = generalAnswer(compact);
  const Eigen::VectorXd shares = homeShares(compact);
  if (shares.size() == 0) return answer;
  Eigen::Index generalTop = 0;
  answer.probabilities.maxCoeff(&generalTop);
  const double strange = 1 - (shares.array() < kNoShare).select(0, shares).sum();
  answer.probabilities *= strange;
  if (answer.affect) {
    answer.affect->activation *= strange;
    answer.affect->valence *= strange;
  }
  for (std::size_t i = 0; i < experts_.size(); ++i) {
    const double share = shares[static_cast<Eigen::Index>(i)];
    if (share < kNoShare) continue;  // as good as nothing, and an expert takes its time
    const auto own = experts_[i]->answer(compact);
    const auto& labelOf = shared_->homes.homes[i].labelOf;
    for (std::size_t label = 0; label < labelOf.size(); ++label)
      answer.probabilities[labelOf[label]] += share * own.probabilities[static_cast<Eigen::Index>(label)];
    if (share > 0.5) answer.reliance = own.reliance;
    // Of a clip that may be from here or from anywhere it was not measured how often a sure answer is right.
    if (share > 1 - kAtHome && share < kAtHome) answer.reliance->confidentFrom = kNever;
    if (!answer.affect) continue;
    answer.affect->activation += share * own.affect.value_or(LearntAffect{}).activation;
    answer.affect->valence += share * own.affect.value_or(LearntAffect{}).valence;
  }
  // A stranger taken for somebody at home is told by what holds across corpora.
  Eigen::Index top = 0;
  answer.probabilities.maxCoeff(&top);
  if (top != generalTop) answer.reliance->confidentFrom = kNever;
  return answer;
}

ClassifierAnswer SpeakerAdaptive::generalAnswer(const Eigen::VectorXf& compact) const {
  const auto& measured = reliance();
  ClassifierAnswer answer{.probabilities = softmax(scores(compact) / measured.temperature +
                                                   shared_->priors.array().log().matrix()),
                          .reliance = measured};
  if (const auto sides = sideScores(compact))
    answer.affect = LearntAffect{.activation = logistic(sides->activation / measured.activationTemperature),
                                 .valence = logistic(sides->valence / measured.valenceTemperature)};
  return answer;
}

std::optional<SideScores> SpeakerAdaptive::sideScores(const Eigen::VectorXf& compact) const {
  if (!shared_->sides.known()) return std::nullopt;
  const Eigen::VectorXd coordinates = compact.cast<double>() - factor_;
  const Eigen::VectorXd precision = (1 + variance_.array()).inverse();
  const auto score = [&](const std::vector<int>& sides) {
    return *sideScore(coordinates, shared_->classMeans, precision, sides);
  };
  return SideScores{score(shared_->sides.activation), score(shared_->sides.valence)};
}

ClassifierAnswer SpeakerAdaptive::answer(const Eigen::VectorXf& features) const {
  return answerOfCompact(compact(features));
}

Eigen::VectorXd SpeakerAdaptive::probabilities(const Eigen::VectorXf& features) const {
  return answer(features).probabilities;
}

/// What a feature adds to Σ weights[c] · log-odds of class c, per unit [features]. In floats: it explains,
/// and decides nothing.
Eigen::RowVectorXd SpeakerAdaptive::perFeature(const Eigen::VectorXd& weights) const {
  Eigen::RowVectorXd all = Eigen::RowVectorXd::Zero(featureCount());
  const Eigen::VectorXf ofCoordinates =
      (weights.transpose() * weights_ / reliance().temperature).cast<float>();
  Eigen::Index at = 0;
  for (const auto& member : shared_->members) {
    const auto& factors = member.factors;
    const auto own = factors.coordinates();
    const Eigen::VectorXf perValue = factors.basis.transpose() * ofCoordinates.segment(at, own);
    const Eigen::ArrayXf perUnit =
        (factors.scale.array() < kLeastSpread).select(0, perValue.array() / factors.scale.array());
    all.segment(member.firstFeature, perUnit.size()) += perUnit.matrix().transpose().cast<double>();
    at += own;
  }
  return all;
}

/// The same of a kept value: of the home corpus's expert where the clip belongs to one.
Eigen::RowVectorXd SpeakerAdaptive::perCoordinate(const Eigen::VectorXd& weights,
                                                  const Eigen::VectorXf& compact) const {
  const Eigen::VectorXd shares = homeShares(compact);
  for (std::size_t i = 0; i < experts_.size(); ++i) {
    if (shares[static_cast<Eigen::Index>(i)] <= 0.5) continue;
    return experts_[i]->perFeature(weights(shared_->homes.homes[i].labelOf));
  }
  return weights.transpose() * weights_ / reliance().temperature;
}

std::optional<Eigen::RowVectorXd> SpeakerAdaptive::contributionsTo(const Eigen::VectorXd& weights,
                                                                   const Eigen::VectorXf& features) const {
  const Eigen::VectorXf ofCoordinates = perCoordinate(weights, compact(features)).transpose().cast<float>();
  Eigen::RowVectorXd all = Eigen::RowVectorXd::Zero(featureCount());
  Eigen::Index at = 0;
  for (const auto& member : shared_->members) {
    const auto& factors = member.factors;
    const auto own = factors.coordinates();
    const Eigen::VectorXf standardised =
        factors.standardised(features.segment(member.firstFeature, factors.offset.size()));
    const Eigen::VectorXf perValue = factors.basis.transpose() * ofCoordinates.segment(at, own);
    all.segment(member.firstFeature, standardised.size()) +=
        perValue.cwiseProduct(standardised).transpose().cast<double>();
    at += own;
  }
  return all;
}

std::optional<Eigen::MatrixXd> SpeakerAdaptive::contributions(const Eigen::VectorXf& features) const {
  Eigen::MatrixXd all(classes(), featureCount());
  for (Eigen::Index c = 0; c < all.rows(); ++c)
    all.row(c) = *contributionsTo(Eigen::VectorXd::Unit(classes(), c), features);
  return all;
}

std::optional<StandardScaler> SpeakerAdaptive::training() const {
  StandardScaler all{Eigen::VectorXf::Zero(featureCount()), Eigen::VectorXf::Ones(featureCount())};
  for (const auto& member : shared_->members) {
    all.mean.segment(member.firstFeature, member.factors.offset.size()) = member.factors.offset;
    all.scale.segment(member.firstFeature, member.factors.scale.size()) = member.factors.scale;
  }
  return all;
}

std::shared_ptr<const Classifier> SpeakerAdaptive::knowing(const SpeakerClips& clips) const {
  const auto count = clips.compact.rows();
  if (clips.compact.cols() != compactCount() || static_cast<std::size_t>(count) != clips.labels.size() ||
      !clips.compact.allFinite() ||
      std::ranges::any_of(clips.labels, [&](int label) { return label >= classes(); }))
    return nullptr;
  std::shared_ptr<SpeakerAdaptive> made(new SpeakerAdaptive(*this));
  made->known_ = stepOf(clips, classes());
  if (count == 0) return made;
  made->learnHomes(clips);

  const auto& means = shared_->classMeans;
  const Eigen::VectorXd prior = (shared_->speakerVariance.array() + kNewMicrophone).inverse();
  Eigen::VectorXd taughtPrecision = Eigen::VectorXd::Zero(means.cols());
  Eigen::VectorXd taughtSum = Eigen::VectorXd::Zero(means.cols());
  std::vector<Eigen::VectorXd> ofClass(static_cast<std::size_t>(classes()));
  std::vector<double> clipsOfClass(static_cast<std::size_t>(classes()));
  std::vector<Eigen::Index> unlabelled;
  for (Eigen::Index i = 0; i < count; ++i) {
    const int label = clips.labels[static_cast<std::size_t>(i)];
    if (label < 0) {
      unlabelled.push_back(i);
      continue;
    }
    auto& sum = ofClass[static_cast<std::size_t>(label)];
    if (sum.size() == 0) sum = Eigen::VectorXd::Zero(means.cols());
    sum += clips.compact.row(i).transpose().cast<double>() - means.row(label).transpose();
    clipsOfClass[static_cast<std::size_t>(label)] += 1;
  }
  for (std::size_t c = 0; c < ofClass.size(); ++c) {
    if (clipsOfClass[c] == 0) continue;
    ofClass[c] /= clipsOfClass[c];
    const double precision = 1 / (1 / clipsOfClass[c] + kOwnWay);
    taughtPrecision.array() += precision;
    taughtSum += precision * ofClass[c];
  }
  const auto learn = [&](const Eigen::VectorXd& precision, const Eigen::VectorXd& sum) {
    made->variance_ = (prior + taughtPrecision + precision).cwiseInverse();
    made->factor_ = (taughtSum + sum).cwiseProduct(made->variance_);
    for (std::size_t c = 0; c < ofClass.size(); ++c)
      if (clipsOfClass[c] > 0)
        made->classMeans_.row(static_cast<Eigen::Index>(c)) =
            means.row(static_cast<Eigen::Index>(c)) +
            (kOwnWay / (kOwnWay + 1 / clipsOfClass[c]) * (ofClass[c] - made->factor_)).transpose();
    made->settle();
  };
  const Eigen::VectorXd none = Eigen::VectorXd::Zero(means.cols());
  if (taughtPrecision.size() > 0 && unlabelled.size() < static_cast<std::size_t>(count)) learn(none, none);
  const double temperature = relianceOf_[step(Known::Nothing)].temperature;
  for (int round = 0; round < kKnowingRounds && !unlabelled.empty(); ++round) {
    Eigen::VectorXd precision = none;
    Eigen::VectorXd sum = none;
    for (const auto i : unlabelled) {
      const Eigen::VectorXf clip = clips.compact.row(i);
      const Eigen::VectorXd share =
          softmax(made->scores(clip) / temperature + shared_->priors.array().log().matrix());
      const Eigen::VectorXd mean = means.transpose() * share;
      const Eigen::VectorXd own =
          (1 + (means.cwiseAbs2().transpose() * share - mean.cwiseAbs2()).array().max(0)).inverse();
      precision += own;
      sum += own.cwiseProduct(clip.cast<double>() - mean);
    }
    learn(precision, sum);
  }
  return made;
}

/// What clips of a speaker say to the home corpora: where that speaker belongs, and to each expert.
void SpeakerAdaptive::learnHomes(const SpeakerClips& clips) {
  const auto& homes = shared_->homes;
  if (homes.homes.empty()) return;
  const auto count = clips.compact.rows();
  knownHome_ = Eigen::VectorXd::Zero(homes.gate.corpora());
  for (Eigen::Index i = 0; i < count; ++i) knownHome_ += homes.gate.logOdds(clips.compact.row(i));
  knownClips_ = static_cast<double>(count);
  for (std::size_t home = 0; home < homes.homes.size(); ++home) {
    const auto& expert = homes.homes[home].expert;
    const auto& labelOf = homes.homes[home].labelOf;
    SpeakerClips own{.compact = Eigen::MatrixXf(count, expert->compactCount()), .labels = {}};
    for (Eigen::Index i = 0; i < count; ++i) {
      own.compact.row(i) = expert->compact(clips.compact.row(i)).transpose();
      const auto found = std::ranges::find(labelOf, clips.labels[static_cast<std::size_t>(i)]);
      own.labels.push_back(found == labelOf.end() ? -1 : static_cast<int>(found - labelOf.begin()));
    }
    experts_[home] = std::static_pointer_cast<const SpeakerAdaptive>(expert->knowing(own));
  }
}

VoiceComparison SpeakerAdaptive::voicesOf(const Eigen::MatrixXf& compact) const {
  return compareVoices(compact, shared_->voices);
}

bool SpeakerAdaptive::comparesVoices() const {
  return shared_->voices.rows() > 0;
}

std::shared_ptr<const SpeakerAdaptive> SpeakerAdaptive::tellingVoices(Eigen::MatrixXf directions) const {
  auto shared = std::make_shared<Shared>(*shared_);
  shared->voices = std::move(directions);
  std::shared_ptr<SpeakerAdaptive> made(new SpeakerAdaptive(*this));
  made->shared_ = std::move(shared);
  return made;
}

std::shared_ptr<const SpeakerAdaptive> SpeakerAdaptive::atHomeIn(HomeCorpora homes) const {
  auto shared = std::make_shared<Shared>(*shared_);
  std::shared_ptr<SpeakerAdaptive> made(new SpeakerAdaptive(*this));
  made->experts_.clear();
  for (const auto& home : homes.homes) made->experts_.push_back(home.expert);
  shared->homes = std::move(homes);
  made->shared_ = std::move(shared);
  return made;
}

std::shared_ptr<const SpeakerAdaptive> SpeakerAdaptive::relyingOn(RelianceSteps reliance) const {
  std::shared_ptr<SpeakerAdaptive> made(new SpeakerAdaptive(*this));
  made->relianceOf_ = reliance;
  return made;
}

}  // namespace sentisound
