#include "codec/WavClaim.h"

#include <array>
#include <string_view>

namespace sentisound {
namespace {

constexpr int kMaxChunks = 1000;
constexpr std::uint32_t kSmallestPipeClaim = 0x7FFF0000;

struct ChunkHead {
  std::array<char, 4> name{};
  std::uint32_t bytes = 0;
};

/// The eight bytes at `offset`: a name and a size, lowest byte first.
std::optional<ChunkHead> chunkAt(const SoundInput& input, std::int64_t offset) {
  std::array<std::uint8_t, 8> raw{};
  if (!input.peek(offset, raw)) return std::nullopt;
  ChunkHead head;
  for (std::size_t i = 0; i < 4; ++i) {
    head.name[i] = static_cast<char>(raw[i]);
    head.bytes |= static_cast<std::uint32_t>(raw[i + 4]) << (8 * i);
  }
  return head;
}

bool isNamed(const ChunkHead& head, std::string_view name) {
  return std::string_view(head.name.data(), head.name.size()) == name;
}

}  // namespace

std::optional<std::uint32_t> claimedSampleBytes(const SoundInput& input) {
  auto head = chunkAt(input, 0);
  if (!head || !isNamed(*head, "RIFF")) return std::nullopt;
  std::int64_t offset = 12;  // after "RIFF", its size and "WAVE"
  for (int chunk = 0; chunk < kMaxChunks; ++chunk) {
    head = chunkAt(input, offset);
    if (!head) return std::nullopt;
    if (isNamed(*head, "data")) {
      if (head->bytes == 0 || head->bytes >= kSmallestPipeClaim) return std::nullopt;
      return head->bytes;
    }
    offset += 8 + static_cast<std::int64_t>(head->bytes) + head->bytes % 2;
  }
  return std::nullopt;
}

}  // namespace sentisound
