#include "dsp/Convolution.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <complex>

#include "dsp/Fft.h"

namespace sentisound {
namespace {

std::span<const std::complex<float>> spectrumOf(std::span<const float> samples, Fft& fft) {
  const auto input = fft.input();
  std::ranges::fill(std::ranges::copy(samples, input.begin()).out, input.end(), 0.0F);
  return fft.transform();
}

}  // namespace

// There is a transform of real samples only forward. The Hartley transform h[k] = Re X[k] − Im X[k] of it is
// its own inverse but for the factor 1/n (R. Bracewell, "The Hartley Transform", 1986), so the same plan goes
// back.
std::vector<float> convolved(std::span<const float> a, std::span<const float> b) {
  assert(!a.empty() && !b.empty());
  const std::size_t length = a.size() + b.size() - 1;
  const std::size_t size = std::bit_ceil(std::max<std::size_t>(length, 2));
  Fft fft(static_cast<int>(size));
  const auto first = spectrumOf(a, fft);
  std::vector<std::complex<float>> product(first.begin(), first.end());
  const auto second = spectrumOf(b, fft);
  for (std::size_t k = 0; k < product.size(); ++k) product[k] *= second[k];

  const auto hartley = fft.input();
  for (std::size_t k = 0; k < product.size(); ++k) {
    hartley[k] = product[k].real() - product[k].imag();
    if (k > 0) hartley[size - k] = product[k].real() + product[k].imag();
  }
  const auto back = fft.transform();
  std::vector<float> out(length);
  const auto scale = 1 / static_cast<float>(size);
  for (std::size_t n = 0; n < length; ++n) {
    const bool mirrored = n >= back.size();
    const auto& value = back[mirrored ? size - n : n];
    out[n] = scale * (mirrored ? value.real() + value.imag() : value.real() - value.imag());
  }
  return out;
}

}  // namespace sentisound
