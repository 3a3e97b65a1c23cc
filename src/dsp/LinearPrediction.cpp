#include "dsp/LinearPrediction.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace sentisound {

std::vector<double> burg(std::span<const double> signal, int order) {
  const std::size_t size = signal.size();
  if (order < 1 || size <= static_cast<std::size_t>(order)) return {};
  std::vector<double> forwards(signal.begin(), signal.end());
  std::vector<double> backwards = forwards;
  std::vector<double> a;
  for (std::size_t stage = 1; stage <= static_cast<std::size_t>(order); ++stage) {
    double product = 0;
    double power = 0;
    for (std::size_t n = stage; n < size; ++n) {
      product += forwards[n] * backwards[n - 1];
      power += forwards[n] * forwards[n] + backwards[n - 1] * backwards[n - 1];
    }
    if (!(power > 0)) {
      if (stage == 1) return {};
      break;  // predicted without an error
    }
    const double reflection = -2 * product / power;
    std::vector<double> next(a);
    for (std::size_t k = 0; k < a.size(); ++k) next[k] += reflection * a[a.size() - 1 - k];
    next.push_back(reflection);
    a = std::move(next);
    for (std::size_t n = size - 1; n >= stage; --n) {
      const double ahead = forwards[n];
      forwards[n] += reflection * backwards[n - 1];
      backwards[n] = backwards[n - 1] + reflection * ahead;
    }
  }
  return a;
}

std::vector<Resonance> resonances(std::span<const double> coefficients, double rateHz, double edgeHz) {
  const auto order = static_cast<Eigen::Index>(coefficients.size());
  if (order == 0) return {};
  Eigen::MatrixXd companion = Eigen::MatrixXd::Zero(order, order);
  for (Eigen::Index k = 0; k < order; ++k) companion(0, k) = -coefficients[static_cast<std::size_t>(k)];
  for (Eigen::Index k = 1; k < order; ++k) companion(k, k - 1) = 1;
  const Eigen::EigenSolver<Eigen::MatrixXd> solver(companion, false);
  if (solver.info() != Eigen::Success) return {};

  std::vector<Resonance> found;
  for (const std::complex<double>& pole : solver.eigenvalues()) {
    if (pole.imag() < 0) continue;
    const double hz = std::arg(pole) * rateHz / (2 * std::numbers::pi);
    if (hz < edgeHz || hz > rateHz / 2 - edgeHz) continue;
    const double radius = std::abs(pole);
    found.push_back({hz, std::abs(std::log(radius)) * rateHz / std::numbers::pi});
  }
  std::ranges::sort(found, {}, &Resonance::hz);
  return found;
}

}  // namespace sentisound
