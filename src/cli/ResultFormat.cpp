#include "cli/ResultFormat.h"

namespace sentisound {

std::string ResultFormat::beginning() const {
  return name == "json" ? "[" : name == "csv" ? csvHeader(labels) : "";
}

std::string ResultFormat::ending() const {
  return name == "json" ? "\n]\n" : "";
}

std::string ResultFormat::result(const std::string& file, int channel, const Result<AnalysisOutcome>& outcome,
                                 bool first) const {
  if (name == "text") return outcome ? (first ? "" : "\n") + outcomeText(*outcome, detail) : std::string();
  if (name == "csv")
    return outcome ? csvLine(*outcome, labels)
                   : csvErrorLine(file, outcome.error().about(file), labels, channel);
  const auto json = outcome ? outcomeJson(*outcome, detail, timeline)
                            : errorJson(file, outcome.error().about(file), channel);
  const auto text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return name == "jsonl" ? text + "\n" : (first ? "\n" : ",\n") + text;
}

}  // namespace sentisound
