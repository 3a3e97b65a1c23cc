#include "ml/AffectSides.h"

#include <algorithm>
#include <map>

namespace sentisound {
namespace {

std::vector<int> sidesOf(const std::vector<std::string>& labels, const std::map<std::string, int>& known) {
  std::vector<int> sides;
  for (const auto& label : labels) {
    const auto found = known.find(label);
    sides.push_back(found == known.end() ? -1 : found->second);
  }
  return sides;
}

bool hasBoth(const std::vector<int>& sides) {
  return std::ranges::find(sides, 0) != sides.end() && std::ranges::find(sides, 1) != sides.end();
}

}  // namespace

bool AffectSides::known() const {
  return hasBoth(activation) && hasBoth(valence);
}

AffectSides affectSides(const std::vector<std::string>& labels) {
  static const std::map<std::string, int> activation{
      {"angry", 1}, {"happy", 1}, {"fearful", 1}, {"surprised", 1}, {"neutral", 0}, {"calm", 0}, {"sad", 0}};
  static const std::map<std::string, int> valence{{"happy", 1}, {"calm", 1},    {"sad", 0},
                                                  {"angry", 0}, {"fearful", 0}, {"disgust", 0}};
  return {sidesOf(labels, activation), sidesOf(labels, valence)};
}

std::optional<double> sideScore(const Eigen::VectorXd& coordinates, const Eigen::MatrixXd& classMeans,
                                const Eigen::VectorXd& precision, const std::vector<int>& sides) {
  Eigen::RowVectorXd low = Eigen::RowVectorXd::Zero(classMeans.cols());
  Eigen::RowVectorXd high = low;
  double lows = 0;
  double highs = 0;
  for (std::size_t c = 0; c < sides.size(); ++c) {
    const auto row = classMeans.row(static_cast<Eigen::Index>(c));
    if (sides[c] == 0) low += row, lows += 1;
    if (sides[c] == 1) high += row, highs += 1;
  }
  if (lows == 0 || highs == 0) return std::nullopt;
  low /= lows;
  high /= highs;
  const Eigen::VectorXd direction = (high - low).transpose().cwiseProduct(precision);
  return direction.dot(coordinates - 0.5 * (low + high).transpose());
}

}  // namespace sentisound
