#include "codec/MonoStream.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <string>

namespace sentisound {
namespace {

constexpr int kLowestHz = 100;
constexpr int kHighestHz = 6'000'000;  // DSD at its fastest is 2.8 MHz once packed into bytes
/// Beyond any scale sound is stored in, yet far from where sums of floats overflow.
constexpr float kAbsurd = 1e12F;

/// A converter between mono streams. Channels are never handed to it: interleaved samples are one long mono
/// stream to it, and a plane is one too, so layouts that FFmpeg has no name for need no care.
ffmpeg::Resampler makeConverter(AVSampleFormat format, int fromHz, int toHz, SwrEngine engine) {
  AVChannelLayout mono{};
  av_channel_layout_default(&mono, 1);
  SwrContext* raw = nullptr;
  if (swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, toHz, &mono, format, fromHz, 0, nullptr) < 0)
    return {};
  ffmpeg::Resampler made(raw);
  if (fromHz != toHz) av_opt_set_int(raw, "resampler", engine, 0);
  if (swr_init(raw) < 0) return {};
  return made;
}

const std::uint8_t* bytes(const float* samples) {
  return reinterpret_cast<const std::uint8_t*>(samples);
}
std::uint8_t* bytes(float* samples) {
  return reinterpret_cast<std::uint8_t*>(samples);
}

Error noSuchChannel(int wanted, int channels) {
  if (channels == 1)
    return fail(Errc::BadRequest,
                Message("it has one channel, and no %1; analyse the mix", channelTitle(wanted)));
  return fail(Errc::BadRequest, Message("it has %1 channels, and no %2; choose one of those, or the mix",
                                        channels, channelTitle(wanted)));
}

}  // namespace

Status MonoStream::add(const AVFrame& frame) {
  if (frame.nb_samples <= 0) return {};
  if (frame.sample_rate < kLowestHz || frame.sample_rate > kHighestHz)
    return fail(Errc::Unsupported,
                Message("its sample rate of %1 Hz is outside what can be read here", frame.sample_rate));
  const int channels = frame.ch_layout.nb_channels;
  if (channels <= 0 || frame.nb_samples > INT_MAX / 64 / channels)
    return fail(Errc::Corrupt, "it is damaged: the description of its sound makes no sense");
  if (const auto done = toFloat(frame); !done) return done;
  if (const auto done = takeChannel(frame); !done) return done;
  if (const auto done = changeRate(frame.sample_rate); !done) return done;
  samplesAtRate_ += mono_.size();
  if (resampler_) return resample(mono_.data(), frame.nb_samples);
  collect(mono_);
  return {};
}

/// A vector that grows by doubling is there one and a half times over when it moves: room is made once where
/// the length is known, and given back only where much of it was not needed.
void MonoStream::collect(std::span<const float> samples) {
  if (compact_) return compactOut_.append(samples);
  if (out_.empty() && rate_) out_.reserve(rate_->samples(expectedSeconds_ + 0.1));
  out_.insert(out_.end(), samples.begin(), samples.end());
}

Result<AudioBuffer> MonoStream::take() {
  const SampleRate rate = rate_.value_or(SampleRate(1));
  if (compact_) return AudioBuffer::create(std::move(compactOut_), rate);
  if (out_.capacity() - out_.size() > out_.size() / 8) out_.shrink_to_fit();
  return AudioBuffer::create(std::move(out_), rate);
}

Status MonoStream::finish() {
  if (resampler_) {
    if (const auto done = resample(nullptr, 0); !done) return done;
    resampler_.reset();
  }
  return {};
}

Status MonoStream::toFloat(const AVFrame& frame) {
  const auto format = static_cast<AVSampleFormat>(frame.format);
  if (frame.format != format_) {
    toFloat_ = makeConverter(av_get_packed_sample_fmt(format), 48'000, 48'000, SWR_ENGINE_SWR);
    if (!toFloat_) return fail(Errc::Unsupported, "its samples are of a kind that cannot be read here");
    format_ = frame.format;
  }
  const int channels = frame.ch_layout.nb_channels;
  const int planes = av_sample_fmt_is_planar(format) ? channels : 1;
  const int perPlane = frame.nb_samples * channels / planes;
  floats_.resize(static_cast<std::size_t>(planes) * static_cast<std::size_t>(perPlane));
  for (int p = 0; p < planes; ++p) {
    std::uint8_t* to = bytes(floats_.data() + static_cast<std::ptrdiff_t>(p) * perPlane);
    const std::uint8_t* from = frame.extended_data[p];
    if (swr_convert(toFloat_.get(), &to, perPlane, &from, perPlane) != perPlane)
      return fail(Errc::Corrupt, "its samples cannot be converted");
  }
  for (float& sample : floats_)
    if (!(std::abs(sample) < kAbsurd)) {  // true for NaN too
      sample = 0;
      ++replaced_;
    }
  return {};
}

Status MonoStream::takeChannel(const AVFrame& frame) {
  const auto channels = static_cast<std::size_t>(frame.ch_layout.nb_channels);
  const auto count = static_cast<std::size_t>(frame.nb_samples);
  const auto wanted = static_cast<std::size_t>(channel_);
  if (wanted > channels && !hadChannel_) return noSuchChannel(channel_, frame.ch_layout.nb_channels);
  hadChannel_ = true;
  if (channels == 1 && wanted <= 1) {
    mono_.swap(floats_);
    return {};
  }
  const bool planar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame.format)) != 0;
  const std::size_t nextSample = planar ? 1 : channels;
  const std::size_t nextChannel = planar ? count : 1;
  if (channel_ == kMix) {
    average(floats_.data(), count, channels, nextSample, nextChannel);
    return {};
  }
  mono_.assign(count, 0.0F);
  if (wanted > channels) return {};
  const float* from = floats_.data() + (wanted - 1) * nextChannel;
  for (std::size_t n = 0; n < count; ++n) mono_[n] = from[n * nextSample];
  return {};
}

void MonoStream::average(const float* samples, std::size_t count, std::size_t channels,
                         std::size_t nextSample, std::size_t nextChannel) {
  if (powers_.channels.size() < channels) powers_.channels.resize(channels);
  std::vector<double> power(channels);
  mono_.resize(count);
  for (std::size_t n = 0; n < count; ++n) {
    float sum = 0;
    for (std::size_t c = 0; c < channels; ++c) {
      const float sample = samples[n * nextSample + c * nextChannel];
      sum += sample;
      power[c] += static_cast<double>(sample) * static_cast<double>(sample);
    }
    mono_[n] = sum / static_cast<float>(channels);
    powers_.mix += static_cast<double>(mono_[n]) * static_cast<double>(mono_[n]);
  }
  for (std::size_t c = 0; c < channels; ++c) powers_.channels[c] += power[c];
}

Status MonoStream::changeRate(int fromHz) {
  if (fromHz == fromHz_) return {};
  if (resampler_)
    if (const auto drained = resample(nullptr, 0); !drained) return drained;
  resampler_.reset();
  earlierSeconds_ = seconds();
  samplesAtRate_ = 0;
  fromHz_ = fromHz;
  if (!rate_) rate_ = SampleRate(std::min(fromHz, maxRateHz_));
  if (rate_->hz() == fromHz) return {};
  for (const SwrEngine engine : {SWR_ENGINE_SOXR, SWR_ENGINE_SWR})  // a build may lack soxr
    if ((resampler_ = makeConverter(AV_SAMPLE_FMT_FLT, fromHz, rate_->hz(), engine))) return {};
  return fail(Errc::Unsupported, Message("its sample rate of %1 Hz cannot be converted", fromHz));
}

Status MonoStream::resample(const float* samples, int count) {
  const std::uint8_t* from = bytes(samples);
  const bool draining = samples == nullptr;
  for (bool first = true;; first = false) {
    const int room = std::max(swr_get_out_samples(resampler_.get(), first ? count : 0), 0) + 1024;
    scratch_.resize(static_cast<std::size_t>(room));
    std::uint8_t* to = bytes(scratch_.data());
    const bool feeding = first && !draining;
    const int got = swr_convert(resampler_.get(), &to, room, feeding ? &from : nullptr, feeding ? count : 0);
    if (got < 0) return fail(Errc::Corrupt, "its samples cannot be converted");
    collect(std::span(scratch_).first(static_cast<std::size_t>(got)));
    // Without input swr_convert means "no more will come": ask again only while draining.
    if (!draining || got == 0) return {};
  }
}

}  // namespace sentisound
