#include "codec/SoundTrack.h"

#include <string>
#include <string_view>

#include "codec/WavClaim.h"

namespace sentisound {
namespace {

/// Containers that hold sound themselves. Everything that leads elsewhere (hls, concat, dash, image2, sdp),
/// modules and subtitles are left out, so that a file cannot make us open another.
constexpr const char* kContainers =
    "wav,w64,aiff,caf,au,flac,ogg,mp3,aac,loas,mov,matroska,asf,xwma,flv,avi,mpeg,mpegts,ac3,eac3,dts,dtshd,"
    "truehd,"
    "mlp,ape,wv,tta,tak,mpc,mpc8,shn,dsf,iff,amr,amrnb,amrwb,voc,nistsphere,ircam,sox,paf,pvf,avr,qcp,hcom,"
    "rm,nut,"
    "oma,wve,gsm,sbc,dss,ilbc,codec2,rso,ast,wsd,vqf,wtv,mxf";

constexpr std::int64_t kProbeBytes = 5LL << 20;
constexpr std::int64_t kAnalyseMicroseconds = 5'000'000;
constexpr unsigned kFormatProbeBytes = 1U << 20;
constexpr int kMaxStreams = 64;

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
  return AVERROR(EACCES);
}

Result<const AVInputFormat*> recognise(SoundInput& input) {
  const AVInputFormat* container = nullptr;
  if (av_probe_input_buffer2(input.io(), &container, "", nullptr, 0, kFormatProbeBytes) < 0 ||
      container == nullptr || av_match_list(container->name, kContainers, ',') <= 0)
    return fail(Errc::Unsupported, "it is not an audio file that can be read here");
  return container;
}

void ignoreOthers(AVFormatContext& format, const AVStream* kept) {
  for (unsigned i = 0; i < format.nb_streams; ++i)
    if (AVStream* stream = format.streams[i];
        kept ? stream != kept : stream->codecpar->codec_type != AVMEDIA_TYPE_AUDIO)
      stream->discard = AVDISCARD_ALL;
}

std::string codecTitle(AVCodecID id) {
  const AVCodecDescriptor* known = avcodec_descriptor_get(id);
  return known != nullptr && known->long_name != nullptr ? known->long_name : "an unknown format";
}

double seconds(std::int64_t ticks, AVRational base) {
  return static_cast<double>(ticks) * av_q2d(base);
}

}  // namespace

Result<SoundTrack> SoundTrack::open(SoundInput& input) {
  const auto container = recognise(input);
  if (!container) return container.error();

  ffmpeg::Format format(avformat_alloc_context());
  if (!format)
    return fail(Errc::TooLarge, "there is not enough memory to read it; cut it into shorter parts");
  format->pb = input.io();
  format->io_open = refuseToOpen;
  format->probesize = kProbeBytes;
  format->max_analyze_duration = kAnalyseMicroseconds;
  format->max_streams = kMaxStreams;
  AVFormatContext* raw = format.release();  // freed by avformat_open_input when it fails
  const int opened = avformat_open_input(&raw, "", *container, nullptr);
  format.reset(raw);
  if (opened < 0) return fail(Errc::Corrupt, "it is damaged: the description of its sound cannot be read");

  SoundTrack track(input, std::move(format));
  ignoreOthers(*track.format_, nullptr);
  if (avformat_find_stream_info(track.format_.get(), nullptr) < 0)
    return fail(Errc::Corrupt, "it is damaged: no sound was found in it");
  if (const auto chosen = track.chooseStream(); !chosen) return chosen.error();
  return track;
}

Status SoundTrack::chooseStream() {
  std::optional<Error> problem;
  for (unsigned i = 0; i < format_->nb_streams; ++i) {
    AVStream* stream = format_->streams[i];
    if (stream->codecpar->codec_type != AVMEDIA_TYPE_AUDIO) continue;
    const AVCodec* codec = avcodec_find_decoder(stream->codecpar->codec_id);
    stream_ = stream;
    const Status opened =
        codec != nullptr
            ? openDecoder(*codec)
            : Status(fail(Errc::Unsupported, Message("its sound is stored as %1, which cannot be read here",
                                                     codecTitle(stream->codecpar->codec_id))));
    if (opened) {
      ignoreOthers(*format_, stream_);
      return {};
    }
    if (!problem) problem = opened.error();
  }
  return problem ? *problem : fail(Errc::Unsupported, "it holds no sound");
}

Status SoundTrack::openDecoder(const AVCodec& codec) {
  const Error damaged = fail(Errc::Corrupt, "it is damaged: the description of its sound makes no sense");
  decoder_.reset(avcodec_alloc_context3(&codec));
  if (!decoder_ || avcodec_parameters_to_context(decoder_.get(), stream_->codecpar) < 0) return damaged;
  decoder_->pkt_timebase = stream_->time_base;
  decoder_->thread_count = 1;
  // Lossless streams carry check sums worth believing; many MP3 encoders write wrong ones.
  const AVCodecDescriptor* kind = avcodec_descriptor_get(codec.id);
  if (kind != nullptr && (kind->props & AV_CODEC_PROP_LOSSLESS) && !(kind->props & AV_CODEC_PROP_LOSSY))
    decoder_->err_recognition |= AV_EF_CRCCHECK | AV_EF_EXPLODE;
  if (avcodec_open2(decoder_.get(), &codec, nullptr) < 0) return damaged;
  return {};
}

FileFacts SoundTrack::facts() const {
  const std::string_view names = format_->iformat->name;  // e.g. "mov,mp4,m4a,3gp,3g2,mj2"
  return {std::string(names.substr(0, names.find(','))), avcodec_get_name(stream_->codecpar->codec_id),
          stream_->codecpar->sample_rate, stream_->codecpar->ch_layout.nb_channels};
}

std::optional<double> SoundTrack::declaredSeconds() const {
  const AVCodecParameters& sound = *stream_->codecpar;
  if (av_match_name("wav", format_->iformat->name) != 0) {
    const double bytesPerSecond = static_cast<double>(av_get_bits_per_sample(sound.codec_id)) / 8 *
                                  sound.sample_rate * sound.ch_layout.nb_channels;
    const auto claimed = claimedSampleBytes(*input_);
    if (!claimed || bytesPerSecond <= 0) return std::nullopt;
    return *claimed / bytesPerSecond;
  }
  if (format_->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE) return std::nullopt;
  if (stream_->duration != AV_NOPTS_VALUE && stream_->duration > 0)
    return seconds(stream_->duration, stream_->time_base);
  if (format_->nb_streams == 1 && format_->duration != AV_NOPTS_VALUE && format_->duration > 0)
    return static_cast<double>(format_->duration) / AV_TIME_BASE;
  return std::nullopt;
}

std::optional<double> SoundTrack::lastsSeconds(const AVPacket& packet) const {
  if (packet.duration <= 0) return std::nullopt;
  return seconds(packet.duration, stream_->time_base);
}

std::optional<double> SoundTrack::endSeconds(const AVFrame& frame) const {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE || frame.sample_rate <= 0) return std::nullopt;
  const std::int64_t start = stream_->start_time == AV_NOPTS_VALUE ? 0 : stream_->start_time;
  return seconds(frame.best_effort_timestamp - start, stream_->time_base) +
         static_cast<double>(frame.nb_samples) / frame.sample_rate;
}

}  // namespace sentisound
