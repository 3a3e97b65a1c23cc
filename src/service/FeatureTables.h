// From labelled clips to the table a recipe learns from, on all cores, remembering what was computed before.
#pragma once

#include <QString>
#include <QThreadPool>
#include <vector>

#include "core/Progress.h"
#include "features/FeatureSpec.h"
#include "ml/FeatureTable.h"
#include "service/Dataset.h"

namespace sentisound {

struct ExtractedTable {
  FeatureTable table{};
  int fromCache = 0;  ///< clips that needed no decoding
  std::vector<std::string>
      skipped{};  ///< "name: reason" of clips that could not be read; they are not in the table
};

/// Decodes and extracts each clip through the one extractor, at its own speed and at `speeds`. Vectors are
/// kept under `cacheDir` by path, size, time of change and feature set; an empty `cacheDir` keeps none.
/// Cancelled if stopped, NotFound if no clip could be read.
Result<ExtractedTable> extractTable(const Dataset& dataset, const FeatureSpec& spec,
                                    const std::vector<double>& speeds, const QString& cacheDir,
                                    QThreadPool& pool, const Progress& progress = {});

}  // namespace sentisound
