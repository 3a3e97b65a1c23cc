#include "store/Csv.h"

#include <algorithm>
#include <utility>

namespace sentisound::csv {
namespace {

class Reader {
 public:
  explicit Reader(const QByteArray& text) : text_(text) {
    if (text_.startsWith("\xEF\xBB\xBF")) at_ = 3;
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
  QByteArray field(bool& unclosed) {
    QByteArray value;
    if (!atEnd() && text_[at_] == '"') {
      value = quoted(unclosed);
    }
    const qsizetype from = at_;
    while (!atEnd() && text_[at_] != ',' && !atLineEnd()) ++at_;
    return value + text_.mid(from, at_ - from);
  }

  QByteArray quoted(bool& unclosed) {
    QByteArray value;
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

  const QByteArray& text_;
  qsizetype at_ = 0;
  int line_ = 1;
};

bool needsQuotes(const QByteArray& field) {
  return std::any_of(field.begin(), field.end(),
                     [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

}  // namespace

std::vector<Record> read(const QByteArray& text) {
  std::vector<Record> records;
  Reader reader(text);
  while (!reader.atEnd()) {
    Record record = reader.next();
    const bool blank = record.fields.size() == 1 && record.fields.front().isEmpty() && !record.unclosed;
    if (!blank) records.push_back(std::move(record));
  }
  return records;
}

QByteArray write(const Fields& fields) {
  QByteArray line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += ',';
    QByteArray field = fields[i];
    if (needsQuotes(field)) field = '"' + field.replace("\"", "\"\"") + '"';
    line += field;
  }
  return line + '\n';
}

}  // namespace sentisound::csv
