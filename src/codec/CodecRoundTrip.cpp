#include "codec/CodecRoundTrip.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "codec/FfmpegHandles.h"
#include "codec/MonoStream.h"

namespace sentisound {
namespace {

/// Silence behind the sound, so that what encoder and decoder hold back comes out.
constexpr double kTailSeconds = 0.25;
/// For codecs that take any number of samples at a time.
constexpr int kAnyFrame = 320;

Error notEncoded(const LossyCodec& codec) {
  return fail(Errc::Corrupt, Message("it could not be encoded by %1", codec.encoder));
}

Error notDecoded(const LossyCodec& codec) {
  return fail(Errc::Corrupt, Message("it could not be decoded by %1", codec.encoder));
}

struct Pair {
  ffmpeg::Codec encoder{};
  ffmpeg::Codec decoder{};
};

Result<Pair> open(const LossyCodec& codec) {
  av_log_set_level(AV_LOG_QUIET);
  const AVCodec* encoder = avcodec_find_encoder_by_name(codec.encoder.c_str());
  const AVCodec* decoder = encoder != nullptr ? avcodec_find_decoder(encoder->id) : nullptr;
  if (decoder == nullptr || encoder->type != AVMEDIA_TYPE_AUDIO || encoder->sample_fmts == nullptr)
    return fail(Errc::BadRequest,
                Message("the FFmpeg of this machine cannot encode and decode with %1", codec.encoder));
  Pair pair{ffmpeg::Codec(avcodec_alloc_context3(encoder)), ffmpeg::Codec(avcodec_alloc_context3(decoder))};
  if (!pair.encoder || !pair.decoder) return notEncoded(codec);
  pair.encoder->sample_rate = codec.rate.hz();
  pair.encoder->time_base = {1, codec.rate.hz()};
  pair.encoder->sample_fmt = encoder->sample_fmts[0];
  pair.encoder->thread_count = 1;
  if (codec.bitsPerSecond > 0) pair.encoder->bit_rate = codec.bitsPerSecond;
  av_channel_layout_default(&pair.encoder->ch_layout, 1);
  if (avcodec_open2(pair.encoder.get(), encoder, nullptr) < 0)
    return fail(Errc::BadRequest, Message("%1 does not encode %2 Hz at %3 bit/s", codec.encoder,
                                          codec.rate.hz(), codec.bitsPerSecond));

  ffmpeg::Parameters parameters(avcodec_parameters_alloc());
  pair.decoder->thread_count = 1;
  pair.decoder->pkt_timebase = pair.encoder->time_base;
  if (!parameters || avcodec_parameters_from_context(parameters.get(), pair.encoder.get()) < 0 ||
      avcodec_parameters_to_context(pair.decoder.get(), parameters.get()) < 0 ||
      avcodec_open2(pair.decoder.get(), decoder, nullptr) < 0)
    return notDecoded(codec);
  return pair;
}

/// Sound in, one converted stream of the encoder's sample format and rate out: bytes of a mono stream.
std::optional<std::vector<std::uint8_t>> converted(const AudioBuffer& audio, AVCodecContext& encoder) {
  SwrContext* raw = nullptr;
  const AVSampleFormat packed = av_get_packed_sample_fmt(encoder.sample_fmt);
  if (swr_alloc_set_opts2(&raw, &encoder.ch_layout, packed, encoder.sample_rate, &encoder.ch_layout,
                          AV_SAMPLE_FMT_FLT, audio.rate().hz(), 0, nullptr) < 0)
    return std::nullopt;
  const ffmpeg::Resampler resampler(raw);
  if (swr_init(raw) < 0) return std::nullopt;
  std::vector<float> sound(audio.samples().begin(), audio.samples().end());
  sound.resize(sound.size() + audio.rate().samples(kTailSeconds));
  const auto width = static_cast<std::size_t>(av_get_bytes_per_sample(packed));
  const int room = swr_get_out_samples(raw, static_cast<int>(sound.size())) + 1024;
  std::vector<std::uint8_t> out(static_cast<std::size_t>(room) * width);
  std::size_t done = 0;
  for (bool draining = false;; draining = true) {
    const auto* in = reinterpret_cast<const std::uint8_t*>(sound.data());
    std::uint8_t* to = out.data() + done * width;
    const int got = swr_convert(raw, &to, room - static_cast<int>(done), draining ? nullptr : &in,
                                draining ? 0 : static_cast<int>(sound.size()));
    if (got < 0) return std::nullopt;
    done += static_cast<std::size_t>(got);
    if (draining && (got == 0 || done == static_cast<std::size_t>(room))) break;
  }
  out.resize(done * width);
  return out;
}

class RoundTrip {
 public:
  RoundTrip(const LossyCodec& codec, Pair pair, SampleRate out)
      : codec_(codec), pair_(std::move(pair)), mono_({.wanted = out}) {}

  Result<std::vector<float>> run(const AudioBuffer& audio) {
    const auto stream = converted(audio, *pair_.encoder);
    if (!stream || !packet_ || !frame_ || !decoded_) return notEncoded(codec_);
    const auto width = static_cast<std::size_t>(av_get_bytes_per_sample(pair_.encoder->sample_fmt));
    const int size = pair_.encoder->frame_size > 0 ? pair_.encoder->frame_size : kAnyFrame;
    const std::size_t bytes = static_cast<std::size_t>(size) * width;
    for (std::size_t at = 0; at < stream->size(); at += bytes) {
      if (!fill(std::span(*stream).subspan(at, std::min(bytes, stream->size() - at)), size))
        return notEncoded(codec_);
      frame_->pts = static_cast<std::int64_t>(at / width);
      if (const auto sent = encode(frame_.get()); !sent) return sent.error();
    }
    if (const auto drained = encode(nullptr); !drained) return drained.error();
    if (const auto drained = decode(nullptr); !drained) return drained.error();
    if (const auto done = mono_.finish(); !done) return done.error();
    auto sound = mono_.take();
    if (!sound) return notDecoded(codec_);
    return std::vector<float>(sound->samples().begin(), sound->samples().end());
  }

  /// When, on the clock of what went in, what run() answers begins: below 0 by the delay of the codec, as far
  /// as the decoder has not taken it off already. s.
  [[nodiscard]] double startSeconds() const {
    return static_cast<double>(start_.value_or(-pair_.encoder->initial_padding)) / codec_.rate.hz();
  }

 private:
  /// The frame to encode; a last one is filled up with silence (zero bytes in every signed format).
  bool fill(std::span<const std::uint8_t> bytes, int size) {
    av_frame_unref(frame_.get());
    frame_->nb_samples = size;
    frame_->format = pair_.encoder->sample_fmt;
    frame_->sample_rate = pair_.encoder->sample_rate;
    if (av_channel_layout_copy(&frame_->ch_layout, &pair_.encoder->ch_layout) < 0 ||
        av_frame_get_buffer(frame_.get(), 0) < 0)
      return false;
    std::fill_n(frame_->data[0], frame_->linesize[0], std::uint8_t{0});
    std::ranges::copy(bytes, frame_->data[0]);
    return true;
  }

  Status encode(const AVFrame* frame) {
    if (avcodec_send_frame(pair_.encoder.get(), frame) < 0) return notEncoded(codec_);
    while (true) {
      const int got = avcodec_receive_packet(pair_.encoder.get(), packet_.get());
      if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
      if (got < 0) return notEncoded(codec_);
      const auto done = decode(packet_.get());
      av_packet_unref(packet_.get());
      if (!done) return done;
    }
  }

  Status decode(const AVPacket* packet) {
    if (const int sent = avcodec_send_packet(pair_.decoder.get(), packet); sent < 0 && sent != AVERROR_EOF)
      return notDecoded(codec_);
    while (true) {
      const int got = avcodec_receive_frame(pair_.decoder.get(), decoded_.get());
      if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
      if (got < 0) return notDecoded(codec_);
      if (!start_ && decoded_->nb_samples > 0 && decoded_->pts != AV_NOPTS_VALUE) start_ = decoded_->pts;
      const auto added = mono_.add(*decoded_);
      av_frame_unref(decoded_.get());
      if (!added) return added;
    }
  }

  LossyCodec codec_;
  Pair pair_;
  MonoStream mono_;
  std::optional<std::int64_t> start_{};  ///< of the first decoded frame, in samples of the encoder
  ffmpeg::Packet packet_{av_packet_alloc()};
  ffmpeg::Frame frame_{av_frame_alloc()};
  ffmpeg::Frame decoded_{av_frame_alloc()};
};

}  // namespace

bool canEncode(const LossyCodec& codec) {
  const AVCodec* encoder = avcodec_find_encoder_by_name(codec.encoder.c_str());
  return encoder != nullptr && avcodec_find_decoder(encoder->id) != nullptr;
}

Result<AudioBuffer> codecRoundTrip(const AudioBuffer& audio, const LossyCodec& codec) {
  auto pair = open(codec);
  if (!pair) return pair.error();
  RoundTrip trip(codec, std::move(*pair), audio.rate());
  auto samples = trip.run(audio);
  if (!samples) return samples.error();
  const auto start = std::lround(trip.startSeconds() * audio.rate().hz());
  if (start < 0)
    samples->erase(samples->begin(),
                   samples->begin() + std::min<std::ptrdiff_t>(-start, std::ssize(*samples)));
  else
    samples->insert(samples->begin(), static_cast<std::size_t>(start), 0.0F);
  samples->resize(audio.size());
  return AudioBuffer::create(std::move(*samples), audio.rate());
}

}  // namespace sentisound
