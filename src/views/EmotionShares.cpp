#include "views/EmotionShares.h"

#include <algorithm>
#include <functional>
#include <map>

namespace sentisound {

std::vector<EmotionShare> emotionShares(const Timeline& timeline, const std::vector<TimelineCell>& cells) {
  std::map<int, double> seconds;
  double all = 0;
  for (const auto& cell : cells) {
    const double own = cell.toSeconds - cell.fromSeconds;
    Eigen::Index top = 0;
    timeline.windows[cell.window].probabilities.maxCoeff(&top);
    seconds[static_cast<int>(top)] += own;
    all += own;
  }
  std::vector<EmotionShare> shares;
  if (all <= 0) return shares;
  for (const auto& [label, own] : seconds) shares.push_back({label, own / all});
  std::ranges::stable_sort(shares, std::greater<>(), &EmotionShare::share);
  return shares;
}

}  // namespace sentisound
