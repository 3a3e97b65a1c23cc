#include "core/Csv.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/NumberText.h"

namespace sentisound::csv {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

class Reader {
 public:
  Reader(std::string_view text, char separator) : text_(text), separator_(separator) {
    if (text_.starts_with(kMark)) at_ = kMark.size();
  }

  [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }

  Record next() {
    Record record;
    record.line = line_;
    while (true) {
      record.fields.push_back(field(record.unclosed));
      if (atEnd()) return record;
      const char end = text_[at_++];
      if (end == separator_) continue;
      if (end == '\r') ++at_;  // field() stops at CR only before LF
      ++line_;
      return record;
    }
  }

 private:
  /// Stops before a separator, LF, CRLF or the end.
  std::string field(bool& unclosed) {
    std::string value;
    if (!atEnd() && text_[at_] == '"') {
      value = quoted(unclosed);
    }
    const std::size_t from = at_;
    while (!atEnd() && text_[at_] != separator_ && !atLineEnd()) ++at_;
    return value.append(text_.substr(from, at_ - from));
  }

  std::string quoted(bool& unclosed) {
    std::string value;
    ++at_;
    while (!atEnd()) {
      const char c = text_[at_++];
      if (c == '"') {
        if (atEnd() || text_[at_] != '"') return value;
        ++at_;  // a doubled quote stands for one
      }
      if (c == '\n') ++line_;
      value += c;
    }
    unclosed = true;
    return value;
  }

  [[nodiscard]] bool atLineEnd() const {
    return text_[at_] == '\n' || (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

std::string quoted(std::string_view field) {
  std::string text = "\"";
  for (const char c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

}  // namespace

void forEach(std::string_view text, char separator, const std::function<bool(Record&& record)>& take) {
  Reader reader(text, separator);
  while (!reader.atEnd()) {
    Record record = reader.next();
    const bool blank = record.fields.size() == 1 && record.fields.front().empty() && !record.unclosed;
    if (!blank && !take(std::move(record))) return;
  }
}

std::vector<Record> read(std::string_view text, char separator) {
  std::vector<Record> records;
  forEach(text, separator, [&](Record&& record) {
    records.push_back(std::move(record));
    return true;
  });
  return records;
}

char separatorOf(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t";
  std::array<int, kSeparators.size()> counts{};
  bool inQuotes = false;
  for (const char c : text) {
    if (c == '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (c == '\n') break;
    if (const auto at = kSeparators.find(c); at != std::string_view::npos) ++counts[at];
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

std::string write(const Fields& fields, char separator) {
  const std::string special = std::string("\"\r\n") + separator;
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += separator;
    const bool plain = fields[i].find_first_of(special) == std::string::npos;
    line += plain ? fields[i] : quoted(fields[i]);
  }
  return line + '\n';
}

std::string beginning(const Layout& layout) {
  return layout.byteOrderMark ? std::string(kMark) : std::string();
}

std::string textField(std::string text, const Layout& layout) {
  // What a spreadsheet may begin a formula with (OWASP, "CSV Injection").
  constexpr std::string_view kFormula = "=+-@\t\r\n";
  if (layout.safe && !text.empty() && kFormula.find(text.front()) != std::string_view::npos)
    text.insert(0, 1, '\'');
  return text;
}

std::string figureField(double figure, const Layout& layout) {
  if (!std::isfinite(figure)) return {};
  std::string text = exactText(figure);
  if (const auto point = text.find('.'); point != std::string::npos) text[point] = layout.decimalPoint;
  return text;
}

}  // namespace sentisound::csv
