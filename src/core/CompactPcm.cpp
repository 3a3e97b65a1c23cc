#include "core/CompactPcm.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sentisound {
namespace {

constexpr float kLargestCode = 32767;

}  // namespace

void CompactPcm::append(std::span<const float> samples) {
  while (!samples.empty()) {
    const std::size_t count = std::min(samples.size(), kBlock - rest_.size());
    for (const float sample : samples.first(count)) {
      const bool isNumber = std::isfinite(sample);
      rest_.push_back(isNumber ? sample : 0.0F);
      finite_ = finite_ && isNumber;
    }
    samples = samples.subspan(count);
    if (rest_.size() == kBlock) closeBlock();
  }
}

void CompactPcm::closeBlock() {
  float largest = 0;
  for (const float sample : rest_) largest = std::max(largest, std::abs(sample));
  Block block{.step = largest / kLargestCode, .codes = std::vector<std::int16_t>(kBlock)};
  if (block.step > 0)  // not so in silence, nor where the division has come out as 0
    for (std::size_t i = 0; i < kBlock; ++i)
      block.codes[i] = static_cast<std::int16_t>(
          std::lround(std::clamp(rest_[i] / block.step, -kLargestCode, kLargestCode)));
  blocks_.push_back(std::move(block));
  rest_.clear();
}

void CompactPcm::read(std::size_t from, std::span<float> to) const {
  assert(from + to.size() <= size());
  for (std::size_t done = 0; done < to.size();) {
    const std::size_t block = (from + done) / kBlock;
    const std::size_t first = (from + done) % kBlock;
    const std::size_t count = std::min(kBlock - first, to.size() - done);
    if (block == blocks_.size())
      std::copy_n(rest_.begin() + static_cast<std::ptrdiff_t>(first), count,
                  to.begin() + static_cast<std::ptrdiff_t>(done));
    else
      for (std::size_t i = 0; i < count; ++i)
        to[done + i] = static_cast<float>(blocks_[block].codes[first + i]) * blocks_[block].step;
    done += count;
  }
}

}  // namespace sentisound
