#include "ml/Reliance.h"

#include <algorithm>
#include <numeric>

namespace sentisound {

std::vector<int> predictionSet(const Eigen::VectorXd& probabilities, double threshold) {
  std::vector<int> order(static_cast<std::size_t>(probabilities.size()));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int a, int b) { return probabilities[a] > probabilities[b]; });
  std::size_t kept = 1;
  while (kept < order.size() && probabilities[order[kept]] >= threshold) ++kept;
  order.resize(std::min(kept, order.size()));
  return order;
}

int SpeakerClips::labelled() const {
  return static_cast<int>(std::ranges::count_if(labels, [](int label) { return label >= 0; }));
}

}  // namespace sentisound
