#include "core/PcmSpool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace sentisound {
namespace {

constexpr int kOnlyOurs = 0600;

/// Where the file system knows no files without a name, one that loses its name at once.
int openUnnamed(const std::string& folder) {
  const int unnamed = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOnlyOurs);
  if (unnamed >= 0) return unnamed;
  std::string name = folder + "/sentisound-XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

std::optional<PcmSpool> PcmSpool::create() {
  std::error_code problem;
  const auto folder = std::filesystem::temp_directory_path(problem);
  if (problem) return std::nullopt;
  const int descriptor = openUnnamed(folder.string());
  if (descriptor < 0) return std::nullopt;
  return PcmSpool(descriptor);
}

PcmSpool::~PcmSpool() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

PcmSpool::PcmSpool(PcmSpool&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

PcmSpool& PcmSpool::operator=(PcmSpool&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

bool PcmSpool::write(std::uint64_t sample, std::span<const std::int16_t> codes) {
  const auto* from = reinterpret_cast<const char*>(codes.data());
  std::size_t left = codes.size_bytes();
  auto at = static_cast<off_t>(sample * sizeof(std::int16_t));
  while (left > 0) {
    const auto count = ::pwrite(descriptor_, from, left, at);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    from += count;
    at += count;
    left -= static_cast<std::size_t>(count);
  }
  return true;
}

void PcmSpool::read(std::uint64_t sample, std::span<std::int16_t> codes) const {
  auto* to = reinterpret_cast<char*>(codes.data());
  std::size_t left = codes.size_bytes();
  auto at = static_cast<off_t>(sample * sizeof(std::int16_t));
  while (left > 0) {
    const auto count = ::pread(descriptor_, to, left, at);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0)
      throw std::system_error(count < 0 ? errno : EIO, std::generic_category(),
                              "the sound in the folder for temporary files");
    to += count;
    at += count;
    left -= static_cast<std::size_t>(count);
  }
}

}  // namespace sentisound
