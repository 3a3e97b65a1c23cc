// RFC 4180, as Python's csv module and pandas write it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sentisound::csv {

/// Fields are bytes: commas, quotes and line ends are ASCII, so a file is taken apart before it is decoded.
using Fields = std::vector<std::string>;

struct Record {
  int line = 0;  ///< where it starts, counted from 1
  Fields fields{};
  bool unclosed = false;  ///< the file ends inside quotes: nothing after `line` could be told apart
};

/// How a table is laid out for whoever reads it. Spreadsheets of countries with a decimal comma want ';' and
/// ','.
struct Layout {
  char separator = ',';     ///< or ';' or a tab
  char decimalPoint = '.';  ///< or ','
  bool byteOrderMark =
      false;          ///< at the beginning: some spreadsheets take UTF-8 for something else without it
  bool safe = false;  ///< an apostrophe before texts that a spreadsheet would run as formulas
};

/// The records of `text`; a UTF-8 byte order mark and blank lines are skipped. Records end with LF or CRLF.
/// As in Python, a quote inside an unquoted field is an ordinary character, and what follows a closing quote
/// belongs to the field.
std::vector<Record> read(std::string_view text, char separator = ',');
/// The same one after the other, as long as `take` answers true.
void forEach(std::string_view text, char separator, const std::function<bool(Record&& record)>& take);
/// Of comma, semicolon and tab the one that the first line has most of, not counting what is in quotes; a
/// comma where it has none of them.
char separatorOf(std::string_view text);

/// One record, ended by LF. A field is quoted only if it holds the separator, a quote, CR or LF.
std::string write(const Fields& fields, char separator = ',');

/// What stands before the first record.
std::string beginning(const Layout& layout);
/// Fields as the layout wants them; figures are exact, what is no number stays empty.
std::string textField(std::string text, const Layout& layout);
std::string figureField(double figure, const Layout& layout);

}  // namespace sentisound::csv
