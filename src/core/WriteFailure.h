// Why a file could not be written, and what to do about it.
#pragma once

#include <filesystem>

#include "core/Error.h"

namespace sentisound {

/// Storage about the file that could not be written. `problem` is errno; 0: not known, then the disk is asked
/// what stands in the way.
[[nodiscard]] Error cannotWrite(const std::filesystem::path& path, int problem = 0);

/// What to do about an error that cannotWrite() has made, a sentence; empty for any other error.
[[nodiscard]] Message writeRemedy(const Error& error);

}  // namespace sentisound
