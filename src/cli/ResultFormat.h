// How "analyze" prints: text for people, JSON, JSON lines or CSV.
#pragma once

#include <string>
#include <vector>

#include "report/AnalysisText.h"

namespace sentisound {

struct ResultFormat {
  std::string name = "text";  ///< "text" | "json" | "jsonl" | "csv"
  Detail detail = Detail::Plain;
  bool timeline = false;              ///< in JSON, also each window
  std::vector<std::string> labels{};  ///< the columns of CSV

  /// What stands before all results and after them.
  [[nodiscard]] std::string beginning() const;
  [[nodiscard]] std::string ending() const;
  /// One result, of the channel that was asked for: as JSON line always one line, whatever the file is
  /// called. Text says nothing of a failure.
  [[nodiscard]] std::string result(const std::string& file, int channel,
                                   const Result<AnalysisOutcome>& outcome, bool first) const;
};

}  // namespace sentisound
