// The published corpora, known by their file names.
#pragma once

#include <filesystem>

#include "training/Dataset.h"

namespace sentisound {

/// Livingstone & Russo 2018. Always all eight labels, also of a part of it.
Result<Dataset> readRavdess(const std::filesystem::path& folder);

/// Burkhardt et al. 2005; boredom is left out.
Result<Dataset> readEmoDb(const std::filesystem::path& folder);

/// Christop 2024; by its manifest.csv if there is one, otherwise by file name.
Result<Dataset> readNemo(const std::filesystem::path& folder);

}  // namespace sentisound
