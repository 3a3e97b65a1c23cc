#include "report/exchange/LabelTrack.h"

#include "core/NumberText.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

Result<TierInterval> labelOf(std::string_view line, std::size_t number) {
  const auto field = [&line] {
    const auto end = line.find('\t');
    const auto text = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    return text;
  };
  const auto begin = figureOf(trimmed(field()), true);
  const auto end = figureOf(trimmed(field()), true);
  if (!begin || !end)
    return wrongLine(number, "it does not begin with two times in seconds, a tab behind each");
  if (*begin < 0) return wrongLine(number, "a label begins before 0 s");
  if (*end < *begin) return wrongLine(number, "a label ends before it begins");
  return TierInterval{.begin = *begin, .end = *end, .label = std::string(line)};
}

}  // namespace

std::string writeLabelTrack(const Tier& tier) {
  std::string text;
  for (const auto& interval : tier.intervals)
    text += fixedText(interval.begin, 6) + '\t' + fixedText(interval.end, 6) + '\t' +
            oneLine(interval.label) + '\n';
  return text;
}

Result<TierDocument> readLabelTrack(std::string_view text) {
  Tier tier{.name = "labels"};
  for (TextLines lines(text); !lines.ended();) {
    const auto line = lines.next();
    if (trimmed(line).empty() || line.starts_with("\\\t")) continue;
    auto label = labelOf(line, lines.number());
    if (!label) return label.error();
    if (tier.intervals.size() == kMostIntervals) return tooManyIntervals();
    tier.intervals.push_back(std::move(*label));
  }
  sortIntervals(tier);
  TierDocument document{.tiers = {std::move(tier)}};
  if (const auto status = checkTiers(document); !status) return status.error();
  return document;
}

}  // namespace sentisound::exchange
