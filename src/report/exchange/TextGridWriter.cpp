#include <algorithm>

#include "core/NumberText.h"
#include "report/exchange/TextGrid.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

bool isPoint(const TierInterval& interval) {
  return interval.begin == interval.end;
}

struct Grid {
  std::string name{};
  bool points = false;
  std::vector<TierInterval> items{};
};

/// From 0 to `end` without gaps.
std::vector<TierInterval> withoutGaps(const std::vector<TierInterval>& intervals, double end) {
  std::vector<TierInterval> whole;
  double at = 0;
  for (const auto& interval : intervals) {
    if (interval.begin > at) whole.push_back({.begin = at, .end = interval.begin});
    whole.push_back(interval);
    at = interval.end;
  }
  if (at < end) whole.push_back({.begin = at, .end = end});
  return whole;
}

std::vector<Grid> gridsOf(const TierDocument& document, double end) {
  std::vector<Grid> grids;
  for (const auto& tier : document.tiers) {
    Grid points{.name = tier.name, .points = true};
    std::vector<TierInterval> intervals;
    for (const auto& interval : tier.intervals)
      (isPoint(interval) ? points.items : intervals).push_back(interval);
    if (!intervals.empty() || points.items.empty()) {
      grids.push_back({.name = tier.name, .items = withoutGaps(intervals, end)});
      points.name += " points";
    }
    if (!points.items.empty()) grids.push_back(std::move(points));
  }
  return grids;
}

std::string quotedText(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

/// The same values in the same order; the long form says what each of them is.
class GridText {
 public:
  explicit GridText(TextGridForm form) : long_(form == TextGridForm::Long) {}

  void value(int depth, const char* name, const std::string& value) {
    if (long_)
      text_ += std::string(static_cast<std::size_t>(4 * depth), ' ') + name + " = " + value + " \n";
    else
      text_ += value + '\n';
  }
  void heading(int depth, const std::string& words) {
    if (long_) text_ += std::string(static_cast<std::size_t>(4 * depth), ' ') + words + '\n';
  }
  void line(const std::string& words) { text_ += words + '\n'; }
  void exists() { text_ += long_ ? "tiers? <exists> \n" : "<exists>\n"; }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  bool long_;
  std::string text_{};
};

void writeGrid(GridText& out, const Grid& grid, double end) {
  out.value(2, "class", grid.points ? "\"TextTier\"" : "\"IntervalTier\"");
  out.value(2, "name", quotedText(grid.name));
  out.value(2, "xmin", "0");
  out.value(2, "xmax", exactText(end));
  const std::string what = grid.points ? "points" : "intervals";
  out.value(2, (what + ": size").c_str(), std::to_string(grid.items.size()));
  for (std::size_t i = 0; i < grid.items.size(); ++i) {
    const auto& item = grid.items[i];
    out.heading(2, what + " [" + std::to_string(i + 1) + "]:");
    out.value(3, grid.points ? "number" : "xmin", exactText(item.begin));
    if (!grid.points) out.value(3, "xmax", exactText(item.end));
    out.value(3, grid.points ? "mark" : "text", quotedText(item.label));
  }
}

}  // namespace

std::string writeTextGrid(const TierDocument& document, TextGridForm form) {
  const double last = document.lastSecond();
  const double end = last > 0 ? last : 1;  // Praat knows no recordings without length
  const auto grids = gridsOf(withNotesAsTiers(document), end);
  GridText out(form);
  out.line("File type = \"ooTextFile\"");
  out.line("Object class = \"TextGrid\"");
  out.line("");
  out.value(0, "xmin", "0");
  out.value(0, "xmax", exactText(end));
  out.exists();
  out.value(0, "size", std::to_string(grids.size()));
  out.heading(0, "item []: ");
  for (std::size_t i = 0; i < grids.size(); ++i) {
    out.heading(1, "item [" + std::to_string(i + 1) + "]:");
    writeGrid(out, grids[i], end);
  }
  if (!document.recording.empty()) out.line("! recording: " + oneLine(document.recording));
  for (const auto& [name, value] : document.about) out.line("! " + oneLine(name) + ": " + oneLine(value));
  return out.take();
}

}  // namespace sentisound::exchange
