// The formats in which labels over time come and go: one place for their names, suffixes and media types.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/Csv.h"
#include "report/exchange/TierDocument.h"

namespace sentisound {

enum class TierFormat { TextGrid, ShortTextGrid, Eaf, Labels, SubRip, WebVtt, Csv, Json, JsonLines };

struct TierFormatFacts {
  TierFormat format;
  std::string_view name;       ///< on the command line: "textgrid"
  std::string_view suffix;     ///< of files: "TextGrid"
  std::string_view mediaType;  ///< "text/praat-textgrid"
  bool oneTier = false;        ///< it has room for one tier
};

/// All of them.
std::span<const TierFormatFacts> tierFormats();
const TierFormatFacts& factsOf(TierFormat format);
/// By name; by the suffix of a path, whatever its case (of two with one suffix the first).
std::optional<TierFormat> tierFormatNamed(std::string_view name);
std::optional<TierFormat> tierFormatOfPath(std::string_view path);

/// UTF-8. Of a format that has room for one tier it is the first. What a format cannot say is left out: its
/// header says what that is. `layout` is for Csv.
std::string writeTiers(const TierDocument& document, TierFormat format, const csv::Layout& layout = {});

inline constexpr std::size_t kMostTierBytes = std::size_t{32} * 1024 * 1024;

/// The bytes of a file, UTF-8 or UTF-16, lines ended by LF, CRLF or CR, the last one with or without. Both
/// kinds of TextGrid and of subtitles are read as either. BadRequest says what is wrong and in which line;
/// TooLarge over kMostTierBytes and the limits of TierDocument.h.
Result<TierDocument> readTiers(std::string_view bytes, TierFormat format);
/// The same of a file whose suffix says what it is; a tier that has no name in it is called as the file.
/// Errors are about its path; NotFound.
Result<TierDocument> readTierFile(const std::filesystem::path& path);

}  // namespace sentisound
