#include "core/CompactPcm.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace sentisound {
namespace {

constexpr float kLargestCode = 32767;
constexpr std::size_t kBlocksInMemory = 1024;  // 8 MB: four minutes at 16 kHz

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
  Block block{.step = largest / kLargestCode};
  if (block.step > 0) {  // not so in silence, nor where the division has come out as 0
    std::vector<std::int16_t> codes(kBlock);
    for (std::size_t i = 0; i < kBlock; ++i)
      codes[i] = static_cast<std::int16_t>(
          std::lround(std::clamp(rest_[i] / block.step, -kLargestCode, kLargestCode)));
    if (!spooled(blocks_.size(), codes)) block.codes = std::move(codes);
  }
  blocks_.push_back(std::move(block));
  rest_.clear();
}

bool CompactPcm::spooled(std::size_t block, std::span<const std::int16_t> codes) {
  if (block < kBlocksInMemory || spoolRefused_) return false;
  if (!spool_) spool_ = PcmSpool::create();
  spoolRefused_ = !spool_ || !spool_->write(block * kBlock, codes);
  return !spoolRefused_;
}

std::size_t CompactPcm::bytesInMemory() const {
  std::size_t bytes = rest_.capacity() * sizeof(float) + blocks_.capacity() * sizeof(Block);
  for (const auto& block : blocks_) bytes += block.codes.capacity() * sizeof(std::int16_t);
  return bytes;
}

void CompactPcm::read(std::size_t from, std::span<float> to) const {
  assert(from + to.size() <= size());
  for (std::size_t done = 0; done < to.size();) {
    const std::size_t block = (from + done) / kBlock;
    const std::size_t first = (from + done) % kBlock;
    const std::size_t count = std::min(kBlock - first, to.size() - done);
    const auto into = to.subspan(done, count);
    if (block == blocks_.size())
      std::copy_n(rest_.begin() + static_cast<std::ptrdiff_t>(first), count, into.begin());
    else
      readBlock(block, first, into);
    done += count;
  }
}

void CompactPcm::readBlock(std::size_t block, std::size_t first, std::span<float> to) const {
  const auto& [step, kept] = blocks_[block];
  if (step <= 0) {
    std::ranges::fill(to, 0.0F);
    return;
  }
  std::array<std::int16_t, kBlock> read{};
  const std::int16_t* codes = kept.data() + first;
  if (kept.empty()) {
    spool_->read(block * kBlock + first, std::span(read).first(to.size()));
    codes = read.data();
  }
  for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<float>(codes[i]) * step;
}

}  // namespace sentisound
