// Sound that is too large to be kept in memory: in a file without a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace sentisound {

/// A file in the folder for temporary files that has no name there: it is gone when the last who holds it
/// lets it close, also after a crash. Read and written by offset, not mapped: nothing of it counts as
/// memory of the program, the system keeps in its cache what it has room for.
class PcmSpool {
 public:
  /// Empty if the folder refuses.
  static std::optional<PcmSpool> create();
  ~PcmSpool();
  PcmSpool(PcmSpool&& other) noexcept;
  PcmSpool& operator=(PcmSpool&& other) noexcept;
  PcmSpool(const PcmSpool&) = delete;
  PcmSpool& operator=(const PcmSpool&) = delete;

  /// False if the disk is full.
  [[nodiscard]] bool write(std::uint64_t sample, std::span<const std::int16_t> codes);
  /// Of samples that were written. Throws std::system_error if the disk fails. From several threads at once.
  void read(std::uint64_t sample, std::span<std::int16_t> codes) const;

 private:
  explicit PcmSpool(int descriptor) : descriptor_(descriptor) {}

  int descriptor_ = -1;
};

}  // namespace sentisound
