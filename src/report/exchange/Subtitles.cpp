#include "report/exchange/Subtitles.h"

#include <algorithm>
#include <cmath>

#include "core/NumberText.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

constexpr std::string_view kArrow = "-->";

std::int64_t millisecondsOf(double seconds) {
  return std::llround(seconds * 1000);
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

/// "00:01:02,345"
std::string stampOf(std::int64_t milliseconds, char point) {
  return padded(milliseconds / 3'600'000, 2) + ':' + padded(milliseconds / 60'000 % 60, 2) + ':' +
         padded(milliseconds / 1000 % 60, 2) + point + padded(milliseconds % 1000, 3);
}

std::string replacedAll(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// A line of text in a cue: no arrow, which would be taken for times.
std::string cueLine(const std::string& text, SubtitleForm form) {
  std::string line = oneLine(text);
  if (form == SubtitleForm::WebVtt) {
    line = replacedAll(std::move(line), "&", "&amp;");
    line = replacedAll(std::move(line), "<", "&lt;");
    return replacedAll(std::move(line), ">", "&gt;");
  }
  return replacedAll(std::move(line), kArrow, "=>");
}

std::string withoutEscapes(std::string line) {
  line = replacedAll(std::move(line), "&lt;", "<");
  line = replacedAll(std::move(line), "&gt;", ">");
  return replacedAll(std::move(line), "&amp;", "&");
}

/// "hh:mm:ss,mmm" or "mm:ss.mmm", in s.
std::optional<double> secondsOf(std::string_view stamp) {
  std::int64_t whole = 0;
  int parts = 0;
  for (auto colon = stamp.find(':'); colon != std::string_view::npos; colon = stamp.find(':')) {
    const auto part = figureOf(stamp.substr(0, colon));
    if (!part || *part < 0 || *part > 1e6 || *part != std::floor(*part) || ++parts > 2) return std::nullopt;
    whole = whole * 60 + static_cast<std::int64_t>(*part);
    stamp.remove_prefix(colon + 1);
  }
  const auto last = figureOf(stamp, true);
  if (parts == 0 || !last || *last < 0 || *last >= 60) return std::nullopt;
  return static_cast<double>(whole * 60'000 + millisecondsOf(*last)) / 1000;
}

class CueReader {
 public:
  explicit CueReader(std::string_view text) : lines_(text) { advance(); }

  Result<TierDocument> read() {
    TierDocument document{.tiers = {{.name = "subtitles"}}};
    auto& cues = document.tiers.front().intervals;
    const bool web = line_ && line_->starts_with("WEBVTT");
    if (web) skipBlock();
    while (line_) {
      if (trimmed(*line_).empty()) {
        advance();
      } else if (web && line_->starts_with("NOTE")) {
        note(document);
      } else if (web && (*line_ == "STYLE" || *line_ == "REGION")) {
        skipBlock();
      } else {
        auto one = cue(web);
        if (!one) return one.error();
        if (cues.size() == kMostIntervals) return tooManyIntervals();
        cues.push_back(std::move(*one));
      }
    }
    return document;
  }

 private:
  void advance() { line_ = lines_.ended() ? std::nullopt : std::optional(lines_.next()); }
  void skipBlock() {
    while (line_ && !trimmed(*line_).empty()) advance();
  }
  /// "NOTE name: value", as we write it.
  void note(TierDocument& document) {
    const auto words = line_->substr(4);
    const auto colon = words.find(": ");
    if (words.starts_with(' ') && colon != std::string_view::npos) {
      std::string name(words.substr(1, colon - 1));
      std::string value = withoutEscapes(std::string(words.substr(colon + 2)));
      if (name == "recording")
        document.recording = std::move(value);
      else
        document.about.emplace_back(std::move(name), std::move(value));
    }
    skipBlock();
  }
  [[nodiscard]] bool atTimes() const { return line_ && line_->find(kArrow) != std::string_view::npos; }
  [[nodiscard]] Error wrong(const char* what) const { return wrongLine(lines_.number(), what); }

  Result<TierInterval> cue(bool web) {
    if (!atTimes()) advance();  // its number or name
    if (!atTimes()) return wrong("two times with --> between them are expected");
    const auto arrow = line_->find(kArrow);
    const auto begin = secondsOf(trimmed(line_->substr(0, arrow)));
    const auto rest = trimmed(line_->substr(arrow + kArrow.size()));
    const auto end = secondsOf(rest.substr(0, rest.find_first_of(" \t")));
    if (!begin || !end) return wrong("a time is not hours:minutes:seconds");
    if (*end < *begin) return wrong("a subtitle ends before it begins");
    TierInterval interval{.begin = *begin, .end = *end};
    advance();
    for (bool first = true; line_ && !trimmed(*line_).empty(); advance(), first = false) {
      std::string text(*line_);
      if (web) text = withoutEscapes(std::move(text));
      if (first)
        interval.label = std::move(text);
      else
        interval.note += (interval.note.empty() ? "" : "\n") + text;
    }
    return interval;
  }

  TextLines lines_;
  std::optional<std::string_view> line_{};  ///< none behind the last
};

}  // namespace

std::string writeSubtitles(const TierDocument& document, const Tier& tier, SubtitleForm form) {
  const bool web = form == SubtitleForm::WebVtt;
  std::string text;
  if (web) {
    text = "WEBVTT\n\n";
    const auto note = [&](const std::string& name, const std::string& value) {
      text += "NOTE " + cueLine(name, form) + ": " + cueLine(value, form) + "\n\n";
    };
    if (!document.recording.empty()) note("recording", document.recording);
    for (const auto& [name, value] : document.about) note(name, value);
  }
  const char point = web ? '.' : ',';
  std::int64_t before = 0;  // none overlaps another, also when rounded
  for (std::size_t i = 0; i < tier.intervals.size(); ++i) {
    const auto& interval = tier.intervals[i];
    const auto begin = std::max(millisecondsOf(interval.begin), before);
    const auto end = std::max(millisecondsOf(interval.end), begin + 1);
    before = end;
    text += std::to_string(i + 1) + '\n' + stampOf(begin, point) + " --> " + stampOf(end, point) + '\n';
    // An empty line would end it.
    const auto label = cueLine(interval.label, form);
    text += (trimmed(label).empty() ? "-" : label) + '\n';
    if (const auto words = cueLine(interval.note, form); !trimmed(words).empty()) text += words + '\n';
    text += '\n';
  }
  return text;
}

Result<TierDocument> readSubtitles(std::string_view text) {
  auto document = CueReader(text).read();
  if (!document) return document;
  sortIntervals(document->tiers.front());
  if (const auto status = checkTiers(*document); !status) return status.error();
  return document;
}

}  // namespace sentisound::exchange
