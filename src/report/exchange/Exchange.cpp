#include "report/exchange/Exchange.h"

#include <algorithm>
#include <array>

#include "core/Files.h"
#include "report/exchange/Eaf.h"
#include "report/exchange/LabelTrack.h"
#include "report/exchange/Subtitles.h"
#include "report/exchange/TextGrid.h"
#include "report/exchange/TierJson.h"
#include "report/exchange/TierTable.h"
#include "report/exchange/TierText.h"

namespace sentisound {
namespace {

using exchange::SubtitleForm;
using exchange::TextGridForm;

constexpr std::array<TierFormatFacts, 9> kTierFormats{{
    {TierFormat::TextGrid, "textgrid", "TextGrid", "text/praat-textgrid"},
    {TierFormat::ShortTextGrid, "textgrid-short", "TextGrid", "text/praat-textgrid"},
    {TierFormat::Eaf, "eaf", "eaf", "text/x-eaf+xml"},
    {TierFormat::Labels, "labels", "txt", "text/tab-separated-values", true},
    {TierFormat::SubRip, "srt", "srt", "application/x-subrip", true},
    {TierFormat::WebVtt, "vtt", "vtt", "text/vtt", true},
    {TierFormat::Csv, "csv", "csv", "text/csv"},
    {TierFormat::Json, "json", "json", "application/json"},
    {TierFormat::JsonLines, "jsonl", "jsonl", "application/jsonl"},
}};

Tier firstTier(const TierDocument& document) {
  return document.tiers.empty() ? Tier{} : document.tiers.front();
}

bool endsWith(std::string_view path, std::string_view suffix) {
  const auto dot = path.size() - std::min(path.size(), suffix.size() + 1);
  if (dot == 0 || path[dot] != '.' || path[dot - 1] == '/') return false;  // there is a name before it
  return std::ranges::equal(path.substr(path.size() - suffix.size()), suffix, [](char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return lower(a) == lower(b);
  });
}

}  // namespace

std::span<const TierFormatFacts> tierFormats() {
  return kTierFormats;
}

const TierFormatFacts& factsOf(TierFormat format) {
  return *std::ranges::find(kTierFormats, format, &TierFormatFacts::format);
}

std::optional<TierFormat> tierFormatNamed(std::string_view name) {
  const auto found = std::ranges::find(kTierFormats, name, &TierFormatFacts::name);
  if (found == kTierFormats.end()) return std::nullopt;
  return found->format;
}

std::optional<TierFormat> tierFormatOfPath(std::string_view path) {
  for (const auto& facts : kTierFormats)
    if (endsWith(path, facts.suffix)) return facts.format;
  return std::nullopt;
}

std::string writeTiers(const TierDocument& document, TierFormat format, const csv::Layout& layout) {
  switch (format) {
    case TierFormat::TextGrid:
      return exchange::writeTextGrid(document, TextGridForm::Long);
    case TierFormat::ShortTextGrid:
      return exchange::writeTextGrid(document, TextGridForm::Short);
    case TierFormat::Eaf:
      return exchange::writeEaf(document);
    case TierFormat::Labels:
      return exchange::writeLabelTrack(firstTier(document));
    case TierFormat::SubRip:
      return exchange::writeSubtitles(document, firstTier(document), SubtitleForm::SubRip);
    case TierFormat::WebVtt:
      return exchange::writeSubtitles(document, firstTier(document), SubtitleForm::WebVtt);
    case TierFormat::Csv:
      return exchange::writeTierTable(document, layout);
    case TierFormat::Json:
      return exchange::writeTierJson(document);
    case TierFormat::JsonLines:
      return exchange::writeTierJsonLines(document);
  }
  return {};
}

Result<TierDocument> readTiers(std::string_view bytes, TierFormat format) {
  if (bytes.size() > kMostTierBytes) return fail(Errc::TooLarge, "it is larger than 32 MiB");
  const bool binary = bytes.starts_with("ooBinaryFile");  // of Praat, no text at all
  const auto text = binary ? Result<std::string>(std::string(bytes)) : exchange::unicodeText(bytes);
  if (!text) return text.error();
  switch (format) {
    case TierFormat::TextGrid:
    case TierFormat::ShortTextGrid:
      return exchange::readTextGrid(*text);
    case TierFormat::Eaf:
      return exchange::readEaf(*text);
    case TierFormat::Labels:
      return exchange::readLabelTrack(*text);
    case TierFormat::SubRip:
    case TierFormat::WebVtt:
      return exchange::readSubtitles(*text);
    case TierFormat::Csv:
      return exchange::readTierTable(*text);
    case TierFormat::Json:
      return exchange::readTierJson(*text);
    case TierFormat::JsonLines:
      return exchange::readTierJsonLines(*text);
  }
  return fail(Errc::BadRequest, "it is in no format that can be read");
}

Result<TierDocument> readTierFile(const std::filesystem::path& path) {
  const auto format = tierFormatOfPath(path.string());
  if (!format)
    return fail(Errc::BadRequest, "its suffix is that of no format of labels that can be read",
                path.string());
  const auto bytes = readFile(path, kMostTierBytes);
  if (!bytes) return bytes.error();
  auto document = readTiers(*bytes, *format);
  if (!document) return document.error().about(path.string());
  if (factsOf(*format).oneTier && document->tiers.size() == 1)
    document->tiers.front().name = path.stem().string();
  return document;
}

}  // namespace sentisound
