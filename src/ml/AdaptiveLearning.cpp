#include "ml/AdaptiveLearning.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/Parallel.h"
#include "features/FeatureSpec.h"
#include "ml/Knowledge.h"
#include "ml/MemberPlan.h"
#include "ml/RelianceFit.h"

namespace sentisound {
namespace {

constexpr int kDraws = 2;
constexpr int kExtrapolatedCorpora = 4;
constexpr int kGateCorpora = 3;           // fewer do not show what an unseen corpus looks like
constexpr double kMostStrangers = 0.1;    // of any other corpus, taken for a part of a home corpus
constexpr std::size_t kHomeSpeakers = 8;  // fewer are learnt by heart

/// What each step of Known is measured with.
constexpr std::array<Baseline, kKnownSteps.size()> kBaselines{
    Baseline{},
    Baseline{.clips = 1, .draws = kDraws},
    Baseline{.clips = 3, .draws = kDraws},
    Baseline{.clips = 10, .draws = kDraws},
    Baseline{.clips = Baseline::kAll, .draws = 1},
    Baseline{.draws = kDraws, .taught = 1},
    Baseline{.draws = kDraws, .taught = 2},
    Baseline{.draws = kDraws, .taught = 4},
};

std::vector<int> numbered(const std::vector<std::string>& names) {
  std::map<std::string, int> numberOf;
  std::vector<int> numbers;
  for (const auto& name : names)
    numbers.push_back(numberOf.try_emplace(name, static_cast<int>(numberOf.size())).first->second);
  return numbers;
}

/// [clips], mean 1.
Eigen::VectorXd balancedWeights(const FeatureTable& table) {
  const auto corpusOf = [&](std::size_t clip) {
    return table.corpora.empty() ? std::string() : table.corpora[clip];
  };
  std::map<std::pair<std::string, int>, double> count;
  for (std::size_t clip = 0; clip < table.clips(); ++clip) ++count[{corpusOf(clip), table.labels[clip]}];
  Eigen::VectorXd weights(static_cast<Eigen::Index>(table.clips()));
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    weights[static_cast<Eigen::Index>(clip)] = 1 / std::sqrt(count[{corpusOf(clip), table.labels[clip]}]);
  return weights / weights.mean();
}

/// Uniform, but a class that fewer than half of the corpora know is rarer: to be told "calm" a listener must
/// have asked for it.
Eigen::VectorXd coveragePriors(const FeatureTable& table) {
  std::vector<std::set<std::string>> knownBy(table.labelNames.size());
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    knownBy[static_cast<std::size_t>(table.labels[clip])].insert(table.corpora.empty() ? ""
                                                                                       : table.corpora[clip]);
  const std::set<std::string> corpora(table.corpora.begin(), table.corpora.end());
  const double all = std::max<double>(1, static_cast<double>(corpora.size()));
  Eigen::VectorXd priors(static_cast<Eigen::Index>(knownBy.size()));
  for (std::size_t label = 0; label < knownBy.size(); ++label)
    priors[static_cast<Eigen::Index>(label)] =
        std::min(1.0, 2 * static_cast<double>(knownBy[label].size()) / all);
  return priors / priors.sum();
}

/// The part's rows and its copies, one below the other.
SpeakerRows rowsFor(const FeatureTable& part, const Eigen::VectorXd& weights) {
  const auto clips = part.rows.rows();
  const auto blocks = static_cast<Eigen::Index>(1 + part.copies.size());
  SpeakerRows rows{.rows = Eigen::MatrixXf(clips * blocks, part.rows.cols()),
                   .weights = Eigen::VectorXd(clips * blocks),
                   .classes = static_cast<int>(part.labelNames.size())};
  const auto speakers = numbered(part.speakers);
  int others = speakers.empty() ? 0 : 1 + *std::ranges::max_element(speakers);
  const int distinct = others;
  const auto add = [&](Eigen::Index block, const Eigen::MatrixXf& own, double weight, int firstSpeaker) {
    rows.rows.middleRows(block * clips, clips) = own;
    rows.weights.segment(block * clips, clips) = weight * weights;
    rows.labels.insert(rows.labels.end(), part.labels.begin(), part.labels.end());
    for (const int speaker : speakers) rows.speakers.push_back(firstSpeaker + speaker);
  };
  add(0, part.rows, 1, 0);
  for (std::size_t copy = 0; copy < part.copies.size(); ++copy) {
    const bool degraded = part.copies[copy].degraded;
    add(static_cast<Eigen::Index>(copy) + 1, part.copies[copy].rows, degraded ? kDegradedWeight : 1,
        degraded ? 0 : others);
    if (!degraded) others += distinct;
  }
  return rows;
}

Result<std::shared_ptr<const SpeakerAdaptive>> learnMembers(const MemberPlans& plans,
                                                            const FeatureTable& table) {
  const Eigen::VectorXd weights = balancedWeights(table);
  std::vector<SpeakerMember> members;
  for (const auto& plan : plans) {
    auto factors = fitSpeakerFactors(rowsFor(table.part(plan.featureSet, plan.first, plan.columns), weights),
                                     plan.directions);
    if (!factors) return factors.error();
    members.push_back({plan.first, std::move(*factors)});
  }
  return SpeakerAdaptive::create(std::move(members), coveragePriors(table), {}, table.labelNames,
                                 static_cast<int>(table.rows.cols()));
}

/// The answers to one split's held clips, under every step.
struct Held {
  std::array<std::vector<HeldAnswer>, kKnownSteps.size()> of{};
};

Result<Held> answerHeld(const MemberPlans& plans, const FeatureTable& table, const SpeakerSplit& split,
                        std::uint64_t seed) {
  std::vector<int> labelOf;
  const auto rest = table.subset(split.rest).withOccurringLabels(labelOf);
  const auto learnt = learnMembers(plans, rest);
  if (!learnt) return learnt.error();
  const auto& classifier = **learnt;
  std::map<int, int> classOf;
  for (std::size_t i = 0; i < labelOf.size(); ++i) classOf[labelOf[i]] = static_cast<int>(i);

  std::map<std::string, std::vector<int>> clipsOf;
  std::map<int, Eigen::VectorXf> compact;
  std::vector<int> labels(table.clips(), -1);
  for (const int clip : split.held) {
    const auto own = classOf.find(table.labels[static_cast<std::size_t>(clip)]);
    if (own == classOf.end()) continue;
    clipsOf[table.speakers[static_cast<std::size_t>(clip)]].push_back(clip);
    compact[clip] = classifier.compact(table.rows.row(clip));
    labels[static_cast<std::size_t>(clip)] = own->second;
  }
  Held held;
  for (std::size_t step = 0; step < kBaselines.size(); ++step) {
    std::mt19937_64 random(seed + step);
    const auto& baseline = kBaselines[step];
    for (int draw = 0; draw < (baseline.random() ? baseline.draws : 1); ++draw) {
      for (const auto& [speaker, clips] : clipsOf) {
        const auto drawn = drawKnown(clips, labels, baseline, random);
        SpeakerClips known{.compact = Eigen::MatrixXf(static_cast<Eigen::Index>(drawn.known.size()),
                                                      classifier.compactCount()),
                           .labels = drawn.labels};
        for (std::size_t i = 0; i < drawn.known.size(); ++i)
          known.compact.row(static_cast<Eigen::Index>(i)) = compact[drawn.known[i]].transpose();
        const auto adapted = std::static_pointer_cast<const SpeakerAdaptive>(classifier.knowing(known));
        for (const int clip : drawn.tested) {
          const auto label = labels[static_cast<std::size_t>(clip)];
          HeldAnswer answer{
              .scores = adapted->scores(compact[clip]),
              .label = label,
              .corpus = table.corpora.empty() ? "" : table.corpora[static_cast<std::size_t>(clip)]};
          if (const auto sides = adapted->sideScores(compact[clip])) {
            answer.sides = {sides->activation, sides->valence};
            answer.trueSides = {classifier.sides().activation[static_cast<std::size_t>(label)],
                                classifier.sides().valence[static_cast<std::size_t>(label)]};
          }
          answer.logPriors = classifier.priors().array().log();
          held.of[step].push_back(std::move(answer));
        }
      }
    }
  }
  return held;
}

Result<SpeakerAdaptive::RelianceSteps> measuredReliance(const MemberPlans& plans, const FeatureTable& table,
                                                        std::span<const SpeakerSplit> splits,
                                                        std::uint64_t seed) {
  std::vector<std::optional<Result<Held>>> pieces(splits.size());
  forEachInParallel(static_cast<int>(splits.size()), [&](int piece) {
    const auto i = static_cast<std::size_t>(piece);
    pieces[i].emplace(answerHeld(plans, table, splits[i], seed));
  });
  SpeakerAdaptive::RelianceSteps reliance;
  for (std::size_t step = 0; step < reliance.size(); ++step) {
    std::vector<HeldAnswer> answers;
    for (const auto& piece : pieces) {
      if (!*piece) return piece->error();
      const auto& own = (**piece).of[step];
      answers.insert(answers.end(), own.begin(), own.end());
    }
    if (!answers.empty())
      reliance[step] = fitReliance(answers);
    else if (step > 0)
      reliance[step] = reliance[step - 1];
  }
  return reliance;
}

/// Two corpora held at a time, over the classes that the others teach; empty with fewer than four corpora.
std::vector<SpeakerSplit> corpusPairs(const FeatureTable& table) {
  const auto corpora = numbered(table.corpora);
  const int count = corpora.empty() ? 0 : 1 + *std::ranges::max_element(corpora);
  std::vector<SpeakerSplit> pairs;
  for (int one = 0; count >= kExtrapolatedCorpora && one < count; ++one)
    for (int other = one + 1; other < count; ++other) {
      const auto isHeld = [&](std::size_t clip) { return corpora[clip] == one || corpora[clip] == other; };
      auto& pair = pairs.emplace_back();
      std::set<int> taught;
      for (std::size_t clip = 0; clip < table.clips(); ++clip)
        if (!isHeld(clip)) {
          pair.rest.push_back(static_cast<int>(clip));
          taught.insert(table.labels[clip]);
        }
      for (std::size_t clip = 0; clip < table.clips(); ++clip)
        if (isHeld(clip) && taught.contains(table.labels[clip])) pair.held.push_back(static_cast<int>(clip));
    }
  return pairs;
}

/// As measured, and where corpora are held, taken on to a classifier that was trained on all of them.
Result<SpeakerAdaptive::RelianceSteps> expectedReliance(const MemberPlans& plans, const FeatureTable& table,
                                                        std::span<const SpeakerSplit> splits,
                                                        std::uint64_t seed) {
  auto reliance = measuredReliance(plans, table, splits, seed);
  const auto corpora = std::set<std::string>(table.corpora.begin(), table.corpora.end()).size();
  if (!reliance || splits.size() != corpora) return reliance;
  const auto pairs = corpusPairs(table);
  if (pairs.empty()) return reliance;
  const auto lackingTwo = measuredReliance(plans, table, pairs, seed);
  if (!lackingTwo) return reliance;  // too few clips of some class without two of them
  for (std::size_t step = 0; step < reliance->size(); ++step)
    (*reliance)[step] = extrapolated((*lackingTwo)[step], (*reliance)[step], static_cast<int>(corpora));
  return reliance;
}

/// Rows and degraded copies, one below the other [(1 + copies) · clips × values].
Eigen::MatrixXf stacked(const FeatureTable& compact, std::size_t members) {
  const auto clips = compact.rows.rows();
  const auto blocks = static_cast<Eigen::Index>(1 + compact.copies.size() / members);
  Eigen::MatrixXf all(clips * blocks, compact.rows.cols());
  all.topRows(clips) = compact.rows;
  std::map<Eigen::Index, Eigen::Index> next;
  for (const auto& copy : compact.copies) {
    const Eigen::Index block = ++next[copy.firstColumn];
    all.block(block * clips, copy.firstColumn, clips, copy.rows.cols()) = copy.rows;
  }
  return all;
}

bool sameCopies(const FeatureTable& compact, const MemberPlans& plans) {
  return std::ranges::all_of(plans, [&](const MemberPlan& plan) {
    return static_cast<std::size_t>(
               std::ranges::count(compact.copies, plan.first, &TrainingCopy::firstColumn)) *
               plans.size() ==
           compact.copies.size();
  });
}

/// What is learnt from one corpus, with its own reliance; nothing where it is too little.
Result<std::optional<HomeCorpus>> learnHome(const MemberPlans& plans, const FeatureTable& all,
                                            const std::vector<int>& clips, std::uint64_t seed) {
  HomeCorpus home;
  const auto table = all.subset(clips).withOccurringLabels(home.labelOf);
  const auto splits = innerSplits(table);
  const auto learnable = [](const FeatureTable& part) {
    std::vector<int> count(part.labelNames.size());
    for (const int label : part.labels) ++count[static_cast<std::size_t>(label)];
    return count.size() >= 2 && part.distinctSpeakers().size() >= 2 &&
           std::ranges::all_of(count, [](int own) { return own >= 2; });
  };
  const bool enough = table.distinctSpeakers().size() >= kHomeSpeakers && !splits.empty() &&
                      learnable(table) && std::ranges::all_of(splits, [&](const SpeakerSplit& split) {
                        std::vector<int> labelOf;
                        return learnable(table.subset(split.rest).withOccurringLabels(labelOf));
                      });
  if (!enough) return std::optional<HomeCorpus>();
  auto expert = learnMembers(plans, table);
  if (!expert) return expert.error();
  const auto reliance = measuredReliance(plans, table, splits, seed);
  if (!reliance) return reliance.error();
  home.expert = (*expert)->relyingOn(*reliance);
  return std::optional(std::move(home));
}

/// Corpora that clips of every other one, not trained on, are hardly ever taken for.
Result<HomeCorpora> learnHomes(const MemberPlans& plans, const SpeakerAdaptive& general,
                               const FeatureTable& table, std::uint64_t seed) {
  HomeCorpora homes;
  const auto corpora = numbered(table.corpora);
  const int count = corpora.empty() ? 0 : 1 + *std::ranges::max_element(corpora);
  if (count < kGateCorpora) return homes;
  const auto compact = compactTable(plans, general, table);
  const auto own = compactPlans(plans, general);
  if (!sameCopies(compact, own)) return homes;
  const Eigen::MatrixXf rows = stacked(compact, own.size());
  std::vector<int> corpusOf;
  while (corpusOf.size() < static_cast<std::size_t>(rows.rows()))
    corpusOf.insert(corpusOf.end(), corpora.begin(), corpora.end());
  const CorpusMoments moments(rows, corpusOf, count);
  Eigen::VectorXd strangers = Eigen::VectorXd::Zero(count);
  for (int corpus = 0; corpus < count; ++corpus) strangers = strangers.cwiseMax(moments.strangersIn(corpus));
  homes.gate = moments.gate();
  for (int corpus = 0; corpus < count; ++corpus) {
    if (strangers[corpus] > kMostStrangers) continue;
    std::vector<int> clips;
    for (std::size_t clip = 0; clip < corpora.size(); ++clip)
      if (corpora[clip] == corpus) clips.push_back(static_cast<int>(clip));
    auto home = learnHome(own, compact, clips, seed);
    if (!home) return home.error();
    if (!*home) continue;
    (*home)->gateRow = corpus;
    homes.homes.push_back(std::move(**home));
  }
  return homes;
}

}  // namespace

Result<std::shared_ptr<const SpeakerAdaptive>> learnAdaptive(const Recipe& recipe, const FeatureTable& table,
                                                             std::span<const SpeakerSplit> splits,
                                                             std::uint64_t seed) {
  const auto plans = plansOf(recipe);
  auto learnt = learnMembers(plans, table);
  if (!learnt) return learnt.error();
  auto made = *learnt;
  auto homes = learnHomes(plans, *made, table, seed);
  if (!homes) return homes.error();
  if (!homes->homes.empty()) made = made->atHomeIn(std::move(*homes));
  Eigen::MatrixXf compact(table.rows.rows(), made->compactCount());
  for (Eigen::Index i = 0; i < compact.rows(); ++i)
    compact.row(i) = made->compact(table.rows.row(i)).transpose();
  made = made->tellingVoices(fitVoiceDirections(compact, table.speakers, table.corpora));
  if (splits.empty()) return made;
  const auto reliance = expectedReliance(plans, table, splits, seed);
  if (!reliance) return reliance.error();
  return made->relyingOn(*reliance);
}

Result<std::unique_ptr<Classifier>> loadAdaptive(const Recipe& recipe, const TensorFile& file) {
  std::vector<Eigen::Index> first;
  for (const auto& plan : plansOf(recipe)) first.push_back(plan.first);
  return SpeakerAdaptive::load(file, "", first.size(), first,
                               findFeatureSpec(recipe.featureSet)->dimensions());
}

}  // namespace sentisound
