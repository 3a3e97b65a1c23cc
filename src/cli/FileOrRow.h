// What "FILE|ID" names on the command line.
#pragma once

#include <QtGlobal>
#include <optional>
#include <string>

namespace sentisound {

/// The number of a history row; none if `what` is no number, or a file is called so.
[[nodiscard]] std::optional<qint64> rowNumber(const std::string& what);

/// Says that a row's channel cannot be chosen any more, and answers kUsage.
[[nodiscard]] int reportChannelOfRow(const std::string& what);

}  // namespace sentisound
