#include "core/Csv.h"

#include <utility>

namespace sentisound::csv {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }

  Record next() {
    Record record;
    record.line = line_;
    while (true) {
      record.fields.push_back(field(record.unclosed));
      if (atEnd()) return record;
      const char end = text_[at_++];
      if (end == ',') continue;
      if (end == '\r') ++at_;  // field() stops at CR only before LF
      ++line_;
      return record;
    }
  }

 private:
  /// Stops before a comma, LF, CRLF or the end.
  std::string field(bool& unclosed) {
    std::string value;
    if (!atEnd() && text_[at_] == '"') {
      value = quoted(unclosed);
    }
    const std::size_t from = at_;
    while (!atEnd() && text_[at_] != ',' && !atLineEnd()) ++at_;
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

std::vector<Record> read(std::string_view text) {
  std::vector<Record> records;
  Reader reader(text);
  while (!reader.atEnd()) {
    Record record = reader.next();
    const bool blank = record.fields.size() == 1 && record.fields.front().empty() && !record.unclosed;
    if (!blank) records.push_back(std::move(record));
  }
  return records;
}

std::string write(const Fields& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += ',';
    const bool plain = fields[i].find_first_of(",\"\r\n") == std::string::npos;
    line += plain ? fields[i] : quoted(fields[i]);
  }
  return line + '\n';
}

}  // namespace sentisound::csv
