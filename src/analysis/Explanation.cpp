#include "analysis/Explanation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "features/FeatureGroups.h"

namespace sentisound {
namespace {

constexpr double kFloor = 1e-3;      // as in Fusion: a forest's zero votes are not proof
constexpr double kRemarkable = 0.5;  // sd from the training mean before a direction gets a word
constexpr double kMentioned = 0.25;  // of the largest group's value before a group gets into the sentence
constexpr double kAtAll = 0.05;      // log-odds: less is nothing
constexpr std::size_t kMostReasons = 3;
constexpr int kRegions = 8;
constexpr double kShortest = 1;       // s
constexpr double kJoinedOver = 0.01;  // s

using Groups = std::map<FeatureGroup, std::vector<Eigen::Index>>;

/// The part of the model that classified it, and what it was asked about.
struct Basis {
  const Classifier& classifier;
  Eigen::VectorXd weights;  ///< [classes]: +1 for the top label, −q for the others; sums to 0

  /// E(x), up to the floor.
  [[nodiscard]] double evidence(const Eigen::VectorXf& view) const {
    return weights.dot((classifier.probabilities(view).array() + kFloor).log().matrix());
  }
};

Basis basisOf(const EmotionModel& model, const Prediction& prediction, const KnownSpeaker& speaker) {
  const auto& fitted = model.fitted();
  Eigen::VectorXd weights = -prediction.probabilities;
  weights[prediction.top] = 0;
  const double left = -weights.sum();
  // A model so sure that nothing is left: all others alike.
  if (left > 0)
    weights /= left;
  else
    weights.setConstant(-1.0 / static_cast<double>(weights.size() - 1));
  weights[prediction.top] = 1;
  return {speaker.known() ? *speaker.classifier : *fitted.classifier, std::move(weights)};
}

Groups groupsOf(const FeatureSpec& spec) {
  Groups groups;
  for (std::size_t i = 0; i < spec.names.size(); ++i)
    if (const auto group = featureGroup(spec.names[i]))
      groups[*group].push_back(static_cast<Eigen::Index>(i));
  return groups;
}

/// The group in words, and how far its gauge is from the training mean.
void describe(GroupContribution& group, const std::vector<Eigen::Index>& features, const FeatureSpec& spec,
              const Eigen::VectorXf& view, const StandardScaler& training) {
  for (const auto i : features) {
    const auto* gauge = groupGauge(spec.names[static_cast<std::size_t>(i)]);
    if (!gauge) continue;
    const double deviation = static_cast<double>((view[i] - training.mean[i]) / training.scale[i]);
    group.deviation = deviation;
    if (std::abs(deviation) >= kRemarkable) group.words = deviation > 0 ? gauge->high : gauge->low;
    return;
  }
}

/// "the a", "the a and the b", "the a, the b and the c"
std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "the " : i + 1 == words.size() ? " and the " : ", the ") + words[i];
  return text;
}

/// The clip without samples from..to, its two parts joined over 10 ms.
Result<AudioBuffer> without(const AudioBuffer& audio, std::size_t from, std::size_t to) {
  const auto samples = audio.samples();
  const std::size_t after = samples.size() - to;
  const std::size_t fade = std::min({from, after, audio.rate().samples(kJoinedOver)});
  std::vector<float> rest(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(from));
  for (std::size_t n = 0; n < fade; ++n) {
    const float share = static_cast<float>(n + 1) / static_cast<float>(fade + 1);
    float& sample = rest[from - fade + n];
    sample = (1 - share) * sample + share * samples[to + n];
  }
  rest.insert(rest.end(), samples.begin() + static_cast<std::ptrdiff_t>(to + fade), samples.end());
  return AudioBuffer::create(std::move(rest), audio.rate());
}

}  // namespace

std::optional<Explanation> explain(const EmotionModel& model, const Eigen::VectorXf& features,
                                   const Prediction& prediction, const KnownSpeaker& speaker) {
  if (prediction.probabilities.size() < 2) return std::nullopt;
  const auto basis = basisOf(model, prediction, speaker);
  assert(prediction.probabilities.size() == basis.classifier.classes());
  const auto training = basis.classifier.training();
  if (!training) return std::nullopt;

  const auto& spec = model.featureSpec();
  const auto perFeature = basis.classifier.contributionsTo(basis.weights, features);
  const double whole = perFeature ? 0 : basis.evidence(features);

  Explanation explanation{.method = perFeature ? "linear" : "occlusion",
                          .comparedWith = speaker.known() && !model.adapts() ? "this speaker's usual voice"
                                                                             : "the training voices"};
  for (const auto& [group, members] : groupsOf(spec)) {
    GroupContribution one{.group = std::string(groupCode(group)), .words = std::string(groupWords(group))};
    if (perFeature) {
      for (const auto i : members) one.value += (*perFeature)[i];
    } else {
      Eigen::VectorXf occluded = features;
      for (const auto i : members) occluded[i] = training->mean[i];
      one.value = whole - basis.evidence(occluded);
    }
    describe(one, members, spec, features, *training);
    explanation.groups.push_back(std::move(one));
  }
  std::ranges::stable_sort(explanation.groups, std::greater{},
                           [](const GroupContribution& group) { return std::abs(group.value); });
  explanation.sentence = explanationSentence(explanation.groups, explanation.comparedWith);
  return explanation;
}

Result<std::vector<TimeContribution>> explainRegions(const EmotionModel& model, const AudioBuffer& audio,
                                                     const Prediction& prediction,
                                                     const KnownSpeaker& speaker, const Progress& progress) {
  std::vector<TimeContribution> regions;
  if (prediction.probabilities.size() < 2 || audio.seconds() < kShortest) return regions;
  const auto basis = basisOf(model, prediction, speaker);
  // Of the prediction itself: its probabilities are those of the whole clip.
  const double whole = basis.weights.dot((prediction.probabilities.array() + kFloor).log().matrix());
  for (std::size_t region = 0; region < kRegions; ++region) {
    const std::size_t from = audio.size() * region / kRegions;
    const std::size_t to = audio.size() * (region + 1) / kRegions;
    const auto rest = without(audio, from, to);
    if (!rest) return rest.error();
    const auto values = extractValues(model.featureSpec(), *rest, 1, {.stop = progress.stop});
    if (!values) return values.error();
    regions.push_back(
        {audio.rate().seconds(from), audio.rate().seconds(to), whole - basis.evidence(*values)});
    progress.at(static_cast<double>(region + 1) / kRegions);
  }
  return regions;
}

ExplanationParts explanationParts(const std::vector<GroupContribution>& groups) {
  ExplanationParts parts;
  if (groups.empty() || std::abs(groups.front().value) < kAtAll) return parts;
  const double least = std::max(kAtAll, kMentioned * std::abs(groups.front().value));
  for (const auto& group : groups) {
    if (std::abs(group.value) < least) break;
    auto& side = group.value > 0 ? parts.reasons : parts.objections;
    if (side.size() == (group.value > 0 ? kMostReasons : 1)) continue;
    side.push_back(group.words);
    parts.compared |= group.deviation && std::abs(*group.deviation) >= kRemarkable;
  }
  return parts;
}

std::string explanationSentence(const std::vector<GroupContribution>& groups,
                                const std::string& comparedWith) {
  const auto [reasons, objections, compared] = explanationParts(groups);
  if (reasons.empty() && objections.empty())
    return "No group of features stands out: this is about what the model says of any voice.";
  std::string sentence;
  if (reasons.empty())
    sentence = "No single group of features speaks for it";
  else
    sentence = "Mostly because of " + listed(reasons);
  if (!objections.empty())
    sentence += reasons.empty() ? ", and " + listed(objections) + " even spoke against it"
                                : "; " + listed(objections) + " spoke against it";
  if (compared) sentence += " (compared with " + comparedWith + ")";
  return sentence + ".";
}

}  // namespace sentisound
