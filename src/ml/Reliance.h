// What a classifier says about one clip, and how far that can be relied on.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

namespace sentisound {

/// Measured on speakers (where there are several corpora: on corpora) that were not trained on, with as much
/// known of the speaker as is known now.
struct Reliance {
  double temperature = 1;            ///< that the scores of the classes were divided by
  double setThreshold = 0;           ///< labels at least as probable are in the prediction set
  double confidentFrom = 2;          ///< top probability from which 75 % or more were right; above 1: never
  double activationTemperature = 1;  ///< that the log-odds of high activation were divided by
  double valenceTemperature = 1;     ///< … of high valence
};

/// Activation (calm to excited) and valence (unpleasant to pleasant) as sides learnt from emotions whose
/// side is not in doubt: probability of the high side, 0..1.
struct LearntAffect {
  double activation = 0.5;
  double valence = 0.5;
};

inline constexpr double kSetCoverage = 0.9;  ///< share of clips whose label is to be in the prediction set

struct ClassifierAnswer {
  Eigen::VectorXd probabilities{};       ///< [classes], each ≥ 0, sum 1
  std::optional<Reliance> reliance{};    ///< none: not measured by this kind of classifier
  std::optional<LearntAffect> affect{};  ///< none: not learnt
};

/// The smallest set of classes that holds the right one as often as promised (90 %), by falling probability:
/// all at least as probable as the threshold, and the most probable one in any case (M. Sadinle, J. Lei & L.
/// Wasserman, "Least ambiguous set-valued classifiers with bounded error levels", JASA 114, 2019).
std::vector<int> predictionSet(const Eigen::VectorXd& probabilities, double threshold);

/// Clips of one speaker as a classifier keeps them: small, without the audio.
struct SpeakerClips {
  Eigen::MatrixXf compact{};  ///< [clips × Classifier::compactCount()]
  std::vector<int> labels{};  ///< [clips], a class, or −1 where nobody has said it

  [[nodiscard]] int labelled() const;
};

}  // namespace sentisound
