// What was synced to the disk, in order. Takes the place of fsync() and fdatasync() of the whole test
// program: include it in one file of each.
#pragma once

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace sentisound::test {

struct SyncWatch {
  /// Paths as they were when they were synced; folders end with "/".
  static std::vector<std::string> take() {
    const std::scoped_lock lock(mutex());
    return std::exchange(paths(), {});
  }
  static void saw(int descriptor) {
    std::error_code problem;
    std::string path =
        std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), problem).string();
    struct stat facts {};
    if (::fstat(descriptor, &facts) == 0 && S_ISDIR(facts.st_mode)) path += '/';
    const std::scoped_lock lock(mutex());
    paths().push_back(std::move(path));
  }

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  static std::vector<std::string>& paths() {
    static std::vector<std::string> all;
    return all;
  }
};

}  // namespace sentisound::test

extern "C" int fsync(int descriptor) {
  sentisound::test::SyncWatch::saw(descriptor);
  return static_cast<int>(::syscall(SYS_fsync, descriptor));
}
extern "C" int fdatasync(int descriptor) {
  sentisound::test::SyncWatch::saw(descriptor);
  return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}
