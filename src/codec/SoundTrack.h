// One container opened, its first audio stream chosen and that stream's decoder ready.
#pragma once

#include <optional>

#include "codec/FfmpegHandles.h"
#include "codec/FileDecoder.h"
#include "codec/SoundInput.h"
#include "core/Result.h"

namespace sentisound {

class SoundTrack {
 public:
  /// Unsupported: no sound that we can read. Corrupt: an audio file whose description cannot be understood.
  static Result<SoundTrack> open(SoundInput& input);

  /// The next packet of the sound, or FFmpeg's error. Packets of other streams come too: see isOurs().
  [[nodiscard]] int read(AVPacket& packet) { return av_read_frame(format_.get(), &packet); }
  [[nodiscard]] bool isOurs(const AVPacket& packet) const { return packet.stream_index == stream_->index; }
  /// What the packet says it lasts; none if it does not.
  [[nodiscard]] std::optional<double> lastsSeconds(const AVPacket& packet) const;
  [[nodiscard]] AVCodecContext& decoder() const { return *decoder_; }

  /// Container and codec; rate and channels as the container claims them.
  [[nodiscard]] FileFacts facts() const;
  /// What the container says the stream lasts; none where that is only estimated from the bit rate.
  [[nodiscard]] std::optional<double> declaredSeconds() const;
  /// The end of `frame` on the stream's own clock, s from the stream's start; none if it carries no time.
  [[nodiscard]] std::optional<double> endSeconds(const AVFrame& frame) const;

 private:
  SoundTrack(SoundInput& input, ffmpeg::Format format) : input_(&input), format_(std::move(format)) {}
  Status chooseStream();
  Status openDecoder(const AVCodec& codec);

  SoundInput* input_;
  ffmpeg::Format format_;
  AVStream* stream_ = nullptr;  ///< owned by format_
  ffmpeg::Codec decoder_;
};

}  // namespace sentisound
