// Support vector machine with a Gaussian kernel: learnt by OpenCV, kept as plain arrays.
#pragma once

#include "ml/Classifier.h"

namespace sentisound {

struct KernelSvmOptions {
  double c = 10;     ///< price of a clip on the wrong side
  double gamma = 0;  ///< of exp(−γ‖x−y‖²); 0: 1 / (features × variance of all values)
};

/// One machine for each two classes (C. Cortes & V. Vapnik, "Support-vector networks", 1995), which speaks
/// for its first class i by a positive and for its second j by a negative value f. Pairwise probabilities
/// r_ij = 1 / (1 + exp(−2f)) are coupled to p_i ∝ 1 / (Σ_j 1/r_ij − (classes − 2)) (D. Price, S. Knerr, L.
/// Personnaz & G. Dreyfus, "Pairwise neural network classifiers with probabilistic outputs", 1995); for two
/// classes that is r itself. The slope 2 is a convention: a recipe calibrates the probabilities by a
/// temperature.
///
/// Not the majority of the machines' votes, which OpenCV's predict() gives: it knows no "hardly".
class KernelSvm final : public Classifier {
 public:
  /// rows [clips × features], best standardised; labels 0..classes−1. A class without clips gets no machine,
  /// and probability 0. No chance is in it: the same rows give the same machine. BadRequest if there are not
  /// two classes to tell apart.
  static Result<std::unique_ptr<Classifier>> train(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                   int classes, const KernelSvmOptions& options = {});
  /// BadModel unless every index lies inside its array and every value is a number.
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix = {});

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  [[nodiscard]] int classes() const override { return classes_; }
  [[nodiscard]] int featureCount() const override { return static_cast<int>(vectors_.cols()); }
  void save(TensorFile& file, const std::string& prefix = {}) const override;

  /// f of each machine [machines], in the order of firstClass() and secondClass().
  [[nodiscard]] Eigen::VectorXd decisions(const Eigen::VectorXf& features) const;
  [[nodiscard]] int firstClass(std::size_t machine) const { return first_[machine]; }
  [[nodiscard]] int secondClass(std::size_t machine) const { return second_[machine]; }

 private:
  KernelSvm() = default;

  int classes_ = 0;
  float gamma_ = 0;
  Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>
      vectors_;                       ///< [support vectors × features]
  std::vector<std::int32_t> first_;   ///< [machines], class
  std::vector<std::int32_t> second_;  ///< [machines], class, larger than the first
  std::vector<float> offset_;         ///< [machines], ρ: f = Σ coefficient · kernel − ρ
  std::vector<std::int32_t> terms_;   ///< [machines], how many of the following are its own
  std::vector<std::int32_t> vector_;  ///< [all terms], row of vectors_
  std::vector<float> coefficient_;    ///< [all terms]
};

}  // namespace sentisound
