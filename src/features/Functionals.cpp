#include "features/Functionals.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sentisound {
namespace {

double meanOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double percentile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Constant, linear and quadratic coefficient of the least-squares parabola over −1..1.
Eigen::Vector3d parabola(const std::vector<double>& values) {
  Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
  Eigen::Vector3d right = Eigen::Vector3d::Zero();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double t = -1 + 2 * static_cast<double>(i) / static_cast<double>(values.size() - 1);
    const Eigen::Vector3d powers(1, t, t * t);
    normal += powers * powers.transpose();
    right += powers * values[i];
  }
  return normal.ldlt().solve(right);
}

}  // namespace

double standardDeviation(const std::vector<double>& values) {
  if (values.empty()) return 0;
  const double mean = meanOf(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size()));
}

double meanAbsolute(const std::vector<double>& values) {
  if (values.empty()) return 0;
  double sum = 0;
  for (const double value : values) sum += std::abs(value);
  return sum / static_cast<double>(values.size());
}

std::vector<double> gradient(const std::vector<double>& values) {
  const std::size_t n = values.size();
  std::vector<double> slope(n);
  if (n < 2) return slope;
  slope.front() = values[1] - values[0];
  slope.back() = values[n - 1] - values[n - 2];
  for (std::size_t i = 1; i + 1 < n; ++i) slope[i] = (values[i + 1] - values[i - 1]) / 2;
  return slope;
}

std::array<double, 12> functionals(const std::vector<double>& values) {
  if (values.size() < 3) return {};
  const double mean = meanOf(values);
  const double sd = standardDeviation(values);
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  const double p5 = percentile(sorted, 0.05);
  const double p95 = percentile(sorted, 0.95);
  const Eigen::Vector3d trend = parabola(values);
  double cubes = 0;
  for (const double value : values) cubes += std::pow(value - mean, 3);
  double change = 0;
  for (std::size_t i = 1; i < values.size(); ++i) change += std::abs(values[i] - values[i - 1]);
  return {mean,
          sd,
          p5,
          percentile(sorted, 0.2),
          percentile(sorted, 0.5),
          percentile(sorted, 0.8),
          p95,
          p95 - p5,
          trend[2],
          trend[1],
          cubes / static_cast<double>(values.size()) / (sd * sd * sd + 1e-6),
          change / static_cast<double>(values.size() - 1)};
}

}  // namespace sentisound
