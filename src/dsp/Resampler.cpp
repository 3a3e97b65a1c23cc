#include "dsp/Resampler.h"

#include <soxr.h>

#include <cmath>
#include <string>

namespace sentisound {

Result<AudioBuffer> resample(const AudioBuffer& audio, SampleRate rate, double speed) {
  if (rate == audio.rate() && speed == 1) return audio;
  if (rate.hz() <= 0 || !(speed > 0))
    return fail(Errc::BadRequest, "a sample rate and a speed must be above 0");

  const double from = audio.rate().hz() * speed;
  const double ratio = rate.hz() / from;
  std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(audio.size()) * ratio)) + 1);
  const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
  const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
  const soxr_runtime_spec_t oneThread = soxr_runtime_spec(1);
  std::size_t done = 0;
  const soxr_error_t problem = soxr_oneshot(from, rate.hz(), 1, audio.samples().data(), audio.size(), nullptr,
                                            out.data(), out.size(), &done, &io, &quality, &oneThread);
  if (problem)
    return fail(Errc::Corrupt, std::string("it cannot be resampled (") + soxr_strerror(problem) + ")");
  out.resize(done);
  return AudioBuffer::create(std::move(out), rate);
}

}  // namespace sentisound
