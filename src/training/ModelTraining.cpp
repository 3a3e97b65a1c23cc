#include "training/ModelTraining.h"

#include <QDir>
#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/Files.h"
#include "ml/EvaluationText.h"
#include "ml/ModelFile.h"

namespace sentisound {
namespace {

// A self-test of thousands of features takes space and time to load; two clips already tell a damaged model.
constexpr int kSelfTestValues = 40'000;
constexpr int kSelfTestCases = 8;

constexpr auto kOfActedSpeech = "Trained on acted speech in few languages. ";
constexpr auto kOfOwnClips = "Trained on the clips of one folder, with somebody's own labels. ";
constexpr auto kLimits =
    "On voices, languages and recordings unlike those it is often wrong: compare the two kinds of figures. "
    "It "
    "says what a voice sounds like, not what a person feels; do not decide about people by it.";

/// Corpora that we know, and under what they may be used.
const std::map<std::string, std::string>& published() {
  static const std::map<std::string, std::string> licences{
      {"RAVDESS", "CC BY-NC-SA 4.0"},
      {"EMO-DB", "CC0-1.0"},
      {"nEMO", "CC BY-NC-SA 4.0"},
      {"EMOVO", "free for research, no licence text"},
      {"ASED", "published for research, to be cited, no licence text"}};
  return licences;
}

bool isPublished(const Dataset& dataset) {
  return std::ranges::all_of(corpora(dataset),
                             [](const std::string& name) { return published().contains(name); });
}

/// Of one corpus what its reader says; of several each with its own.
std::string licenceOf(const Dataset& dataset) {
  const auto names = corpora(dataset);
  if (names.size() < 2 || !isPublished(dataset)) return dataset.licence;
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : "; ") + name + ": " + published().at(name);
  return all;
}

/// Whether the 24 actors of the published folds are all there, and nobody else.
bool hasTheActors(const Dataset& dataset) {
  std::set<int> actors;
  for (const auto& clip : dataset.clips) {
    int actor = 0;
    const char* const end = clip.speaker.data() + clip.speaker.size();
    const auto [stopped, problem] = std::from_chars(clip.speaker.data(), end, actor);
    if (problem != std::errc{} || stopped != end || actor < 1 || actor > 24) return false;
    actors.insert(actor);
  }
  return actors.size() == 24;
}

/// Clips spread evenly over the table.
Eigen::MatrixXf examples(const FeatureTable& table) {
  const auto clips = static_cast<int>(table.clips());
  const int wanted =
      std::min(clips, std::clamp(kSelfTestValues / static_cast<int>(table.rows.cols()), 2, kSelfTestCases));
  std::vector<int> picked;
  for (int i = 0; i < wanted; ++i) picked.push_back(i * clips / wanted);
  return table.rows(picked, Eigen::all);
}

/// "--option a,b", empty for no value.
std::string option(const char* name, const std::vector<std::string>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ",") + value;
  return list.empty() ? list : std::string(" --") + name + " " + list;
}

std::string commandLine(const TrainingRequest& request, const Measurement& measurement) {
  const std::string plan =
      measurement.folds == "cross-corpus" ? " --protocol cross-corpus" : " --folds " + measurement.folds;
  std::vector<std::string> known;
  std::vector<std::string> ofOneMood;
  std::vector<std::string> taught;
  for (const auto& baseline : measurement.baselines) {
    if (baseline.taught > 0)
      taught.push_back(std::to_string(baseline.taught));
    else
      (baseline.oneMood ? ofOneMood : known)
          .push_back(baseline.clips == Baseline::kAll ? "all" : std::to_string(baseline.clips));
  }
  if (known == std::vector<std::string>{"0"} && taught.empty()) known.clear();
  std::vector<std::string> conditions;
  for (const auto condition : measurement.conditions) conditions.emplace_back(name(condition));
  if (conditions.size() == 1) conditions.clear();
  return "sentisound evaluate --recipe " + request.recipe->id + " " + request.datasetKinds + plan +
         option("baseline", known) + option("one-mood", ofOneMood) + option("teach", taught) +
         option("condition", conditions) + " --seed " + std::to_string(request.seed) + " --format json";
}

/// What a speaker may be known by, as far as the recipe learns it.
std::vector<Baseline> baselinesFor(const Recipe& recipe) {
  if (recipe.adaptive)
    return {{},
            {.clips = 1},
            {.clips = 3},
            {.clips = 10},
            {.clips = Baseline::kAll},
            {.clips = 10, .oneMood = true},
            {.taught = 1},
            {.taught = 2},
            {.taught = 4}};
  if (recipe.bothViews) return {{}, {.clips = 10}, {.clips = Baseline::kAll}};
  return {{}};
}

/// Under every condition that was asked for; empty if it cannot be had.
using Tables = std::map<Condition, ExtractedTable>;

Result<std::vector<Evaluation>> measured(const TrainingRequest& request, const Measurement& measurement,
                                         const FeatureTable& table, Tables& changed,
                                         const Progress& progress) {
  const auto plan = planFolds(measurement.folds, table, request.seed);
  if (!plan) return plan.error();
  std::vector<TestRows> tests;
  for (const auto condition : measurement.conditions) {
    if (condition == Condition::Clean) {
      tests.push_back({.rows = &table.rows});
      continue;
    }
    if (!changed.contains(condition)) {
      auto extracted = request.underCondition(condition);
      if (!extracted) return extracted.error();
      if (extracted->table.clips() != table.clips())
        return fail(Errc::BadRequest, "not every clip could be tested under it",
                    std::string(name(condition)));
      changed.emplace(condition, std::move(*extracted));
    }
    tests.push_back({std::string(name(condition)), &changed.at(condition).table.rows});
  }
  auto all = evaluateAll(*request.recipe, table, *plan, request.seed, measurement.baselines, tests, progress);
  if (all)
    std::erase_if(*all,
                  [](const Evaluation& one) { return !one.condition.empty() && !one.baseline.nothing(); });
  return all;
}

}  // namespace

std::vector<Measurement> measurementsFor(const Dataset& dataset, const Recipe& recipe, bool underConditions) {
  if (!dataset.speakersKnown) return {{.folds = "random"}};
  const auto baselines = baselinesFor(recipe);
  std::vector<Condition> conditions{Condition::Clean};
  if (underConditions && recipe.adaptive)
    conditions.insert(conditions.end(), {Condition::Telephone, Condition::Mp3, Condition::Opus,
                                         Condition::Quiet, Condition::Noise, Condition::Room});
  std::vector<Measurement> list;
  if (corpora(dataset).size() > 1) {
    // Speaker-independent figures come first. With so many clips every fit takes minutes: no random split.
    list.push_back({"cross-corpus", baselines, conditions});
    if (!recipe.adaptive) list.push_back({"speakers", baselines});
    return list;
  }
  // Speaker-independent first: the figure to quote. Random last, to explain other people's numbers.
  if (dataset.corpus == "RAVDESS" && hasTheActors(dataset)) {
    list.push_back({"actors", baselines, conditions});
    list.push_back({"emobox", baselines});
  } else {
    list.push_back({"speakers", baselines, conditions});
  }
  list.push_back({.folds = "random"});
  return list;
}

Result<ModelCard> trainModel(const TrainingRequest& request, const Dataset& dataset,
                             const FeatureTable& table, const Progress& progress) {
  const Recipe& recipe = *request.recipe;
  const std::filesystem::path folder = QDir::cleanPath(request.folder).toStdString();
  if (folder.filename().string().empty() || folder.filename().string().starts_with('.'))
    return fail(Errc::BadRequest, "a model cannot be called so: give the folder another name",
                request.folder.toStdString());
  ModelCard card{.id = folder.filename().string(),
                 .title = recipe.title,
                 .recipe = recipe.id,
                 .modelType = recipe.modelType,
                 .featureSet = recipe.featureSet,
                 .labels = table.labelNames,
                 .trainedOn = dataset.corpus,
                 .clips = static_cast<int>(table.clips()),
                 .speakers = dataset.speakersKnown ? static_cast<int>(table.distinctSpeakers().size()) : 0,
                 .languages = dataset.languages,
                 .licence = licenceOf(dataset),
                 .limits = std::string(isPublished(dataset) ? kOfActedSpeech : kOfOwnClips) + kLimits,
                 .seed = request.seed};

  const auto measurements = measurementsFor(dataset, recipe, request.underCondition != nullptr);
  const double share = 1.0 / static_cast<double>(measurements.size() + 1);
  auto evaluations = nlohmann::ordered_json::array();
  Tables changed;
  for (std::size_t i = 0; i < measurements.size(); ++i) {
    const auto& measurement = measurements[i];
    const Progress own{[&](double fraction) { progress.at(share * (static_cast<double>(i) + fraction)); },
                       progress.stop};
    const auto made = measured(request, measurement, table, changed, own);
    if (!made && made.error().code == Errc::Cancelled) return made.error();
    if (!made) {
      if (request.notMeasured) request.notMeasured(measurement.folds, made.error());
      continue;
    }
    for (const auto& evaluation : *made) {
      if (request.measured) request.measured(evaluation);
      card.figures.push_back(cardFigure(evaluation));
      evaluations.push_back(
          nlohmann::ordered_json::parse(evaluationJson(evaluation, commandLine(request, measurement))));
    }
  }

  auto fitted = fit(recipe, table, request.seed);
  if (!fitted) return fitted.error();
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
  const auto model = EmotionModel::create(card, std::move(*fitted));
  if (!model) return model.error();
  if (const auto saved = saveModel(*model, examples(table), folder); !saved) return saved.error();
  if (const auto saved = writeFileAtomically(folder / "evaluation.json", evaluations.dump(2) + "\n"); !saved)
    return saved.error();
  if (const auto again = loadModel(folder); !again) return again.error();
  progress.at(1);
  return card;
}

}  // namespace sentisound
