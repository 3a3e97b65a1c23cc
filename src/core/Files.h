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

/// Writes beside the target and renames, so that a reader sees the old file or the new one. Storage on
/// failure, also if the folder is not there.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace sentisound
