#include "dsp/Butterworth.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <complex>
#include <numbers>

namespace sentisound {
namespace {

using Complex = std::complex<double>;

/// On the analogue side time is counted so that the bilinear transform is z = (1 + s) / (1 − s).
double warped(double hz, SampleRate rate) {
  assert(hz > 0 && hz < rate.nyquistHz());
  return std::tan(std::numbers::pi * hz / rate.hz());
}

Complex bilinear(Complex s) {
  return (1.0 + s) / (1.0 - s);
}

/// Of the low-pass with its edge at 1 rad/s, from the one nearest to the imaginary axis through the negative
/// half plane to the opposite one.
std::vector<Complex> prototypePoles(int order) {
  assert(order >= 1);
  std::vector<Complex> poles;
  for (int k = 0; k < order; ++k)
    poles.push_back(std::polar(1.0, std::numbers::pi * (2 * k + order + 1) / (2.0 * order)));
  return poles;
}

/// Poles in z → denominators: a conjugate pair each, then what is real two by two, a last one alone.
std::vector<SecondOrderSection> denominators(const std::vector<Complex>& poles) {
  constexpr double kReal = 1e-12;  // of a pole's imaginary part: rounding
  std::vector<SecondOrderSection> sections;
  std::vector<double> real;
  for (const Complex& pole : poles) {
    if (pole.imag() > kReal) sections.push_back({.a = {-2 * pole.real(), std::norm(pole)}});
    if (std::abs(pole.imag()) <= kReal) real.push_back(pole.real());
  }
  for (std::size_t i = 0; i + 1 < real.size(); i += 2)
    sections.push_back({.a = {-real[i] - real[i + 1], real[i] * real[i + 1]}});
  if (real.size() % 2 == 1) sections.push_back({.a = {-real.back(), 0}});
  // What rings longest comes last: what it would blow up has been damped by then.
  std::ranges::stable_sort(sections, {}, [](const SecondOrderSection& section) { return section.a[1]; });
  return sections;
}

/// Sets each numerator to b · gain, the gain being such that the section passes `z` at its height.
void setNumerator(SecondOrderSection& section, const std::array<double, 3>& b, Complex z) {
  const Complex top = b[0] + (b[1] + b[2] / z) / z;
  const Complex bottom = 1.0 + (section.a[0] + section.a[1] / z) / z;
  const double gain = std::abs(bottom) / std::abs(top);
  for (std::size_t i = 0; i < 3; ++i) section.b[i] = b[i] * gain;
}

/// All zeros at `zero`, full gain at the opposite end: z = −zero.
std::vector<SecondOrderSection> oneSided(const std::vector<Complex>& poles, double zero) {
  auto sections = denominators(poles);
  for (auto& section : sections) {
    const bool single = section.a[1] == 0;
    setNumerator(section, single ? std::array{1.0, -zero, 0.0} : std::array{1.0, -2 * zero, 1.0}, -zero);
  }
  return sections;
}

}  // namespace

std::vector<SecondOrderSection> butterworthLowPass(int order, double hz, SampleRate rate) {
  const double edge = warped(hz, rate);
  auto poles = prototypePoles(order);
  for (auto& pole : poles) pole = bilinear(edge * pole);
  return oneSided(poles, -1);
}

std::vector<SecondOrderSection> butterworthHighPass(int order, double hz, SampleRate rate) {
  const double edge = warped(hz, rate);
  auto poles = prototypePoles(order);
  for (auto& pole : poles) pole = bilinear(edge / pole);
  return oneSided(poles, 1);
}

std::vector<SecondOrderSection> butterworthBandPass(int order, double lowHz, double highHz, SampleRate rate) {
  const double low = warped(lowHz, rate);
  const double high = warped(highHz, rate);
  assert(low < high);
  std::vector<Complex> poles;
  for (const Complex& pole : prototypePoles(order)) {
    const Complex half = pole * ((high - low) / 2);
    const Complex root = std::sqrt(half * half - low * high);
    poles.push_back(bilinear(half + root));
    poles.push_back(bilinear(half - root));
  }
  auto sections = denominators(poles);
  const Complex centre = bilinear({0, std::sqrt(low * high)});
  for (auto& section : sections) setNumerator(section, {1, 0, -1}, centre);
  return sections;
}

void filterInPlace(std::span<const SecondOrderSection> sections, std::span<double> samples) {
  for (const auto& [b, a] : sections) {
    double first = 0;  // the transposed second direct form
    double second = 0;
    for (double& sample : samples) {
      const double in = sample;
      sample = b[0] * in + first;
      first = b[1] * in - a[0] * sample + second;
      second = b[2] * in - a[1] * sample;
    }
  }
}

std::vector<float> filtered(std::span<const SecondOrderSection> sections, std::span<const float> samples) {
  std::vector<double> values(samples.begin(), samples.end());
  filterInPlace(sections, values);
  std::vector<float> out(values.size());
  std::ranges::transform(values, out.begin(), [](double value) { return static_cast<float>(value); });
  return out;
}

std::vector<float> highPassed(std::span<const float> samples, SampleRate rate) {
  return filtered(butterworthHighPass(kRumbleOrder, kRumbleHz, rate), samples);
}

}  // namespace sentisound
