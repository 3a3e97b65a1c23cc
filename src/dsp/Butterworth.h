// Digital Butterworth filters as cascades of second-order sections.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/Units.h"

namespace sentisound {

/// H(z) = (b0 + b1/z + b2/z²) / (1 + a1/z + a2/z²).
struct SecondOrderSection {
  std::array<double, 3> b{};
  std::array<double, 2> a{};  ///< a1, a2
};

/// −3 dB at `hz` (at both edges of the band-pass). Poles of the analogue prototype on the unit circle, moved
/// to the band and mapped by the bilinear transform, whose warping of frequency is made up for beforehand (A.
/// Oppenheim, R. Schafer, "Discrete-Time Signal Processing", 3rd ed., 7.2 and 7.3): the transfer functions of
/// scipy.signal.butter. A band-pass of order n has n sections, the others (n + 1) / 2. Expects order ≥ 1 and
/// edges between 0 and half the rate, the lower one first.
std::vector<SecondOrderSection> butterworthLowPass(int order, double hz, SampleRate rate);
std::vector<SecondOrderSection> butterworthHighPass(int order, double hz, SampleRate rate);
std::vector<SecondOrderSection> butterworthBandPass(int order, double lowHz, double highHz, SampleRate rate);

/// Through all sections, from rest; as many samples as went in. State and sums are double.
void filterInPlace(std::span<const SecondOrderSection> sections, std::span<double> samples);
std::vector<float> filtered(std::span<const SecondOrderSection> sections, std::span<const float> samples);

/// Rumble, handling noise and mains hum lie below any voice and upset what is measured of it.
inline constexpr double kRumbleHz = 60;
inline constexpr int kRumbleOrder = 4;

/// Without what lies below kRumbleHz: a high-pass of order kRumbleOrder. Expects a rate above 2 · kRumbleHz.
std::vector<float> highPassed(std::span<const float> samples, SampleRate rate);

}  // namespace sentisound
