// What a voice is like, what a class adds to it, and how clips of one voice differ: the two-covariance model.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/Result.h"
#include "ml/TensorFile.h"

namespace sentisound {

/// A standardised feature vector of speaker s in class c is x = m + f_s + μ_c + e with f_s ~ N(0, B), what
/// speakers (and their microphones) differ by, and e ~ N(0, W), what clips of one speaker and class differ
/// by; the μ_c have mean 0 (N. Brümmer & E. de Villiers, "The speaker partitioning problem", Odyssey 2010,
/// for the model; S. Ioffe, "Probabilistic linear discriminant analysis", ECCV 2006, for the basis). Kept in
/// the basis in which W is the identity and B is diagonal: there a speaker is known by one mean and one
/// variance for each coordinate.
struct SpeakerFactors {
  Eigen::VectorXf offset{};  ///< [features], taken from a clip's values …
  Eigen::VectorXf scale{};   ///< [features], … which are divided by this, their sd within speakers …
  Eigen::MatrixXf basis{};   ///< [q × features], … kept within ±kMostDeviation and turned …
  Eigen::VectorXf centre{};  ///< [q], … and here is the mean of speakers
  Eigen::VectorXf speakerVariance{};  ///< [q] > 0: B
  Eigen::MatrixXf classMeans{};       ///< [classes × q]: μ

  static constexpr float kMostDeviation = 20;

  [[nodiscard]] Eigen::Index coordinates() const { return centre.size(); }
  /// [features], as the basis takes them.
  [[nodiscard]] Eigen::VectorXf standardised(const Eigen::VectorXf& features) const;
  /// [q] of a clip's features [features].
  [[nodiscard]] Eigen::VectorXf coordinatesOf(const Eigen::VectorXf& features) const;
  /// [clips × q] of many [clips × features].
  [[nodiscard]] Eigen::MatrixXf coordinatesOfRows(const Eigen::MatrixXf& rows) const;

  void save(TensorFile& file, const std::string& prefix) const;
  /// BadModel unless sizes fit and all values are finite.
  static Result<SpeakerFactors> load(const TensorFile& file, const std::string& prefix);
};

/// What to learn from: rows may stand more than once for a clip (copies).
struct SpeakerRows {
  Eigen::MatrixXf rows{};       ///< [n × features]
  std::vector<int> labels{};    ///< [n], 0 … classes − 1
  std::vector<int> speakers{};  ///< [n], numbered from 0
  Eigen::VectorXd weights{};    ///< [n] > 0
  int classes = 0;
};

/// By alternating means of speakers and classes and the moments of what they leave; covariances shrunk by
/// Ledoit and Wolf. With `directions` < features first along so many principal directions of the features
/// less their speaker's mean. BadRequest for no row, a class without one, or fewer than two speakers.
Result<SpeakerFactors> fitSpeakerFactors(const SpeakerRows& training, int directions);

}  // namespace sentisound
