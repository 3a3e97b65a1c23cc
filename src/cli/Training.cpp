#include "cli/Training.h"

#include <QThread>
#include <iostream>

#include "cli/ProgressBar.h"
#include "service/JobQueue.h"

namespace sentisound {

namespace {

Result<Dataset> openAll(const std::vector<std::string>& arguments) {
  std::vector<Dataset> datasets;
  for (const auto& argument : arguments) {
    auto dataset = openDataset(argument);
    if (!dataset) return dataset.error();
    datasets.push_back(std::move(*dataset));
  }
  if (datasets.size() == 1) return std::move(datasets.front());
  return joinDatasets(std::move(datasets));
}

}  // namespace

void TrainingOptions::addTo(CLI::App& command) {
  std::vector<std::string> ids;
  for (const auto& known : recipes()) ids.push_back(known.id);
  command.add_option("--recipe", recipe, "How the model is made")
      ->check(CLI::IsMember(ids))
      ->capture_default_str();
  command
      .add_option(
          "--dataset", datasets,
          "Labelled clips: ravdess=DIR, emodb=DIR, nemo=DIR, or any folder with a manifest.csv or one "
          "sub-folder per emotion; several are joined")
      ->required()
      ->type_name("KIND=DIR");
  command.add_option("--seed", seed, "Same seed, same model")->capture_default_str();
}

namespace {

std::optional<TrainingData> load(const TrainingOptions& options, const std::string& featureSet,
                                 const std::vector<TrainingSpeeds>& parts, const Globals& globals,
                                 int& exitCode) {
  auto dataset = openAll(options.datasets);
  if (!dataset) {
    exitCode = report(dataset.error());
    return std::nullopt;
  }
  ProgressBar bar("extracting " + featureSet);
  auto extracted = extractTable(*dataset, featureSet, parts, globals.settings().cacheDir(),
                                {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
  bar.clear();
  if (!extracted) {
    exitCode = report(extracted.error());
    return std::nullopt;
  }
  for (const auto& problem : dataset->problems) std::cerr << "sentisound: left out: " << problem << '\n';
  for (const auto& skipped : extracted->skipped)
    std::cerr << "sentisound: left out: " << describe(skipped) << '\n';
  std::cerr << dataset->corpus << ": " << extracted->table.clips() << " clips of "
            << extracted->table.distinctSpeakers().size() << " speakers (" << extracted->fromCache
            << " from the cache)\n";
  if (!dataset->speakersKnown)
    std::cerr << "sentisound: who speaks is not known for every clip: speaker-independent accuracy "
                 "cannot be measured. A manifest.csv with a column \"speaker\" says it.\n";
  return TrainingData{std::move(*dataset), std::move(extracted->table)};
}

}  // namespace

std::optional<TrainingData> loadTrainingData(const TrainingOptions& options, const Globals& globals,
                                             int& exitCode) {
  const auto& recipe = *findRecipe(options.recipe);
  return load(options, recipe.featureSet, trainingParts(recipe), globals, exitCode);
}

std::optional<TrainingData> loadUnseenData(const TrainingOptions& options, const EmotionModel& model,
                                           const Globals& globals, int& exitCode) {
  const auto& spec = model.featureSpec();
  std::vector<TrainingSpeeds> parts;
  for (const auto& part : spec.parts) parts.push_back({.featureSet = part});
  if (parts.empty()) parts.push_back({.featureSet = spec.id});
  return load(options, spec.id, parts, globals, exitCode);
}

Result<ExtractedTable> underCondition(const TrainingData& data, Condition condition, const Globals& globals) {
  ProgressBar bar("extracting under " + std::string(name(condition)));
  auto extracted =
      extractCondition(data.dataset, data.table.featureSet, condition, globals.settings().cacheDir(),
                       {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
  bar.clear();
  if (extracted && extracted->table.clips() != data.table.clips())
    return fail(Errc::BadRequest, "not every clip could be tested under it", std::string(name(condition)));
  return extracted;
}

Result<std::vector<Evaluation>> evaluateWithBar(const TrainingOptions& options, const TrainingData& data,
                                                const std::string& folds,
                                                const std::vector<Baseline>& baselines,
                                                const std::vector<Condition>& conditions,
                                                const Globals& globals) {
  const auto plan = planFolds(folds, data.table, options.seed);
  if (!plan) return plan.error();
  std::vector<ExtractedTable> changed;
  changed.reserve(conditions.size());
  std::vector<TestRows> tests;
  for (const auto condition : conditions) {
    if (condition == Condition::Clean) {
      tests.push_back({.rows = &data.table.rows});
      continue;
    }
    auto extracted = underCondition(data, condition, globals);
    if (!extracted) return extracted.error();
    changed.push_back(std::move(*extracted));
    tests.push_back({std::string(name(condition)), &changed.back().table.rows});
  }
  ProgressBar bar("evaluating " + folds);
  return evaluateAll(*findRecipe(options.recipe), data.table, *plan, options.seed, baselines, tests,
                     {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
}

int inQueue(const std::function<int()>& work) {
  JobQueue jobs(QThread::idealThreadCount());
  const auto code = resultOf(jobs.run({.lane = Lane::Bulk}, work));
  return code ? *code : report(code.error());
}

std::string datasetKinds(const TrainingOptions& options) {
  std::string kinds;
  for (const auto& dataset : options.datasets) {
    const auto equals = dataset.find('=');
    kinds += " --dataset " + (equals == std::string::npos ? "folder" : dataset.substr(0, equals)) + "=DIR";
  }
  return kinds.empty() ? kinds : kinds.substr(1);
}

}  // namespace sentisound
