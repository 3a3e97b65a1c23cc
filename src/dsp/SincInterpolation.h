// What lies between samples.
#pragma once

#include <cstddef>
#include <span>

namespace sentisound {

/// y at position x (0 is y[0]), x within y: sin(πd)/(πd) of the distances d to the `depth` samples on either
/// side (fewer near the ends), under a raised cosine that ends where they do (P. Boersma, "Accurate
/// short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a sampled sound",
/// Proc. Institute of Phonetic Sciences Amsterdam 17, 1993, eq. 22).
double interpolatedAt(std::span<const double> y, double x, int depth);

struct InterpolatedPeak {
  double at = 0;  ///< position
  double height = 0;
};

/// The top of the local maximum y[at], 1 ≤ at < size − 1, at most one sample away, to about 1e-4 samples.
InterpolatedPeak peakNear(std::span<const double> y, std::size_t at, int depth);

/// How far the top of the parabola through three values lies from the middle one, in steps; 0 if they lie on
/// a line.
inline double parabolaOffset(double left, double middle, double right) {
  const double bend = 2 * middle - left - right;
  return bend == 0 ? 0 : 0.5 * (right - left) / bend;
}

}  // namespace sentisound
