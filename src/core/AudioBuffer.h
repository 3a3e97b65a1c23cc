// Mono PCM, immutable and cheap to copy.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/CompactPcm.h"
#include "core/Result.h"
#include "core/Units.h"

namespace sentisound {

/// Samples [n], nominally -1..1 (a float file may overshoot), finite, n ≥ 1. Kept as floats, or, for a long
/// recording, compactly (core/CompactPcm.h): read that with forEachBlock(), read() and cut().
class AudioBuffer {
 public:
  using TakeBlock = std::function<bool(std::size_t from, std::span<const float> samples)>;

  /// TooShort if `samples` is empty, Corrupt if one is not finite, BadRequest if the rate is not positive.
  static Result<AudioBuffer> create(std::vector<float> samples, SampleRate rate);
  static Result<AudioBuffer> create(CompactPcm samples, SampleRate rate);

  /// All of them. Of a compact buffer a copy in floats is made for the first who asks, and kept: twice the
  /// memory again.
  [[nodiscard]] std::span<const float> samples() const;
  /// from, from + 1, … as far as there are any, at most `count`: a view, or read into `scratch`.
  [[nodiscard]] std::span<const float> read(std::size_t from, std::size_t count,
                                            std::vector<float>& scratch) const;
  /// The same as a buffer of its own. TooShort if there are none.
  [[nodiscard]] Result<AudioBuffer> cut(std::size_t from, std::size_t count) const;
  /// Hands out all samples in order, 65 536 at a time; false once `take` answers false, which ends it.
  bool forEachBlock(const TakeBlock& take) const;

  [[nodiscard]] bool compact() const { return storage_->compact.size() > 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] SampleRate rate() const { return rate_; }
  [[nodiscard]] double seconds() const { return rate_.seconds(size()); }
  /// Largest absolute sample.
  [[nodiscard]] float peak() const;

 private:
  struct Storage {
    std::vector<float> floats{};  ///< all samples; of a compact buffer once somebody has asked for them
    CompactPcm compact{};
    std::once_flag expanded{};
  };
  AudioBuffer(std::shared_ptr<Storage> storage, std::size_t size, SampleRate rate)
      : storage_(std::move(storage)), size_(size), rate_(rate) {}

  std::shared_ptr<Storage> storage_;
  std::size_t size_;
  SampleRate rate_;
};

}  // namespace sentisound
