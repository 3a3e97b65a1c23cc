#include "media/WavHeader.h"

#include <QtEndian>

namespace sentisound {
namespace {

template <class Number>
void put(QByteArray& to, Number number) {
  char bytes[sizeof number];
  qToLittleEndian(number, bytes);
  to.append(bytes, sizeof number);
}

}  // namespace

QByteArray wavHeader(WavSamples samples, SampleRate rate, std::size_t count) {
  const auto hz = static_cast<quint32>(rate.hz());
  const auto width = static_cast<quint32>(bytesPerSample(samples));
  const auto dataBytes = static_cast<quint32>(count * width);
  QByteArray bytes;
  bytes.append("RIFF", 4);
  put(bytes, dataBytes + 36U);
  bytes.append("WAVEfmt ", 8);
  put(bytes, quint32{16});                                             // bytes of the format chunk
  put(bytes, samples == WavSamples::Int16 ? quint16{1} : quint16{3});  // integer PCM, IEEE float
  put(bytes, quint16{1});                                              // channels
  put(bytes, hz);
  put(bytes, hz * width);  // bytes per second
  put(bytes, static_cast<quint16>(width));
  put(bytes, static_cast<quint16>(width * 8));  // bits per sample
  bytes.append("data", 4);
  put(bytes, dataBytes);
  return bytes;
}

}  // namespace sentisound
