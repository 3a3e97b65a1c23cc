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
  std::string tested{};  ///< what was tested, where that has a name, e.g. a corpus
  int clips = 0;         ///< judged; each once per draw of the baseline
  double accuracy = 0;   ///< 0..1
  double uar = 0;        ///< over the classes that occur in the fold
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

/// How many unlabelled clips of the tested speaker the model may know.
struct Baseline {
  static constexpr int kAll = -1;
  int clips = 0;  ///< 0: none, the plain view; kAll: all that are tested
  int draws = 5;  ///< times that `clips` clips are drawn at random, where that makes a difference
};

/// All figures are over out-of-fold predictions: every clip is judged by a model that has not seen it.
struct Evaluation {
  std::string recipe{};
  std::string protocol{};
  bool speakerIndependent = true;
  Baseline baseline{};
  std::vector<std::string> labels{};
  double accuracy = 0;             ///< share of clips whose most probable label is theirs, 0..1
  double uar = 0;                  ///< unweighted average recall: mean of `recall` over classes that occur
  double foldSd = 0;               ///< population standard deviation of the folds' accuracies
  double drawSd = 0;               ///< of the accuracies of the baseline's draws; 0 for one draw
  double calibrationError = 0;     ///< expected calibration error over 15 bins, 0..1
  double accuracyOfSurerHalf = 0;  ///< accuracy on the half of the clips with the higher top probability
  std::vector<double> recall{};    ///< [classes], 0 for a class without clips
  std::vector<ReliabilityBin> reliability{};  ///< certainty against truth, over ten equal bins
  std::vector<CoveragePoint> coverage{};      ///< accuracy on the surest tenth, two tenths, … all
  Eigen::MatrixXi confusion{};                ///< [true class × predicted class], clips
  std::vector<FoldScore> folds{};
};

/// Fits the recipe once per fold on the other clips, and judges that fold's clips. Classes without a clip to
/// learn from are left out of that fold's model. With a baseline, the speaker's mean comes from clips of the
/// tested speaker in that fold, whatever their labels. Cancelled if stopped.
Result<Evaluation> evaluate(const Recipe& recipe, const FeatureTable& table, const FoldPlan& plan,
                            std::uint64_t seed, const Baseline& baseline = {}, const Progress& progress = {});

}  // namespace sentisound
