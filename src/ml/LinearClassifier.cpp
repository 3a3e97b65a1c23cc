#include "ml/LinearClassifier.h"

#include <cmath>

#include "ml/Vectors.h"

namespace sentisound {
Eigen::VectorXd LinearClassifier::probabilities(const Eigen::VectorXf& features) const {
  const Eigen::VectorXf standardised = linear_.scaler.transform(features);
  // In double: thousands of float products would lose the digits that decide between close scores.
  Eigen::VectorXd scores =
      (linear_.weights.cast<double>() * standardised.cast<double>() + linear_.bias.cast<double>()) /
      static_cast<double>(linear_.temperature);
  scores = (scores.array() - scores.maxCoeff()).exp();
  return scores / scores.sum();
}

std::optional<Eigen::MatrixXd> LinearClassifier::contributions(const Eigen::VectorXf& features) const {
  const Eigen::VectorXd standardised = linear_.scaler.transform(features).cast<double>();
  return linear_.weights.cast<double>() * standardised.asDiagonal() /
         static_cast<double>(linear_.temperature);
}

void LinearClassifier::save(TensorFile& file, const std::string& prefix) const {
  linear_.scaler.save(file, prefix);
  file.put(prefix + "linear.weights", {linear_.weights.rows(), linear_.weights.cols()},
           {linear_.weights.data(), linear_.weights.data() + linear_.weights.size()});  // column by column
  file.put(prefix + "linear.bias", toVector(linear_.bias));
  file.put(prefix + "linear.temperature", std::vector<float>{linear_.temperature});
}

Result<std::unique_ptr<Classifier>> LinearClassifier::load(const TensorFile& file,
                                                           const std::string& prefix) {
  auto scaler = StandardScaler::load(file, prefix);
  if (!scaler) return scaler.error();
  const auto weights = file.floats(prefix + "linear.weights");
  const auto bias = file.floats(prefix + "linear.bias");
  const auto temperature = file.floats(prefix + "linear.temperature");
  for (const auto* part : {&weights, &bias, &temperature})
    if (!*part) return part->error();

  const auto classes = bias->size();
  const auto features = static_cast<std::size_t>(scaler->mean.size());
  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("its linear weights are damaged (%1)", why));
  };
  if (classes < 2 || weights->size() != classes * features || temperature->size() != 1)
    return bad(Message("their sizes differ"));
  if (!((*temperature)[0] > 0)) return bad(Message("no temperature"));
  LinearWeights linear{std::move(*scaler),
                       Eigen::Map<const Eigen::MatrixXf>(weights->data(), static_cast<Eigen::Index>(classes),
                                                         static_cast<Eigen::Index>(features)),
                       toEigen(*bias), (*temperature)[0]};
  if (!linear.weights.allFinite() || !linear.bias.allFinite()) return bad(Message("not numbers"));
  return std::unique_ptr<Classifier>(std::make_unique<LinearClassifier>(std::move(linear)));
}

}  // namespace sentisound
