#include "core/FileLock.h"

#include <fcntl.h>
#include <unistd.h>

#include <thread>
#include <utility>

namespace sentisound {

namespace {

constexpr std::chrono::milliseconds kPause{10};

}  // namespace

FileLock::FileLock(FileLock&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      held_(std::exchange(other.held_, false)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(held_, other.held_);
  return *this;
}

FileLock::~FileLock() {
  release();
}

bool FileLock::take(short kind) {
  if (descriptor_ < 0) descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ < 0) return false;
  struct flock whole {};
  whole.l_type = kind;
  whole.l_whence = SEEK_SET;
  if (::fcntl(descriptor_, F_OFD_SETLK, &whole) != 0) return false;
  held_ = true;
  return true;
}

Status FileLock::share(std::chrono::milliseconds patience) {
  if (held_) return {};
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!take(F_RDLCK)) {
    if (descriptor_ < 0) return fail(Errc::Storage, "the file cannot be made", path_.string());
    if (std::chrono::steady_clock::now() >= until)
      return fail(Errc::Storage, "another program keeps it locked", path_.string());
    std::this_thread::sleep_for(kPause);
  }
  return {};
}

bool FileLock::tryAlone() {
  return take(F_WRLCK);
}

void FileLock::release() {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  held_ = false;
}

}  // namespace sentisound
