// How tables are to be written for a spreadsheet: options that several subcommands have.
#pragma once

#include <string>

#include "core/Csv.h"

namespace CLI {
class App;
}

namespace sentisound {

class CsvOptions {
 public:
  void addTo(CLI::App& command);
  /// A decimal comma without a separator goes with semicolons.
  [[nodiscard]] csv::Layout layout() const;

 private:
  std::string separator_{};
  bool byteOrderMark_ = false;
  bool decimalComma_ = false;
  bool safe_ = false;
};

}  // namespace sentisound
