// Mono PCM in 16 bits a sample, for recordings that would be too large as floats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sentisound {

/// Samples [n] in blocks of 4096, each with a scale of its own, so that a quiet recording loses no more than
/// a loud one and nothing clips: the error of a sample is at most 1/65534 of the largest one of its block.
/// Grows block by block: what is there already is never copied.
class CompactPcm {
 public:
  static constexpr std::size_t kBlock = 4096;  ///< samples

  /// The same bits however the samples are cut into pieces.
  void append(std::span<const float> samples);
  /// Samples from, from + 1, … [to.size()]; all must be there.
  void read(std::size_t from, std::span<float> to) const;

  [[nodiscard]] std::size_t size() const { return blocks_.size() * kBlock + rest_.size(); }
  /// False once a sample was not a finite number; it is kept as 0.
  [[nodiscard]] bool finite() const { return finite_; }

 private:
  struct Block {
    float step = 0;  ///< of one unit of the codes
    std::vector<std::int16_t> codes{};
  };
  void closeBlock();

  std::vector<Block> blocks_;
  std::vector<float> rest_;  ///< fewer than kBlock samples, not yet coded
  bool finite_ = true;
};

}  // namespace sentisound
