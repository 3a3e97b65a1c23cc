#include "core/AudioBuffer.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

constexpr std::size_t kBlock = 65'536;  // samples

Error notNumbers() {
  return fail(Errc::Corrupt, "it holds samples that are not numbers");
}
Status usable(std::size_t samples, SampleRate rate) {
  if (rate.hz() <= 0) return fail(Errc::BadRequest, "a sample rate must be above 0 Hz");
  if (samples == 0) return fail(Errc::TooShort, "it holds no sound");
  return {};
}

}  // namespace

Result<AudioBuffer> AudioBuffer::create(std::vector<float> samples, SampleRate rate) {
  if (const auto status = usable(samples.size(), rate); !status) return status.error();
  if (!std::all_of(samples.begin(), samples.end(), [](float s) { return std::isfinite(s); }))
    return notNumbers();
  const auto size = samples.size();
  auto storage = std::make_shared<Storage>();
  storage->floats = std::move(samples);
  return AudioBuffer(std::move(storage), size, rate);
}

Result<AudioBuffer> AudioBuffer::create(CompactPcm samples, SampleRate rate) {
  if (const auto status = usable(samples.size(), rate); !status) return status.error();
  if (!samples.finite()) return notNumbers();
  const auto size = samples.size();
  auto storage = std::make_shared<Storage>();
  storage->compact = std::move(samples);
  return AudioBuffer(std::move(storage), size, rate);
}

std::span<const float> AudioBuffer::samples() const {
  if (compact())
    std::call_once(storage_->expanded, [this] {
      std::vector<float> floats(size_);
      storage_->compact.read(0, floats);
      storage_->floats = std::move(floats);
    });
  return storage_->floats;
}

std::span<const float> AudioBuffer::read(std::size_t from, std::size_t count,
                                         std::vector<float>& scratch) const {
  from = std::min(from, size_);
  count = std::min(count, size_ - from);
  if (!compact()) return std::span<const float>(storage_->floats).subspan(from, count);
  scratch.resize(count);
  storage_->compact.read(from, scratch);
  return scratch;
}

Result<AudioBuffer> AudioBuffer::cut(std::size_t from, std::size_t count) const {
  std::vector<float> scratch;
  const auto part = read(from, count, scratch);
  return create(std::vector<float>(part.begin(), part.end()), rate_);
}

bool AudioBuffer::forEachBlock(const TakeBlock& take) const {
  std::vector<float> scratch;
  for (std::size_t from = 0; from < size_; from += kBlock)
    if (!take(from, read(from, kBlock, scratch))) return false;
  return true;
}

float AudioBuffer::peak() const {
  float peak = 0;
  forEachBlock([&](std::size_t, std::span<const float> samples) {
    for (const float s : samples) peak = std::max(peak, std::abs(s));
    return true;
  });
  return peak;
}

}  // namespace sentisound
