#include "ml/Perceptron.h"

#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>
#include <random>

#include "ml/OpenCvThreads.h"

namespace sentisound {
namespace {

// OpenCV's defaults for SIGMOID_SYM: height · tanh(slope · x / 2).
constexpr double kSigmoidSlope = 2.0 / 3;
constexpr double kHeight = 1.7159;

constexpr double kFirstStep = 0.1;  // of a new OpenCV network; its setTrainMethod() would take 1
constexpr double kSmallestStep = 1.1920929e-07;

Eigen::VectorXd layer(const Eigen::MatrixXf& weights, const Eigen::VectorXd& input) {
  const auto inputs = weights.cols() - 1;
  const Eigen::VectorXd sums =
      weights.leftCols(inputs).cast<double>() * input + weights.col(inputs).cast<double>();
  return kHeight * (kSigmoidSlope / 2 * sums.array()).tanh();
}

/// Standardised rows in another order of features, and targets.
cv::Mat samplesOf(const Eigen::MatrixXf& rows, const std::vector<int>& order) {
  cv::Mat samples(static_cast<int>(rows.rows()), static_cast<int>(rows.cols()), CV_32F);
  for (int clip = 0; clip < samples.rows; ++clip)
    for (int column = 0; column < samples.cols; ++column)
      samples.at<float>(clip, column) = rows(clip, order[static_cast<std::size_t>(column)]);
  return samples;
}

cv::Mat targetsOf(std::span<const int> labels, int classes) {
  cv::Mat targets(static_cast<int>(labels.size()), classes, CV_32F, cv::Scalar(-1));
  for (std::size_t clip = 0; clip < labels.size(); ++clip)
    targets.at<float>(static_cast<int>(clip), labels[clip]) = 1;
  return targets;
}

/// OpenCV keeps a layer as [(inputs + 1) × neurons] doubles.
Eigen::MatrixXf transposed(const cv::Mat& weights) {
  Eigen::MatrixXf own(weights.cols, weights.rows);
  for (int row = 0; row < weights.rows; ++row)
    for (int column = 0; column < weights.cols; ++column)
      own(column, row) = static_cast<float>(weights.at<double>(row, column));
  return own;
}

void put(TensorFile& file, const std::string& name, const Eigen::MatrixXf& weights) {
  file.put(name, {weights.cols(), weights.rows()}, {weights.data(), weights.data() + weights.size()});
}

}  // namespace

std::vector<int> Perceptron::featureOrder(int features, std::uint64_t seed) {
  std::vector<int> order(static_cast<std::size_t>(features));
  std::iota(order.begin(), order.end(), 0);
  // Fisher–Yates by hand: std::shuffle's result differs between standard libraries.
  std::mt19937_64 random(seed);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

Result<std::unique_ptr<Classifier>> Perceptron::train(const Eigen::MatrixXf& rows,
                                                      std::span<const int> labels, int classes,
                                                      const PerceptronOptions& options) {
  if (rows.rows() == 0 || static_cast<std::size_t>(rows.rows()) != labels.size() || classes < 2)
    return fail(Errc::BadRequest, "a network needs clips of at least two classes");
  const int features = static_cast<int>(rows.cols());
  const auto order = featureOrder(features, options.seed);
  std::unique_ptr<Perceptron> network(new Perceptron);
  try {
    useOneOpenCvThread();
    const auto learnt = cv::ml::ANN_MLP::create();
    learnt->setLayerSizes(std::vector<int>{features, options.hidden, classes});
    learnt->setActivationFunction(cv::ml::ANN_MLP::SIGMOID_SYM, kSigmoidSlope, kHeight);
    learnt->setTrainMethod(cv::ml::ANN_MLP::RPROP, kFirstStep, kSmallestStep);
    learnt->setTermCriteria({cv::TermCriteria::MAX_ITER, options.passes, 0});
    learnt->train(
        cv::ml::TrainData::create(samplesOf(rows, order), cv::ml::ROW_SAMPLE, targetsOf(labels, classes)),
        cv::ml::ANN_MLP::NO_INPUT_SCALE | cv::ml::ANN_MLP::NO_OUTPUT_SCALE);
    const Eigen::MatrixXf shuffled = transposed(learnt->getWeights(1));
    network->hidden_ = shuffled;
    for (int column = 0; column < features; ++column)
      network->hidden_.col(order[static_cast<std::size_t>(column)]) = shuffled.col(column);
    network->output_ = transposed(learnt->getWeights(2));
  } catch (const cv::Exception& problem) {
    return fail(Errc::BadRequest, Message("the network could not be taught (%1)", problem.what()));
  }
  return std::unique_ptr<Classifier>(std::move(network));
}

Eigen::VectorXd Perceptron::outputs(const Eigen::VectorXf& features) const {
  return layer(output_, layer(hidden_, features.cast<double>()));
}

Eigen::VectorXd Perceptron::probabilities(const Eigen::VectorXf& features) const {
  Eigen::VectorXd shares = outputs(features);
  shares = (shares.array() - shares.maxCoeff()).exp();
  return shares / shares.sum();
}

void Perceptron::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "network.shape",
           std::vector<std::int32_t>{featureCount(), static_cast<std::int32_t>(hidden_.rows()), classes()});
  put(file, prefix + "network.hidden", hidden_);
  put(file, prefix + "network.output", output_);
}

Result<std::unique_ptr<Classifier>> Perceptron::load(const TensorFile& file, const std::string& prefix) {
  const auto shape = file.integers(prefix + "network.shape");
  if (!shape) return shape.error();
  const auto hidden = file.floats(prefix + "network.hidden");
  if (!hidden) return hidden.error();
  const auto output = file.floats(prefix + "network.output");
  if (!output) return output.error();

  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("its network is damaged (%1)", why));
  };
  const auto& sizes = *shape;
  if (sizes.size() != 3 || sizes[0] < 1 || sizes[1] < 1 || sizes[2] < 2) return bad(Message("no shape"));
  const auto weights = [](std::int32_t neurons, std::int32_t inputs) {
    return static_cast<std::uint64_t>(neurons) * (static_cast<std::uint64_t>(inputs) + 1);
  };
  if (hidden->size() != weights(sizes[1], sizes[0]) || output->size() != weights(sizes[2], sizes[1]))
    return bad(Message("its layers do not fit together"));
  std::unique_ptr<Perceptron> network(new Perceptron);
  network->hidden_ = Eigen::Map<const Eigen::MatrixXf>(hidden->data(), sizes[1], sizes[0] + 1);
  network->output_ = Eigen::Map<const Eigen::MatrixXf>(output->data(), sizes[2], sizes[1] + 1);
  if (!network->hidden_.allFinite() || !network->output_.allFinite()) return bad(Message("not numbers"));
  return std::unique_ptr<Classifier>(std::move(network));
}

}  // namespace sentisound
