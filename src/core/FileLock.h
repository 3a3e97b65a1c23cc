// A lock on a file that several may hold together, or one alone; of threads, connections and processes.
#pragma once

#include <chrono>
#include <filesystem>

#include "core/Result.h"

namespace sentisound {

/// An open file description lock (fcntl, F_OFD_SETLK): two FileLocks exclude one another also within a
/// process, and the system takes the lock back when a process ends, however it ends. The file holds nothing
/// and stays behind: whoever removed it would let two hold "the" lock on two files. Not thread-safe.
/// Move-only.
class FileLock {
 public:
  /// Nothing is held and no file touched before the first try.
  explicit FileLock(std::filesystem::path path) : path_(std::move(path)) {}
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

  /// Held together with others; waits for one who has it alone. Storage if that lasts longer than `patience`,
  /// or if the file cannot be made. Nothing to do if it is held already, alone too.
  Status share(std::chrono::milliseconds patience);
  /// Held by nobody else, or not at all: a share of our own becomes it, and is kept if that fails.
  bool tryAlone();
  void release();
  [[nodiscard]] bool held() const { return held_; }

 private:
  bool take(short kind);

  std::filesystem::path path_;
  int descriptor_ = -1;
  bool held_ = false;
};

}  // namespace sentisound
