#include "service/SoundClip.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <vector>

#include "audioio/WavWriter.h"

namespace sentisound {
namespace {

constexpr std::size_t kBlock = 65'536;

std::int16_t toInt16(float sample) {
  return static_cast<std::int16_t>(std::clamp(std::lround(sample * 32768.0F), -32'768L, 32'767L));
}

std::size_t sampleAt(const AudioBuffer& sound, double seconds) {
  const double sample = std::round(std::max(0.0, seconds) * sound.rate().hz());
  return sample < static_cast<double>(sound.size()) ? static_cast<std::size_t>(sample) : sound.size();
}

}  // namespace

Status writeClip(const AudioBuffer& sound, double from, double to, const QString& path) {
  const std::size_t end = sampleAt(sound, to);
  std::size_t at = sampleAt(sound, from);
  if (at >= end) return fail(Errc::TooShort, "nothing is selected");
  auto writer = WavWriter::create(path, sound.rate());
  if (!writer) return writer.error();
  std::vector<float> scratch;
  std::vector<std::int16_t> block;
  while (at < end) {
    const auto samples = sound.read(at, std::min(kBlock, end - at), scratch);
    block.resize(samples.size());
    std::ranges::transform(samples, block.begin(), toInt16);
    if (auto written = (*writer)->append(block); !written) {
      (*writer)->discard();
      return written;
    }
    at += samples.size();
  }
  return (*writer)->finish();
}

Result<QByteArray> clipBytes(const AudioBuffer& sound, double from, double to) {
  const QTemporaryDir folder;
  if (!folder.isValid())
    return fail(Errc::Storage,
                Message("no temporary folder can be made: %1", folder.errorString().toStdString()));
  const QString path = folder.filePath(QStringLiteral("clip.wav"));
  if (const auto written = writeClip(sound, from, to, path); !written) return written.error();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Errc::Storage, Message("cannot be read again: %1", file.errorString().toStdString()));
  return file.readAll();
}

QString clipName(const QString& recordingName, double from, double to) {
  return QStringLiteral("%1_%2-%3s.wav")
      .arg(QFileInfo(recordingName).completeBaseName())
      .arg(from, 0, 'f', 3)
      .arg(to, 0, 'f', 3);
}

}  // namespace sentisound
