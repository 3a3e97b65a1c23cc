// What "train" and "evaluate" share: the options that name recipe and data, and the table behind them.
#pragma once

#include <functional>
#include <optional>

#include "cli/Command.h"
#include "ml/EmotionModel.h"
#include "ml/Evaluation.h"
#include "training/FeatureTables.h"

namespace sentisound {

struct TrainingOptions {
  std::string recipe = "mfcc40-rf";
  std::vector<std::string> datasets{};  ///< KIND=DIR each
  std::uint64_t seed = 1;

  void addTo(CLI::App& command);
};

struct TrainingData {
  Dataset dataset{};
  FeatureTable table{};
};

/// Opens and extracts with a progress bar, prints what was skipped; prints the error and sets `exitCode` on
/// failure.
std::optional<TrainingData> loadTrainingData(const TrainingOptions& options, const Globals& globals,
                                             int& exitCode);

/// Clips for a model that is there already, without training copies.
std::optional<TrainingData> loadUnseenData(const TrainingOptions& options, const EmotionModel& model,
                                           const Globals& globals, int& exitCode);

/// The data's clips under a condition, with a progress bar; BadRequest if one cannot be had.
Result<ExtractedTable> underCondition(const TrainingData& data, Condition condition, const Globals& globals);

/// Plans the folds and evaluates with a progress bar, under each condition with each baseline.
Result<std::vector<Evaluation>> evaluateWithBar(const TrainingOptions& options, const TrainingData& data,
                                                const std::string& folds,
                                                const std::vector<Baseline>& baselines,
                                                const std::vector<Condition>& conditions,
                                                const Globals& globals);

/// What the work of a command returns, done in a job queue: whose threads help with what comes in pieces.
int inQueue(const std::function<int()>& work);

/// The kinds of the data sets without their folders, as --dataset options, e.g. "--dataset ravdess=DIR".
std::string datasetKinds(const TrainingOptions& options);

}  // namespace sentisound
