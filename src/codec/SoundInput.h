// The bytes of one regular file or one block of memory, as FFmpeg reads them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>

#include "codec/FfmpegHandles.h"
#include "codec/FileDecoder.h"
#include "core/Result.h"

namespace sentisound {

/// FFmpeg never sees a name: it can neither guess by extension, nor take the name for a protocol, nor open
/// anything else. Reading ends when the user cancels, or when more than twice the input (+ 64 MiB) was read
/// and no sound came of it.
class SoundInput {
 public:
  /// NotFound, Unsupported (a folder, a device, empty), BadRequest (reading is not allowed).
  static Result<std::unique_ptr<SoundInput>> open(const EncodedSound& source, std::stop_token stop);
  ~SoundInput();
  SoundInput(const SoundInput&) = delete;
  SoundInput& operator=(const SoundInput&) = delete;

  [[nodiscard]] AVIOContext* io() const { return io_.get(); }
  [[nodiscard]] std::int64_t bytes() const { return size_; }
  /// Fills `to` from `offset` without moving; false if the input ends before.
  [[nodiscard]] bool peek(std::int64_t offset, std::span<std::uint8_t> to) const;
  /// Sound was decoded: the reading budget starts anew.
  void soundArrived() { bytesSinceSound_ = 0; }

 private:
  SoundInput(int file, std::span<const std::uint8_t> memory, std::int64_t size, std::stop_token stop);
  [[nodiscard]] std::int64_t readAt(std::int64_t offset, std::span<std::uint8_t> to) const;
  [[nodiscard]] int read(std::uint8_t* to, int wanted);
  [[nodiscard]] std::int64_t seek(std::int64_t offset, int whence);

  int file_;  ///< -1 when reading from memory
  std::span<const std::uint8_t> memory_;
  std::int64_t size_;          ///< bytes
  std::int64_t position_ = 0;  ///< bytes from the start
  std::int64_t bytesSinceSound_ = 0;
  std::stop_token stop_;
  ffmpeg::Io io_;
};

}  // namespace sentisound
