// Mono PCM in 16 bits a sample, for recordings that would be too large as floats, and beyond a few minutes
// not in memory at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/PcmSpool.h"

namespace sentisound {

/// Samples [n] in blocks of 4096, each with a scale of its own, so that a quiet recording loses no more than
/// a loud one and nothing clips: the error of a sample is at most 1/65534 of the largest one of its block.
/// Grows block by block: what is there already is never copied. What comes after the first 4 million samples
/// lies in a file without a name (core/PcmSpool.h), and in memory only where there is no room for that.
class CompactPcm {
 public:
  static constexpr std::size_t kBlock = 4096;  ///< samples

  /// The same bits however the samples are cut into pieces.
  void append(std::span<const float> samples);
  /// Samples from, from + 1, … [to.size()]; all must be there. Throws std::system_error if the disk fails.
  void read(std::size_t from, std::span<float> to) const;

  [[nodiscard]] std::size_t size() const { return blocks_.size() * kBlock + rest_.size(); }
  /// Of all samples, what is kept in memory.
  [[nodiscard]] std::size_t bytesInMemory() const;
  /// False once a sample was not a finite number; it is kept as 0.
  [[nodiscard]] bool finite() const { return finite_; }

 private:
  struct Block {
    float step = 0;                     ///< of one unit of the codes
    std::vector<std::int16_t> codes{};  ///< empty: they are in the spool, or all 0
  };
  void closeBlock();
  void readBlock(std::size_t block, std::size_t first, std::span<float> to) const;
  [[nodiscard]] bool spooled(std::size_t block, std::span<const std::int16_t> codes);

  std::vector<Block> blocks_;
  std::optional<PcmSpool> spool_;
  bool spoolRefused_ = false;
  std::vector<float> rest_;  ///< fewer than kBlock samples, not yet coded
  bool finite_ = true;
};

}  // namespace sentisound
