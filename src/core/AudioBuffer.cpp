#include "core/AudioBuffer.h"

#include <algorithm>
#include <cmath>

namespace sentisound {

Result<AudioBuffer> AudioBuffer::create(std::vector<float> samples, SampleRate rate) {
  if (rate.hz() <= 0) return fail(Errc::BadRequest, "a sample rate must be above 0 Hz");
  if (samples.empty()) return fail(Errc::TooShort, "it holds no sound");
  if (!std::all_of(samples.begin(), samples.end(), [](float s) { return std::isfinite(s); }))
    return fail(Errc::Corrupt, "it holds samples that are not numbers");
  return AudioBuffer(std::make_shared<const std::vector<float>>(std::move(samples)), rate);
}

float AudioBuffer::peak() const {
  float peak = 0;
  for (const float s : *samples_) peak = std::max(peak, std::abs(s));
  return peak;
}

}  // namespace sentisound
