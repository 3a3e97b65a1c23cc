// From features to class probabilities.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/Progress.h"
#include "core/Result.h"
#include "ml/Reliance.h"
#include "ml/StandardScaler.h"
#include "ml/TensorFile.h"
#include "ml/Voices.h"

namespace sentisound {

/// Immutable once made; used from several threads at once.
class Classifier {
 public:
  virtual ~Classifier() = default;
  /// Probabilities [classes], each ≥ 0, sum 1, from a clip's features [features].
  [[nodiscard]] virtual Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const = 0;
  /// The same with all else that it knows to say.
  [[nodiscard]] virtual ClassifierAnswer answer(const Eigen::VectorXf& features) const {
    return {.probabilities = probabilities(features)};
  }
  [[nodiscard]] virtual int classes() const = 0;
  [[nodiscard]] virtual int featureCount() const = 0;
  /// What each feature adds to each class's score, in log-odds [classes × features]: a row's sum is that
  /// class's score less its score at the training mean, and differences of scores are log(p / q). Empty if
  /// the scores are no sum over the features.
  [[nodiscard]] virtual std::optional<Eigen::MatrixXd> contributions(
      const Eigen::VectorXf& /*features*/) const {
    return std::nullopt;
  }
  /// What each feature adds to Σ weights[c] · score of class c: weightsᵀ · contributions() [features]. Empty
  /// as that is. Where the classes' own rows are not needed it may be far cheaper.
  [[nodiscard]] virtual std::optional<Eigen::RowVectorXd> contributionsTo(
      const Eigen::VectorXd& weights, const Eigen::VectorXf& features) const {
    const auto all = contributions(features);
    if (!all) return std::nullopt;
    return Eigen::RowVectorXd(weights.transpose() * *all);
  }
  /// Mean and spread of each feature in the training clips; empty if it does not remember them.
  [[nodiscard]] virtual std::optional<StandardScaler> training() const { return std::nullopt; }
  /// Values that it keeps of a clip of a speaker, to adapt to that speaker; 0: it cannot adapt.
  [[nodiscard]] virtual int compactCount() const { return 0; }
  /// [compactCount()] of a clip's features [features].
  [[nodiscard]] virtual Eigen::VectorXf compact(const Eigen::VectorXf& /*features*/) const { return {}; }
  /// As answer(), from what compact() kept. Only of a classifier that can adapt.
  [[nodiscard]] virtual ClassifierAnswer answerOfCompact(const Eigen::VectorXf& /*compact*/) const {
    return {};
  }
  /// The same classifier for the speaker of these clips, with labels or without; without clips it answers as
  /// this one. Closed form. nullptr if it cannot adapt or the clips are not its own.
  [[nodiscard]] virtual std::shared_ptr<const Classifier> knowing(const SpeakerClips& /*clips*/) const {
    return nullptr;
  }
  /// Whether it can tell voices apart.
  [[nodiscard]] virtual bool comparesVoices() const { return false; }
  /// Whether clips, as compact() gave them [clips × compactCount()], are of one voice. Only of a classifier
  /// that can tell.
  [[nodiscard]] virtual VoiceComparison voicesOf(const Eigen::MatrixXf& /*compact*/) const { return {}; }
  /// Adds its arrays, each named with the prefix.
  virtual void save(TensorFile& file, const std::string& prefix) const = 0;
};

}  // namespace sentisound
