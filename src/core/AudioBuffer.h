// Mono PCM, immutable and cheap to copy.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/Result.h"
#include "core/Units.h"

namespace sentisound {

/// Samples [n], nominally -1..1 (a float file may overshoot), finite, n ≥ 1.
class AudioBuffer {
 public:
  /// TooShort if `samples` is empty, Corrupt if one is not finite, BadRequest if the rate is not positive.
  static Result<AudioBuffer> create(std::vector<float> samples, SampleRate rate);

  [[nodiscard]] std::span<const float> samples() const { return *samples_; }
  [[nodiscard]] std::size_t size() const { return samples_->size(); }
  [[nodiscard]] SampleRate rate() const { return rate_; }
  [[nodiscard]] double seconds() const { return rate_.seconds(size()); }
  /// Largest absolute sample.
  [[nodiscard]] float peak() const;

 private:
  AudioBuffer(std::shared_ptr<const std::vector<float>> samples, SampleRate rate)
      : samples_(std::move(samples)), rate_(rate) {}

  std::shared_ptr<const std::vector<float>> samples_;
  SampleRate rate_;
};

}  // namespace sentisound
