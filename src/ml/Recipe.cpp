#include "ml/Recipe.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "core/Parallel.h"
#include "features/FeatureSpec.h"
#include "ml/AdaptiveLearning.h"
#include "ml/Calibration.h"
#include "ml/Folds.h"
#include "ml/Fusion.h"
#include "ml/RecipeBook.h"

namespace sentisound {

namespace {

using Learnt = Result<std::unique_ptr<Classifier>>;

constexpr auto kRelativePrefix = "relative.";

std::string memberPrefix(const std::string& prefix, std::size_t member) {
  return prefix + "m" + std::to_string(member) + ".";
}

/// Learns from the table's rows and their copies, one classifier.
Learnt learnOne(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  const auto clips = table.rows.rows();
  Eigen::MatrixXf rows(clips * static_cast<Eigen::Index>(1 + table.copies.size()), table.rows.cols());
  rows.topRows(clips) = table.rows;
  std::vector<int> labels = table.labels;
  for (std::size_t copy = 0; copy < table.copies.size(); ++copy) {
    rows.middleRows(clips * static_cast<Eigen::Index>(copy + 1), clips) = table.copies[copy].rows;
    labels.insert(labels.end(), table.labels.begin(), table.labels.end());
  }
  return recipe.learn(rows, labels, static_cast<int>(table.labelNames.size()), seed);
}

/// A recipe's classifier before calibration: one, or one of each member.
Learnt learnFrom(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  if (recipe.members.empty()) return learnOne(recipe, table, seed);
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  std::vector<FusionMember> members;
  for (const auto& id : recipe.members) {
    const auto& member = *findRecipe(id);
    const Eigen::Index first = firstValueOf(member.featureSet, spec);
    auto learnt = learnOne(
        member, table.part(member.featureSet, first, findFeatureSpec(member.featureSet)->dimensions()), seed);
    if (!learnt) return learnt.error();
    members.push_back({first, std::move(*learnt)});
  }
  return std::unique_ptr<Classifier>(std::make_unique<Fusion>(std::move(members), spec.dimensions()));
}

Learnt loadUncalibrated(const Recipe& recipe, const TensorFile& file, const std::string& prefix) {
  if (recipe.members.empty()) return recipe.load(file, prefix);
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  std::vector<FusionMember> members;
  for (std::size_t i = 0; i < recipe.members.size(); ++i) {
    const auto& member = *findRecipe(recipe.members[i]);
    auto loaded = member.load(file, memberPrefix(prefix, i));
    if (!loaded) return loaded.error();
    if ((*loaded)->featureCount() != findFeatureSpec(member.featureSet)->dimensions() ||
        (i > 0 && (*loaded)->classes() != members.front().classifier->classes()))
      return fail(Errc::BadModel, Message("the weights of its member %1 are of another size", member.id));
    members.push_back({firstValueOf(member.featureSet, spec), std::move(*loaded)});
  }
  return std::unique_ptr<Classifier>(std::make_unique<Fusion>(std::move(members), spec.dimensions()));
}

Learnt loadView(const Recipe& recipe, const TensorFile& file, const std::string& prefix) {
  if (recipe.adaptive) return loadAdaptive(recipe, file);
  auto classifier = loadUncalibrated(recipe, file, prefix);
  return recipe.calibrated ? Tempered::load(file, prefix, std::move(classifier)) : std::move(classifier);
}

/// Whether some class of the table has fewer than two clips among `clips`: nothing to learn it from.
bool lacksAClass(const FeatureTable& table, const std::vector<int>& clips) {
  std::vector<int> left(table.labelNames.size(), 0);
  for (const int clip : clips) ++left[static_cast<std::size_t>(table.labels[static_cast<std::size_t>(clip)])];
  return std::ranges::any_of(table.labels,
                             [&](int label) { return left[static_cast<std::size_t>(label)] < 2; });
}

/// Each corpus held once, over the classes that the others teach: unseen speakers come with another
/// microphone, room and language too. Empty if there is only one corpus, or one teaches too little.
std::vector<SpeakerSplit> corpusSplits(const FeatureTable& table) {
  const std::set<std::string> corpora(table.corpora.begin(), table.corpora.end());
  if (corpora.size() < 2) return {};
  std::vector<SpeakerSplit> splits;
  for (const auto& held : corpora) {
    std::set<int> taught;
    for (std::size_t clip = 0; clip < table.clips(); ++clip)
      if (table.corpora[clip] != held) taught.insert(table.labels[clip]);
    auto& split = splits.emplace_back();
    for (std::size_t clip = 0; clip < table.clips(); ++clip) {
      if (table.corpora[clip] != held) split.rest.push_back(static_cast<int>(clip));
      if (table.corpora[clip] == held && taught.contains(table.labels[clip]))
        split.held.push_back(static_cast<int>(clip));
    }
    std::vector<int> labelOf;
    const auto rest = table.subset(split.rest).withOccurringLabels(labelOf);
    std::vector<int> all(rest.clips());
    std::iota(all.begin(), all.end(), 0);
    if (split.held.empty() || labelOf.size() < 2 || lacksAClass(rest, all)) return {};
  }
  return splits;
}

/// Who is classified by a model that was not trained on them, to find the temperature. None where a split
/// leaves a class with nothing to learn from: then no model can classify an unseen speaker.
std::vector<SpeakerSplit> calibrationSplits(const FeatureTable& table) {
  if (auto splits = corpusSplits(table); !splits.empty()) return splits;
  auto splits = innerSplits(table);
  if (std::ranges::any_of(splits, [&](const SpeakerSplit& split) { return lacksAClass(table, split.rest); }))
    return {};
  return splits;
}

/// Classified by a model that was trained on neither clip nor speaker.
struct OutOfFold {
  std::vector<Eigen::VectorXd> probabilities{};
  std::vector<int> labels{};
};

Result<OutOfFold> classifyHeld(const Recipe& recipe, const FeatureTable& table, const SpeakerSplit& split,
                               std::uint64_t seed) {
  std::vector<int> labelOf;
  const auto learnt = learnFrom(recipe, table.subset(split.rest).withOccurringLabels(labelOf), seed);
  if (!learnt) return learnt.error();
  OutOfFold classified;
  for (const int clip : split.held) {
    const Eigen::VectorXd own = (*learnt)->probabilities(table.rows.row(clip));
    auto& all = classified.probabilities.emplace_back(
        Eigen::VectorXd::Zero(static_cast<Eigen::Index>(table.labelNames.size())));
    for (std::size_t i = 0; i < labelOf.size(); ++i) all[labelOf[i]] = own[static_cast<Eigen::Index>(i)];
    classified.labels.push_back(table.labels[static_cast<std::size_t>(clip)]);
  }
  return classified;
}

double temperatureFor(const std::vector<std::optional<Result<OutOfFold>>>& pieces) {
  std::vector<Eigen::VectorXd> probabilities;
  std::vector<int> labels;
  for (const auto& piece : pieces) {
    const auto& classified = **piece;
    probabilities.insert(probabilities.end(), classified.probabilities.begin(),
                         classified.probabilities.end());
    labels.insert(labels.end(), classified.labels.begin(), classified.labels.end());
  }
  if (labels.empty()) return 1;
  Eigen::MatrixXd rows(static_cast<Eigen::Index>(labels.size()), probabilities.front().size());
  for (std::size_t i = 0; i < labels.size(); ++i)
    rows.row(static_cast<Eigen::Index>(i)) = probabilities[i].transpose();
  return fitTemperature(rows, labels);
}

/// A table that a recipe can learn from: its features, and the copies it wants.
Status checkTable(const Recipe& recipe, const FeatureTable& table) {
  if (table.featureSet != recipe.featureSet)
    return fail(Errc::BadRequest,
                Message("the recipe learns from %1, not from %2", recipe.featureSet, table.featureSet),
                recipe.id);
  if (table.clips() == 0) return fail(Errc::BadRequest, "there is no clip to learn from", recipe.id);
  std::size_t copies = 0;
  for (const auto& trained : trainingParts(recipe))
    copies += trained.speeds.size() + static_cast<std::size_t>(trained.degradedCopies);
  if (table.copies.size() != copies)
    return fail(Errc::BadRequest,
                "the recipe also learns from copies at other speeds or as other channels deliver them, which "
                "the table lacks",
                recipe.id);
  return {};
}

/// One classifier for both views.
Result<std::shared_ptr<const Classifier>> fitAdaptive(const Recipe& recipe, const FeatureTable& table,
                                                      std::uint64_t seed) {
  const auto learnt = learnAdaptive(recipe, table, calibrationSplits(table), seed);
  if (!learnt) return learnt.error();
  return std::shared_ptr<const Classifier>(*learnt);
}

}  // namespace

std::span<const Recipe> recipes() {
  static const auto all = makeRecipes();
  return all;
}

const Recipe* findRecipe(std::string_view id) {
  for (const auto& recipe : recipes())
    if (recipe.id == id) return &recipe;
  return nullptr;
}

std::vector<TrainingSpeeds> trainingParts(const Recipe& recipe) {
  if (recipe.members.empty()) return {{recipe.featureSet, recipe.speeds, recipe.degradedCopies}};
  std::vector<TrainingSpeeds> parts;
  for (const auto& set : findFeatureSpec(recipe.featureSet)->parts) {
    TrainingSpeeds part{.featureSet = set};
    for (const auto& id : recipe.members)
      if (const auto* member = findRecipe(id); member->featureSet == set) {
        part.speeds = member->speeds;
        part.degradedCopies = member->degradedCopies;
      }
    parts.push_back(std::move(part));
  }
  return parts;
}

Result<std::shared_ptr<const Classifier>> fitView(const Recipe& recipe, const FeatureTable& whole, View view,
                                                  std::uint64_t seed) {
  if (const Status good = checkTable(recipe, whole); !good) return good.error();
  if (recipe.adaptive) return fitAdaptive(recipe, whole, seed);
  const FeatureTable relative = view == View::Relative ? whole.relativeToSpeakers() : FeatureTable{};
  const FeatureTable& table = view == View::Relative ? relative : whole;
  const auto splits = recipe.calibrated ? calibrationSplits(table) : std::vector<SpeakerSplit>{};

  // The first piece learns from everything; the others classify clips by a model that was not trained on
  // their speaker.
  std::optional<Learnt> learnt;
  std::vector<std::optional<Result<OutOfFold>>> pieces(splits.size());
  forEachInParallel(static_cast<int>(splits.size()) + 1, [&](int piece) {
    if (piece == 0)
      learnt.emplace(learnFrom(recipe, table, seed));
    else
      pieces[static_cast<std::size_t>(piece - 1)].emplace(
          classifyHeld(recipe, table, splits[static_cast<std::size_t>(piece - 1)], seed));
  });
  if (!*learnt) return learnt->error();
  for (const auto& piece : pieces)
    if (!*piece) return piece->error();

  auto& fromAll = **learnt;
  if (!recipe.calibrated) return std::shared_ptr<const Classifier>(std::move(fromAll));
  const double temperature = temperatureFor(pieces);
  // Through float, as a saved model keeps it: fitted and loaded models answer alike.
  return std::shared_ptr<const Classifier>(
      std::make_shared<Tempered>(static_cast<float>(temperature), std::move(fromAll)));
}

Result<FittedModel> fit(const Recipe& recipe, const FeatureTable& table, std::uint64_t seed) {
  FittedModel fitted;
  auto plain = fitView(recipe, table, View::Plain, seed);
  if (!plain) return plain.error();
  fitted.classifier = std::move(*plain);
  fitted.novelty = Novelty::fit(table);
  // With one speaker, or a speaker per clip, nothing can be learnt relative to a speaker.
  const auto speakers = table.distinctSpeakers().size();
  if (!recipe.bothViews || speakers < 2 || speakers == table.clips()) return fitted;
  auto relative = fitView(recipe, table, View::Relative, seed);
  if (!relative) return relative.error();
  fitted.relative = std::move(*relative);
  return fitted;
}

void FittedModel::save(TensorFile& file) const {
  classifier->save(file, "");
  if (relative) relative->save(file, kRelativePrefix);
  if (novelty) novelty->save(file);
}

Result<FittedModel> FittedModel::load(const Recipe& recipe, const TensorFile& file) {
  FittedModel fitted;
  auto plain = loadView(recipe, file, "");
  if (!plain) return plain.error();
  fitted.classifier = std::move(*plain);
  if (Novelty::isIn(file)) {
    auto novelty = Novelty::load(file, *findFeatureSpec(recipe.featureSet));
    if (!novelty) return novelty.error();
    fitted.novelty = std::move(*novelty);
  }
  if (!file.containsUnder(kRelativePrefix)) return fitted;
  auto relative = loadView(recipe, file, kRelativePrefix);
  if (!relative) return relative.error();
  if ((*relative)->featureCount() != fitted.classifier->featureCount() ||
      (*relative)->classes() != fitted.classifier->classes())
    return fail(Errc::BadModel, "its two views are of different sizes");
  fitted.relative = std::move(*relative);
  return fitted;
}

}  // namespace sentisound
