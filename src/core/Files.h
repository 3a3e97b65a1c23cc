// Whole small files in and out, each read with a stated bound, each write all or nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/Result.h"

namespace sentisound {

/// NotFound if it is no regular file that can be read, TooLarge over `maxBytes`. The subject is the path.
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t maxBytes);

/// Writes beside the target and renames, so that a reader sees the old file or the new one, also after a
/// power failure: file and folder are synced. Storage on failure, also if the folder is not there.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// To be called after a file was renamed to `path`: only then is the name on the disk (fsync(2), "Calling
/// fsync() does not necessarily ensure …"). Storage if the disk fails; nothing where folders cannot be
/// synced.
Status syncFolderOf(const std::filesystem::path& path);

/// Makes the folder and those above it that are not there, synced likewise. Storage.
Status makeFolders(const std::filesystem::path& folder);

}  // namespace sentisound
