#include "dsp/FourierResampler.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>
#include <vector>

#include "dsp/Fft.h"

namespace sentisound {
namespace {

constexpr std::size_t kKept = 32'768;   // samples of a block, at least
constexpr std::size_t kMargin = 8'192;  // samples to either side of them, at least

std::size_t atLeast(std::size_t size, std::size_t step) {
  return (size + step - 1) / step * step;
}

/// [size]: 1, but for a raised cosine at both ends of half the margin.
std::vector<float> taperOf(std::size_t size, std::size_t margin) {
  std::vector<float> taper(size, 1.0F);
  const std::size_t slope = margin / 2;
  for (std::size_t n = 0; n < slope; ++n)
    taper[n] = taper[size - 1 - n] = static_cast<float>(
        0.5 - 0.5 * std::cos(std::numbers::pi * (static_cast<double>(n) + 0.5) / static_cast<double>(slope)));
  return taper;
}

/// The real signal [size] with this spectrum [bins], which lacks the bin at half the rate. The discrete
/// Hartley transform is its own inverse, and follows from the Fourier transform of what is real: Re − Im (R.
/// Bracewell, "The discrete Hartley transform", 1983).
void invert(std::span<const std::complex<float>> spectrum, float scale, Fft& fft,
            std::vector<float>& signal) {
  const auto input = fft.input();
  std::ranges::fill(input, 0.0F);
  input[0] = spectrum[0].real();
  for (std::size_t bin = 1; bin < spectrum.size(); ++bin) {
    input[bin] = spectrum[bin].real() - spectrum[bin].imag();
    input[input.size() - bin] = spectrum[bin].real() + spectrum[bin].imag();
  }
  const auto turned = fft.transform();
  signal.resize(input.size());
  signal[0] = scale * turned[0].real();
  for (std::size_t n = 1; n < turned.size(); ++n) {
    signal[n] = scale * (turned[n].real() - turned[n].imag());
    signal[signal.size() - n] = scale * (turned[n].real() + turned[n].imag());
  }
}

}  // namespace

Status forEachFullBandBlockAt(SampleRate rate, const AudioBuffer& audio,
                              const std::function<void(std::span<const float>)>& take,
                              const Progress& progress) {
  if (rate.hz() <= 0) return fail(Errc::BadRequest, "a sample rate must be above 0");
  const auto common = static_cast<std::size_t>(std::gcd(rate.hz(), audio.rate().hz()));
  // So many samples here are so many there, both even.
  const std::size_t step = 2 * static_cast<std::size_t>(audio.rate().hz()) / common;
  const std::size_t stepOut = 2 * static_cast<std::size_t>(rate.hz()) / common;
  const std::size_t kept = atLeast(kKept, step);
  const std::size_t margin = atLeast(kMargin, step);
  const std::size_t size = kept + 2 * margin;
  Fft forward(static_cast<int>(size));
  Fft backward(static_cast<int>(size / step * stepOut));
  const auto taper = taperOf(size, margin);
  const auto bins = static_cast<std::size_t>(std::min(forward.size(), backward.size()) / 2);
  const std::size_t total = static_cast<std::size_t>(
      std::llround(static_cast<double>(audio.size()) * rate.hz() / audio.rate().hz()));

  std::vector<float> scratch;
  std::vector<float> out;
  std::size_t done = 0;
  for (std::size_t from = 0; done < total; from += kept) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(from) / static_cast<double>(audio.size()));
    const auto input = forward.input();
    std::ranges::fill(input, 0.0F);
    const std::size_t before = std::min(from, margin);
    const auto samples = audio.read(from - before, before + kept + margin, scratch);
    for (std::size_t n = 0; n < samples.size(); ++n) {
      const std::size_t at = margin - before + n;
      input[at] = samples[n] * taper[at];
    }
    invert(forward.transform().first(bins), 1.0F / static_cast<float>(size), backward, out);
    const std::size_t first = margin / step * stepOut;
    const std::size_t count = std::min(kept / step * stepOut, total - done);
    take(std::span<const float>(out).subspan(first, count));
    done += count;
  }
  return {};
}

}  // namespace sentisound
