#include "audioio/WavWriter.h"

#include <QtEndian>
#include <limits>
#include <vector>

#include "codec/WavHeader.h"

namespace sentisound {
namespace {

constexpr qint64 kSampleBytes = bytesPerSample(WavSamples::Int16);
/// RIFF counts bytes in 32 bits; 36 of them are header.
constexpr std::size_t kMaxSamples = (std::numeric_limits<quint32>::max() - 36) / kSampleBytes;

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
  const qint64 end = kWavHeaderBytes + static_cast<qint64>(samples_) * kSampleBytes;
  if (!file_.seek(end) || file_.write(reinterpret_cast<const char*>(little.data()), bytes) != bytes)
    return cannotWrite();
  samples_ += samples.size();
  if (!writeHeader()) return cannotWrite();
  return {};
}

Status WavWriter::finish() {
  const qint64 end = kWavHeaderBytes + static_cast<qint64>(samples_) * kSampleBytes;
  const bool complete = writeHeader() && file_.resize(end);  // half a block may follow a failed append
  file_.close();
  if (!complete) return cannotWrite();
  return {};
}

void WavWriter::discard() {
  file_.remove();
}

bool WavWriter::writeHeader() {
  const auto bytes = wavHeader(WavSamples::Int16, rate_, samples_);
  return file_.seek(0) && file_.write(bytes.data(), kWavHeaderBytes) == kWavHeaderBytes;
}

Error WavWriter::cannotWrite() const {
  return fail(Errc::Storage,
              Message("the recording cannot be written (%1)", file_.errorString().toStdString()));
}

}  // namespace sentisound
