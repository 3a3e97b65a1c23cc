// Decoded frames in, whatever their format, channels and rate; one mono float stream at one rate out.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/Result.h"
#include "core/Units.h"
#include "media/FfmpegHandles.h"

namespace sentisound {

/// sample format → float, channels → their mean, rate → the wanted one. Each step is rebuilt when its input
/// changes.
class MonoStream {
 public:
  /// `wanted` rate; none keeps that of the first frame, but at most `maxRateHz`.
  MonoStream(std::optional<SampleRate> wanted, int maxRateHz) : rate_(wanted), maxRateHz_(maxRateHz) {}

  /// Unsupported: a format or rate beyond reason.
  Status add(const AVFrame& frame);
  /// What the resampler still holds back. Call once, after the last frame.
  Status finish();

  /// Of the sound that went in.
  [[nodiscard]] double seconds() const {
    return earlierSeconds_ + (fromHz_ > 0 ? SampleRate(fromHz_).seconds(samplesAtRate_) : 0.0);
  }
  [[nodiscard]] std::size_t replacedSamples() const { return replaced_; }
  [[nodiscard]] SampleRate rate() const { return rate_.value_or(SampleRate(0)); }
  /// Samples [n] at rate(), finite.
  std::vector<float> take() { return std::move(out_); }

 private:
  Status toFloat(const AVFrame& frame);
  void average(const AVFrame& frame);
  Status changeRate(int fromHz);
  Status resample(const float* samples, int count);

  std::optional<SampleRate> rate_;
  int maxRateHz_;
  double earlierSeconds_ = 0;      ///< at rates before the present one
  std::size_t samplesAtRate_ = 0;  ///< that went in at the present rate, fromHz_
  std::size_t replaced_ = 0;       ///< samples that were not numbers

  int format_ = AV_SAMPLE_FMT_NONE;  ///< what toFloat_ reads
  ffmpeg::Resampler toFloat_;
  int fromHz_ = 0;               ///< rate of the present frames, which resampler_ reads
  ffmpeg::Resampler resampler_;  ///< none while the rates agree

  std::vector<float> floats_;  ///< one frame: [samples × channels], or [channels × samples] if it was planar
  std::vector<float> mono_;    ///< one frame: [samples]
  std::vector<float> scratch_;  ///< resampled block
  std::vector<float> out_;      ///< everything so far
};

}  // namespace sentisound
