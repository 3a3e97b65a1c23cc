#include "cli/Training.h"

#include <QThreadPool>
#include <iostream>

#include "cli/ProgressBar.h"

namespace sentisound {

void TrainingOptions::addTo(CLI::App& command) {
  std::vector<std::string> ids;
  for (const auto& known : recipes()) ids.push_back(known.id);
  command.add_option("--recipe", recipe, "How the model is made")
      ->check(CLI::IsMember(ids))
      ->capture_default_str();
  command.add_option("--dataset", dataset, "Labelled clips, e.g. ravdess=RAVDESS/")
      ->required()
      ->type_name("KIND=DIR");
  command.add_option("--seed", seed, "Same seed, same model")->capture_default_str();
}

std::optional<TrainingData> loadTrainingData(const TrainingOptions& options, const Globals& globals,
                                             int& exitCode) {
  auto dataset = openDataset(options.dataset);
  if (!dataset) {
    exitCode = report(dataset.error());
    return std::nullopt;
  }
  const auto& recipe = *findRecipe(options.recipe);
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  QThreadPool pool;
  ProgressBar bar("extracting " + spec.id);
  auto extracted = extractTable(*dataset, spec, recipe.speeds, globals.settings().cacheDir(), pool,
                                {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
  bar.clear();
  if (!extracted) {
    exitCode = report(extracted.error());
    return std::nullopt;
  }
  for (const auto& skipped : extracted->skipped) std::cerr << "sentisound: left out: " << skipped << '\n';
  std::cerr << dataset->corpus << ": " << extracted->table.clips() << " clips of "
            << extracted->table.distinctSpeakers().size() << " speakers (" << extracted->fromCache
            << " from the cache)\n";
  return TrainingData{std::move(*dataset), std::move(extracted->table)};
}

Result<Evaluation> evaluateWithBar(const TrainingOptions& options, const FeatureTable& table,
                                   const std::string& folds, const Globals& globals) {
  const auto plan = planFolds(folds, table, options.seed);
  if (!plan) return plan.error();
  ProgressBar bar("evaluating " + folds);
  return evaluate(*findRecipe(options.recipe), table, *plan, options.seed,
                  {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
}

}  // namespace sentisound
