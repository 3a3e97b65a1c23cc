#include "core/Files.h"

#include <unistd.h>

#include <atomic>
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
    return fail(Errc::TooLarge, "it is larger than the " + std::to_string(maxBytes) + " bytes allowed for it",
                path.string());
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)) && size > 0)
    return fail(Errc::NotFound, "it cannot be read", path.string());
  return bytes;
}

Status writeFileAtomically(const fs::path& path, std::string_view bytes) {
  const auto refuse = [&](const char* why) { return fail(Errc::Storage, why, path.string()); };
  std::error_code problem;
  // A name of its own for every writer: of several threads and processes, the last to rename wins whole.
  static std::atomic<unsigned> drafts{0};
  fs::path draft = path;
  draft += ".part" + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
  {
    std::ofstream out(draft, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.flush();
    if (!out) {
      fs::remove(draft, problem);
      return refuse("it cannot be written");
    }
  }
  fs::rename(draft, path, problem);
  if (problem) {
    std::error_code ignored;
    fs::remove(draft, ignored);
    return refuse("it cannot be replaced");
  }
  return {};
}

}  // namespace sentisound
