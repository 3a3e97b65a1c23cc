#include "audioio/PcmToMono.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sentisound {
namespace {

template <class Number>
Number load(const char* at) {
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

/// One sample, nominally -1..1. (QAudioFormat::normalizedSampleValue divides by 32767 and gives 8 bit an
/// offset.)
double value(const char* at, QAudioFormat::SampleFormat format) {
  switch (format) {
    case QAudioFormat::UInt8:
      return (load<std::uint8_t>(at) - 128) / 128.0;
    case QAudioFormat::Int16:
      return load<std::int16_t>(at) / 32768.0;
    case QAudioFormat::Int32:
      return load<std::int32_t>(at) / 2147483648.0;
    case QAudioFormat::Float: {
      const float sample = load<float>(at);
      return std::isfinite(sample) ? static_cast<double>(sample) : 0.0;
    }
    case QAudioFormat::Unknown:
    case QAudioFormat::NSampleFormats:
      break;
  }
  return 0;
}

}  // namespace

std::vector<std::int16_t> PcmToMono::convert(const QByteArray& bytes) {
  rest_.append(bytes);
  const int channels = format_.channelCount();
  const int sampleBytes = format_.bytesPerSample();
  const qsizetype frames = rest_.size() / format_.bytesPerFrame();
  std::vector<std::int16_t> mono(static_cast<std::size_t>(frames));
  const char* at = rest_.constData();
  for (std::int16_t& sample : mono) {
    double sum = 0;
    for (int c = 0; c < channels; ++c, at += sampleBytes) sum += value(at, format_.sampleFormat());
    sample = static_cast<std::int16_t>(std::clamp(std::round(sum / channels * 32768), -32768.0, 32767.0));
  }
  rest_.remove(0, frames * format_.bytesPerFrame());
  return mono;
}

}  // namespace sentisound
