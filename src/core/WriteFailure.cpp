#include "core/WriteFailure.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <utility>

#include "core/Result.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

struct Failure {
  Message why{};
  Message remedy{};
};

Failure failureOf(int problem) {
  switch (problem) {
    case ENOSPC:
    case EDQUOT:
      return {Message("it cannot be written: the disk is full"), Message("Make room on the disk.")};
    case EFBIG:
      return {Message("it cannot be written: the disk takes no file of this size"),
              Message("Write it to another disk.")};
    case ENOENT:
    case ENOTDIR:
      return {Message("it cannot be written: its folder is not there"),
              Message("Choose another folder, or make this one.")};
    case EISDIR:
    case ENOTEMPTY:
    case EEXIST:
      return {Message("it cannot be written: a folder has this name"),
              Message("Choose another name, or move the folder away.")};
    case EACCES:
    case EPERM:
      return {Message("it cannot be written: you may not write to its folder"),
              Message("Choose another folder, or change who may write to this one.")};
    case EROFS:
      return {Message("it cannot be written: its disk is read-only"),
              Message("Choose a folder on another disk.")};
    case ENAMETOOLONG:
      return {Message("it cannot be written: its name is too long"), Message("Choose a shorter name.")};
    default:
      return {Message("it cannot be written"), Message("Choose another folder, or try again.")};
  }
}

/// One of each kind.
constexpr int kProblems[] = {ENOSPC, EFBIG, ENOENT, EISDIR, EACCES, EROFS, ENAMETOOLONG, 0};

/// What stands in the way of a file of that name, as errno; 0: nothing that can be seen.
int obstacle(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return EISDIR;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored)) return ENOENT;
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return errno;
  constexpr std::uint64_t kNext = std::uint64_t{64} << 10;  // less room is none
  struct statvfs disk = {};
  if (::statvfs(folder.c_str(), &disk) == 0 && std::uint64_t{disk.f_bavail} * disk.f_frsize < kNext)
    return ENOSPC;
  return 0;
}

}  // namespace

Error cannotWrite(const fs::path& path, int problem) {
  return fail(Errc::Storage, failureOf(problem == 0 ? obstacle(path) : problem).why, path.string());
}

Message writeRemedy(const Error& error) {
  if (error.code != Errc::Storage) return {};
  for (const int problem : kProblems)
    if (auto [why, remedy] = failureOf(problem); why.pattern() == error.message.pattern()) return remedy;
  return {};
}

}  // namespace sentisound
