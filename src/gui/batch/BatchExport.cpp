#include "gui/batch/BatchExport.h"

#include <algorithm>

#include "core/Files.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

bool hasOutcome(const BatchRow& row) {
  return row.result || row.error;
}

/// In the order in which they come up.
std::vector<std::string> labelsOf(const std::vector<BatchRow>& rows) {
  std::vector<std::string> labels;
  for (const auto& row : rows) {
    if (!row.result) continue;
    for (const auto& label : *row.result->prediction.labels)
      if (std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
  }
  return labels;
}

ResultSummary namedByPath(const BatchRow& row) {
  auto summary = *row.result;
  summary.name = row.file.path;
  return summary;
}

std::string csvText(const std::vector<BatchRow>& rows) {
  const auto labels = labelsOf(rows);
  std::string text = csvHeader(labels);
  for (const auto& row : rows) {
    if (row.result) text += csvLine(namedByPath(row), labels);
    if (row.error) text += csvErrorLine(row.file.path.toStdString(), *row.error, labels, row.channel);
  }
  return text;
}

std::string jsonOf(const BatchRow& row) {
  const auto json = row.result ? summaryJson(namedByPath(row))
                               : errorJson(row.file.path.toStdString(), *row.error, row.channel);
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string jsonText(const std::vector<BatchRow>& rows, BatchFormat format) {
  const bool lines = format == BatchFormat::JsonLines;
  std::string text = lines ? "" : "[";
  bool first = true;
  for (const auto& row : rows) {
    if (!hasOutcome(row)) continue;
    if (!lines) text += first ? "\n" : ",\n";
    text += jsonOf(row);
    if (lines) text += '\n';
    first = false;
  }
  return lines ? text : text + "\n]\n";
}

}  // namespace

BatchFormat formatOf(const QString& path) {
  if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) return BatchFormat::Json;
  return path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive) ? BatchFormat::JsonLines
                                                                      : BatchFormat::Csv;
}

std::string batchText(const std::vector<BatchRow>& rows, BatchFormat format) {
  return format == BatchFormat::Csv ? csvText(rows) : jsonText(rows, format);
}

Status writeBatch(const std::vector<BatchRow>& rows, const QString& path) {
  return writeFileAtomically(path.toStdString(), batchText(rows, formatOf(path)));
}

}  // namespace sentisound
