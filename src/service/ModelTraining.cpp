#include "service/ModelTraining.h"

#include <QDir>
#include <algorithm>
#include <charconv>
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

constexpr auto kOfActedSpeech = "Learnt from acted speech in few languages. ";
constexpr auto kOfOwnClips = "Learnt from the clips of one folder, by somebody's own labels. ";
constexpr auto kLimits =
    "On voices, languages and recordings unlike those it is often wrong: compare the two kinds of figures. "
    "It "
    "says what a voice sounds like, not what a person feels; do not decide about people by it.";

/// Whether all its clips are of corpora that we know.
bool isPublished(const Dataset& dataset) {
  const auto names = corpora(dataset);
  return std::ranges::all_of(
      names, [](const std::string& name) { return name == "RAVDESS" || name == "EMO-DB" || name == "nEMO"; });
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

std::string commandLine(const TrainingRequest& request, const Measurement& measurement) {
  const std::string plan =
      measurement.folds == "cross-corpus" ? " --protocol cross-corpus" : " --folds " + measurement.folds;
  const std::string baseline = measurement.baselineClips == 0 ? ""
                               : measurement.baselineClips == Baseline::kAll
                                   ? " --baseline all"
                                   : " --baseline " + std::to_string(measurement.baselineClips);
  return "sentisound evaluate --recipe " + request.recipe->id + " " + request.datasetKinds + plan + baseline +
         " --seed " + std::to_string(request.seed) + " --format json";
}

}  // namespace

std::vector<Measurement> measurementsFor(const Dataset& dataset, const Recipe& recipe) {
  if (!dataset.speakersKnown) return {{"random", 0}};
  std::vector<Measurement> list;
  const auto withBaselines = [&](const char* folds) {
    list.push_back({folds, 0});
    if (!recipe.bothViews) return;
    list.push_back({folds, 10});
    list.push_back({folds, Baseline::kAll});
  };
  if (corpora(dataset).size() > 1) {
    // What a stranger should expect comes first. With so many clips every measurement takes minutes: no
    // ten-clip baseline and no random split here.
    for (const char* folds : {"cross-corpus", "speakers"})
      for (const int clips : {0, Baseline::kAll})
        if (clips == 0 || recipe.bothViews) list.push_back({folds, clips});
    return list;
  }
  // Speaker-independent first: the figure to quote. Random last, to explain other people's numbers.
  if (dataset.corpus == "RAVDESS" && hasTheActors(dataset)) {
    withBaselines("actors");
    withBaselines("emobox");
  } else {
    withBaselines("speakers");
  }
  list.push_back({"random", 0});
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
                 .licence = dataset.licence,
                 .limits = std::string(isPublished(dataset) ? kOfActedSpeech : kOfOwnClips) + kLimits,
                 .seed = request.seed};

  const auto measurements = measurementsFor(dataset, recipe);
  const double share = 1.0 / static_cast<double>(measurements.size() + 1);
  auto evaluations = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < measurements.size(); ++i) {
    const auto& measurement = measurements[i];
    const Progress own{[&](double fraction) { progress.at(share * (static_cast<double>(i) + fraction)); },
                       progress.stop};
    const auto plan = planFolds(measurement.folds, table, request.seed);
    auto evaluation =
        plan ? evaluate(recipe, table, *plan, request.seed, {.clips = measurement.baselineClips}, own)
             : Result<Evaluation>(plan.error());
    if (!evaluation && evaluation.error().code == Errc::Cancelled) return evaluation.error();
    if (!evaluation) {
      if (request.notMeasured) request.notMeasured(measurement.folds, evaluation.error());
      continue;
    }
    if (request.measured) request.measured(*evaluation);
    card.figures.push_back(cardFigure(*evaluation));
    evaluations.push_back(
        nlohmann::ordered_json::parse(evaluationJson(*evaluation, commandLine(request, measurement))));
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
