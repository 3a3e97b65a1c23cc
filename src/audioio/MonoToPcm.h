// Mono floats at the recording's rate to raw PCM as a playback device takes it, block by block.
#pragma once

#include <QAudioDevice>
#include <QAudioFormat>
#include <QByteArray>
#include <span>
#include <vector>

#include "codec/FfmpegHandles.h"
#include "core/Result.h"
#include "core/Units.h"

namespace sentisound {

/// Changes the rate, puts the same sample into every channel, and clips at full scale. Sample n of the
/// recording comes out at n / rate seconds: the rate changer adds no delay of its own, it only holds back its
/// last few samples until more come.
class MonoToPcm {
 public:
  /// The device's preferred format, with one or two channels in float or 16 bits where the device takes that.
  /// Invalid if it prefers none.
  [[nodiscard]] static QAudioFormat formatFor(const QAudioDevice& device);

  /// Unsupported: no such change of rate, or a format without samples.
  static Result<MonoToPcm> create(SampleRate from, const QAudioFormat& to);

  /// Appends interleaved bytes in the machine's byte order.
  Status convert(std::span<const float> samples, QByteArray& to);

 private:
  MonoToPcm(const QAudioFormat& format, ffmpeg::Resampler resampler)
      : format_(format), resampler_(std::move(resampler)) {}
  void store(std::span<const float> samples, QByteArray& to) const;

  QAudioFormat format_;
  ffmpeg::Resampler resampler_;  ///< none while the rates agree
  std::vector<float> resampled_;
};

}  // namespace sentisound
