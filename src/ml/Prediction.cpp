#include "ml/Prediction.h"

#include <algorithm>
#include <numeric>

namespace sentisound {

std::vector<int> Prediction::set() const {
  return reliance ? predictionSet(probabilities, reliance->setThreshold) : std::vector<int>();
}

std::vector<int> Prediction::ranking() const {
  std::vector<int> order(static_cast<std::size_t>(probabilities.size()));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [this](int a, int b) { return probabilities[a] > probabilities[b]; });
  return order;
}

}  // namespace sentisound
