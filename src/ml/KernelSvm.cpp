#include "ml/KernelSvm.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>
#include <set>

#include "ml/OpenCvThreads.h"

namespace sentisound {
namespace {

constexpr double kSolverTolerance = 1e-3;  // of the solver, as scikit-learn's
constexpr int kMostIterations = 1'000'000;
constexpr double kSlope = 2;    // of the sigmoid over f; a calibrated recipe finds its own scale
constexpr double kSurest = 50;  // larger values of f are as sure; exp() stays finite

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// 1 / (features × variance), scikit-learn's "scale".
double gammaFor(const Eigen::MatrixXf& rows) {
  const Eigen::ArrayXXd exact = rows.cast<double>().array();
  const double variance = (exact - exact.mean()).square().mean();
  return 1 / (static_cast<double>(rows.cols()) * (variance > 0 ? variance : 1));
}

}  // namespace

Result<std::unique_ptr<Classifier>> KernelSvm::train(const Eigen::MatrixXf& rows, std::span<const int> labels,
                                                     int classes, const KernelSvmOptions& options) {
  const std::set<int> occurring(labels.begin(), labels.end());  // OpenCV numbers the classes in this order
  if (rows.rows() == 0 || static_cast<std::size_t>(rows.rows()) != labels.size() || occurring.size() < 2 ||
      *occurring.begin() < 0 || *occurring.rbegin() >= classes)
    return fail(Errc::BadRequest, "a support vector machine needs clips of at least two classes");

  const RowMajor rowMajor = rows;
  const cv::Mat samples(static_cast<int>(rows.rows()), static_cast<int>(rows.cols()), CV_32F,
                        const_cast<float*>(rowMajor.data()));
  cv::Mat responses(static_cast<int>(labels.size()), 1, CV_32S);
  for (std::size_t i = 0; i < labels.size(); ++i) responses.at<int>(static_cast<int>(i)) = labels[i];

  std::unique_ptr<KernelSvm> svm(new KernelSvm);
  svm->classes_ = classes;
  svm->gamma_ = static_cast<float>(options.gamma > 0 ? options.gamma : gammaFor(rows));
  const std::vector<int> known(occurring.begin(), occurring.end());
  try {
    useOneOpenCvThread();
    const auto learnt = cv::ml::SVM::create();
    learnt->setType(cv::ml::SVM::C_SVC);
    learnt->setKernel(cv::ml::SVM::RBF);
    learnt->setC(options.c);
    learnt->setGamma(static_cast<double>(svm->gamma_));
    learnt->setTermCriteria(
        {cv::TermCriteria::MAX_ITER + cv::TermCriteria::EPS, kMostIterations, kSolverTolerance});
    learnt->train(cv::ml::TrainData::create(samples, cv::ml::ROW_SAMPLE, responses));

    const cv::Mat vectors = learnt->getSupportVectors();
    svm->vectors_ = Eigen::Map<const RowMajor>(vectors.ptr<float>(), vectors.rows, vectors.cols);
    int machine = 0;
    for (std::size_t a = 0; a < known.size(); ++a)
      for (std::size_t b = a + 1; b < known.size(); ++b, ++machine) {
        cv::Mat alpha;
        cv::Mat index;
        svm->offset_.push_back(static_cast<float>(learnt->getDecisionFunction(machine, alpha, index)));
        svm->first_.push_back(known[a]);
        svm->second_.push_back(known[b]);
        svm->terms_.push_back(static_cast<std::int32_t>(alpha.total()));
        for (int i = 0; i < static_cast<int>(alpha.total()); ++i) {
          svm->vector_.push_back(index.at<int>(i));
          svm->coefficient_.push_back(static_cast<float>(alpha.at<double>(i)));
        }
      }
  } catch (const cv::Exception& problem) {
    return fail(Errc::BadRequest, Message("the support vectors could not be found (%1)", problem.what()));
  }
  return std::unique_ptr<Classifier>(std::move(svm));
}

Eigen::VectorXd KernelSvm::decisions(const Eigen::VectorXf& features) const {
  const Eigen::VectorXd kernel = (-static_cast<double>(gamma_) *
                                  (vectors_.cast<double>().rowwise() - features.cast<double>().transpose())
                                      .rowwise()
                                      .squaredNorm()
                                      .array())
                                     .exp();
  Eigen::VectorXd decided(static_cast<Eigen::Index>(first_.size()));
  std::size_t term = 0;
  for (std::size_t machine = 0; machine < first_.size(); ++machine) {
    double sum = -static_cast<double>(offset_[machine]);
    for (const std::size_t end = term + static_cast<std::size_t>(terms_[machine]); term < end; ++term)
      sum += static_cast<double>(coefficient_[term]) * kernel[vector_[term]];
    decided[static_cast<Eigen::Index>(machine)] = sum;
  }
  return decided;
}

Eigen::VectorXd KernelSvm::probabilities(const Eigen::VectorXf& features) const {
  const Eigen::VectorXd decided = decisions(features);
  // What speaks against a class: Σ (1/r − 1) = Σ exp(−2f) over its machines.
  Eigen::VectorXd against = Eigen::VectorXd::Zero(classes_);
  Eigen::VectorXd known = Eigen::VectorXd::Zero(classes_);
  for (std::size_t machine = 0; machine < first_.size(); ++machine) {
    const double f = std::clamp(decided[static_cast<Eigen::Index>(machine)], -kSurest, kSurest);
    against[first_[machine]] += std::exp(-kSlope * f);
    against[second_[machine]] += std::exp(kSlope * f);
    known[first_[machine]] = known[second_[machine]] = 1;
  }
  const Eigen::VectorXd shares = known.array() / (1 + against.array());
  return shares / shares.sum();
}

void KernelSvm::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "svm.shape", std::vector<std::int32_t>{classes_, featureCount()});
  file.put(prefix + "svm.gamma", std::vector<float>{gamma_});
  file.put(prefix + "svm.vectors", {vectors_.rows(), vectors_.cols()},
           {vectors_.data(), vectors_.data() + vectors_.size()});
  file.put(prefix + "svm.first", first_);
  file.put(prefix + "svm.second", second_);
  file.put(prefix + "svm.offset", offset_);
  file.put(prefix + "svm.terms", terms_);
  file.put(prefix + "svm.vector", vector_);
  file.put(prefix + "svm.coefficient", coefficient_);
}

Result<std::unique_ptr<Classifier>> KernelSvm::load(const TensorFile& file, const std::string& prefix) {
  std::unique_ptr<KernelSvm> svm(new KernelSvm);
  std::vector<std::int32_t> shape;
  std::vector<float> gamma;
  std::vector<float> vectors;
  const auto take = [](auto&& read, auto& into) -> Status {
    if (!read) return read.error();
    into = std::move(*read);
    return {};
  };
  for (const Status& status :
       {take(file.integers(prefix + "svm.shape"), shape), take(file.floats(prefix + "svm.gamma"), gamma),
        take(file.floats(prefix + "svm.vectors"), vectors),
        take(file.integers(prefix + "svm.first"), svm->first_),
        take(file.integers(prefix + "svm.second"), svm->second_),
        take(file.floats(prefix + "svm.offset"), svm->offset_),
        take(file.integers(prefix + "svm.terms"), svm->terms_),
        take(file.integers(prefix + "svm.vector"), svm->vector_),
        take(file.floats(prefix + "svm.coefficient"), svm->coefficient_)})
    if (!status) return status.error();

  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("its support vectors are damaged (%1)", why));
  };
  const auto finite = [](const std::vector<float>& values) {
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
  };
  if (shape.size() != 2 || shape[0] < 2 || shape[1] < 1 || gamma.size() != 1) return bad(Message("no shape"));
  const auto features = static_cast<std::size_t>(shape[1]);
  if (vectors.empty() || vectors.size() % features != 0) return bad(Message("not whole vectors"));
  const auto machines = svm->first_.size();
  if (machines == 0 || svm->second_.size() != machines || svm->offset_.size() != machines ||
      svm->terms_.size() != machines || svm->vector_.size() != svm->coefficient_.size())
    return bad(Message("its arrays differ in length"));
  if (!(gamma[0] > 0) || !finite(gamma) || !finite(vectors) || !finite(svm->offset_) ||
      !finite(svm->coefficient_))
    return bad(Message("not numbers"));

  const auto count = vectors.size() / features;
  std::size_t terms = 0;
  for (std::size_t machine = 0; machine < machines; ++machine) {
    if (svm->first_[machine] < 0 || svm->first_[machine] >= svm->second_[machine] ||
        svm->second_[machine] >= shape[0])
      return bad(Message("an unknown class"));
    if (svm->terms_[machine] < 0) return bad(Message("a machine without end"));
    terms += static_cast<std::size_t>(svm->terms_[machine]);
  }
  if (terms != svm->vector_.size()) return bad(Message("its machines do not use all of it"));
  for (const auto index : svm->vector_)
    if (index < 0 || static_cast<std::size_t>(index) >= count) return bad(Message("an unknown vector"));

  svm->classes_ = shape[0];
  svm->gamma_ = gamma[0];
  svm->vectors_ = Eigen::Map<const RowMajor>(vectors.data(), static_cast<Eigen::Index>(count), shape[1]);
  return std::unique_ptr<Classifier>(std::move(svm));
}

}  // namespace sentisound
