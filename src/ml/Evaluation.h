// How often a recipe is right on clips it was not trained on.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/Progress.h"
#include "ml/Folds.h"
#include "ml/Knowledge.h"
#include "ml/Recipe.h"

namespace sentisound {

struct FoldScore {
  std::string tested{};         ///< what was tested, where that has a name, e.g. a corpus
  int clips = 0;                ///< classified; each once per draw of the baseline
  double accuracy = 0;          ///< 0..1
  double uar = 0;               ///< over the classes that occur in the fold
  double calibrationError = 0;  ///< over 15 bins, 0..1
  double setCoverage = 0;       ///< share of clips whose label is in the prediction set; 0 without sets
};

/// Clips whose top probability lies in one stretch.
struct ReliabilityBin {
  int clips = 0;
  double meanProbability = 0;  ///< of the top label, 0..1
  double accuracy = 0;         ///< 0..1
};

/// How often the surest part of the answers is right.
struct CoveragePoint {
  double coverage = 0;  ///< share of the clips answered, 0..1
  double accuracy = 0;  ///< 0..1
};

/// What else a model that measures its reliance says; all 0..1 but the size.
struct RelianceFigures {
  double setCoverage = 0;     ///< share of clips whose label is in the prediction set
  double setSize = 0;         ///< labels in it, mean
  double confidentShare = 0;  ///< share of clips with the top probability from which it is called confident
  double confidentRight = 0;  ///< how many of these are right
  double activationUar = 0;   ///< mean over the folds, of clips whose emotion has a side; 0 if not learnt
  double valenceUar = 0;
};

/// All figures are over out-of-fold predictions: every clip is classified by a model that has not seen it.
struct Evaluation {
  std::string recipe{};
  std::string protocol{};
  bool speakerIndependent = true;
  Baseline baseline{};
  std::string condition{};  ///< under which the clips were tested, e.g. "telephone"; empty: as they are
  std::vector<std::string> labels{};
  double accuracy = 0;                ///< share of clips whose most probable label is theirs, 0..1
  double uar = 0;                     ///< unweighted average recall: mean of `recall` over classes that occur
  double foldSd = 0;                  ///< population standard deviation of the folds' accuracies
  double drawSd = 0;                  ///< of the accuracies of the baseline's draws; 0 for one draw
  double calibrationError = 0;        ///< expected calibration error over 15 bins, 0..1
  double accuracyAtHalfCoverage = 0;  ///< accuracy on the half of the clips with the higher top probability
  std::vector<double> recall{};       ///< [classes], 0 for a class without clips
  std::vector<ReliabilityBin> reliability{};  ///< certainty against truth, over ten equal bins
  std::vector<CoveragePoint> coverage{};      ///< accuracy on the surest tenth, two tenths, … all
  std::optional<RelianceFigures> reliance{};
  Eigen::MatrixXi confusion{};  ///< [true class × predicted class], clips
  std::vector<FoldScore> folds{};
};

/// The tested clips under one condition.
struct TestRows {
  std::string condition{};                ///< empty: as they are
  const Eigen::MatrixXf* rows = nullptr;  ///< [clips × features] of the whole table, in its order
};

/// Fits the recipe once per fold on the other clips (and their copies), and has that fold's clips answered
/// under every condition and with everything that may be known of their speaker; an evaluation for each pair,
/// all baselines of the first condition first. Classes without a clip to learn from are left out of that
/// fold's model. What is known of a speaker is heard under the same condition. Cancelled if stopped;
/// BadRequest where the recipe cannot be taught.
Result<std::vector<Evaluation>> evaluateAll(const Recipe& recipe, const FeatureTable& table,
                                            const FoldPlan& plan, std::uint64_t seed,
                                            std::span<const Baseline> baselines,
                                            std::span<const TestRows> conditions,
                                            const Progress& progress = {});

/// One baseline, clips as they are.
Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Baseline& baseline = {}, const Progress& progress = {});

/// All clips of the table answered by a model that was made from others; one fold for each corpus. `labelOf`
/// says which of the table's labels each of the model's is, −1 for none; clips of labels that the model lacks
/// must not be there.
Result<std::vector<Evaluation>> evaluateModel(const FittedModel& model, const std::vector<int>& labelOf,
                                              const FeatureTable& table, std::uint64_t seed,
                                              std::span<const Baseline> baselines);

}  // namespace sentisound
