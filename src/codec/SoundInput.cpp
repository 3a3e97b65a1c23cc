#include "codec/SoundInput.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>

namespace sentisound {
namespace {

constexpr int kBlockBytes = 64 * 1024;
constexpr std::int64_t kSpareBytes = 64LL << 20;

Error cannotOpen(int reason) {
  if (reason == EACCES || reason == EPERM)
    return fail(Errc::BadRequest, "you do not have permission to read it");
  if (reason == ENOENT || reason == ENOTDIR || reason == ENAMETOOLONG)
    return fail(Errc::NotFound, "there is no such file");
  return fail(Errc::NotFound, "it cannot be opened");
}

Status mustBeRegular(const struct stat& facts) {
  if (S_ISDIR(facts.st_mode)) return fail(Errc::Unsupported, "it is a folder, not an audio file");
  if (!S_ISREG(facts.st_mode)) return fail(Errc::Unsupported, "it is a device or a pipe, not an audio file");
  return {};
}

/// A descriptor of a regular file. Its kind is asked before opening (opening a device may act on it, opening
/// a FIFO waits) and again afterwards, because the name may mean something else by then.
Result<int> openRegular(const std::string& path, std::int64_t& size) {
  if (path.find('\0') != std::string::npos) return fail(Errc::NotFound, "there is no such file");
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return cannotOpen(errno);
  if (const auto regular = mustBeRegular(facts); !regular) return regular.error();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file < 0) return cannotOpen(errno);
  auto regular = ::fstat(file, &facts) == 0 ? mustBeRegular(facts) : Status(cannotOpen(errno));
  if (!regular) {
    ::close(file);
    return regular.error();
  }
  size = facts.st_size;
  return file;
}

}  // namespace

Result<std::unique_ptr<SoundInput>> SoundInput::open(const EncodedSound& source, std::stop_token stop) {
  int file = -1;
  auto size = static_cast<std::int64_t>(source.bytes.size());
  if (!source.path.empty()) {
    const auto opened = openRegular(source.path, size);
    if (!opened) return opened.error();
    file = *opened;
  }
  std::unique_ptr<SoundInput> input(new SoundInput(file, source.bytes, size, std::move(stop)));
  if (size == 0) return fail(Errc::Unsupported, "it is empty");
  return input;
}

SoundInput::SoundInput(int file, std::span<const std::uint8_t> memory, std::int64_t size,
                       std::stop_token stop)
    : file_(file), memory_(memory), size_(size), stop_(std::move(stop)) {
  const auto readThis = [](void* self, std::uint8_t* to, int wanted) {
    return static_cast<SoundInput*>(self)->read(to, wanted);
  };
  const auto seekThis = [](void* self, std::int64_t offset, int whence) {
    return static_cast<SoundInput*>(self)->seek(offset, whence);
  };
  auto* buffer = static_cast<unsigned char*>(av_malloc(kBlockBytes));
  if (buffer != nullptr)
    io_.reset(avio_alloc_context(buffer, kBlockBytes, 0, this, readThis, nullptr, seekThis));
  if (!io_) {
    av_free(buffer);
    if (file_ >= 0) ::close(file_);
    throw std::bad_alloc();
  }
}

SoundInput::~SoundInput() {
  if (file_ >= 0) ::close(file_);
}

bool SoundInput::peek(std::int64_t offset, std::span<std::uint8_t> to) const {
  return readAt(offset, to) == static_cast<std::int64_t>(to.size());
}

/// Bytes read, 0 at the end, below 0 on failure (errno).
std::int64_t SoundInput::readAt(std::int64_t offset, std::span<std::uint8_t> to) const {
  const auto left = std::max<std::int64_t>(size_ - offset, 0);
  const auto count = static_cast<std::size_t>(std::min(static_cast<std::int64_t>(to.size()), left));
  if (count == 0) return 0;
  if (file_ >= 0) return ::pread(file_, to.data(), count, offset);
  std::memcpy(to.data(), memory_.data() + offset, count);
  return static_cast<std::int64_t>(count);
}

int SoundInput::read(std::uint8_t* to, int wanted) {
  if (stop_.stop_requested() || bytesSinceSound_ > 2 * size_ + kSpareBytes) return AVERROR_EXIT;
  const auto got = readAt(position_, {to, static_cast<std::size_t>(wanted)});
  if (got < 0) return AVERROR(errno);
  if (got == 0) return AVERROR_EOF;
  position_ += got;
  bytesSinceSound_ += got;
  return static_cast<int>(got);
}

std::int64_t SoundInput::seek(std::int64_t offset, int whence) {
  whence &= ~AVSEEK_FORCE;
  if (whence == AVSEEK_SIZE) return size_;
  std::int64_t from = 0;
  if (whence == SEEK_CUR) from = position_;
  if (whence == SEEK_END) from = size_;
  std::int64_t to = 0;
  if (__builtin_add_overflow(from, offset, &to) || to < 0) return AVERROR(EINVAL);
  return position_ = to;
}

}  // namespace sentisound
