// Clips of one's own: a manifest, or one sub-folder per class.
#pragma once

#include <filesystem>

#include "training/Dataset.h"

namespace sentisound {

/// See openDataset, kind "folder". The corpus is called what the manifest calls it, otherwise like the
/// folder.
Result<Dataset> readFolder(const std::filesystem::path& folder);

}  // namespace sentisound
