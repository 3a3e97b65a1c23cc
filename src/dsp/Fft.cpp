#include "dsp/Fft.h"

#include <fftw3.h>

#include <cassert>
#include <mutex>

namespace sentisound {
namespace {

// FFTW's planner is not thread-safe; executing plans is (FFTW manual, "Thread safety").
std::mutex& planner() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

struct Fft::Plan {
  explicit Plan(int size)
      : in(fftwf_alloc_real(static_cast<std::size_t>(size))),
        out(fftwf_alloc_complex(static_cast<std::size_t>(size / 2 + 1))) {
    const std::lock_guard lock(planner());
    plan = fftwf_plan_dft_r2c_1d(size, in, out, FFTW_ESTIMATE);
  }
  ~Plan() {
    {
      const std::lock_guard lock(planner());
      fftwf_destroy_plan(plan);
    }
    fftwf_free(in);
    fftwf_free(out);
  }
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  float* in;
  fftwf_complex* out;
  fftwf_plan plan;
};

Fft::Fft(int size) : size_(size), plan_(std::make_unique<Plan>(size)) {
  assert(size > 1);
}
Fft::~Fft() = default;
Fft::Fft(Fft&&) noexcept = default;
Fft& Fft::operator=(Fft&&) noexcept = default;

std::span<float> Fft::input() {
  return {plan_->in, static_cast<std::size_t>(size_)};
}

std::span<const std::complex<float>> Fft::transform() {
  fftwf_execute(plan_->plan);
  // fftwf_complex is float[2], which C++ guarantees to be laid out as std::complex<float>.
  return {reinterpret_cast<const std::complex<float>*>(plan_->out), static_cast<std::size_t>(bins())};
}

}  // namespace sentisound
