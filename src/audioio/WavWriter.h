// A mono 16-bit WAV file that grows while sound arrives and is readable at every moment.
#pragma once

#include <QFile>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/Result.h"
#include "core/Units.h"

namespace sentisound {

/// The sizes in the header are brought up to date after every append, so a crash leaves a complete file.
/// All errors are Storage.
class WavWriter {
 public:
  /// Creates or empties `path`.
  static Result<std::unique_ptr<WavWriter>> create(const QString& path, SampleRate rate);
  /// Closes the file as it is.
  ~WavWriter() = default;

  /// Samples [n]. On failure the file keeps what was written before.
  Status append(std::span<const std::int16_t> samples);
  Status finish();
  /// Closes and removes the file.
  void discard();

  [[nodiscard]] std::size_t samples() const { return samples_; }
  [[nodiscard]] double seconds() const { return rate_.seconds(samples_); }
  [[nodiscard]] QString path() const { return file_.fileName(); }

 private:
  WavWriter(const QString& path, SampleRate rate) : file_(path), rate_(rate) {}
  [[nodiscard]] bool writeHeader();
  [[nodiscard]] Error cannotWrite() const;

  QFile file_;
  SampleRate rate_;
  std::size_t samples_ = 0;
};

}  // namespace sentisound
