#include "cli/CsvOptions.h"

#include <CLI/CLI.hpp>

namespace sentisound {

void CsvOptions::addTo(CLI::App& command) {
  command.add_option("--separator", separator_, "CSV: what stands between fields (default: comma)")
      ->check(CLI::IsMember({"comma", "semicolon", "tab"}));
  command.add_flag("--bom", byteOrderMark_, "CSV: begin with a byte order mark, for some spreadsheets");
  command.add_flag("--decimal-comma", decimalComma_,
                   "CSV: 0,5 instead of 0.5; with semicolons between fields");
  command.add_flag("--safe-csv", safe_,
                   "CSV: an apostrophe before texts that a spreadsheet would run as formulas");
}

csv::Layout CsvOptions::layout() const {
  const bool semicolon = separator_ == "semicolon" || (separator_.empty() && decimalComma_);
  return {.separator = separator_ == "tab" ? '\t'
                       : semicolon         ? ';'
                                           : ',',
          .decimalPoint = decimalComma_ ? ',' : '.',
          .byteOrderMark = byteOrderMark_,
          .safe = safe_};
}

}  // namespace sentisound
