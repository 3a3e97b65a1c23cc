// RFC 4180, as Python's csv module and pandas write it.
#pragma once

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

/// The records of `text`; a UTF-8 byte order mark and blank lines are skipped. Records end with LF or CRLF.
/// As in Python, a quote inside an unquoted field is an ordinary character, and what follows a closing quote
/// belongs to the field.
std::vector<Record> read(std::string_view text);

/// One record, ended by LF. A field is quoted only if it holds a comma, a quote, CR or LF.
std::string write(const Fields& fields);

}  // namespace sentisound::csv
