// From answers to clips that were not trained on to temperatures, set threshold and the verdict's limit.
#pragma once

#include <array>
#include <span>
#include <string>

#include "ml/Reliance.h"

namespace sentisound {

/// An answer by a classifier that was trained on neither the clip nor its speaker.
struct HeldAnswer {
  Eigen::VectorXd scores{};     ///< [classes], before temperature and prior
  Eigen::VectorXd logPriors{};  ///< [classes]
  int label = 0;
  std::string corpus{};
  std::array<double, 2> sides{};         ///< log-odds of high activation and high valence
  std::array<int, 2> trueSides{-1, -1};  ///< 1 high, 0 low, −1 not asked
};

inline constexpr double kConfidentRight = 0.75;  ///< promised of the verdict "confident"

/// Every corpus weighs the same in temperatures and set threshold: the right label's probability is at least
/// the threshold in kSetCoverage of the clips (split conformal prediction: V. Vovk et al., "Algorithmic
/// learning in a random world", 2005, with corpora as the units that are exchanged). "Confident" begins where
/// the surest answers, in their pooled order, are right kConfidentRight of the time in every corpus, and with
/// a margin all together and whichever corpus is left aside, and too many for that to be luck (95 %
/// interval); nowhere if that holds of fewer than kLeastConfident of them.
Reliance fitReliance(std::span<const HeldAnswer> answers);

/// A classifier that learns from all `corpora` (≥ 3) corpora is surer of an unseen speaker than those that
/// its reliance can be measured with, which lack one. From the reliance of classifiers that lack two and of
/// those that lack one, taken to fall as 1 / corpora: x_n = x_{n−1} (x_{n−1} / x_{n−2})^((n − 2) / n), of
/// temperatures and the set threshold.
Reliance extrapolated(const Reliance& lackingTwo, const Reliance& lackingOne, int corpora);

inline constexpr std::size_t kLeastConfident = 25;

}  // namespace sentisound
