// manifest.csv: which clips a folder holds, and what is known about each.
#pragma once

#include <filesystem>

#include "training/DatasetParts.h"

namespace sentisound {

struct Manifest {
  std::vector<NamedClip> clips{};  ///< as listed; classes as written, corpus and language may be empty
  Messages problems{};             ///< a sentence for each line left out
};

bool hasManifest(const std::filesystem::path& folder);

/// Columns: see openDataset. A line without a class, whose file is not there or was listed before, is a
/// problem. The whole is refused, BadRequest, if it is not UTF-8, ends inside quotes, misses a column, or
/// names a file outside the folder; NotFound if no line is usable, TooLarge over 64 MiB.
Result<Manifest> readManifest(const std::filesystem::path& folder);
/// The same for a table of another name; its files are relative to the folder that it is in.
Result<Manifest> readManifestFile(const std::filesystem::path& path);

}  // namespace sentisound
