#include "report/exchange/FeatureLines.h"

#include <cmath>

#include "core/NumberText.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

/// In quotes, with what ARFF writes by a backslash; control characters are blanks.
std::string arffText(const std::string& text) {
  std::string quoted = "'";
  for (const char c : oneLine(text)) {
    if (c == '\'' || c == '\\' || c == '%') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

}  // namespace

std::string featureHeader(const std::vector<std::string>& names, bool files, const csv::Layout& layout) {
  csv::Fields fields;
  if (files) fields.emplace_back("file");
  for (const auto& name : names) fields.push_back(csv::textField(name, layout));
  return csv::beginning(layout) + csv::write(fields, layout.separator);
}

std::string featureLine(const FeatureRow& row, bool files, const csv::Layout& layout) {
  csv::Fields fields;
  if (files) fields.push_back(csv::textField(row.file, layout));
  for (const float value : row.values) fields.push_back(csv::figureField(value, layout));
  return csv::write(fields, layout.separator);
}

std::string arffHeader(const std::string& relation, const std::vector<std::string>& names,
                       const std::vector<std::string>& comments) {
  std::string text;
  for (const auto& comment : comments) text += "% " + oneLine(comment) + '\n';
  text += "@RELATION " + arffText(relation) + "\n\n@ATTRIBUTE file STRING\n";
  for (const auto& name : names) text += "@ATTRIBUTE " + arffText(name) + " NUMERIC\n";
  return text + "\n@DATA\n";
}

std::string arffLine(const FeatureRow& row) {
  std::string line = arffText(row.file);
  for (const float value : row.values) line += ',' + (std::isfinite(value) ? exactText(value) : "?");
  return line + '\n';
}

}  // namespace sentisound::exchange
