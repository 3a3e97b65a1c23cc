#include "core/Files.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>

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

/// Closes it too. False if the disk refuses.
bool writeAndSync(int descriptor, std::string_view bytes) {
  bool good = true;
  while (good && !bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    good = count > 0 || (count < 0 && errno == EINTR);
  }
  good = good && ::fsync(descriptor) == 0;
  return ::close(descriptor) == 0 && good;
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
  const auto refuse = [&](const Message& why) { return fail(Errc::Storage, why, path.string()); };
  std::error_code problem;
  // A name of its own for every writer: of several threads and processes, the last to rename wins whole.
  static std::atomic<unsigned> drafts{0};
  fs::path draft = path;
  draft += ".part" + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
  constexpr mode_t kAsUmaskSays = 0666;
  const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kAsUmaskSays);
  if (descriptor < 0) return refuse(Message("it cannot be written"));
  if (!writeAndSync(descriptor, bytes)) {
    fs::remove(draft, problem);
    return refuse(Message("it cannot be written"));
  }
  fs::rename(draft, path, problem);
  if (problem) {
    std::error_code ignored;
    fs::remove(draft, ignored);
    return refuse(Message("it cannot be replaced"));
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
