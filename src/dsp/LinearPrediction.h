// What a voice's tract resonates at: linear prediction by Burg's method.
#pragma once

#include <span>
#include <vector>

namespace sentisound {

/// Coefficients a[1..order] of the prediction −Σ a[k] · x[n − k], which leave the least error forwards and
/// backwards (J. Burg, "Maximum entropy spectral analysis", 1967; N. Andersen, "On the calculation of filter
/// coefficients for maximum entropy spectral analysis", Geophysics 39, 1974). All poles lie within the unit
/// circle. Empty if `signal` is all zeros, or no longer than `order`.
std::vector<double> burg(std::span<const double> signal, int order);

/// A pole of the prediction as a resonance: its frequency, and how wide it is at −3 dB.
struct Resonance {
  double hz = 0;
  double bandwidthHz = 0;
};

/// Poles between edgeHz and rateHz / 2 − edgeHz, by frequency: angle and radius r of each, the latter as −ln
/// r · rate / π. A pole outside of the unit circle is mirrored into it.
std::vector<Resonance> resonances(std::span<const double> coefficients, double rateHz, double edgeHz = 50);

}  // namespace sentisound
