// Which of the corpora that were trained on a clip sounds like a part of, or none.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/Result.h"
#include "ml/TensorFile.h"

namespace sentisound {

/// Linear discriminant between corpora (one covariance within them, shrunk by Ledoit and Wolf, every corpus
/// of the same weight), its log-odds divided by a temperature: clips of unseen corpora lie further out than
/// any that it was trained on.
struct CorpusGate {
  Eigen::MatrixXf weights{};  ///< [corpora × values]
  Eigen::VectorXf bias{};     ///< [corpora]

  static constexpr double kTemperature = 3;

  [[nodiscard]] Eigen::Index corpora() const { return bias.size(); }
  /// [corpora], before they are made probabilities.
  [[nodiscard]] Eigen::VectorXd logOdds(const Eigen::VectorXf& values) const;

  void save(TensorFile& file, const std::string& prefix) const;
  /// BadModel unless sizes fit and all values are finite.
  static Result<CorpusGate> load(const TensorFile& file, const std::string& prefix, Eigen::Index values);
};

/// What gates are trained on: moments of each corpus, so that any of them can be left out.
class CorpusMoments {
 public:
  /// rows [n × values], the corpus of each, 0 … corpora − 1.
  CorpusMoments(const Eigen::MatrixXf& rows, const std::vector<int>& corpusOf, int corpora);

  /// Between the corpora but `without` (−1: all); the bias of that one is so low that nothing is its part.
  [[nodiscard]] CorpusGate gate(int without = -1) const;
  /// Share of the rows of `corpus` that a gate learnt without it takes for a part of each corpus, its
  /// probability above one half [corpora].
  [[nodiscard]] Eigen::VectorXd strangersIn(int corpus) const;

 private:
  struct Moments {
    Eigen::VectorXd mean{};
    Eigen::MatrixXd covariance{};
    double fourth = 0;  ///< mean of the squared norms' squares
    Eigen::Index rows = 0;
  };
  const Eigen::MatrixXf& rows_;
  const std::vector<int>& corpusOf_;
  std::vector<Moments> of_{};
};

}  // namespace sentisound
