#include "media/WavWriter.h"

#include <QByteArray>
#include <QtEndian>
#include <limits>
#include <vector>

namespace sentisound {
namespace {

constexpr qint64 kHeaderBytes = 44;
constexpr qint64 kSampleBytes = 2;
/// RIFF counts bytes in 32 bits; 36 of them are header.
constexpr std::size_t kMaxSamples = (std::numeric_limits<quint32>::max() - 36) / kSampleBytes;

template <class Number>
void put(QByteArray& to, Number number) {
  char bytes[sizeof number];
  qToLittleEndian(number, bytes);
  to.append(bytes, sizeof number);
}

QByteArray header(SampleRate rate, std::size_t samples) {
  const auto hz = static_cast<quint32>(rate.hz());
  const auto dataBytes = static_cast<quint32>(samples * kSampleBytes);
  QByteArray bytes;
  bytes.append("RIFF", 4);
  put(bytes, dataBytes + 36U);
  bytes.append("WAVEfmt ", 8);
  put(bytes, quint32{16});                 // bytes of the format chunk
  put(bytes, quint16{1});                  // integer PCM
  put(bytes, quint16{1});                  // channels
  put(bytes, hz);                          //
  put(bytes, hz * quint32{kSampleBytes});  // bytes per second
  put(bytes, static_cast<quint16>(kSampleBytes));
  put(bytes, quint16{16});  // bits per sample
  bytes.append("data", 4);
  put(bytes, dataBytes);
  return bytes;
}

}  // namespace

Result<std::unique_ptr<WavWriter>> WavWriter::create(const QString& path, SampleRate rate) {
  std::unique_ptr<WavWriter> writer(new WavWriter(path, rate));
  // Unbuffered: what was appended is the system's, whatever becomes of us.
  if (!writer->file_.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) ||
      !writer->writeHeader())
    return writer->cannotWrite();
  return writer;
}

Status WavWriter::append(std::span<const std::int16_t> samples) {
  if (samples.empty()) return {};
  if (samples.size() > kMaxSamples - samples_)
    return fail(Errc::Storage, "the recording has reached the largest size a WAV file can have");
  std::vector<std::int16_t> little(samples.size());
  qToLittleEndian<std::int16_t>(samples.data(), static_cast<qsizetype>(samples.size()), little.data());
  const auto bytes = static_cast<qint64>(samples.size()) * kSampleBytes;
  const qint64 end = kHeaderBytes + static_cast<qint64>(samples_) * kSampleBytes;
  if (!file_.seek(end) || file_.write(reinterpret_cast<const char*>(little.data()), bytes) != bytes)
    return cannotWrite();
  samples_ += samples.size();
  if (!writeHeader()) return cannotWrite();
  return {};
}

Status WavWriter::finish() {
  const qint64 end = kHeaderBytes + static_cast<qint64>(samples_) * kSampleBytes;
  const bool complete = writeHeader() && file_.resize(end);  // half a block may follow a failed append
  file_.close();
  if (!complete) return cannotWrite();
  return {};
}

void WavWriter::discard() {
  file_.remove();
}

bool WavWriter::writeHeader() {
  const QByteArray bytes = header(rate_, samples_);
  return file_.seek(0) && file_.write(bytes) == bytes.size();
}

Error WavWriter::cannotWrite() const {
  return fail(Errc::Storage, "the recording cannot be written (" + file_.errorString().toStdString() + ")");
}

}  // namespace sentisound
