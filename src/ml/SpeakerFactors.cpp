#include "ml/SpeakerFactors.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <span>

#include "core/LinearAlgebra.h"
#include "ml/PrincipalDirections.h"
#include "ml/Vectors.h"

namespace sentisound {
namespace {

constexpr int kAlternations = 5;
constexpr int kClipsOfASpeaker = 4;  // fewer say little of what speakers differ by
constexpr double kLeastSpeakerVariance = 1e-4;

/// Sums of rows by group: speakers or classes.
class Groups {
 public:
  Groups(std::span<const int> of, const Eigen::VectorXd& weights, int count)
      : of_(of),
        weights_(weights),
        total_(Eigen::VectorXd::Zero(count)),
        clips_(static_cast<std::size_t>(count)) {
    for (std::size_t i = 0; i < of_.size(); ++i) {
      total_[of_[i]] += weights_[static_cast<Eigen::Index>(i)];
      ++clips_[static_cast<std::size_t>(of_[i])];
    }
  }
  /// Weighted means [groups × columns]; 0 of an empty group.
  [[nodiscard]] Eigen::MatrixXd means(const Eigen::MatrixXd& rows) const {
    // Column by column, as they lie in memory.
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(total_.size(), rows.cols());
    for (Eigen::Index column = 0; column < rows.cols(); ++column)
      for (Eigen::Index i = 0; i < rows.rows(); ++i)
        sums(of_[static_cast<std::size_t>(i)], column) += weights_[i] * rows(i, column);
    return sums.array().colwise() / total_.array().max(1e-12);
  }
  void subtract(Eigen::MatrixXd& rows, const Eigen::MatrixXd& means) const {
    for (Eigen::Index column = 0; column < rows.cols(); ++column)
      for (Eigen::Index i = 0; i < rows.rows(); ++i)
        rows(i, column) -= means(of_[static_cast<std::size_t>(i)], column);
  }
  [[nodiscard]] int clips(Eigen::Index group) const { return clips_[static_cast<std::size_t>(group)]; }

 private:
  std::span<const int> of_;
  const Eigen::VectorXd& weights_;
  Eigen::VectorXd total_;
  std::vector<int> clips_;
};

/// Of centred rows [n × p] with weights of mean 1, shrunk towards a multiple of the identity.
Eigen::MatrixXd shrunkCovariance(Eigen::MatrixXd rows, const Eigen::VectorXd& weights) {
  const auto n = static_cast<double>(rows.rows());
  const auto p = static_cast<double>(rows.cols());
  rows.array().colwise() *= weights.array().sqrt();
  Eigen::MatrixXd covariance = rows.transpose() * rows / n;
  const double mean = covariance.trace() / p;
  const double squares = covariance.squaredNorm();
  const double delta = (squares - p * mean * mean) / p;
  const double fourth = rows.rowwise().squaredNorm().array().square().sum();
  const double beta = std::min((fourth / n - squares) / (p * n), delta);
  const double share = beta <= 0 ? 0 : beta / delta;
  covariance *= 1 - share;
  covariance.diagonal().array() += share * mean;
  return covariance;
}

Status check(const SpeakerRows& training) {
  if (training.rows.rows() == 0) return fail(Errc::BadRequest, "there is no clip to learn from");
  std::vector<int> clips(static_cast<std::size_t>(training.classes));
  for (const int label : training.labels) ++clips[static_cast<std::size_t>(label)];
  if (std::ranges::any_of(clips, [](int count) { return count < 2; }))
    return fail(Errc::BadRequest, "every class needs at least two clips to learn from");
  if (training.speakers.empty() || *std::ranges::max_element(training.speakers) < 1)
    return fail(Errc::BadRequest, "it takes clips of at least two speakers to learn what speakers differ by");
  return {};
}

/// Everything after standardising, in double precision.
class Fit {
 public:
  Fit(const SpeakerRows& training, const Eigen::VectorXd& weights)
      : training_(training),
        weights_(weights),
        speakers_(training.speakers, weights, 1 + *std::ranges::max_element(training.speakers)),
        classes_(training.labels, weights, training.classes) {}

  /// Means of speakers and effects of classes in turn, each of what the other leaves.
  void separate(const Eigen::MatrixXd& rows) {
    classMeans = Eigen::MatrixXd::Zero(training_.classes, rows.cols());
    for (int round = 0; round < kAlternations; ++round) {
      Eigen::MatrixXd rest = rows;
      classes_.subtract(rest, classMeans);
      speakerMeans = speakers_.means(rest);
      rest = rows;
      speakers_.subtract(rest, speakerMeans);
      classMeans = classes_.means(rest);
      classMeans.rowwise() -= classMeans.colwise().mean().eval();
    }
    rest_ = rows;
    speakers_.subtract(rest_, speakerMeans);
    classes_.subtract(rest_, classMeans);
  }

  [[nodiscard]] Eigen::MatrixXd within() const {
    const auto n = static_cast<double>(rest_.rows());
    const double free = n - static_cast<double>(speakerMeans.rows()) - training_.classes + 1;
    return shrunkCovariance(rest_, weights_) * (n / std::max(1.0, free));
  }

  /// B, and the mean of speakers.
  [[nodiscard]] Eigen::MatrixXd between(const Eigen::MatrixXd& within, Eigen::RowVectorXd& mean) const {
    std::vector<Eigen::Index> known;
    for (Eigen::Index speaker = 0; speaker < speakerMeans.rows(); ++speaker)
      if (speakers_.clips(speaker) >= kClipsOfASpeaker) known.push_back(speaker);
    if (known.size() < 2) {
      known.clear();
      for (Eigen::Index speaker = 0; speaker < speakerMeans.rows(); ++speaker) known.push_back(speaker);
    }
    double noise = 0;
    for (const auto speaker : known)
      noise += 1.0 / speakers_.clips(speaker) / static_cast<double>(known.size());
    Eigen::MatrixXd means = speakerMeans(known, Eigen::all);
    mean = means.colwise().mean();
    means.rowwise() -= mean;
    return shrunkCovariance(means, Eigen::VectorXd::Ones(means.rows())) - noise * within;
  }

  Eigen::MatrixXd speakerMeans{};
  Eigen::MatrixXd classMeans{};

 private:
  const SpeakerRows& training_;
  const Eigen::VectorXd& weights_;
  Groups speakers_;
  Groups classes_;
  Eigen::MatrixXd rest_{};
};

/// Offset and sd within speakers of every column.
void standardise(Eigen::MatrixXd& rows, const SpeakerRows& training, const Eigen::VectorXd& weights,
                 Eigen::RowVectorXd& offset, Eigen::RowVectorXd& scale) {
  offset = weights.transpose() * rows / weights.sum();
  const Groups speakers(training.speakers, weights, 1 + *std::ranges::max_element(training.speakers));
  Eigen::MatrixXd centred = rows;
  speakers.subtract(centred, speakers.means(rows));
  scale = (weights.transpose() * centred.array().square().matrix() / weights.sum()).array().sqrt() + 1e-6;
  rows = ((rows.rowwise() - offset).array().rowwise() / scale.array())
             .max(-static_cast<double>(SpeakerFactors::kMostDeviation))
             .min(static_cast<double>(SpeakerFactors::kMostDeviation));
}

}  // namespace

Eigen::VectorXf SpeakerFactors::standardised(const Eigen::VectorXf& features) const {
  return ((features - offset).array() / scale.array()).max(-kMostDeviation).min(kMostDeviation);
}

Eigen::VectorXf SpeakerFactors::coordinatesOf(const Eigen::VectorXf& features) const {
  // In doubles, column by column: sums of floats would depend on the order of their terms, and so on the
  // processor, and what tells corpora apart makes that large.
  const Eigen::VectorXf values = standardised(features);
  Eigen::VectorXd sum = -centre.cast<double>();
  const auto term = [&](Eigen::Index i) {
    return static_cast<double>(values[i]) * basis.col(i).cast<double>();
  };
  Eigen::Index i = 0;
  for (; i + 4 <= values.size(); i += 4)  // the sum is read and written once for four
    sum += ((term(i) + term(i + 1)) + term(i + 2)) + term(i + 3);
  for (; i < values.size(); ++i) sum += term(i);
  return sum.cast<float>();
}

Eigen::MatrixXf SpeakerFactors::coordinatesOfRows(const Eigen::MatrixXf& rows) const {
  const Eigen::MatrixXf all =
      ((rows.rowwise() - offset.transpose()).array().rowwise() / scale.transpose().array())
          .max(-kMostDeviation)
          .min(kMostDeviation);
  return (all * basis.transpose()).rowwise() - centre.transpose();
}

Result<SpeakerFactors> fitSpeakerFactors(const SpeakerRows& training, int directions) {
  if (const Status good = check(training); !good) return good.error();
  useOneBlasThread();
  const Eigen::VectorXd weights = training.weights / training.weights.mean();
  Eigen::MatrixXd rows = training.rows.cast<double>();
  Eigen::RowVectorXd offset;
  Eigen::RowVectorXd scale;
  standardise(rows, training, weights, offset, scale);

  Eigen::MatrixXd map;  // [q × features]; empty: as they are
  Eigen::RowVectorXd inner = Eigen::RowVectorXd::Ones(rows.cols());
  if (directions < rows.cols()) {
    map = principalDirections(rows.cast<float>(), training.speakers, directions).cast<double>().transpose();
    rows = rows * map.transpose();
    Eigen::RowVectorXd none;
    standardise(rows, training, weights, none, inner);
    map.array().colwise() /= inner.transpose().array();
    rows.rowwise() +=
        Eigen::RowVectorXd((none.array() / inner.array()).matrix());  // the offset is in the centre
  }

  Fit fit(training, weights);
  fit.separate(rows);
  const Eigen::MatrixXd within = fit.within();
  Eigen::RowVectorXd mean;
  const Eigen::MatrixXd between = fit.between(within, mean);

  const Eigen::LLT<Eigen::MatrixXd> cholesky(within);
  if (cholesky.info() != Eigen::Success)
    return fail(Errc::BadRequest, "its clips are too alike to learn from");
  const Eigen::MatrixXd half =
      cholesky.matrixL().solve(Eigen::MatrixXd::Identity(within.rows(), within.cols()));
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes(half * between * half.transpose());
  const Eigen::MatrixXd turn = axes.eigenvectors().transpose() * half;

  SpeakerFactors factors;
  factors.offset = offset.transpose().cast<float>();
  factors.scale = scale.transpose().cast<float>();
  factors.basis = (map.size() > 0 ? Eigen::MatrixXd(turn * map) : turn).cast<float>();
  factors.centre = (turn * mean.transpose()).cast<float>();
  factors.speakerVariance = axes.eigenvalues().array().max(kLeastSpeakerVariance).cast<float>();
  factors.classMeans = (fit.classMeans * turn.transpose()).cast<float>();
  return factors;
}

void SpeakerFactors::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "offset", toVector(offset));
  file.put(prefix + "scale", toVector(scale));
  file.put(prefix + "basis", {basis.cols(), basis.rows()}, toVector(basis));  // column by column
  file.put(prefix + "centre", toVector(centre));
  file.put(prefix + "speaker_variance", toVector(speakerVariance));
  file.put(prefix + "class_means", {classMeans.cols(), classMeans.rows()}, toVector(classMeans));
}

Result<SpeakerFactors> SpeakerFactors::load(const TensorFile& file, const std::string& prefix) {
  SpeakerFactors factors;
  std::span<const float> basis;
  std::span<const float> classMeans;
  const auto read = [&](const char* name, std::span<const float>& into) -> Status {
    const auto values = file.floatsInPlace(prefix + name);
    if (!values) return values.error();
    if (values->empty() || !std::ranges::all_of(*values, [](float value) { return std::isfinite(value); }))
      return fail(Errc::BadModel, Message("its array %1 is damaged", prefix + name));
    into = *values;
    return {};
  };
  for (const auto& [name, into] :
       {std::pair{"offset", &factors.offset}, std::pair{"scale", &factors.scale},
        std::pair{"centre", &factors.centre}, std::pair{"speaker_variance", &factors.speakerVariance}}) {
    std::span<const float> values;
    if (const Status done = read(name, values); !done) return done.error();
    *into = Eigen::Map<const Eigen::VectorXf>(values.data(), static_cast<Eigen::Index>(values.size()));
  }
  if (const Status done = read("basis", basis); !done) return done.error();
  if (const Status done = read("class_means", classMeans); !done) return done.error();
  const auto features = factors.offset.size();
  const auto q = factors.centre.size();
  const bool fits = factors.scale.size() == features && factors.speakerVariance.size() == q &&
                    static_cast<Eigen::Index>(basis.size()) == q * features &&
                    static_cast<Eigen::Index>(classMeans.size()) % q == 0 && factors.scale.minCoeff() > 0 &&
                    factors.speakerVariance.minCoeff() > 0;
  if (!fits) return fail(Errc::BadModel, "the sizes of its speaker factors do not fit");
  factors.basis = Eigen::Map<const Eigen::MatrixXf>(basis.data(), q, features);
  factors.classMeans = Eigen::Map<const Eigen::MatrixXf>(classMeans.data(),
                                                         static_cast<Eigen::Index>(classMeans.size()) / q, q);
  return factors;
}

}  // namespace sentisound
