#include "cli/Training.h"

#include <QThreadPool>
#include <iostream>

#include "cli/ProgressBar.h"

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

std::optional<TrainingData> loadTrainingData(const TrainingOptions& options, const Globals& globals,
                                             int& exitCode) {
  auto dataset = openAll(options.datasets);
  if (!dataset) {
    exitCode = report(dataset.error());
    return std::nullopt;
  }
  const auto& recipe = *findRecipe(options.recipe);
  QThreadPool pool;
  ProgressBar bar("extracting " + recipe.featureSet);
  auto extracted = extractTable(*dataset, recipe, globals.settings().cacheDir(), pool,
                                {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
  bar.clear();
  if (!extracted) {
    exitCode = report(extracted.error());
    return std::nullopt;
  }
  for (const auto& problem : dataset->problems) std::cerr << "sentisound: left out: " << problem << '\n';
  for (const auto& skipped : extracted->skipped) std::cerr << "sentisound: left out: " << skipped << '\n';
  std::cerr << dataset->corpus << ": " << extracted->table.clips() << " clips of "
            << extracted->table.distinctSpeakers().size() << " speakers (" << extracted->fromCache
            << " from the cache)\n";
  if (!dataset->speakersKnown)
    std::cerr
        << "sentisound: who speaks is not known for every clip: how often the model is right on strangers "
           "cannot be measured. A manifest.csv with a column \"speaker\" says it.\n";
  return TrainingData{std::move(*dataset), std::move(extracted->table)};
}

Result<Evaluation> evaluateWithBar(const TrainingOptions& options, const FeatureTable& table,
                                   const std::string& folds, const Baseline& baseline,
                                   const Globals& globals) {
  const auto plan = planFolds(folds, table, options.seed);
  if (!plan) return plan.error();
  ProgressBar bar("evaluating " + folds);
  return evaluate(*findRecipe(options.recipe), table, *plan, options.seed, baseline,
                  {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
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
