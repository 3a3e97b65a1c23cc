// Real-input FFT: one FFTW plan with its own aligned buffers.
#pragma once

#include <complex>
#include <memory>
#include <span>

namespace sentisound {

/// Forward transform of `size` real samples to size/2+1 bins, unnormalised. An object belongs to one thread;
/// objects of several threads may be made at the same time (planning is serialised). Plans are FFTW_ESTIMATE
/// on aligned buffers: same build, same input, same bits.
class Fft {
 public:
  explicit Fft(int size);
  ~Fft();
  Fft(Fft&&) noexcept;
  Fft& operator=(Fft&&) noexcept;

  [[nodiscard]] int size() const { return size_; }
  [[nodiscard]] int bins() const { return size_ / 2 + 1; }
  /// [size], to be filled before transform().
  [[nodiscard]] std::span<float> input();
  /// Answers the spectrum [bins], valid until the next call.
  std::span<const std::complex<float>> transform();

 private:
  struct Plan;
  int size_;
  std::unique_ptr<Plan> plan_;
};

}  // namespace sentisound
