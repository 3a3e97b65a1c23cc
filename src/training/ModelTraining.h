// Making a model from labelled clips, measured on unseen speakers: for the command line and the
// window.
#pragma once

#include <functional>
#include <string>

#include "ml/Evaluation.h"
#include "ml/ModelCard.h"
#include "training/FeatureTables.h"

namespace sentisound {

struct TrainingRequest {
  const Recipe* recipe = nullptr;
  std::uint64_t seed = 1;
  QString folder{};            ///< where the model goes; the folder's name becomes its id
  std::string datasetKinds{};  ///< "--dataset ravdess=DIR", for the command lines in evaluation.json
  /// Called with every measured evaluation; may be empty.
  std::function<void(const Evaluation&)> measured{};
  /// Called with what could not be measured, and why; may be empty.
  std::function<void(const std::string& protocol, const Error&)> notMeasured{};
  /// The same clips as another channel delivers them; empty: only clips as they are are tested.
  std::function<Result<ExtractedTable>(Condition)> underCondition{};
};

/// Evaluations on the same folds, of one fit: one for each baseline with clips as they are, and one for each
/// other condition with nothing known.
struct Measurement {
  std::string folds{};
  std::vector<Baseline> baselines{Baseline{}};
  std::vector<Condition> conditions{Condition::Clean};

  [[nodiscard]] std::size_t evaluations() const { return baselines.size() + conditions.size() - 1; }
};

/// What is worth measuring for these clips: the whole of RAVDESS on its published folds, anything else on its
/// own speakers, several corpora first across corpora; with what may be known of a speaker where the recipe
/// learns that, and under other channels if asked for. Where no speaker is known only the random split is
/// left, which is not quoted alone.
std::vector<Measurement> measurementsFor(const Dataset& dataset, const Recipe& recipe,
                                         bool underConditions = false);

/// Measures, learns from everything, writes the model's folder (card, weights, self-test, evaluation.json)
/// and loads it back. Nothing is written before everything is learnt. BadRequest, Cancelled, Storage,
/// BadModel.
Result<ModelCard> trainModel(const TrainingRequest& request, const Dataset& dataset,
                             const FeatureTable& table, const Progress& progress = {});

}  // namespace sentisound
