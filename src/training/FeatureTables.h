// From labelled clips to the table a recipe learns from, on all cores, remembering what was computed before.
#pragma once

#include <QString>
#include <vector>

#include "core/Progress.h"
#include "dsp/degrade/Conditions.h"
#include "ml/FeatureTable.h"
#include "ml/Recipe.h"
#include "training/Dataset.h"

namespace sentisound {

struct ExtractedTable {
  FeatureTable table{};
  int fromCache = 0;             ///< clips that needed no decoding
  std::vector<Error> skipped{};  ///< of clips that could not be read; they are not in the table
};

/// Decodes and extracts each clip through the one extractor: the values of every part, side by side, and
/// their training copies, of each part those at its speeds and then the degraded ones
/// (training/ClipChannels.h). Vectors are kept under `cacheDir` by path, size, time of change, feature set
/// and speeds, those of degraded copies by what they are made of; an empty `cacheDir` keeps none. A clip
/// whose speaker is not known becomes a speaker of its own. Cancelled if stopped, NotFound if no clip could
/// be read.
Result<ExtractedTable> extractTable(const Dataset& dataset, const std::string& featureSet,
                                    const std::vector<TrainingSpeeds>& parts, const QString& cacheDir,
                                    const Progress& progress = {});

/// What `recipe` learns from.
Result<ExtractedTable> extractTable(const Dataset& dataset, const Recipe& recipe, const QString& cacheDir,
                                    const Progress& progress = {});

/// The same clips in the same order, without copies, under a condition of tests; Condition::Clean: as they
/// are. Kept like the others. Errors as above, and BadRequest if FFmpeg here lacks the condition's codec.
Result<ExtractedTable> extractCondition(const Dataset& dataset, const std::string& featureSet,
                                        Condition condition, const QString& cacheDir,
                                        const Progress& progress = {});

}  // namespace sentisound
