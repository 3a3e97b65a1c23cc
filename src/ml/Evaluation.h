// How often a recipe is right on clips it has not learnt from.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/Progress.h"
#include "ml/Folds.h"
#include "ml/Recipe.h"

namespace sentisound {

struct FoldScore {
  int clips = 0;
  double accuracy = 0;  ///< 0..1
  double uar = 0;       ///< over the classes that occur in the fold
};

/// All figures are over out-of-fold predictions: every clip is judged by a model that has not seen it.
struct Evaluation {
  std::string recipe{};
  std::string protocol{};
  bool speakerIndependent = true;
  std::vector<std::string> labels{};
  double accuracy = 0;             ///< share of clips whose most probable label is theirs, 0..1
  double uar = 0;                  ///< unweighted average recall: mean of `recall` over classes that occur
  double foldSd = 0;               ///< population standard deviation of the folds' accuracies
  double calibrationError = 0;     ///< expected calibration error over 15 bins, 0..1
  double accuracyOfSurerHalf = 0;  ///< accuracy on the half of the clips with the higher top probability
  std::vector<double> recall{};    ///< [classes], 0 for a class without clips
  Eigen::MatrixXi confusion{};     ///< [true class × predicted class], clips
  std::vector<FoldScore> folds{};
};

/// Fits the recipe once per fold on the other clips, and judges that fold's clips. Cancelled if stopped.
Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Progress& progress = {});

}  // namespace sentisound
