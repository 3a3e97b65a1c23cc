// The results of a batch as a file.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/Result.h"
#include "gui/batch/BatchRow.h"

namespace sentisound {

enum class BatchFormat { Csv, Json, JsonLines };

/// By the end of the path: .json, .jsonl; everything else is CSV.
BatchFormat formatOf(const QString& path);

/// The files that are done or failed, in the order of `rows`, in the fields and columns of `sentisound
/// analyze --format …`; each named by its path as it was added. UTF-8. A label column stands for every label
/// of any model that classified one of them.
std::string batchText(const std::vector<BatchRow>& rows, BatchFormat format);

/// Replaces what is at `path`, all or nothing. Storage.
Status writeBatch(const std::vector<BatchRow>& rows, const QString& path);

}  // namespace sentisound
