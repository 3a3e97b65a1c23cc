#include "ml/TeachingGain.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sentisound {
namespace {

constexpr double kNormal95 = 1.96;
constexpr double kLeastShare = 1e-6;

SpeakerClips without(const SpeakerClips& clips, Eigen::Index left) {
  SpeakerClips rest{.compact = Eigen::MatrixXf(clips.compact.rows() - 1, clips.compact.cols())};
  for (Eigen::Index i = 0; i < clips.compact.rows(); ++i) {
    if (i == left) continue;
    rest.compact.row(static_cast<Eigen::Index>(rest.labels.size())) = clips.compact.row(i);
    rest.labels.push_back(clips.labels[static_cast<std::size_t>(i)]);
  }
  return rest;
}

int top(const Eigen::VectorXd& probabilities) {
  Eigen::Index index = 0;
  probabilities.maxCoeff(&index);
  return static_cast<int>(index);
}

}  // namespace

std::pair<double, double> wilsonInterval(double share, int clips) {
  if (clips <= 0) return {0, 1};
  const double n = clips;
  const double z2 = kNormal95 * kNormal95;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormal95 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::optional<TeachingGain> teachingGain(const Classifier& classifier, const SpeakerClips& clips) {
  if (classifier.compactCount() == 0 || clips.labelled() < 2) return std::nullopt;
  const auto stranger = classifier.knowing({.compact = Eigen::MatrixXf(0, classifier.compactCount())});
  if (!stranger) return std::nullopt;
  TeachingGain gain;
  double beforeRight = 0;
  double afterRight = 0;
  for (Eigen::Index i = 0; i < clips.compact.rows(); ++i) {
    const int label = clips.labels[static_cast<std::size_t>(i)];
    if (label < 0) continue;
    const auto taught = classifier.knowing(without(clips, i));
    if (!taught) return std::nullopt;
    const Eigen::VectorXf clip = clips.compact.row(i);
    const Eigen::VectorXd before = stranger->answerOfCompact(clip).probabilities;
    const Eigen::VectorXd after = taught->answerOfCompact(clip).probabilities;
    ++gain.clips;
    beforeRight += top(before) == label ? 1 : 0;
    afterRight += top(after) == label ? 1 : 0;
    gain.logGain +=
        std::log(std::max(after[label], kLeastShare)) - std::log(std::max(before[label], kLeastShare));
  }
  gain.logGain /= gain.clips;
  gain.before = beforeRight / gain.clips;
  gain.after = afterRight / gain.clips;
  std::tie(gain.beforeLow, gain.beforeHigh) = wilsonInterval(gain.before, gain.clips);
  std::tie(gain.afterLow, gain.afterHigh) = wilsonInterval(gain.after, gain.clips);
  return gain;
}

}  // namespace sentisound
