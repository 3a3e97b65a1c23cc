#include "core/Files.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>

#include "core/WriteFailure.h"

namespace sentisound {

namespace fs = std::filesystem;

Result<std::string> readFile(const fs::path& path, std::uint64_t maxBytes) {
  std::error_code problem;
  if (!fs::is_regular_file(path, problem))
    return fail(Errc::NotFound, "there is no such file", path.string());
  const auto size = fs::file_size(path, problem);
  if (problem) return fail(Errc::NotFound, "it cannot be read", path.string());
  if (size > maxBytes)
    return fail(Errc::TooLarge, Message("it is larger than the %1 bytes allowed for it", maxBytes),
                path.string());
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)) && size > 0)
    return fail(Errc::NotFound, "it cannot be read", path.string());
  return bytes;
}

namespace {

/// Closes it too. 0, or the errno with which the disk refuses.
int writeAndSync(int descriptor, std::string_view bytes) {
  int problem = 0;
  while (problem == 0 && !bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count == 0) problem = ENOSPC;
    if (count < 0 && errno != EINTR) problem = errno;
  }
  if (problem == 0 && ::fsync(descriptor) != 0) problem = errno;
  if (::close(descriptor) != 0 && problem == 0) problem = errno;
  return problem;
}

Status syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return {};  // it may be written and not read: nothing to be done about it
  const bool failed = ::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS;
  ::close(descriptor);
  if (failed) return fail(Errc::Storage, "the folder cannot be synced", folder.string());
  return {};
}

}  // namespace

Status writeFileAtomically(const fs::path& path, std::string_view bytes) {
  // A name of its own for every writer: of several threads and processes, the last to rename wins whole.
  static std::atomic<unsigned> drafts{0};
  fs::path draft = path;
  draft += ".part" + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
  constexpr mode_t kAsUmaskSays = 0666;
  const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kAsUmaskSays);
  if (descriptor < 0) return cannotWrite(path, errno);
  std::error_code ignored;
  if (const int problem = writeAndSync(descriptor, bytes); problem != 0) {
    fs::remove(draft, ignored);
    return cannotWrite(path, problem);
  }
  std::error_code refused;
  fs::rename(draft, path, refused);
  if (refused) {
    fs::remove(draft, ignored);
    return cannotWrite(path, refused.value());
  }
  return syncFolderOf(path);
}

Status syncFolderOf(const fs::path& path) {
  const fs::path folder = path.parent_path();
  return syncFolder(folder.empty() ? fs::path(".") : folder);
}

Status makeFolders(const fs::path& folder) {
  std::error_code problem;
  if (folder.empty() || fs::is_directory(folder, problem)) return {};
  if (const fs::path above = folder.parent_path(); above != folder)
    if (const Status made = makeFolders(above); !made) return made;
  // Another may have made it meanwhile, which is no problem.
  fs::create_directory(folder, problem);
  if (problem) return fail(Errc::Storage, "the folder cannot be made", folder.string());
  return syncFolderOf(folder);
}

}  // namespace sentisound
