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
#include "ml/RelianceFit.h"

namespace sentisound {
namespace {

constexpr int kDraws = 2;

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

std::vector<const Recipe*> membersOf(const Recipe& recipe) {
  if (recipe.members.empty()) return {&recipe};
  std::vector<const Recipe*> members;
  for (const auto& id : recipe.members) members.push_back(findRecipe(id));
  return members;
}

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

/// The member's columns of the table's rows and of its copies, one below the other.
SpeakerRows rowsFor(const Recipe& member, const FeatureTable& part, const Eigen::VectorXd& weights) {
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
  (void)member;
  return rows;
}

std::vector<Eigen::Index> firstFeatures(const Recipe& recipe) {
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  std::vector<Eigen::Index> first;
  for (const auto* member : membersOf(recipe)) first.push_back(firstValueOf(member->featureSet, spec));
  return first;
}

/// The answers to one split's held clips, under every step.
struct Held {
  std::array<std::vector<HeldAnswer>, kKnownSteps.size()> of{};
};

Result<Held> answerHeld(const Recipe& recipe, const FeatureTable& table, const SpeakerSplit& split,
                        std::uint64_t seed) {
  std::vector<int> labelOf;
  const auto rest = table.subset(split.rest).withOccurringLabels(labelOf);
  const auto learnt = learnAdaptive(recipe, rest, LearnVoices::No);
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

}  // namespace

Result<std::shared_ptr<const SpeakerAdaptive>> learnAdaptive(const Recipe& recipe, const FeatureTable& table,
                                                             LearnVoices voices) {
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  const Eigen::VectorXd weights = balancedWeights(table);
  std::vector<SpeakerMember> members;
  for (const auto* member : membersOf(recipe)) {
    const Eigen::Index first = firstValueOf(member->featureSet, spec);
    const int columns = findFeatureSpec(member->featureSet)->dimensions();
    auto factors =
        fitSpeakerFactors(rowsFor(*member, table.part(member->featureSet, first, columns), weights),
                          member->directions > 0 ? member->directions : columns);
    if (!factors) return factors.error();
    members.push_back({first, std::move(*factors)});
  }
  const auto learnt = SpeakerAdaptive::create(std::move(members), coveragePriors(table), {}, table.labelNames,
                                              spec.dimensions());
  if (voices == LearnVoices::No) return learnt;
  Eigen::MatrixXf compact(table.rows.rows(), learnt->compactCount());
  for (Eigen::Index i = 0; i < compact.rows(); ++i)
    compact.row(i) = learnt->compact(table.rows.row(i)).transpose();
  return learnt->tellingVoices(fitVoiceDirections(compact, table.speakers, table.corpora));
}

Result<SpeakerAdaptive::RelianceSteps> measureReliance(const Recipe& recipe, const FeatureTable& table,
                                                       std::span<const SpeakerSplit> splits,
                                                       std::uint64_t seed) {
  std::vector<std::optional<Result<Held>>> pieces(splits.size());
  forEachInParallel(static_cast<int>(splits.size()), [&](int piece) {
    const auto i = static_cast<std::size_t>(piece);
    pieces[i].emplace(answerHeld(recipe, table, splits[i], seed));
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

Result<std::unique_ptr<Classifier>> loadAdaptive(const Recipe& recipe, const TensorFile& file) {
  return SpeakerAdaptive::load(file, "", membersOf(recipe).size(), firstFeatures(recipe),
                               findFeatureSpec(recipe.featureSet)->dimensions());
}

}  // namespace sentisound
