#include "report/exchange/TierTable.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

std::vector<std::string> figureNames(const TierDocument& document) {
  std::vector<std::string> names;
  for (const auto& tier : document.tiers)
    for (const auto& name : tier.figures)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  return names;
}

std::string figureCell(const Tier& tier, const TierInterval& interval, const std::string& name,
                       const csv::Layout& layout) {
  const auto at = std::ranges::find(tier.figures, name);
  if (at == tier.figures.end() || interval.figures.empty()) return {};
  const double figure = interval.figures[static_cast<std::size_t>(at - tier.figures.begin())];
  return std::isfinite(figure) ? csv::figureField(figure, layout) : std::string();
}

class TableReader {
 public:
  /// The first one names the columns.
  Status read(const csv::Record& record) {
    if (std::exchange(begun_, true)) return take(record);
    const auto find = [&](const char* name) -> std::optional<std::size_t> {
      const auto at = std::ranges::find(record.fields, name);
      if (at == record.fields.end()) return std::nullopt;
      return static_cast<std::size_t>(at - record.fields.begin());
    };
    begin_ = find("begin");
    end_ = find("end");
    label_ = find("label");
    recording_ = find("recording");
    tier_ = find("tier");
    note_ = find("note");
    if (begin_ && end_ && label_ && !record.unclosed) return {};
    return fail(Errc::BadRequest,
                "it is no table of intervals: its first line must name the columns begin, end "
                "and label");
  }
  [[nodiscard]] bool begun() const { return begun_; }

  TierDocument document{};

 private:
  Status take(const csv::Record& record) {
    const auto line = static_cast<std::size_t>(record.line);
    if (record.unclosed) return wrongLine(line, "a quote is opened and never closed");
    const auto begin = figureOf(trimmed(field(record, begin_)), true);
    const auto end = figureOf(trimmed(field(record, end_)), true);
    if (!begin || !end) return wrongLine(line, "begin and end are not two figures");
    if (*begin < 0) return wrongLine(line, "an interval begins before 0 s");
    if (*end < *begin) return wrongLine(line, "an interval ends before it begins");
    if (document.recording.empty()) document.recording = field(record, recording_);
    std::string name = field(record, tier_);
    if (name.empty()) name = "labels";
    if (++intervals_ > kMostIntervals) return tooManyIntervals();
    auto [at, isNew] = places_.try_emplace(name, document.tiers.size());
    if (isNew) document.tiers.push_back({.name = std::move(name)});
    document.tiers[at->second].intervals.push_back(
        {.begin = *begin, .end = *end, .label = field(record, label_), .note = field(record, note_)});
    return {};
  }

  static std::string field(const csv::Record& record, const std::optional<std::size_t>& column) {
    return column && *column < record.fields.size() ? record.fields[*column] : std::string();
  }

  std::optional<std::size_t> begin_{}, end_{}, label_{}, recording_{}, tier_{}, note_{};
  std::map<std::string, std::size_t> places_{};
  std::size_t intervals_ = 0;
  bool begun_ = false;
};

}  // namespace

std::string writeTierTable(const TierDocument& document, const csv::Layout& layout) {
  const auto figures = figureNames(document);
  csv::Fields header{"recording", "tier", "begin", "end", "label", "note"};
  for (const auto& name : figures) header.push_back(csv::textField(name, layout));
  csv::Fields same;
  for (const auto& [name, value] : document.about) {
    header.push_back(csv::textField(name, layout));
    same.push_back(csv::textField(value, layout));
  }
  std::string text = csv::beginning(layout) + csv::write(header, layout.separator);
  for (const auto& tier : document.tiers)
    for (const auto& interval : tier.intervals) {
      csv::Fields fields{csv::textField(document.recording, layout), csv::textField(tier.name, layout),
                         csv::figureField(interval.begin, layout),   csv::figureField(interval.end, layout),
                         csv::textField(interval.label, layout),     csv::textField(interval.note, layout)};
      for (const auto& name : figures) fields.push_back(figureCell(tier, interval, name, layout));
      fields.insert(fields.end(), same.begin(), same.end());
      text += csv::write(fields, layout.separator);
    }
  return text;
}

Result<TierDocument> readTierTable(std::string_view text) {
  TableReader reader;
  Status status;
  csv::forEach(text, csv::separatorOf(text), [&](const csv::Record& record) {
    status = reader.read(record);
    return status.ok();
  });
  if (!status) return status.error();
  if (!reader.begun()) return fail(Errc::BadRequest, "it is empty");
  for (auto& tier : reader.document.tiers) sortIntervals(tier);
  if (const auto checked = checkTiers(reader.document); !checked) return checked.error();
  return std::move(reader.document);
}

}  // namespace sentisound::exchange
