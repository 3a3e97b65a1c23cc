#include "audioio/MonoToPcm.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

namespace sentisound {
namespace {

/// FFmpeg's own engine: enough for listening, and it holds back far less than soxr, which the features get.
ffmpeg::Resampler makeResampler(int fromHz, int toHz) {
  AVChannelLayout mono{};
  av_channel_layout_default(&mono, 1);
  SwrContext* raw = nullptr;
  if (swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, toHz, &mono, AV_SAMPLE_FMT_FLT, fromHz, 0,
                          nullptr) < 0)
    return {};
  ffmpeg::Resampler made(raw);
  if (swr_init(raw) < 0) return {};
  return made;
}

template <class Number>
char* put(char* at, Number number) {
  std::memcpy(at, &number, sizeof number);
  return at + sizeof number;
}

/// `sample` is -1..1.
char* putSample(char* at, float sample, QAudioFormat::SampleFormat format) {
  switch (format) {
    case QAudioFormat::UInt8:
      return put(at, static_cast<std::uint8_t>(128 + std::lround(sample * 127)));
    case QAudioFormat::Int16:
      return put(at, static_cast<std::int16_t>(std::lround(sample * 32767)));
    case QAudioFormat::Int32:
      return put(at, static_cast<std::int32_t>(std::llround(static_cast<double>(sample) * 2147483647.0)));
    case QAudioFormat::Float:
      return put(at, sample);
    case QAudioFormat::Unknown:
    case QAudioFormat::NSampleFormats:
      break;
  }
  return at;
}

}  // namespace

QAudioFormat MonoToPcm::formatFor(const QAudioDevice& device) {
  const QAudioFormat preferred = device.preferredFormat();
  QAudioFormat wanted = preferred;
  if (wanted.channelCount() > 2) wanted.setChannelConfig(QAudioFormat::ChannelConfigStereo);
  if (wanted.sampleFormat() != QAudioFormat::Float) wanted.setSampleFormat(QAudioFormat::Int16);
  return device.isFormatSupported(wanted) ? wanted : preferred;
}

Result<MonoToPcm> MonoToPcm::create(SampleRate from, const QAudioFormat& to) {
  if (!to.isValid() || to.bytesPerFrame() <= 0)
    return fail(Errc::Unsupported, "the device takes no samples of a kind that is known here");
  if (from.hz() == to.sampleRate()) return MonoToPcm(to, {});
  auto resampler = makeResampler(from.hz(), to.sampleRate());
  if (!resampler)
    return fail(Errc::Unsupported, Message("a sample rate of %1 Hz cannot be changed to the device's %2 Hz",
                                           from.hz(), to.sampleRate()));
  return MonoToPcm(to, std::move(resampler));
}

Status MonoToPcm::convert(std::span<const float> samples, QByteArray& to) {
  if (!resampler_) {
    store(samples, to);
    return {};
  }
  const int count = static_cast<int>(samples.size());
  const int room = std::max(swr_get_out_samples(resampler_.get(), count), 0);
  resampled_.resize(static_cast<std::size_t>(room));
  const auto* from = reinterpret_cast<const std::uint8_t*>(samples.data());
  auto* into = reinterpret_cast<std::uint8_t*>(resampled_.data());
  const int got = swr_convert(resampler_.get(), &into, room, &from, count);
  if (got < 0) return fail(Errc::Unsupported, "the sound cannot be brought to the device's sample rate");
  store(std::span(resampled_).first(static_cast<std::size_t>(got)), to);
  return {};
}

void MonoToPcm::store(std::span<const float> samples, QByteArray& to) const {
  const qsizetype before = to.size();
  to.resize(before + static_cast<qsizetype>(samples.size()) * format_.bytesPerFrame());
  char* at = to.data() + before;
  for (const float sample : samples) {
    const float clipped = std::clamp(sample, -1.0F, 1.0F);
    for (int c = 0; c < format_.channelCount(); ++c) at = putSample(at, clipped, format_.sampleFormat());
  }
}

}  // namespace sentisound
