// Decoded frames in, whatever their format, channels and rate; one mono float stream at one rate out.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "codec/ChannelMix.h"
#include "codec/FfmpegHandles.h"
#include "core/AudioBuffer.h"
#include "core/Channel.h"
#include "core/CompactPcm.h"
#include "core/Result.h"
#include "core/Units.h"

namespace sentisound {

/// sample format → float, channels → their mean or one of them, rate → the wanted one. Each step is rebuilt
/// when its input changes.
class MonoStream {
 public:
  struct Options {
    std::optional<SampleRate>
        wanted{};  ///< rate; none keeps that of the first frame, but at most `maxRateHz`
    int maxRateHz = 48'000;
    bool compact = false;  ///< collect in 16 bits a sample
    int channel = kMix;    ///< which to take
  };
  explicit MonoStream(const Options& options)
      : rate_(options.wanted),
        maxRateHz_(options.maxRateHz),
        compact_(options.compact),
        channel_(options.channel) {}

  /// How long it will probably last: room is made at once for so many floats.
  void expect(double seconds) { expectedSeconds_ = seconds; }

  /// Unsupported: a format or rate beyond reason. BadRequest: the sound begins without the channel; where it
  /// is missing later there is silence.
  Status add(const AVFrame& frame);
  /// What the resampler still holds back. Call once, after the last frame.
  Status finish();

  /// Of the sound that went in.
  [[nodiscard]] double seconds() const {
    return earlierSeconds_ + (fromHz_ > 0 ? SampleRate(fromHz_).seconds(samplesAtRate_) : 0.0);
  }
  [[nodiscard]] std::size_t replacedSamples() const { return replaced_; }
  /// Of the mix and of what it is made of; empty where another channel is taken, or there is but one.
  [[nodiscard]] const ChannelPowers& powers() const { return powers_; }
  /// Everything, at one rate. Call once, after finish(). TooShort if nothing came.
  Result<AudioBuffer> take();

 private:
  Status toFloat(const AVFrame& frame);
  Status takeChannel(const AVFrame& frame);
  void average(const float* samples, std::size_t count, std::size_t channels, std::size_t nextSample,
               std::size_t nextChannel);
  Status changeRate(int fromHz);
  Status resample(const float* samples, int count);
  void collect(std::span<const float> samples);

  std::optional<SampleRate> rate_;
  int maxRateHz_;
  bool compact_;
  int channel_;
  bool hadChannel_ = false;  ///< some frame had it
  ChannelPowers powers_{};
  double expectedSeconds_ = 0;
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
  std::vector<float> out_;      ///< everything so far …
  CompactPcm compactOut_;       ///< … or here
};

}  // namespace sentisound
